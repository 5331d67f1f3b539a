//! What a script leaves: every number by name.

use super::names;
use super::program::Program;

impl Program<'_> {
    /// The dictionaries of values, δ, contributions, shares and gradients.
    pub fn results(&mut self) {
        let states: Vec<String> =
            self.run.model().states().iter().map(|state| format!("\"{state}\"")).collect();
        let cell = self.cell();
        let every = |of: &dyn Fn(&str) -> String| {
            let nodes = cell.nodes().iter().map(|node| node.variable.name);
            nodes.map(|name| format!("    \"{name}\": {},\n", of(name))).collect::<String>()
        };
        let branches: String = (0..cell.loss())
            .map(|node| {
                let roads = self.typesetter.roads(node);
                let roads = roads.iter().map(|&edge| {
                    format!("\"{}\": {}", cell.edges()[edge].branch, names::road(cell, edge))
                });
                format!("    \"{}\": {},\n", names::node(cell, node), entries(roads))
            })
            .collect();
        self.line("\n# Every number by name; an index is t.\n");
        self.line(format!("values = {{\n{}}}", every(&str::to_owned)));
        self.line(format!("deltas = {{\n{}}}", every(&names::delta)));
        self.line(format!("contributions = {{\n{branches}}}"));
        self.shares();
        self.line(format!("SHOWN = [{}]", states.join(", ")));
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
