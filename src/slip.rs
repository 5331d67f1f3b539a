//! Slips: single places at which a backward pass that was written by hand goes wrong.
//!
//! A slip changes what one edge brings, what a weight's gradient is multiplied with, or how the roads
//! of a sum are put together; everything else still follows the one rule. Values never change.

use crate::edit::Edits;
use crate::graph::{EdgeId, Lag, ParameterId, Source};

/// One wrong place in the backward rule of a cell, by the ids of its declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// The edge's local derivative, a diagonal matrix, holds another one.
    Weight {
        /// The edge.
        edge: EdgeId,
        /// The weight that stands in its place.
        parameter: ParameterId,
    },
    /// The edge's square matrix is not transposed: R δ in place of Rᵀ δ.
    Untransposed {
        /// The edge.
        edge: EdgeId,
    },
    /// The Jacobian of two edges in a row is not transposed: diag(g′) W δ in place of Wᵀ diag(g′) δ,
    /// with δ at the end of the second one.
    JacobianUntransposed {
        /// The edge of the matrix W.
        edge: EdgeId,
        /// The edge of the activation g, which begins where the first one ends.
        activation: EdgeId,
    },
    /// Another factor of the product that the edge leads into is read at another step.
    Factor {
        /// The edge.
        edge: EdgeId,
        /// The factor as the declaration reads it.
        factor: Source,
        /// The step from which it is read.
        read: Lag,
    },
    /// The derivative of the edge's function is taken at the function's value: σ′(σ(u)) for σ′(u).
    SlopeAtActivation {
        /// The edge.
        edge: EdgeId,
    },
    /// The Jacobian of two edges in a row holds g′ of the step before: Wᵀ diag(g′(a(t))) δ in place of
    /// Wᵀ diag(g′(a(t+1))) δ, with δ at the end of the second one.
    JacobianEarlier {
        /// The edge of the matrix W.
        edge: EdgeId,
        /// The edge of the activation g, which begins where the first one ends.
        activation: EdgeId,
    },
    /// The edge brings what another one brings to its own source.
    Instead {
        /// The edge.
        edge: EdgeId,
        /// The other one.
        of: EdgeId,
    },
    /// The edge brings what another one brings, besides its own.
    Besides {
        /// The edge.
        edge: EdgeId,
        /// The other one, from the same source.
        of: EdgeId,
    },
    /// The edge brings δ of the step after that of its end.
    NextDelta {
        /// The edge.
        edge: EdgeId,
    },
    /// The gradient of a weight is summed with the value of another step.
    UsedValue {
        /// The weight.
        parameter: ParameterId,
        /// The step from which the value is read.
        read: Lag,
    },
    /// Every δ is the mean of its roads, where it has several, in place of their sum.
    Average,
}

impl Slip {
    /// The edge whose contribution it changes; `None` where it changes something else.
    pub fn edge(self) -> Option<EdgeId> {
        match self {
            Slip::Weight { edge, .. }
            | Slip::Untransposed { edge }
            | Slip::JacobianUntransposed { edge, .. }
            | Slip::Factor { edge, .. }
            | Slip::SlopeAtActivation { edge }
            | Slip::JacobianEarlier { edge, .. }
            | Slip::Instead { edge, .. }
            | Slip::Besides { edge, .. }
            | Slip::NextDelta { edge } => Some(edge),
            Slip::UsedValue { .. } | Slip::Average => None,
        }
    }
}

impl<S> Edits<S> {
    /// The slips at one edge.
    pub fn slips_at(&self, edge: EdgeId) -> impl Iterator<Item = Slip> + '_ {
        self.slips.iter().copied().filter(move |slip| slip.edge() == Some(edge))
    }

    /// The weight that stands in an edge's local derivative where this one belongs.
    pub(crate) fn weight_in_place_of(&self, parameter: ParameterId, edge: EdgeId) -> ParameterId {
        let wrong = self.slips_at(edge).find_map(|slip| match slip {
            Slip::Weight { parameter, .. } => Some(parameter),
            _ => None,
        });
        wrong.unwrap_or(parameter)
    }

    /// From where another factor of an edge's local derivative is read that belongs there.
    pub(crate) fn read_in_place_of(&self, source: Source, edge: EdgeId) -> Source {
        let wrong = self.slips_at(edge).find_map(|slip| match slip {
            Slip::Factor { factor, read, .. } if factor == source => {
                Some(Source { lag: read, ..source })
            }
            _ => None,
        });
        wrong.unwrap_or(source)
    }

    /// From which step the value is read that a weight's gradient is multiplied with.
    pub(crate) fn used_lag(&self, parameter: ParameterId) -> Option<Lag> {
        self.slips.iter().find_map(|slip| match *slip {
            Slip::UsedValue { parameter: of, read } if of == parameter => Some(read),
            _ => None,
        })
    }
}
