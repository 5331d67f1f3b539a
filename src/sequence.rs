//! What a network reads: inputs, targets and the initial state, checked once.

use crate::scalar::Scalar;

use crate::cell::Objective;
use crate::error::{Code, Error};
use crate::graph::{Cell, Initial, Loss, NodeId};
use crate::sizes::{Sizes, check_steps};

/// T inputs, the targets of the losses, and the state at t = 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Sequence<S = f64> {
    steps: usize,
    inputs: Vec<S>,
    targets: Targets,
    initial: Vec<(NodeId, Vec<S>)>,
}

/// What the losses compare with.
#[derive(Clone, Debug, PartialEq)]
pub enum Targets {
    /// d(t) for every t, one after the other; a step before `from` has no loss.
    Values {
        /// T vectors of the length of the node that the loss looks at.
        numbers: Vec<f64>,
        /// The first t with a loss: 1, or T where only the last step counts.
        from: usize,
    },
    /// A class, counted from 0, for every t.
    Classes(Vec<usize>),
    /// Nothing: there is no loss.
    None,
}

/// The target of one step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target<'a> {
    /// No loss at this step: J(t) = 0.
    None,
    /// d(t).
    Values(&'a [f64]),
    /// The class, counted from 0.
    Class(usize),
    /// What is differentiated is no loss: it counts, and compares with nothing.
    Unneeded,
}

impl Sequence {
    /// Checks and keeps inputs (T vectors of length N, one after the other), targets and the given
    /// initial states; a state that is not given is zero.
    ///
    /// # Errors
    /// [`Code::Range`] for T, a class or the first step with a loss out of range, and for more than one
    /// step of a cell that does not recur; [`Code::Type`] for targets of the other loss's kind, and
    /// where there is no loss, [`Code::Shape`] for a wrong number of
    /// entries, [`Code::NotFinite`] for NaN or infinity.
    pub fn new(
        cell: &Cell,
        sizes: Sizes,
        steps: usize,
        inputs: Vec<f64>,
        targets: Targets,
        initial: Vec<(NodeId, Vec<f64>)>,
    ) -> Result<Sequence, Error> {
        check_steps(steps)?;
        if steps > 1 && !cell.recurs() {
            return Err(Error::new(Code::Range, "T", steps, "1: nothing leads to a next step"));
        }
        let width = sizes.of(cell.nodes()[0].size);
        check_numbers("x", &inputs, steps * width)?;
        match cell.judged() {
            Some((loss, node)) => targets.check(loss, steps, sizes.of(cell.nodes()[node].size))?,
            None => targets.check_none()?,
        }
        for (node, numbers) in &initial {
            let node = &cell.nodes()[*node];
            assert_eq!(node.initial, Initial::Given, "only a state has an initial value");
            check_numbers(&format!("{}0", node.variable.name), numbers, sizes.of(node.size))?;
        }
        Ok(Sequence { steps, inputs, targets, initial })
    }

    /// Writes other inputs and targets into the same places; they must be finite, and of the same kind.
    pub(crate) fn rewrite(&mut self, write: impl FnOnce(&mut [f64], &mut Targets)) {
        write(&mut self.inputs, &mut self.targets);
    }

    /// The same sequence as another kind of number.
    pub fn lift<S: Scalar>(&self) -> Sequence<S> {
        let lift = |numbers: &Vec<f64>| numbers.iter().copied().map(S::from).collect();
        Sequence {
            steps: self.steps,
            inputs: lift(&self.inputs),
            targets: self.targets.clone(),
            initial: self.initial.iter().map(|(node, numbers)| (*node, lift(numbers))).collect(),
        }
    }
}

impl<S> Sequence<S> {
    /// T, the number of steps.
    pub fn steps(&self) -> usize {
        self.steps
    }

    /// x(t), t from 1 to T.
    pub fn input(&self, t: usize) -> &[S] {
        let width = self.inputs.len() / self.steps;
        &self.inputs[(t - 1) * width..t * width]
    }

    /// What the losses compare with.
    pub fn targets(&self) -> &Targets {
        &self.targets
    }

    /// The first t with a loss.
    pub fn first_loss(&self) -> usize {
        match &self.targets {
            Targets::Values { from, .. } => *from,
            Targets::Classes(_) | Targets::None => 1,
        }
    }

    /// The target of step t, from 1 to T.
    pub fn target(&self, t: usize) -> Target<'_> {
        match &self.targets {
            Targets::Values { .. } if t < self.first_loss() => Target::None,
            Targets::Values { numbers, .. } => {
                let width = numbers.len() / self.steps;
                Target::Values(&numbers[(t - 1) * width..t * width])
            }
            Targets::Classes(classes) => Target::Class(classes[t - 1]),
            Targets::None => Target::Unneeded,
        }
    }

    /// The given state at t = 0 of a node; `None` stands for zero.
    pub fn initial(&self, node: NodeId) -> Option<&[S]> {
        self.initial.iter().find(|(given, _)| *given == node).map(|(_, numbers)| &numbers[..])
    }
}

impl Targets {
    /// Values for every step, of which the objective may use only the last.
    pub fn values(objective: Objective, steps: usize, numbers: Vec<f64>) -> Targets {
        let from = if objective == Objective::Last { steps } else { 1 };
        Targets::Values { numbers, from }
    }

    fn check_none(&self) -> Result<(), Error> {
        match self {
            Targets::None => Ok(()),
            _ => Err(Error::new(Code::Type, "targets", "targets", "none: there is no loss")),
        }
    }

    fn check(&self, loss: Loss, steps: usize, width: usize) -> Result<(), Error> {
        match self {
            Targets::None => {
                Err(Error::new(Code::Missing, "targets", "nothing", "a target for every step"))
            }
            Targets::Values { .. } if loss == Loss::Softmax => {
                Err(Error::new(Code::Type, "targets", "vectors", "a class for every step"))
            }
            Targets::Classes(_) if loss != Loss::Softmax => {
                Err(Error::new(Code::Type, "targets", "classes", "a vector for every step"))
            }
            Targets::Values { from, .. } if !(1..=steps).contains(from) => {
                let accepted = format!("a first step with a loss from 1 to {steps}");
                Err(Error::new(Code::Range, "targets", from, accepted))
            }
            Targets::Values { numbers, .. } => check_numbers("targets", numbers, steps * width),
            Targets::Classes(classes) if classes.len() != steps => {
                let got = format!("{} classes", classes.len());
                Err(Error::new(Code::Shape, "targets", got, format!("{steps} classes")))
            }
            Targets::Classes(classes) => match classes.iter().position(|class| *class >= width) {
                None => Ok(()),
                Some(at) => Err(Error::new(
                    Code::Range,
                    format!("targets[{at}]"),
                    classes[at],
                    format!("a class from 0 to {}", width - 1),
                )),
            },
        }
    }
}

fn check_numbers(field: &str, numbers: &[f64], count: usize) -> Result<(), Error> {
    if numbers.len() != count {
        let got = format!("{} numbers", numbers.len());
        return Err(Error::new(Code::Shape, field, got, format!("{count} numbers")));
    }
    match numbers.iter().find(|number| !number.is_finite()) {
        None => Ok(()),
        Some(number) => Err(Error::new(Code::NotFinite, field, number, "finite numbers")),
    }
}
