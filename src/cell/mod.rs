//! The cells: each a declaration of nodes and parameters, and nothing else.

mod chain;
mod lstm;
mod pascanu;
mod rnn;
mod variant;

pub use chain::{Chain, Join, Road};
pub use variant::{Change, Variant};

use crate::error::{Code, Error};
use crate::graph::{
    Cell, Factor, Initial, Lag, Loss, Map, Node, Parameter, Rule, Shape, Size, Source, Term,
    Variable,
};

/// A family of cells.
#[derive(Clone, Debug, PartialEq)]
pub enum Model {
    /// The LSTM of Greff et al. 2015 with a set of changes.
    Lstm(Variant),
    /// The simple recurrent network: a = b + W h′ + U x, h = tanh a.
    Rnn,
    /// The network of Pascanu et al. 2013, whose loss surface has a cliff: h = b + W σ(h′) + U x.
    Pascanu,
    /// The chain rule by itself: roads from y through x₁ … to f, all of them numbers.
    Chain(Chain),
}

/// Which losses count, and against what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objective {
    /// J(t) = ½‖y(t) − d(t)‖² at each step; without the ½ where the model has it so.
    Squared,
    /// The same at t = T only.
    Last,
    /// Cross-entropy of softmax(s(t)) against a class, at each step; it needs the readout s = V y + a.
    Softmax,
    /// No loss: the last node of the model, f of a chain, is what is differentiated.
    None,
}

/// What stands between y and the loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readout {
    /// Nothing: the loss looks at y.
    None,
    /// s = V y + a: the loss looks at s.
    Linear,
}

impl Model {
    /// Declares the cell.
    ///
    /// # Errors
    /// [`Code::Combination`] where the objective is softmax and there is no readout, where a chain
    /// has an objective or a readout, and where another model has no objective.
    pub fn cell(&self, objective: Objective, readout: Readout) -> Result<Cell, Error> {
        if objective == Objective::Softmax && readout == Readout::None {
            return Err(loss_refused("softmax without a readout", "softmax with a readout"));
        }
        let mut declaration = Declaration::default();
        let (output, branch_name): (_, BranchName) = match self {
            Model::Lstm(variant) => (lstm::declare(&mut declaration, variant), lstm::branch_name),
            Model::Rnn => (rnn::declare(&mut declaration), rnn::branch_name),
            Model::Pascanu => (pascanu::declare(&mut declaration), pascanu::branch_name),
            Model::Chain(chain) => {
                chain::declare(&mut declaration, chain);
                return match (objective, readout) {
                    (Objective::None, Readout::None) => Ok(declaration.cell(|_, _, _| None)),
                    _ => Err(loss_refused("a loss or a readout of a chain", "none of both")),
                };
            }
        };
        let Some(loss) = objective.loss(self) else {
            return Err(loss_refused("no loss", "\"squared\", \"last\" or \"softmax\""));
        };
        declare_loss(&mut declaration, output, loss, readout);
        Ok(declaration.cell(branch_name))
    }

    /// The node that the loss looks at, directly or through a readout: y, h of the simple RNN, r of
    /// Pascanu's network; f of a chain.
    pub fn output(&self) -> &'static str {
        match self {
            Model::Lstm(_) => "y",
            Model::Rnn => "h",
            Model::Pascanu => "r",
            Model::Chain(_) => "J",
        }
    }

    /// The nodes with a given initial state, in the order of the declaration.
    pub fn states(&self) -> &'static [&'static str] {
        match self {
            Model::Lstm(_) => &["c", "y"],
            Model::Rnn | Model::Pascanu => &["h"],
            Model::Chain(_) => &[],
        }
    }

    /// The nodes whose δ the backward pass is run for: the states, or the given number of a chain.
    pub fn sought(&self) -> &'static [&'static str] {
        match self {
            Model::Lstm(_) | Model::Rnn | Model::Pascanu => self.states(),
            Model::Chain(_) => &["x"],
        }
    }
}

