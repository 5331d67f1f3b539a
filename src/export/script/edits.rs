//! Cuts and clamps as a script holds them.

use super::arrays;
use super::program::{Dialect, Program};
use crate::graph::{EdgeId, NodeId, Rule};

impl Program<'_> {
    /// Whether an edge is cut at some step.
    pub fn is_cut(&self, edge: EdgeId) -> bool {
        self.run.edits().cuts.iter().any(|cut| cut.edge == edge)
    }

    /// Whether a node is held at some step after the initial state.
    pub fn is_held(&self, node: NodeId) -> bool {
        (1..=self.run.sequence().steps()).any(|t| self.run.edits().held(node, t).is_some())
    }

    /// The value of a node where it is held, and the expression elsewhere.
    pub fn unless_held(&self, node: NodeId, expression: &str) -> String {
        let held = self.names.held(node);
        let value = match self.dialect {
            Dialect::Numpy => format!("{held}[t]"),
            Dialect::Torch | Dialect::Module => format!("node({held}[t])"),
        };
        format!("{value} if t in {held} else {expression}")
    }

    /// The steps at which edges are cut, and the values at which nodes are held.
    pub fn edits(&mut self) {
        let steps = self.run.sequence().steps();
        for edge in 0..self.cell().edges().len() {
            if self.is_cut(edge) {
                let cut = self.names.cut(edge);
                let cuts = (0..=steps).filter(|&t| self.run.edits().cuts(edge, t));
                let cuts: Vec<String> = cuts.map(|t| t.to_string()).collect();
                self.line("\n# No error comes back along this road at these t.");
                self.line(format!("{cut} = {{{}}}", cuts.join(", ")));
            }
        }
        for node in 0..self.cell().nodes().len() {
            let is_given = matches!(self.cell().nodes()[node].rule, Rule::Given);
            if self.is_held(node) && !is_given {
                self.held_values(node);
            }
        }
    }

    fn held_values(&mut self, node: NodeId) {
        let held = self.names.held(node);
        self.line("\n# Held at these values, by t, whatever feeds it.");
        self.line(format!("{held} = {{"));
        for t in 1..=self.run.sequence().steps() {
            if let Some(values) = self.run.edits().held(node, t) {
                let array = match self.dialect {
                    Dialect::Numpy => format!("np.array({})", arrays::vector(values, 4)),
                    Dialect::Torch | Dialect::Module => {
                        format!("torch.tensor({})", arrays::vector(values, 4))
                    }
                };
                self.line(format!("    {t}: {array},"));
            }
        }
        self.line("}");
    }
}
