//! The forward pass again, with one number changed, from the step on that this changes.

use num_dual::Dual64;

use super::Place;
use crate::edit::{EdgeNudge, Edits, Nudge};
use crate::interpret::Interpreter;
use crate::parameters::Parameters;
use crate::scalar::Scalar;
use crate::sequence::Sequence;
use crate::trace::Trace;
use crate::unrolled::Unrolled;

/// A run in another kind of number, as it was and as it is with a change.
pub struct Rerun<'a, S> {
    run: &'a Unrolled,
    sequence: Sequence<S>,
    parameters: Parameters<S>,
    edits: Edits<S>,
    before: Trace<S>,
    after: Trace<S>,
}

impl<'a, S: Scalar> Rerun<'a, S> {
    /// The run as it was, computed by the interpreter, which will compute the changes too.
    pub fn new(run: &'a Unrolled) -> Rerun<'a, S> {
        let (sequence, parameters) = (run.sequence().lift(), run.parameters().lift());
        let edits = run.edits().lift();
        let mut before = Trace::new(run.trace().layout().clone());
        let interpreter = Interpreter {
            cell: run.cell(),
            parameters: &parameters,
            sequence: &sequence,
            edits: &edits,
        };
        interpreter.run_forward(&mut before);
        let after = before.clone();
        Rerun { run, sequence, parameters, edits, before, after }
    }

    /// J as it was.
    pub fn loss(&self) -> S {
        self.before.loss(self.run.cell())
    }

    /// J(t) as it was, for each t from the first step that a change of this number changes.
    pub fn losses_before(&self, place: Place) -> Vec<S> {
        losses(self.run, &self.before, place)
    }

    /// J(t) with the amount added to the number, for the same t.
    pub fn losses(&mut self, place: Place, amount: S) -> Vec<S> {
        match place {
            Place::Node { node, t, component } => {
                self.edits.nudges.push(Nudge { node, t, component, amount });
                self.compute(place);
                self.edits.nudges.pop();
            }
            Place::Edge { edge, t, component } => {
                self.edits.edge_nudges.push(EdgeNudge { edge, t, component, amount });
                self.compute(place);
                self.edits.edge_nudges.pop();
            }
            Place::Parameter { parameter, entry } => {
                let given = self.parameters.get(parameter)[entry];
                self.parameters.get_mut(parameter)[entry] = given + amount;
                self.compute(place);
                self.parameters.get_mut(parameter)[entry] = given;
            }
        }
        losses(self.run, &self.after, place)
    }

    /// A step reads no further back than the step before.
    fn compute(&mut self, place: Place) {
        let Rerun { run, sequence, parameters, edits, before, after } = self;
        let first = place.first_step(run);
        if let Some(t) = first.checked_sub(1) {
            after.copy_record(before, t);
        }
        let interpreter = Interpreter { cell: run.cell(), parameters, sequence, edits };
        (first..=sequence.steps()).for_each(|t| interpreter.forward_step(after, t));
    }
}

impl Rerun<'_, f64> {
    /// (J(number + step) − J(number − step)) / (what lies between the two after rounding).
    pub fn two_sided(&mut self, place: Place, step: f64) -> f64 {
        let above = self.losses(place, step);
        let below = self.losses(place, -step);
        let value = place.value(self.run);
        difference(&above, &below) / ((value + step) - (value - step))
    }
}

impl Rerun<'_, Dual64> {
    /// The derivative of J with respect to the number.
    pub fn derivative(&mut self, place: Place) -> f64 {
        self.losses(place, Dual64::new(0.0, 1.0)).iter().map(|loss| loss.eps).sum()
    }

    /// The largest derivative of any value with respect to the number, J's aside.
    pub fn steepest(&mut self, place: Place) -> f64 {
        self.derivative(place);
        let slopes = |node, t| self.after.value(node, t).iter().map(|value| value.eps.abs());
        let steps = place.first_step(self.run)..=self.sequence.steps();
        let nodes = 0..self.run.cell().loss();
        steps.flat_map(|t| nodes.clone().flat_map(move |node| slopes(node, t))).fold(0.0, f64::max)
    }
}

/// J − J, step by step, so that what both have in common takes no digits.
pub fn difference(after: &[f64], before: &[f64]) -> f64 {
    after.iter().zip(before).map(|(after, before)| after - before).sum()
}

fn losses<S: Scalar>(run: &Unrolled, trace: &Trace<S>, place: Place) -> Vec<S> {
    let loss = run.cell().loss();
    let steps = place.first_step(run).max(1)..=run.sequence().steps();
    steps.map(|t| trace.value(loss, t)[0]).collect()
}
