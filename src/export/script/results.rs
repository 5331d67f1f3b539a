//! What a script leaves: every number by name.

use super::program::Program;
use crate::graph::NodeId;

impl Program<'_> {
    /// The dictionaries of values, δ, contributions, shares and gradients.
    pub fn results(&mut self) {
        let (cell, names) = (self.cell(), self.names);
        let every = |of: &dyn Fn(NodeId) -> String| {
            let nodes = cell.nodes().iter().enumerate();
            nodes
                .map(|(id, node)| format!("    \"{}\": {},\n", node.variable.name, of(id)))
                .collect::<String>()
        };
        let branches: String = (0..cell.loss())
            .map(|node| {
                let roads = self.typesetter.roads(node);
                let roads = roads.iter().map(|&edge| {
                    format!("\"{}\": {}", cell.edges()[edge].branch, names.road(edge))
                });
                format!("    \"{}\": {},\n", cell.nodes()[node].variable.name, entries(roads))
            })
            .collect();
        self.line("\n# Every number by its name in data; an index is t.\n");
        self.line(format!("values = {{\n{}}}", every(&|node| names.node(node))));
        self.line(format!("deltas = {{\n{}}}", every(&|node| names.delta(node))));
        self.line(format!("contributions = {{\n{branches}}}"));
        self.shares();
        self.shown(self.run.model().sought());
    }

    /// The nodes whose δ are printed: their names in data, and how they are written.
    pub fn shown(&mut self, states: &[&str]) {
        let names: Vec<String> = states
            .iter()
            .map(|state| format!("\"{state}\": \"{}\"", self.names.of(state)))
            .collect();
        self.line(format!("SHOWN = {{{}}}", names.join(", ")));
    }
}

/// A dictionary within one: a single entry stays on its line.
fn entries(entries: impl Iterator<Item = String>) -> String {
    let entries: Vec<String> = entries.collect();
    match &entries[..] {
        [only] => format!("{{{only}}}"),
        all => format!("{{\n        {},\n    }}", all.join(",\n        ")),
    }
}
