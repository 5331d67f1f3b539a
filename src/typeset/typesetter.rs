//! A cell's equations, and each edge's term in the sum of a δ.

use super::formula::{Formula, Operator, Order, Referent, Symbol, applied, function, operator};
use super::slope::{Reading, Slope};
use super::terms::{Sign, product, sign_before};
use crate::graph::{Cell, Edge, EdgeId, Factor, Loss, NodeId, ParameterId, Rule, Source, Term};
use crate::notation::{Letter, Notation};

/// The branches of a δ in the order of the equations; those of other nodes stand in the order in
/// which their targets are computed.
const ROADS: [(&[&str], &[&str]); 4] = [
    (&["c"], &["via_y", "via_obar", "via_fbar_next", "via_ibar_next", "carousel"]),
    (&["y"], &["loss", "via_z", "via_i", "via_f", "via_o"]),
    (&["h"], &["loss", "via_next"]),
    (&["i", "f", "o"], &["local", "coupled", "rec_i", "rec_f", "rec_o"]),
];

/// A cell that is written down. Each of its edges is one factor of one term.
#[derive(Clone, Copy, Debug)]
pub struct Typesetter<'a> {
    pub(super) cell: &'a Cell,
    notation: Notation,
}

impl<'a> Typesetter<'a> {
    /// Writes this cell with these letters.
    pub fn new(cell: &'a Cell, notation: Notation) -> Typesetter<'a> {
        Typesetter { cell, notation }
    }

    /// The equation that computes a node at t, as c(3) = z(3) ⊙ i(3) + c(2) ⊙ f(3); the symbol
    /// alone where the node is given.
    pub fn equation(&self, node: NodeId, t: usize) -> Formula {
        let mut items = vec![self.value(node, t)];
        match &self.cell.nodes()[node].rule {
            Rule::Given => {}
            Rule::Sum(terms) => {
                items.push(operator(Operator::Equals));
                for (index, term) in terms.iter().enumerate() {
                    let (sign, term) = self.term(term, t);
                    items.extend(sign_before(index, sign));
                    items.extend(term);
                }
            }
            Rule::Loss(loss, judged) => {
                items.push(operator(Operator::Equals));
                items.extend(self.loss(*loss, *judged, t));
            }
        }
        Formula::Row { items }
    }

    /// The terms of a node's sum at t, each with its sign; empty for a node that is not a sum.
    pub fn terms(&self, node: NodeId, t: usize) -> Vec<Formula> {
        let Rule::Sum(terms) = &self.cell.nodes()[node].rule else { return Vec::new() };
        let written = terms.iter().map(|term| {
            let (sign, term) = self.term(term, t);
            Formula::Row { items: sign_before(0, sign).chain(term).collect() }
        });
        written.collect()
    }

    /// The term that an edge adds to δ(t) of its source, as δy(3) ⊙ o(3) ⊙ tanh′(c(3)).
    pub fn branch(&self, edge: EdgeId, t: usize) -> Formula {
        let end = &self.cell.edges()[edge];
        let at = t + end.lag.steps();
        let delta = self.delta(end.target, at);
        let items = match self.slope(edge, t) {
            Slope::Loss(items) => items,
            Slope::Matrix(matrix) => {
                let of = Box::new(self.parameter(matrix));
                vec![applied(Formula::Transpose { of }, delta)]
            }
            Slope::Diagonal(vector) => {
                vec![self.parameter(vector), operator(Operator::Times), delta]
            }
            Slope::Product(number, factors) => {
                let factors = factors.into_iter().map(|(_, factor)| factor);
                let with_delta = std::iter::once(delta).chain(factors);
                sign_before(0, Sign::of(number)).chain(product(number.abs(), with_delta)).collect()
            }
        };
        Formula::Row { items }
    }

    /// The local derivative of an edge, whose source stands at t, as o(3) ⊙ tanh′(c(3)).
    pub fn local_derivative(&self, edge: EdgeId, t: usize) -> Formula {
        let items = match self.slope(edge, t) {
            Slope::Loss(items) => items,
            Slope::Matrix(parameter) | Slope::Diagonal(parameter) => {
                vec![self.parameter(parameter)]
            }
            Slope::Product(number, factors) if factors.is_empty() => {
                vec![Formula::Number { value: number }]
            }
            Slope::Product(number, factors) => {
                let factors = factors.into_iter().map(|(_, factor)| factor);
                sign_before(0, Sign::of(number)).chain(product(number.abs(), factors)).collect()
            }
        };
        Formula::Row { items }
    }

    /// The factors of an element-wise local derivative, each with what it reads: the other factors
    /// of the product, then the derivative of the function around the source. Empty for an edge
    /// with a weight of its own.
    pub fn factors(&self, edge: EdgeId, t: usize) -> Vec<(Reading, Formula)> {
        match self.slope(edge, t) {
            Slope::Product(_, factors) => factors,
            _ => Vec::new(),
        }
    }

    /// Whether an edge carries a matrix, so that every component of its source acts on all of its
    /// target's.
    pub fn is_matrix(&self, edge: EdgeId) -> bool {
        matches!(self.slope(edge, 1), Slope::Matrix(_))
    }

    /// The edges that leave a node, in the order in which its δ is written.
    pub fn roads(&self, node: NodeId) -> Vec<EdgeId> {
        let mut roads: Vec<EdgeId> = Vec::new();
        for &edge in self.cell.outgoing(node) {
            // A handful, put in place one by one: the library's sort is much code for the page to load.
            let at = roads.partition_point(|&other| self.rank(other) <= self.rank(edge));
            roads.insert(at, edge);
        }
        roads
    }

    /// An edge's place among all that leave its source in any cell, whatever this one has.
    pub fn rank(&self, edge: EdgeId) -> usize {
        let Edge { source, branch, .. } = &self.cell.edges()[edge];
        let name = self.cell.nodes()[*source].variable.name;
        let of_source = ROADS.iter().find(|(nodes, _)| nodes.contains(&name));
        let known =
            of_source.and_then(|(_, branches)| branches.iter().position(|known| known == branch));
        known.unwrap_or_else(|| {
            let natural = self.cell.outgoing(*source).iter().position(|&own| own == edge);
            natural.unwrap_or(0)
        })
    }

    /// δ of a node at t.
    pub fn delta(&self, node: NodeId, t: usize) -> Formula {
        self.symbol(Referent::Delta, node, t)
    }

    /// A node's value at t.
    pub fn value(&self, node: NodeId, t: usize) -> Formula {
        self.symbol(Referent::Value, node, t)
    }

    /// A parameter.
    pub fn parameter(&self, parameter: ParameterId) -> Formula {
        let parameter = &self.cell.parameters()[parameter];
        let letter = self.notation.parameter(parameter);
        self.written(Referent::Parameter, parameter.name, letter, None)
    }

    /// The target of step t, or the vector that is 1 at its class.
    pub(super) fn target(&self, of: Referent, t: usize) -> Formula {
        let letter = if of == Referent::OneHot { "1" } else { "d" };
        self.written(of, "d", Letter::plain(letter), Some(t))
    }

    fn symbol(&self, of: Referent, node: NodeId, t: usize) -> Formula {
        let variable = self.cell.nodes()[node].variable;
        self.written(of, variable.name, self.notation.variable(variable), Some(t))
    }

    fn written(
        &self,
        of: Referent,
        name: &'static str,
        letter: Letter,
        t: Option<usize>,
    ) -> Formula {
        let Letter { letter, mark, subscript } = letter;
        let time = self.notation.time(self.cell);
        Formula::Symbol(Symbol { of, name, letter, mark, subscript, t, time })
    }

    fn read(&self, source: Source, t: usize) -> Formula {
        self.value(source.node, t - source.lag.steps())
    }

    pub(super) fn factor(&self, factor: &Factor, order: Order, t: usize) -> Formula {
        factor.map.written(order, self.read(factor.source, t))
    }

    fn term(&self, term: &Term, t: usize) -> (Sign, Vec<Formula>) {
        match term {
            Term::Bias(parameter) => (Sign::Plus, vec![self.parameter(*parameter)]),
            Term::Constant(value) => {
                (Sign::of(*value), vec![Formula::Number { value: value.abs() }])
            }
            Term::Diagonal(parameter, source) => {
                let vector = self.parameter(*parameter);
                (Sign::Plus, vec![vector, operator(Operator::Times), self.read(*source, t)])
            }
            Term::Matrix(parameter, source) => {
                let matrix = self.parameter(*parameter);
                (Sign::Plus, vec![applied(matrix, self.read(*source, t))])
            }
            Term::Product(number, factors) => {
                let factors = factors.iter().map(|factor| self.factor(factor, Order::Value, t));
                (Sign::of(*number), product(number.abs(), factors))
            }
        }
    }

    /// What an output lacks of its target: y(3) − d(3).
    pub(super) fn difference(&self, output: Formula, t: usize) -> Vec<Formula> {
        vec![output, operator(Operator::Minus), self.target(Referent::Target, t)]
    }

    fn loss(&self, loss: Loss, judged: NodeId, t: usize) -> Vec<Formula> {
        let output = self.value(judged, t);
        match loss {
            Loss::Squared => {
                let items = self.difference(output, t);
                vec![Formula::HalfSquaredNorm { of: Box::new(Formula::Row { items }) }]
            }
            Loss::SquaredDistance => {
                let items = self.difference(output, t);
                vec![Formula::SquaredNorm { of: Box::new(Formula::Row { items }) }]
            }
            Loss::Softmax => {
                let of = Box::new(self.target(Referent::OneHot, t));
                let chosen = applied(Formula::Transpose { of }, function("softmax", output));
                vec![operator(Operator::Minus), function("log", chosen)]
            }
        }
    }
}
