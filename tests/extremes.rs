//! Huge, tiny, zero and denormal numbers: nothing panics, and an overflow is reported with its
//! place.

use crate::random_cells::{Case, Random};
#[allow(dead_code, reason = "each test file uses its own part of the shared random cells")]
use deltascope::case::Case as Description;
use deltascope::parameters::Parameters;
use deltascope::sequence::{Sequence, Targets};
use deltascope::sizes::{MOST_COMPONENTS, MOST_STEPS};
use deltascope::trace::{Overflow, Quantity, Trace};

const EXTREMES: [f64; 14] = [
    0.0,
    -0.0,
    5e-324,
    -5e-324,
    f64::MIN_POSITIVE,
    1e-300,
    -1e-160,
    1.0,
    -1.0,
    1e3,
    -1e160,
    1e300,
    f64::MAX,
    f64::MIN,
];

#[test]
fn a_thousand_extreme_inputs_do_not_panic_and_report_their_overflow() {
    let mut overflows = 0;
    for seed in 0..1000 {
        let random = &mut Random::new(seed);
        let case = extreme(Case::random(random, Random::small_size), random);
        for trace in [case.planned(), case.interpreted()] {
            let is_finite = trace.numbers().iter().all(|number| number.is_finite());
            match trace.overflow(&case.cell) {
                None => assert!(is_finite, "seed {seed}: an overflow was not reported"),
                Some(place) => {
                    overflows += 1;
                    assert!(!read(&trace, place).is_finite(), "seed {seed}: {place:?} is finite");
                }
            }
        }
    }
    assert!((400..1900).contains(&overflows), "{overflows} of 2000 runs overflowed");
}

#[test]
fn the_first_overflow_of_the_forward_pass_is_named() {
    let text = r#"{"model": "rnn", "N": 1, "H": 1, "T": 3, "loss": "squared", "x": [[0], [0], [0]],
        "params": {"U": [[1]], "W": [[0]], "b": [0]}, "targets": [[0], [1e200], [0]]}"#;
    let mut run = serde_json::from_str::<Description>(text).unwrap().unroll().unwrap();
    run.run();
    let loss = run.cell().loss();
    let expected = Overflow { quantity: Quantity::Value(loss), t: Some(2), component: 0 };
    assert_eq!(run.overflow(), Some(expected));
}

#[test]
fn sizes_beyond_the_limits_are_refused_at_once() {
    let case = |n: usize, h: usize, t: usize| {
        let text = format!(
            r#"{{"model": "lstm", "N": {n}, "H": {h}, "T": {t}, "loss": "squared", "seed": 1}}"#
        );
        serde_json::from_str::<Description>(&text).unwrap().unroll().unwrap_err().field
    };
    assert_eq!(case(MOST_COMPONENTS + 1, 1, 1), "N");
    assert_eq!(case(1, MOST_COMPONENTS + 1, 1), "H");
    assert_eq!(case(1, 1, MOST_STEPS + 1), "T");
    assert_eq!(case(1, 9_000_000_000_000, 1), "H");
    assert_eq!(case(0, 1, 1), "N");
    assert_eq!(case(MOST_COMPONENTS, MOST_COMPONENTS, MOST_STEPS), "x");
}

/// The same cell with extreme weights, inputs and targets.
fn extreme(case: Case, random: &mut Random) -> Case {
    let Case { cell, sizes, sequence, .. } = case;
    let mut mixed = |count: usize| -> Vec<f64> {
        (0..count)
            .map(|_| {
                if random.between(0, 3) == 0 {
                    random.pick(&EXTREMES)
                } else {
                    random.numbers(1)[0]
                }
            })
            .collect()
    };
    let parameters =
        Parameters::new(&cell, sizes, |_, rows, columns| Ok(mixed(rows * columns))).unwrap();
    let steps = sequence.steps();
    let inputs = mixed(steps * sequence.input(1).len());
    let targets = match sequence.targets() {
        Targets::Values { numbers, from } => {
            Targets::Values { numbers: mixed(numbers.len()), from: *from }
        }
        classes => classes.clone(),
    };
    let sequence = Sequence::new(&cell, sizes, steps, inputs, targets, Vec::new()).unwrap();
    Case { cell, sizes, parameters, sequence }
}

fn read(trace: &Trace, place: Overflow) -> f64 {
    let t = place.t.unwrap_or(0);
    let numbers = match place.quantity {
        Quantity::Value(node) => trace.value(node, t),
        Quantity::Delta(node) => trace.delta(node, t),
        Quantity::Contribution(edge) => trace.contribution(edge, t),
        Quantity::Gradient(parameter) => trace.gradient(parameter),
    };
    numbers[place.component]
}
