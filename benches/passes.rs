//! Both passes of the vanilla LSTM with everything recorded, natively: `cargo bench --package xtask`.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use deltascope::cell::{Model, Objective, Readout, Variant};
use deltascope::graph::Size;
use deltascope::parameters::Parameters;
use deltascope::plan::Plan;
use deltascope::sequence::{Sequence, Targets};
use deltascope::sizes::Sizes;
use deltascope::trace::{Layout, Trace};

/// N, H and T.
const NETWORKS: [(usize, usize, usize); 4] = [(2, 1, 5), (4, 8, 50), (16, 32, 100), (64, 128, 100)];

criterion_group!(benches, passes);
criterion_main!(benches);

fn passes(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("forward and backward");
    for (inputs, units, steps) in NETWORKS {
        let name = BenchmarkId::from_parameter(format!("N={inputs} H={units} T={steps}"));
        group.bench_function(name, |bencher| {
            let sizes = Sizes::new(inputs, units, None).expect("a size in range");
            let mut network = Network::new(sizes, steps);
            bencher.iter(|| network.run());
        });
    }
    group.finish();
}

struct Network {
    plan: Plan,
    sequence: Sequence,
    trace: Trace,
}

impl Network {
    fn new(sizes: Sizes, steps: usize) -> Network {
        let model = Model::Lstm(Variant::default());
        let cell = model.cell(Objective::Squared, Readout::None).expect("a loss of y itself");
        let wave = |count: usize| (0..count).map(|k| (k as f64).sin()).collect();
        let inputs = wave(steps * sizes.of(Size::Input));
        let targets =
            Targets::values(Objective::Squared, steps, wave(steps * sizes.of(Size::Hidden)));
        let sequence = Sequence::new(&cell, sizes, steps, inputs, targets, Vec::new())
            .expect("finite numbers of the right count");
        let mut plan = Plan::new(&cell, sizes, steps);
        plan.load(&Parameters::seeded(&cell, sizes, 1));
        let trace = Trace::new(Layout::new(&cell, sizes, steps));
        Network { plan, sequence, trace }
    }

    fn run(&mut self) {
        self.plan.run(&self.sequence, black_box(&mut self.trace));
    }
}
