//! What is asked for must exist and be computed.

use super::{Progress, Unrolled};
use crate::error::{Code, Error};
use crate::graph::{NodeId, ParameterId};
use crate::routes::Stop;

impl Unrolled {
    /// The node of this name.
    ///
    /// # Errors
    /// [`Code::Range`] where the cell does not have it.
    pub fn node(&self, name: &str) -> Result<NodeId, Error> {
        self.cell.node(name).ok_or_else(|| {
            let names: Vec<_> = self.cell.nodes().iter().map(|node| node.variable.name).collect();
            Error::new(Code::Range, "node", name, names.join(", "))
        })
    }

    pub(crate) fn parameter(&self, name: &str) -> Result<ParameterId, Error> {
        self.cell.parameter(name).ok_or_else(|| {
            let parameters = self.cell.parameters().iter();
            let names: Vec<_> = parameters.map(|parameter| parameter.name).collect();
            Error::new(Code::Range, "parameter", name, names.join(", "))
        })
    }

    pub(crate) fn check_step(&self, t: usize) -> Result<(), Error> {
        let steps = self.sequence.steps();
        if (1..=steps).contains(&t) {
            return Ok(());
        }
        Err(Error::new(Code::Range, "t", t, format!("a step from 1 to {steps}")))
    }

    pub(crate) fn check_stop(&self, stop: Stop) -> Result<(), Error> {
        check_below("node", stop.node, self.cell.nodes().len())?;
        check_below("t", stop.t, self.sequence.steps() + 1)?;
        self.check_component(stop.node, stop.component)
    }

    /// Checks the index of a parameter's entry.
    pub(crate) fn check_entry(&self, parameter: ParameterId, entry: usize) -> Result<(), Error> {
        check_below("entry", entry, self.parameters.get(parameter).len())
    }

    /// Checks the index of a node's component.
    pub(crate) fn check_component(&self, node: NodeId, component: usize) -> Result<(), Error> {
        check_below("component", component, self.sizes.of(self.cell.nodes()[node].size))
    }

    pub(crate) fn check_forward(&self, t: usize) -> Result<(), Error> {
        let computed = match self.progress {
            Progress::Forward(done) => done,
            Progress::Backward(_) => self.sequence.steps(),
        };
        if t <= computed {
            return Ok(());
        }
        let accepted = format!("a step that the forward pass has done, from 0 to {computed}");
        Err(Error::new(Code::Range, "t", t, accepted))
    }

    /// Checks that both passes are complete.
    ///
    /// # Errors
    /// [`Code::Range`] where they are not.
    pub fn check_complete(&self) -> Result<(), Error> {
        match self.progress {
            Progress::Backward(0) => Ok(()),
            progress => {
                let accepted = "a complete backward pass, which sums over all steps";
                Err(Error::new(Code::Range, "progress", format!("{progress:?}"), accepted))
            }
        }
    }

    pub(crate) fn check_backward(&self, t: usize) -> Result<(), Error> {
        let steps = self.sequence.steps();
        match self.progress {
            Progress::Backward(done) if (done..=steps).contains(&t) => Ok(()),
            Progress::Backward(done) => {
                let accepted =
                    format!("a step that the backward pass has done, from {done} to {steps}");
                Err(Error::new(Code::Range, "t", t, accepted))
            }
            Progress::Forward(_) => {
                let accepted = "a step that the backward pass has done: it has not begun";
                Err(Error::new(Code::Range, "t", t, accepted))
            }
        }
    }
}

pub(super) fn check_below(field: &str, index: usize, count: usize) -> Result<(), Error> {
    if index < count {
        return Ok(());
    }
    let accepted = format!("a whole number from 0 to {}", count.saturating_sub(1));
    Err(Error::new(Code::Range, field, index, accepted))
}
