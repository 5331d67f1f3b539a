//! The cell as formulas: each node's equation, and each edge's term in the sum of a δ.
//!
//! A formula is a tree whose symbols name their node or parameter; MathML and speech are written
//! from it.

use serde::Serialize;

use crate::graph::{
    Cell, EdgeId, Factor, Loss, Map, Mark, NodeId, ParameterId, Rule, Source, Term, Variable,
};

/// A formula, or a part of one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Formula {
    /// Parts one after the other.
    Row {
        /// The parts.
        items: Vec<Formula>,
    },
    /// A variable at a step, its δ, a parameter or a target.
    Symbol(Symbol),
    /// A function of an argument.
    Function {
        /// As it is written: `tanh`, `σ`, `log`, `softmax`.
        name: &'static str,
        /// Whether its derivative is meant.
        order: Order,
        /// The argument.
        argument: Box<Formula>,
    },
    /// A matrix applied to a vector, written without a sign.
    Applied {
        /// The matrix.
        matrix: Box<Formula>,
        /// The vector.
        vector: Box<Formula>,
    },
    /// A transposed matrix.
    Transpose {
        /// The matrix.
        of: Box<Formula>,
    },
    /// ½‖…‖²
    HalfSquaredNorm {
        /// What stands between the bars.
        of: Box<Formula>,
    },
    /// A number.
    Number {
        /// Its value.
        value: f64,
    },
    /// What stands between two parts.
    Operator {
        /// Which.
        operator: Operator,
    },
}

/// A symbol with everything that is written around its letter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Symbol {
    /// What it stands for.
    pub of: Referent,
    /// Its name in data, as `zbar` or `W_z`.
    pub name: &'static str,
    /// The letter.
    pub letter: &'static str,
    /// The mark over the letter.
    pub mark: Mark,
    /// The subscript; empty where there is none.
    pub subscript: &'static str,
    /// The step; parameters have none.
    pub t: Option<usize>,
}

/// What a symbol stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Referent {
    /// A node's value.
    Value,
    /// A node's δ.
    Delta,
    /// A parameter.
    Parameter,
    /// The target d(t).
    Target,
    /// The vector that is 1 at class d(t) and 0 elsewhere.
    OneHot,
}

/// Whether a function itself or its derivative is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// The function.
    Value,
    /// Its derivative, written with a prime.
    Derivative,
}

/// What stands between two parts of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    /// =
    Equals,
    /// +
    Plus,
    /// −
    Minus,
    /// ⊙, the element-wise product.
    Times,
}

impl Formula {
    /// The same formula with numbers in place of the symbols that `number` knows.
    pub fn with_numbers(&self, number: &impl Fn(&Symbol) -> Option<f64>) -> Formula {
        let inner = |formula: &Formula| Box::new(formula.with_numbers(number));
        match self {
            Formula::Symbol(symbol) => {
                number(symbol).map_or_else(|| self.clone(), |value| Formula::Number { value })
            }
            Formula::Row { items } => {
                Formula::Row { items: items.iter().map(|item| item.with_numbers(number)).collect() }
            }
            Formula::Function { name, order, argument } => {
                Formula::Function { name, order: *order, argument: inner(argument) }
            }
            Formula::Applied { matrix, vector } => match *inner(matrix) {
                Formula::Number { value } => Formula::Row {
                    items: vec![
                        Formula::Number { value },
                        operator(Operator::Times),
                        *inner(vector),
                    ],
                },
                _ => self.clone(),
            },
            Formula::Transpose { of } => match *inner(of) {
                Formula::Number { value } => Formula::Number { value },
                _ => self.clone(),
            },
            Formula::HalfSquaredNorm { of } => Formula::HalfSquaredNorm { of: inner(of) },
            Formula::Number { .. } | Formula::Operator { .. } => self.clone(),
        }
    }
}

/// A cell that is written down. Each of its edges is one factor of one term.
#[derive(Clone, Copy, Debug)]
pub struct Typesetter<'a> {
    cell: &'a Cell,
}

