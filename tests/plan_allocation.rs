//! A plan that is made allocates nothing more. The counter sees every thread, so this test is alone
//! in its program.

use std::alloc::{GlobalAlloc, Layout as MemoryLayout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use deltascope::cell::{Change, Model, Objective, Readout, Variant};
use deltascope::parameters::Parameters;
use deltascope::plan::Plan;
use deltascope::sequence::{Sequence, Targets};
use deltascope::sizes::Sizes;
use deltascope::trace::{Layout, Trace};

#[global_allocator]
static ALLOCATOR: Counting = Counting { allocations: AtomicUsize::new(0) };

struct Counting {
    allocations: AtomicUsize,
}

// SAFETY: every request goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: MemoryLayout) -> *mut u8 {
        self.allocations.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: MemoryLayout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[test]
fn a_repeated_run_allocates_nothing() {
    let models = [
        Model::Rnn,
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

        let before = ALLOCATOR.allocations.load(Ordering::Relaxed);
        for _ in 0..3 {
            plan.load(&parameters);
            plan.run(&sequence, &mut trace);
        }
        let allocations = ALLOCATOR.allocations.load(Ordering::Relaxed) - before;
        assert_eq!(allocations, 0, "{model:?}");
        assert!(trace.loss(&cell) > 0.0);
    }
}
