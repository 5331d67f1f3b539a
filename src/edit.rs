//! Edits: what a reader changes in the passes to see what a number hangs on.
//!
//! - A *nudge* adds an amount to one component of a node, and every edge carries the new value:
//!   ΔJ / amount tends to δ.
//! - An *edge nudge* adds it on one edge alone. That edge's target is computed from the new value,
//!   wherever the source occurs in its rule; the node's other edges carry the old one: ΔJ / amount
//!   tends to that edge's contribution.
//! - A *clamp* holds a node at given values whatever feeds it. It is a constant then: no error flows
//!   from it to what it would be computed from, nor into its parameters; its own δ is ∂J/∂it still.
//! - A *cut* keeps error from flowing along an edge. The values stay, the contribution is zero.
//! - A *slip* is a wrong place in the backward rule ([`crate::slip`]); a [`crate::mistake`] is made of
//!   slips and cuts.

use serde::Deserialize;

use crate::error::{Code, Error};
use crate::graph::{Cell, EdgeId, NodeId};
use crate::mistake::Mistake;
use crate::scalar::Scalar;
use crate::sizes::Sizes;
use crate::slip::Slip;

/// Changes to both passes of a cell, by the ids of its declaration.
#[derive(Clone, Debug, PartialEq)]
pub struct Edits<S = f64> {
    /// Amounts added to nodes, once those are computed or clamped; several at one place add up.
    pub nudges: Vec<Nudge<S>>,
    /// Amounts added on one edge each; several at one place add up.
    pub edge_nudges: Vec<EdgeNudge<S>>,
    /// Nodes that are held; of several at one place the last counts.
    pub clamps: Vec<Clamp<S>>,
    /// Edges that carry no error.
    pub cuts: Vec<Cut>,
    /// Wrong places in the backward rule.
    pub slips: Vec<Slip>,
}

/// An amount added to one component of a node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nudge<S> {
    /// The node; the input x is one.
    pub node: NodeId,
    /// The step, from 0 (the initial state) to T.
    pub t: usize,
    /// The component, from 0.
    pub component: usize,
    /// What is added.
    pub amount: S,
}

/// An amount added to one component of an edge's source as the edge's target alone sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EdgeNudge<S> {
    /// The edge.
    pub edge: EdgeId,
    /// The source's step, from 0 to T.
    pub t: usize,
    /// The source's component, from 0.
    pub component: usize,
    /// What is added.
    pub amount: S,
}

/// A node that is held.
#[derive(Clone, Debug, PartialEq)]
pub struct Clamp<S> {
    /// The node; any but the loss.
    pub node: NodeId,
    /// The step, from 0 (the initial state) to T; `None` stands for all from 1.
    pub t: Option<usize>,
    /// Its values.
    pub values: Vec<S>,
}

/// An edge that carries no error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The edge.
    pub edge: EdgeId,
    /// The source's step, from 0 to T; `None` stands for all.
    pub t: Option<usize>,
}

impl<S> Default for Edits<S> {
    /// No change.
    fn default() -> Edits<S> {
        Edits {
            nudges: Vec::new(),
            edge_nudges: Vec::new(),
            clamps: Vec::new(),
            cuts: Vec::new(),
            slips: Vec::new(),
        }
    }
}

impl<S> Edits<S> {
    /// Whether nothing is changed.
    pub fn is_empty(&self) -> bool {
        self.nudges.is_empty()
            && self.edge_nudges.is_empty()
            && self.clamps.is_empty()
            && self.cuts.is_empty()
            && self.slips.is_empty()
    }

    /// Whether the values stay as they are: cuts and slips change none.
    pub fn keep_values(&self) -> bool {
        self.nudges.is_empty() && self.edge_nudges.is_empty() && self.clamps.is_empty()
    }

    /// The clamps without what else is changed.
    pub fn clamps_alone(&self) -> Edits<S>
    where
        S: Clone,
    {
        Edits { clamps: self.clamps.clone(), ..Edits::default() }
    }

    /// The values at which a node is held at t.
    pub fn held(&self, node: NodeId, t: usize) -> Option<&[S]> {
        let holds = |clamp: &&Clamp<S>| clamp.node == node && clamp.t.map_or(t > 0, |at| at == t);
        self.clamps.iter().rev().find(holds).map(|clamp| &clamp.values[..])
    }

    /// Whether an edge carries no error to its source at t.
    pub fn cuts(&self, edge: EdgeId, t: usize) -> bool {
        self.cuts.iter().any(|cut| cut.edge == edge && cut.t.is_none_or(|at| at == t))
    }
}