impl<'a> Typesetter<'a> {
    /// Writes this cell.
    pub fn new(cell: &'a Cell) -> Typesetter<'a> {
        Typesetter { cell }
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

    /// δ of a node at t.
    pub fn delta(&self, node: NodeId, t: usize) -> Formula {
        self.symbol(Referent::Delta, node, t)
    }

    fn value(&self, node: NodeId, t: usize) -> Formula {
        self.symbol(Referent::Value, node, t)
    }

    fn symbol(&self, of: Referent, node: NodeId, t: usize) -> Formula {
        let Variable { name, letter, mark } = self.cell.nodes()[node].variable;
        Formula::Symbol(Symbol { of, name, letter, mark, subscript: "", t: Some(t) })
    }

    fn parameter(&self, parameter: ParameterId) -> Formula {
        let parameter = &self.cell.parameters()[parameter];
        Formula::Symbol(Symbol {
            of: Referent::Parameter,
            name: parameter.name,
            letter: parameter.letter,
            mark: Mark::Plain,
            subscript: parameter.subscript,
            t: None,
        })
    }

    fn read(&self, source: Source, t: usize) -> Formula {
        self.value(source.node, t - source.lag.steps())
    }

    fn factor(&self, factor: &Factor, order: Order, t: usize) -> Formula {
        let argument = self.read(factor.source, t);
        match factor.map.written() {
            None => argument,
            Some(name) => Formula::Function { name, order, argument: Box::new(argument) },
        }
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

    fn loss(&self, loss: Loss, judged: NodeId, t: usize) -> Vec<Formula> {
        let output = self.value(judged, t);
        match loss {
            Loss::Squared => {
                let items = vec![output, operator(Operator::Minus), target(Referent::Target, t)];
                vec![Formula::HalfSquaredNorm { of: Box::new(Formula::Row { items }) }]
            }
            Loss::Softmax => {
                let of = Box::new(target(Referent::OneHot, t));
                let chosen = applied(Formula::Transpose { of }, function("softmax", output));
                vec![operator(Operator::Minus), function("log", chosen)]
            }
        }
    }

    fn slope(&self, edge: EdgeId, t: usize) -> Slope {
        let edge = &self.cell.edges()[edge];
        let source = Source { node: edge.source, lag: edge.lag };
        match &self.cell.nodes()[edge.target].rule {
            Rule::Given => unreachable!("a given node has no sources"),
            Rule::Loss(loss, judged) => Slope::Loss(self.loss_slope(*loss, *judged, t)),
            Rule::Sum(terms) => {
                let at = t + edge.lag.steps();
                let mut slopes = terms.iter().filter_map(|term| self.term_slope(term, source, at));
                let slope = slopes.next().expect("an edge stands for a term of its target");
                assert!(slopes.next().is_none(), "an edge that is typeset is one term");
                slope
            }
        }
    }

    fn loss_slope(&self, loss: Loss, judged: NodeId, t: usize) -> Vec<Formula> {
        let output = self.value(judged, t);
        match loss {
            Loss::Squared => {
                vec![output, operator(Operator::Minus), target(Referent::Target, t)]
            }
            Loss::Softmax => {
                let one_hot = target(Referent::OneHot, t);
                vec![function("softmax", output), operator(Operator::Minus), one_hot]
            }
        }
    }

    fn term_slope(&self, term: &Term, source: Source, t: usize) -> Option<Slope> {
        match term {
            Term::Diagonal(parameter, read) if *read == source => Some(Slope::Diagonal(*parameter)),
            Term::Matrix(parameter, read) if *read == source => Some(Slope::Matrix(*parameter)),
            Term::Product(number, factors) => {
                let moved = factors.iter().position(|factor| factor.source == source)?;
                let others = factors.iter().enumerate().filter(|(index, _)| *index != moved);
                let mut items: Vec<(Reading, Formula)> = others
                    .map(|(_, factor)| {
                        let formula = self.factor(factor, Order::Value, t);
                        (Reading::of(factor, Order::Value, t), formula)
                    })
                    .collect();
                if factors[moved].map != Map::Identity {
                    let formula = self.factor(&factors[moved], Order::Derivative, t);
                    items.push((Reading::of(&factors[moved], Order::Derivative, t), formula));
                }
                Some(Slope::Product(*number, items))
            }
            _ => None,
        }
    }
}

/// What a factor of a local derivative is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The node that is read.
    pub node: NodeId,
    /// At which step.
    pub t: usize,
    /// Through which function.
    pub map: Map,
    /// Whether its value or its derivative is taken.
    pub order: Order,
}

impl Reading {
    fn of(factor: &Factor, order: Order, t: usize) -> Reading {
        let Source { node, lag } = factor.source;
        Reading { node, t: t - lag.steps(), map: factor.map, order }
    }
}

/// The local derivative of an edge, by the kind of its term.
enum Slope {
    Loss(Vec<Formula>),
    Matrix(ParameterId),
    Diagonal(ParameterId),
    Product(f64, Vec<(Reading, Formula)>),
}

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Plus,
    Minus,
}

impl Sign {
    fn of(number: f64) -> Sign {
        if number < 0.0 { Sign::Minus } else { Sign::Plus }
    }
}

impl Map {
    fn written(self) -> Option<&'static str> {
        match self {
            Map::Identity => None,
            Map::Tanh => Some("tanh"),
            Map::Sigmoid => Some("σ"),
        }
    }
}

/// The factors with signs between them, after the number where that is not 1.
fn product(number: f64, factors: impl Iterator<Item = Formula>) -> Vec<Formula> {
    let number = (number != 1.0).then_some(Formula::Number { value: number });
    let mut items = Vec::new();
    for (index, factor) in number.into_iter().chain(factors).enumerate() {
        items.extend((index > 0).then(|| operator(Operator::Times)));
        items.push(factor);
    }
    items
}

/// The operator before a term: none before a first positive one.
fn sign_before(index: usize, sign: Sign) -> impl Iterator<Item = Formula> {
    let sign = match (index, sign) {
        (0, Sign::Plus) => None,
        (_, Sign::Plus) => Some(Operator::Plus),
        (_, Sign::Minus) => Some(Operator::Minus),
    };
    sign.map(operator).into_iter()
}

fn operator(operator: Operator) -> Formula {
    Formula::Operator { operator }
}

fn applied(matrix: Formula, vector: Formula) -> Formula {
    Formula::Applied { matrix: Box::new(matrix), vector: Box::new(vector) }
}

fn function(name: &'static str, argument: Formula) -> Formula {
    Formula::Function { name, order: Order::Value, argument: Box::new(argument) }
}

fn target(of: Referent, t: usize) -> Formula {
    let letter = if of == Referent::OneHot { "1" } else { "d" };
    let mark = Mark::Plain;
    Formula::Symbol(Symbol { of, name: "d", letter, mark, subscript: "", t: Some(t) })
}
