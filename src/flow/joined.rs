//! The edges of a step, joined so that many lanes can pass them at once.

use super::lanes::Seed;
use super::linear::{Linear, Panels};
use crate::edit::{Cut, Edits};
use crate::graph::{Cell, Edge, EdgeId, Lag, NodeId, ParameterId, Source, Term};
use crate::plan::{LocalDerivative, write_slopes};
use crate::unrolled::Unrolled;

/// How the lanes of every node come about.
pub struct Joined<'a> {
    /// Of each node.
    pub ways: Vec<Way>,
    /// Of each node, the node of whose lanes its own are a multiple; it may be itself.
    pub bases: Vec<NodeId>,
    run: &'a Unrolled,
    edits: Edits,
    packed: Vec<Panels>,
}

/// How the lanes of a node come about.
pub enum Way {
    /// They are not needed.
    Unread,
    /// They are those at the end of its only edge times a slope, component by component.
    Follow(Joint),
    /// They are a sum over groups of edges.
    Sum(Vec<Group>),
}

/// The edges of a node that lead to multiples of one node.
pub struct Group {
    /// The node.
    pub basis: NodeId,
    /// At which step.
    pub lag: Lag,
    /// The edges.
    pub joints: Vec<Joint>,
}

/// An edge, and what its local derivative is made of.
pub struct Joint {
    /// The node at its end.
    pub target: NodeId,
    edge: EdgeId,
    lag: Lag,
    derivative: LocalDerivative,
    matrices: Vec<ParameterId>,
}

impl<'a> Joined<'a> {
    /// Joins the edges of a run's cell for lanes that begin at the seeds and are read at some nodes.
    pub fn new(run: &'a Unrolled, seeds: &[Seed], cuts: Vec<Cut>, read: &[NodeId]) -> Joined<'a> {
        let cell = run.cell();
        let mut edits = run.edits().clone();
        edits.cuts.extend(cuts);
        let (mut ways, mut bases) = (Vec::new(), vec![0; cell.nodes().len()]);
        for node in (0..cell.nodes().len()).rev() {
            let is_seeded = seeds.iter().any(|seed| seed.node == node);
            let followed = Joint::followed(cell, node).filter(|_| !is_seeded);
            bases[node] = followed.as_ref().map_or(node, |joint| bases[joint.target]);
            ways.push(followed);
        }
        let ways = ways.into_iter().rev().enumerate().map(|(node, followed)| match followed {
            Some(joint) => Way::Follow(joint),
            None if is_needed(cell, node, read) => Way::Sum(groups(cell, node, &bases)),
            None => Way::Unread,
        });
        let ways = ways.collect();
        let packed = cell.parameters().iter().enumerate().map(|(id, parameter)| {
            let (_, columns) = run.sizes().rows_and_columns(parameter.shape);
            Panels::pack(run.parameters().get(id), columns)
        });
        Joined { ways, bases, run, edits, packed: packed.collect() }
    }

    /// The local derivative of an element-wise edge whose source is at t.
    pub fn write_slopes(&self, joint: &Joint, t: usize, slopes: &mut [f64]) {
        if self.carries(joint, t) {
            write_slopes(self.run, joint.edge, joint.derivative, t, slopes);
        } else {
            slopes.fill(0.0);
        }
    }

    /// Adds up the edges of a group whose source is at t; `multiple` tells what multiple of the basis
    /// an edge leads to.
    pub fn compose<'b>(
        &self,
        joints: &[Joint],
        t: usize,
        multiple: impl Fn(&Joint) -> &'b [f64],
        linear: &mut Linear,
    ) {
        let mut slopes = vec![0.0; linear.columns()];
        for joint in joints.iter().filter(|joint| self.carries(joint, t)) {
            if joint.derivative != LocalDerivative::Absent {
                self.write_slopes(joint, t, &mut slopes);
            }
            match joint.derivative {
                LocalDerivative::Absent => {}
                LocalDerivative::Loss(_) => linear.add_row(&slopes),
                _ => linear.add_diagonal(&slopes, multiple(joint)),
            }
            for &matrix in &joint.matrices {
                linear.add_matrix(&self.packed[matrix], multiple(joint));
            }
        }
    }

    /// Whether an edge carries anything to its source at t.
    fn carries(&self, joint: &Joint, t: usize) -> bool {
        let end = t + joint.lag.steps();
        (1..=self.run.sequence().steps()).contains(&end)
            && self.edits.held(joint.target, end).is_none()
            && !self.edits.cuts(joint.edge, t)
    }
}

impl Joint {
    fn new(cell: &Cell, edge: EdgeId) -> Joint {
        let declared @ &Edge { source, target, lag, .. } = &cell.edges()[edge];
        let read = Source { node: source, lag };
        let matrices = cell.nodes()[target].rule.terms().iter().filter_map(|term| match *term {
            Term::Matrix(matrix, source) if source == read => Some(matrix),
            _ => None,
        });
        let derivative = LocalDerivative::of(cell, declared);
        Joint { target, edge, lag, derivative, matrices: matrices.collect() }
    }

    /// The only edge of a node, where it stays within the step and acts component by component.
    fn followed(cell: &Cell, node: NodeId) -> Option<Joint> {
        let &[edge] = cell.outgoing(node) else { return None };
        let joint = Joint::new(cell, edge);
        let is_matrix = !joint.matrices.is_empty()
            || matches!(joint.derivative, LocalDerivative::Absent | LocalDerivative::Loss(_));
        (joint.lag == Lag::Same && !is_matrix).then_some(joint)
    }
}

/// Whether a node is read, or another one's lanes come from it.
fn is_needed(cell: &Cell, node: NodeId, read: &[NodeId]) -> bool {
    read.contains(&node) || cell.edges().iter().any(|edge| edge.target == node)
}

/// The edges of a node by where their ends' lanes come from.
fn groups(cell: &Cell, node: NodeId, bases: &[NodeId]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for &edge in cell.outgoing(node) {
        let joint = Joint::new(cell, edge);
        let (basis, lag) = (bases[joint.target], joint.lag);
        match groups.iter_mut().find(|group| (group.basis, group.lag) == (basis, lag)) {
            Some(group) => group.joints.push(joint),
            None => groups.push(Group { basis, lag, joints: vec![joint] }),
        }
    }
    groups
}
