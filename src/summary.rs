//! Numbers that stand for many: norms, and the probability of a class.

use crate::error::Error;
use crate::norm::norm;
use crate::sequence::Target;
use crate::unrolled::Unrolled;

impl Unrolled {
    /// The Euclidean norm of a node's value at t, from 0 to T.
    ///
    /// # Errors
    /// Those of [`Unrolled::value`].
    pub fn value_norm(&self, node: &str, t: usize) -> Result<f64, Error> {
        self.value(node, t).map(norm)
    }

    /// The Euclidean norm of δ(t) of a node, t from 0 to T.
    ///
    /// # Errors
    /// Those of [`Unrolled::delta`].
    pub fn delta_norm(&self, node: &str, t: usize) -> Result<f64, Error> {
        self.delta(node, t).map(norm)
    }

    /// The probability that a softmax gives to the target of step t, exp(−J(t)); `None` where the
    /// target is not a class.
    ///
    /// # Errors
    /// [`Code::Range`](crate::error::Code::Range) for a t that does not exist or is not computed yet.
    pub fn probability(&self, t: usize) -> Result<Option<f64>, Error> {
        let Target::Class(_) = self.target(t)? else { return Ok(None) };
        Ok(self.value("J", t)?.first().map(|loss| (-loss).exp()))
    }
}