impl Objective {
    /// The loss of a step; `None` where the last node of the model is differentiated itself.
    fn loss(self, model: &Model) -> Option<Loss> {
        match self {
            Objective::Squared | Objective::Last if *model == Model::Pascanu => {
                Some(Loss::SquaredDistance)
            }
            Objective::Squared | Objective::Last => Some(Loss::Squared),
            Objective::Softmax => Some(Loss::Softmax),
            Objective::None => None,
        }
    }
}

fn loss_refused(got: &str, accepted: &str) -> Error {
    Error::new(Code::Combination, "loss", got, accepted)
}

type BranchName = fn(&str, &str, Lag) -> Option<&'static str>;

/// The readout, where there is one, and the loss node, which is always the last.
fn declare_loss(declaration: &mut Declaration, output: usize, loss: Loss, readout: Readout) {
    let judged = match readout {
        Readout::None => output,
        Readout::Linear => {
            let weight = declaration.matrix("V", "V", "", Size::Class, Size::Hidden);
            let bias = declaration.vector("a", "a", "", Size::Class);
            declaration.node(
                Variable::plain("s", "s"),
                Size::Class,
                vec![Term::Matrix(weight, now(output)), Term::Bias(bias)],
            )
        }
    };
    declaration.nodes.push(Node {
        variable: Variable::plain("J", "J"),
        size: Size::One,
        initial: Initial::Zero,
        rule: Rule::Loss(loss, judged),
    });
}

/// The nodes and parameters of a cell while it is written down.
#[derive(Default)]
struct Declaration {
    nodes: Vec<Node>,
    parameters: Vec<Parameter>,
}

impl Declaration {
    /// What is declared.
    fn cell(self, branch_name: BranchName) -> Cell {
        Cell::new(self.nodes, self.parameters, branch_name)
    }

    /// The input x(t).
    fn input(&mut self) -> usize {
        self.given(Variable::plain("x", "x"), Size::Input)
    }

    /// A node that is given from outside.
    fn given(&mut self, variable: Variable, size: Size) -> usize {
        self.nodes.push(Node { variable, size, initial: Initial::Zero, rule: Rule::Given });
        self.nodes.len() - 1
    }

    /// A node that is a sum of terms.
    fn node(&mut self, variable: Variable, size: Size, terms: Vec<Term>) -> usize {
        self.nodes.push(Node { variable, size, initial: Initial::Zero, rule: Rule::Sum(terms) });
        self.nodes.len() - 1
    }

    /// A node that is one function of another at the same step.
    fn activation(&mut self, variable: Variable, map: Map, of: usize) -> usize {
        let factor = Factor { source: now(of), map };
        self.node(variable, Size::Hidden, vec![Term::Product(1.0, vec![factor])])
    }

    /// Marks a node's value at t = 0 as given.
    fn give_initial_state(&mut self, node: usize) {
        self.nodes[node].initial = Initial::Given;
    }

    fn vector(
        &mut self,
        name: &'static str,
        letter: &'static str,
        subscript: &'static str,
        size: Size,
    ) -> usize {
        self.parameters.push(Parameter { name, letter, subscript, shape: Shape::Vector(size) });
        self.parameters.len() - 1
    }

    fn matrix(
        &mut self,
        name: &'static str,
        letter: &'static str,
        subscript: &'static str,
        rows: Size,
        columns: Size,
    ) -> usize {
        let shape = Shape::Matrix(rows, columns);
        self.parameters.push(Parameter { name, letter, subscript, shape });
        self.parameters.len() - 1
    }
}

/// A node at this step.
fn now(node: usize) -> Source {
    Source { node, lag: Lag::Same }
}

/// A node at the step before.
fn before(node: usize) -> Source {
    Source { node, lag: Lag::Previous }
}

/// A node itself, as a factor.
fn itself(source: Source) -> Factor {
    Factor { source, map: Map::Identity }
}
