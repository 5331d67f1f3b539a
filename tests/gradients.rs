//! The backward pass is the derivative of the forward pass: each δ and each gradient agrees with
//! forward-mode dual numbers, which know nothing of the backward rule; and what the fast executor
//! records adds up.

use crate::random_cells::{Case, Random, magnitude, relative_difference};
#[allow(dead_code, reason = "each test file uses its own part of the shared random cells")]
use deltascope::edit::{Edits, Nudge};
use deltascope::interpret::{Interpreter, Use};
use deltascope::parameters::Parameters;
use deltascope::sequence::Sequence;
use deltascope::trace::Trace;
use num_dual::Dual64;

const CELLS: u64 = 500;

#[test]
fn each_delta_is_the_derivative_of_the_loss() {
    for seed in 0..CELLS {
        let case = Case::random(&mut Random::new(seed), Random::small_size);
        let trace = case.interpreted();
        let lifted = Lifted::of(&case);
        for (node, t) in places(&case) {
            let expected = lifted.derivative_at_node(node, t, trace.value(node, t).len());
            let name = case.cell.nodes()[node].variable.name;
            assert_close(trace.delta(node, t), &expected, &format!("seed {seed}: δ{name}({t})"));
        }
    }
}

#[test]
fn each_delta_of_a_chain_is_the_derivative_of_f() {
    for seed in 0..CELLS {
        let case = Case::random_chain(&mut Random::new(seed));
        let trace = case.planned();
        let lifted = Lifted::of(&case);
        for node in 0..case.cell.loss() {
            let expected = lifted.derivative_at_node(node, 1, 1);
            let name = case.cell.nodes()[node].variable.name;
            assert_close(trace.delta(node, 1), &expected, &format!("seed {seed}: δ{name}"));
        }
        assert_eq!(trace.delta(case.cell.loss(), 1), [1.0], "f moves as itself");
    }
}

#[test]
fn each_gradient_is_the_derivative_of_the_loss() {
    for seed in 0..CELLS {
        let case = Case::random(&mut Random::new(seed), Random::small_size);
        let trace = case.interpreted();
        let lifted = Lifted::of(&case);
        for (parameter, declaration) in case.cell.parameters().iter().enumerate() {
            let expected = lifted.derivative_at_parameter(parameter);
            let name = format!("seed {seed}: δ{}", declaration.name);
            assert_close(trace.gradient(parameter), &expected, &name);
        }
    }
}

#[test]
fn each_delta_is_the_sum_of_its_contributions() {
    for seed in 0..CELLS {
        let case = Case::random(&mut Random::new(seed), Random::size);
        let trace = case.planned();
        for (node, t) in places(&case) {
            let edges = case.cell.outgoing(node);
            let sum = |component: usize| -> f64 {
                edges.iter().map(|&edge| trace.contribution(edge, t)[component]).sum()
            };
            let sums: Vec<f64> = (0..trace.delta(node, t).len()).map(sum).collect();
            let largest = edges.iter().map(|&edge| magnitude(trace.contribution(edge, t)));
            let scale = largest.fold(magnitude(trace.delta(node, t)), f64::max);
            for (sum, delta) in sums.iter().zip(trace.delta(node, t)) {
                assert!((sum - delta).abs() <= 1e-14 * scale, "seed {seed}: {sum} and {delta}");
            }
        }
    }
}

#[test]
fn the_shares_of_the_steps_add_up_to_the_gradient() {
    for seed in 0..CELLS {
        let case = Case::random(&mut Random::new(seed), Random::small_size);
        let trace = case.planned();
        let edits = Edits::default();
        let interpreter = case.interpreter(&edits);
        for (parameter, declaration) in case.cell.parameters().iter().enumerate() {
            let mut sums = vec![0.0; trace.gradient(parameter).len()];
            for t in 1..=case.sequence.steps() {
                let share = interpreter.share(&trace, parameter, t);
                sums.iter_mut().zip(share).for_each(|(sum, share)| *sum += share);
            }
            let name = format!("seed {seed}: {}", declaration.name);
            assert_close(&sums, trace.gradient(parameter), &name);
        }
    }
}

#[test]
fn the_products_of_an_entry_over_its_uses_and_the_steps_add_up_to_its_gradient() {
    for seed in 0..CELLS {
        let case = Case::random(&mut Random::new(seed), Random::small_size);
        let trace = case.planned();
        let edits = Edits::default();
        let interpreter = case.interpreter(&edits);
        for (parameter, declaration) in case.cell.parameters().iter().enumerate() {
            let share = |one: Use, t| interpreter.factors(&trace, one, t).iter().product::<f64>();
            let over_time =
                |one: Use| (1..=case.sequence.steps()).map(|t| share(one, t)).sum::<f64>();
            let sum = |entry| interpreter.uses(&trace, parameter, entry).map(over_time).sum();
            let entries = 0..trace.gradient(parameter).len();
            let sums: Vec<f64> = entries.map(sum).collect();
            let name = format!("seed {seed}: {}", declaration.name);
            assert_close(&sums, trace.gradient(parameter), &name);
        }
    }
}

/// Every node but the loss, at every step and in the initial state.
fn places(case: &Case) -> Vec<(usize, usize)> {
    let steps = 0..=case.sequence.steps();
    steps.flat_map(|t| (0..case.cell.loss()).map(move |node| (node, t))).collect()
}

/// A case in dual numbers.
struct Lifted<'a> {
    case: &'a Case,
    parameters: Parameters<Dual64>,
    sequence: Sequence<Dual64>,
}

impl Lifted<'_> {
    fn of(case: &Case) -> Lifted<'_> {
        Lifted { case, parameters: case.parameters.lift(), sequence: case.sequence.lift() }
    }

    /// dJ/dε where ε is added to one component of a node once it is computed, for each component.
    fn derivative_at_node(&self, node: usize, t: usize, components: usize) -> Vec<f64> {
        let nudged = |component| {
            let nudge = Nudge { node, t, component, amount: Dual64::new(0.0, 1.0) };
            Edits { nudges: vec![nudge], ..Edits::default() }
        };
        (0..components).map(|component| self.slope(&self.parameters, &nudged(component))).collect()
    }

    /// dJ/dθ for each entry of a parameter.
    fn derivative_at_parameter(&self, parameter: usize) -> Vec<f64> {
        let entries = 0..self.parameters.get(parameter).len();
        let slope = |entry: usize| {
            let mut parameters = self.parameters.clone();
            parameters.get_mut(parameter)[entry].eps = 1.0;
            self.slope(&parameters, &Edits::default())
        };
        entries.map(slope).collect()
    }

    fn slope(&self, parameters: &Parameters<Dual64>, edits: &Edits<Dual64>) -> f64 {
        let Case { cell, .. } = self.case;
        let mut trace = Trace::new(self.case.layout());
        let interpreter = Interpreter { cell, parameters, sequence: &self.sequence, edits };
        interpreter.run_forward(&mut trace);
        trace.loss(cell).eps
    }
}

fn assert_close(computed: &[f64], expected: &[f64], name: &str) {
    let error = relative_difference(computed, expected, magnitude(computed));
    let is_zero = magnitude(computed) <= 1e-300 && magnitude(expected) <= 1e-300;
    assert!(error <= 1e-10 || is_zero, "{name}: {computed:?} and {expected:?}");
}
