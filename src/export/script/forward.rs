//! The forward pass of a script: one line for each equation.

use super::expression::Expression;
use super::program::{Dialect, NOW, Program};
use crate::graph::{EdgeId, Lag, Loss, NodeId, Rule};
use crate::typeset::{Formula, Symbol};

impl Program<'_> {
    /// Room for every value, the initial state, and the loop over t.
    pub fn forward(&mut self) {
        self.line("\n\n# Forward\n");
        for node in 0..self.cell().nodes().len() {
            if !matches!(self.cell().nodes()[node].rule, Rule::Given) {
                let name = self.names.node(node);
                self.line(format!("{name} = series({})", self.length(node)));
            }
        }
        if self.dialect == Dialect::Torch {
            self.room_for_roads();
        }
        self.initial_state();
        self.line("\nfor t in range(1, T + 1):");
        for node in 0..self.cell().nodes().len() {
            self.computed(node);
            if self.dialect == Dialect::Torch {
                for edge in self.typesetter.roads(node) {
                    self.opened(edge, "    ", "t");
                }
            }
        }
        let loss = self.names.node(self.cell().loss());
        self.line(format!("\nJ_total = sum({loss}[1 : T + 1]).sum()"));
    }

    /// A series for what each edge reads, or brings.
    pub fn room_for_roads(&mut self) {
        for node in 0..self.cell().loss() {
            for edge in self.typesetter.roads(node) {
                let road = self.names.road(edge);
                self.line(format!("{road} = series({})", self.length(node)));
            }
        }
    }

    /// The values at t = 0 that are not zero, and the roads that lead from there.
    pub fn initial_state(&mut self) {
        for node in 0..self.cell().nodes().len() {
            let name = self.names.node(node);
            let values = self.run.trace().value(node, 0);
            if values.iter().any(|value| *value != 0.0) {
                let numbers = super::arrays::vector(values, 0);
                match self.dialect {
                    Dialect::Numpy => self.line(format!("{name}[0] = {numbers}")),
                    Dialect::Torch | Dialect::Module => {
                        self.line(format!("{name}[0] = {}", self.array(&numbers)));
                    }
                }
            }
            if self.dialect == Dialect::Torch && self.is_carried(node) {
                for edge in self.typesetter.roads(node) {
                    if self.cell().edges()[edge].lag == Lag::Previous {
                        self.opened(edge, "", "0");
                    }
                }
            }
        }
    }

    /// A node's equation.
    pub fn computed(&mut self, node: NodeId) {
        let equation = self.typesetter.equation(node, NOW);
        let name = self.names.node(node);
        let value = match &self.cell().nodes()[node].rule {
            Rule::Given => return,
            Rule::Loss(Loss::Softmax, judged) => {
                format!("cross_entropy({}, d[t])", self.source(*judged, node))
            }
            Rule::Loss(Loss::Squared | Loss::SquaredDistance, _) | Rule::Sum(_) => {
                self.right_side(&equation, node)
            }
        };
        let value = match self.dialect {
            Dialect::Numpy => value,
            Dialect::Torch | Dialect::Module => format!("node({value})"),
        };
        let value = if self.is_held(node) { self.unless_held(node, &value) } else { value };
        let is_late = self.late_loss().filter(|_| node == self.cell().loss());
        let indent = if is_late.is_some() { "        " } else { "    " };
        self.line(format!("    # {}", self.remark(&equation)));
        if let Some(first) = is_late {
            self.line(format!("    if t >= {first}:"));
        }
        self.line(format!("{indent}{name}[t] = {value}"));
    }

    /// What stands right of the equals sign, as Python.
    fn right_side(&self, equation: &Formula, target: NodeId) -> String {
        let read = |symbol: &Symbol| self.read(symbol, target);
        let expression = Expression { names: self.names, dialect: self.dialect, read: &read };
        match equation {
            Formula::Row { items } => {
                expression.of(&Formula::Row { items: items.iter().skip(2).cloned().collect() })
            }
            formula => expression.of(formula),
        }
    }

    /// The value of a node as the node that it enters reads it at the same step.
    fn source(&self, source: NodeId, target: NodeId) -> String {
        let name = self.names.node(source);
        let own = || format!("{name}[t]");
        match self.typesetter.value(source, NOW) {
            Formula::Symbol(symbol) => self.read(&symbol, target).unwrap_or_else(own),
            _ => own(),
        }
    }

    /// In PyTorch an edge reads its own copy of the source.
    fn read(&self, symbol: &Symbol, target: NodeId) -> Option<String> {
        if self.dialect != Dialect::Torch {
            return None;
        }
        let source = self.cell().node(symbol.name)?;
        let is_now = symbol.t == Some(NOW);
        let lag = if is_now { Lag::Same } else { Lag::Previous };
        let mut edges = self.cell().outgoing(source).iter().copied();
        let edge = edges.find(|&edge| {
            let edge = &self.cell().edges()[edge];
            edge.target == target && edge.lag == lag
        })?;
        let at = if is_now { "t" } else { "t - 1" };
        Some(format!("{}[{at}]", self.names.road(edge)))
    }

    /// The copy of a node that an edge reads.
    fn opened(&mut self, edge: EdgeId, indent: &str, t: &str) {
        let road = self.names.road(edge);
        let source = self.names.node(self.cell().edges()[edge].source);
        let open = format!("road({source}[{t}])");
        let copy = if self.is_cut(edge) {
            format!("cut({source}[{t}]) if {t} in {} else {open}", self.names.cut(edge))
        } else {
            open
        };
        self.line(format!("{indent}{road}[{t}] = {copy}"));
    }
}