impl Edits {
    /// The same edits in another kind of number.
    pub fn lift<S: Scalar>(&self) -> Edits<S> {
        let lift = |Clamp { node, t, values }: &Clamp<f64>| {
            let values = values.iter().copied().map(S::from).collect();
            Clamp { node: *node, t: *t, values }
        };
        Edits {
            nudges: self
                .nudges
                .iter()
                .map(|&Nudge { node, t, component, amount }| {
                    let amount = S::from(amount);
                    Nudge { node, t, component, amount }
                })
                .collect(),
            edge_nudges: self
                .edge_nudges
                .iter()
                .map(|&EdgeNudge { edge, t, component, amount }| {
                    let amount = S::from(amount);
                    EdgeNudge { edge, t, component, amount }
                })
                .collect(),
            clamps: self.clamps.iter().map(lift).collect(),
            cuts: self.cuts.clone(),
            slips: self.slips.clone(),
        }
    }
}

/// Cuts, clamps and a mistake by name, as data holds them:
/// `{"cuts": [{"flow": "obar>c", "t": 3}], "clamps": [{"node": "o", "values": [0.5]}], "mistake": "average"}`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct NamedEdits {
    /// The edges that carry no error.
    pub cuts: Vec<NamedCut>,
    /// The nodes that are held. Where two hold the same node, the later one does.
    pub clamps: Vec<NamedClamp>,
    /// The mistake of the backward pass.
    pub mistake: Option<Mistake>,
}

/// An edge that carries no error.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct NamedCut {
    /// The name of its error flow, as `obar>c`.
    pub flow: String,
    /// The source's step, from 0 to T; absent for all.
    pub t: Option<usize>,
}

/// A node that is held.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct NamedClamp {
    /// Its name; any but that of the loss.
    pub node: String,
    /// The step, from 0 (the initial state) to T; absent for all from 1.
    pub t: Option<usize>,
    /// Its values, one for each component.
    pub values: Vec<f64>,
}

impl NamedEdits {
    /// The edits of a cell of these sizes over T steps; the cell is the one that the mistake makes of
    /// it, where it makes another.
    ///
    /// # Errors
    /// [`Code::Range`] for a flow, node or t that does not exist, [`Code::Shape`] for a clamp of the
    /// wrong length, [`Code::NotFinite`] for a value that is not finite, [`Code::Combination`] for a
    /// mistake that cannot be made in the cell.
    pub fn resolve(&self, cell: &Cell, sizes: Sizes, steps: usize) -> Result<Edits, Error> {
        let mut edits =
            self.mistake.map_or(Ok(Edits::default()), |mistake| mistake.made_in(cell))?;
        for (index, cut) in self.cuts.iter().enumerate() {
            let edge = flow(cell, &cut.flow, || format!("cuts[{index}].flow"))?;
            check_step(cut.t, steps, || format!("cuts[{index}].t"))?;
            edits.cuts.push(Cut { edge, t: cut.t });
        }
        for (index, clamp) in self.clamps.iter().enumerate() {
            let node = clamp.resolve(cell, sizes, steps, &format!("clamps[{index}]"))?;
            edits.clamps.push(Clamp { node, t: clamp.t, values: clamp.values.clone() });
        }
        Ok(edits)
    }
}

impl NamedClamp {
    fn resolve(
        &self,
        cell: &Cell,
        sizes: Sizes,
        steps: usize,
        field: &str,
    ) -> Result<NodeId, Error> {
        let nodes = &cell.nodes()[..cell.loss()];
        let node =
            nodes.iter().position(|node| node.variable.name == self.node).ok_or_else(|| {
                let names: Vec<_> = nodes.iter().map(|node| node.variable.name).collect();
                Error::new(Code::Range, format!("{field}.node"), &self.node, names.join(", "))
            })?;
        check_step(self.t, steps, || format!("{field}.t"))?;
        let count = sizes.of(nodes[node].size);
        if self.values.len() != count {
            let got = format!("{} numbers", self.values.len());
            let accepted = format!("{count} numbers");
            return Err(Error::new(Code::Shape, format!("{field}.values"), got, accepted));
        }
        match self.values.iter().position(|value| !value.is_finite()) {
            None => Ok(node),
            Some(at) => {
                let field = format!("{field}.values[{at}]");
                Err(Error::new(Code::NotFinite, field, self.values[at], "a finite number"))
            }
        }
    }
}

/// The edge whose flow has this name.
///
/// # Errors
/// [`Code::Range`] where there is none.
pub fn flow(cell: &Cell, name: &str, field: impl FnOnce() -> String) -> Result<EdgeId, Error> {
    cell.flow(name).ok_or_else(|| {
        let flows: Vec<_> = cell.edges().iter().map(|edge| &edge.flow[..]).collect();
        Error::new(Code::Range, field(), name, flows.join(", "))
    })
}

fn check_step(t: Option<usize>, steps: usize, field: impl FnOnce() -> String) -> Result<(), Error> {
    match t {
        Some(t) if t > steps => {
            let accepted = format!("a step from 0 to {steps}, or none for all");
            Err(Error::new(Code::Range, field(), t, accepted))
        }
        _ => Ok(()),
    }
}
