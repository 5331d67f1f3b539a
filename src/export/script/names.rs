//! What things are called in a script.

use crate::graph::{Cell, EdgeId, NodeId, ParameterId};

/// A node's values: its name in data.
pub fn node(cell: &Cell, node: NodeId) -> &'static str {
    cell.nodes()[node].variable.name
}

/// A node's δ.
pub fn delta(name: &str) -> String {
    format!("delta_{name}")
}

/// What an edge brings to its source: the source and the branch, as `c_via_obar`.
pub fn road(cell: &Cell, edge: EdgeId) -> String {
    let edge = &cell.edges()[edge];
    format!("{}_{}", node(cell, edge.source), edge.branch)
}

/// A parameter: its name in data, unless a node has that name.
pub fn parameter(cell: &Cell, parameter: ParameterId) -> String {
    of_parameter(cell, cell.parameters()[parameter].name)
}

/// The same by name.
pub fn of_parameter(cell: &Cell, name: &str) -> String {
    match cell.node(name) {
        None => name.to_owned(),
        Some(_) => format!("parameter_{name}"),
    }
}

/// The steps at which an edge is cut.
pub fn cut(road: &str) -> String {
    format!("cut_{road}")
}

/// The values at which a node is held, by step.
pub fn held(node: &str) -> String {
    format!("held_{node}")
}
