//! The backward pass of a script: one line for each edge, and what each parameter gathers.

use super::expression::Expression;
use super::program::{Dialect, NOW, Program};
use crate::graph::{EdgeId, Initial, Lag, Loss, NodeId, ParameterId, Rule, Source, Term};

impl Program<'_> {
    /// NumPy: every contribution by its edge, every δ as their sum, from T back to 0.
    pub fn backward(&mut self) {
        self.line("\n\n# Backward\n");
        for node in 0..self.cell().nodes().len() {
            let delta = self.names.delta(node);
            self.line(format!("{delta} = series({})", self.length(node)));
        }
        self.room_for_roads();
        let loss = self.names.delta(self.cell().loss());
        if self.cell().judged().is_some() {
            self.line("\n# J is the sum of all J(t).");
        } else {
            self.line("\n# What is differentiated moves as itself.");
        }
        self.line(format!("{loss}[1 : T + 1] = 1"));
        self.line("\nfor t in range(T, 0, -1):");
        for node in (0..self.cell().loss()).rev() {
            self.added_up(node, "    ", self.typesetter.roads(node));
        }
        self.line("# The initial state");
        self.line("t = 0\n");
        for node in (0..self.cell().loss()).rev() {
            if self.cell().nodes()[node].initial == Initial::Given {
                let to_next = |edge: &EdgeId| self.cell().edges()[*edge].lag == Lag::Previous;
                let roads = self.typesetter.roads(node).into_iter().filter(to_next).collect();
                self.added_up(node, "", roads);
            }
        }
    }

    /// PyTorch: one call, and the gradients that it leaves.
    pub fn autograd(&mut self) {
        self.line("\n\n# Backward\n");
        self.line("J_total.backward()\n");
        for node in 0..self.cell().nodes().len() {
            let (name, delta) = (self.names.node(node), self.names.delta(node));
            self.line(format!("{delta} = [gradient(value) for value in {name}]"));
        }
        for node in 0..self.cell().loss() {
            for edge in self.typesetter.roads(node) {
                let road = self.names.road(edge);
                self.line(format!("{road} = [gradient(copy) for copy in {road}]"));
            }
        }
    }

    /// What each step adds to the gradient of each parameter, and the gradients.
    pub fn shares(&mut self) {
        self.line("\n# What the use of a parameter at step t adds to its gradient");
        self.line("shares = {");
        for parameter in 0..self.cell().parameters().len() {
            let name = self.cell().parameters()[parameter].name;
            let share = self.share(parameter);
            self.line(format!("    \"{name}\": lambda t: {share},"));
        }
        self.line("}");
        if self.dialect == Dialect::Numpy {
            self.line(SUMMED);
            return;
        }
        self.line("gradients = {");
        for parameter in 0..self.cell().parameters().len() {
            let name = self.cell().parameters()[parameter].name;
            let variable = self.names.parameter(parameter);
            self.line(format!("    \"{name}\": gradient({variable}),"));
        }
        self.line("}");
    }

    /// The amounts that come to a node, and their sum.
    fn added_up(&mut self, node: NodeId, indent: &str, roads: Vec<EdgeId>) {
        self.line(format!("{indent}# {}", self.remark(&self.typesetter.delta(node, NOW))));
        for &edge in &roads {
            self.contribution(edge, indent);
        }
        let sum: Vec<String> =
            roads.iter().map(|&edge| format!("{}[t]", self.names.road(edge))).collect();
        self.line(format!("{indent}{}[t] = {}\n", self.names.delta(node), sum.join(" + ")));
    }

    fn contribution(&mut self, edge: EdgeId, indent: &str) {
        let road = self.names.road(edge);
        let end = &self.cell().edges()[edge];
        let formula = self.typesetter.branch(edge, NOW);
        let amount = match &self.cell().nodes()[end.target].rule {
            Rule::Loss(Loss::Softmax, judged) => {
                format!("cross_entropy_slope({}[t], d[t])", self.names.node(*judged))
            }
            _ => {
                let expression =
                    Expression { names: self.names, dialect: self.dialect, read: &|_| None };
                expression.of(&formula)
            }
        };
        let mut conditions = Vec::new();
        if self.is_cut(edge) {
            conditions.push(format!("t in {}", self.names.cut(edge)));
        }
        if self.is_held(end.target) {
            let at = if end.lag == Lag::Previous { "t + 1" } else { "t" };
            let held = self.names.held(end.target);
            conditions.push(format!("{at} in {held}"));
        }
        if let Some(first) = self.late_loss().filter(|_| end.target == self.cell().loss()) {
            conditions.push(format!("t < {first}"));
        }
        let amount = if conditions.is_empty() {
            amount
        } else {
            format!("0 if {} else {amount}", conditions.join(" or "))
        };
        self.line(format!("{indent}{road}[t] = {amount}  # {}", self.remark(&formula)));
    }

    /// δ of the node that uses the parameter times what the parameter is applied to.
    fn share(&self, parameter: ParameterId) -> String {
        let mut uses = Vec::new();
        for (node, declaration) in self.cell().nodes().iter().enumerate() {
            let Rule::Sum(terms) = &declaration.rule else { continue };
            let delta = format!("{}[t]", self.names.delta(node));
            for term in terms {
                let share = match *term {
                    Term::Bias(used) if used == parameter => delta.clone(),
                    Term::Diagonal(used, source) if used == parameter => {
                        format!("{delta} * {}", self.value_of(source))
                    }
                    Term::Matrix(used, source) if used == parameter => {
                        let module = self.dialect.module();
                        format!("{module}.outer({delta}, {})", self.value_of(source))
                    }
                    _ => continue,
                };
                uses.push(if self.is_held(node) {
                    let held = self.names.held(node);
                    format!("(0 if t in {held} else 1) * {share}")
                } else {
                    share
                });
            }
        }
        let sum = uses.join(" + ");
        if self.dialect == Dialect::Torch { format!("({sum}).detach()") } else { sum }
    }

    fn value_of(&self, source: Source) -> String {
        let name = self.names.node(source.node);
        match source.lag {
            Lag::Same => format!("{name}[t]"),
            Lag::Previous => format!("{name}[t - 1]"),
        }
    }
}

const SUMMED: &str = "\
gradients = {
    name: sum(share(t) for t in range(1, T + 1)) for name, share in shares.items()
}";
