//! What things are called in a script: by their letters, so that it reads as the equations do.

use crate::graph::{Cell, EdgeId, Mark, NodeId, ParameterId};
use crate::notation::{Letter, Notation};

/// The names of a cell's variables in one notation.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    pub cell: &'a Cell,
    pub notation: Notation,
}

impl Names<'_> {
    /// A node's values, as `zbar` or `Ctilde`.
    pub fn node(self, node: NodeId) -> String {
        let Letter { letter, mark, subscript } =
            self.notation.variable(self.cell.nodes()[node].variable);
        let mark = match mark {
            Mark::Plain => "",
            Mark::Bar => "bar",
            Mark::Tilde => "tilde",
        };
        format!("{letter}{mark}{subscript}")
    }

    /// The same by the name in data; any other word stays as it is.
    pub fn of(self, name: &str) -> String {
        self.cell.node(name).map_or_else(|| name.to_owned(), |node| self.node(node))
    }

    /// A node's δ.
    pub fn delta(self, node: NodeId) -> String {
        format!("delta_{}", self.node(node))
    }

    /// What an edge brings to its source: the source and the branch, as `c_via_obar`.
    pub fn road(self, edge: EdgeId) -> String {
        let edge = &self.cell.edges()[edge];
        let branch: Vec<String> = edge.branch.split('_').map(|word| self.of(word)).collect();
        format!("{}_{}", self.node(edge.source), branch.join("_"))
    }

    /// A parameter, as `W_z` or `W_ig`, unless a node has that name.
    pub fn parameter(self, parameter: ParameterId) -> String {
        let Letter { letter, subscript, .. } =
            self.notation.parameter(&self.cell.parameters()[parameter]);
        match subscript {
            "" if (0..self.cell.nodes().len()).any(|node| self.node(node) == letter) => {
                format!("parameter_{letter}")
            }
            "" => letter.to_owned(),
            subscript => format!("{letter}_{subscript}"),
        }
    }

    /// The same by the name in data, where the cell has it.
    pub fn of_parameter(self, name: &str) -> String {
        let found = self.cell.parameters().iter().position(|parameter| parameter.name == name);
        found.map_or_else(|| name.to_owned(), |parameter| self.parameter(parameter))
    }

    /// The steps at which an edge is cut.
    pub fn cut(self, edge: EdgeId) -> String {
        format!("cut_{}", self.road(edge))
    }

    /// The values at which a node is held, by step.
    pub fn held(self, node: NodeId) -> String {
        format!("held_{}", self.node(node))
    }
}
