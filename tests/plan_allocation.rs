//! A plan that is made allocates nothing more.

mod counting;

use counting::allocations;
use deltascope::cell::{Change, Model, Objective, Readout, Variant};
use deltascope::parameters::Parameters;
use deltascope::plan::Plan;
use deltascope::sequence::{Sequence, Targets};
use deltascope::sizes::Sizes;
use deltascope::trace::{Layout, Trace};

#[test]
fn a_repeated_run_allocates_nothing() {
    let models = [
        Model::Rnn,
        Model::Pascanu,
        Model::Lstm(Variant::default()),
        Model::Lstm(Variant::new(&[Change::CoupledGates, Change::FullGateRecurrence]).unwrap()),
    ];
    for model in models {
        let (inputs, units, outputs, steps) = (3, 21, 5, 40);
        let cell = model.cell(Objective::Softmax, Readout::Linear).unwrap();
        let sizes = Sizes::new(inputs, units, Some(outputs)).unwrap();
        let classes = Targets::Classes((0..steps).map(|t| t % outputs).collect());
        let numbers = vec![0.5; steps * inputs];
        let sequence = Sequence::new(&cell, sizes, steps, numbers, classes, Vec::new()).unwrap();
        let parameters = Parameters::seeded(&cell, sizes, 1);
        let mut trace = Trace::new(Layout::new(&cell, sizes, steps));
        let mut plan = Plan::new(&cell, sizes, steps);
        let count = allocations(|| {
            for _ in 0..3 {
                plan.load(&parameters);
                plan.run(&sequence, &mut trace);
            }
        });
        assert_eq!(count, 0, "{model:?}");
        assert!(trace.loss(&cell) > 0.0);
    }
}
