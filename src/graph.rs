//! A cell as data: nodes, each a sum of products, and the edges that follow from them.
//!
//! The declaration is read four ways: computed forward, differentiated backward, drawn, typeset.
//! Everything that differs between cells stands in their declarations (`crate::cell`).

use serde::Serialize;

/// One step of a recurrent network: its variables, what each is computed from, and its parameters.
#[derive(Clone, Debug)]
pub struct Cell {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    parameters: Vec<Parameter>,
    outgoing: Vec<Vec<EdgeId>>,
}

/// Index of a node in [`Cell::nodes`]; the nodes stand in an order in which each can be computed.
pub type NodeId = usize;
/// Index of an edge in [`Cell::edges`].
pub type EdgeId = usize;
/// Index of a parameter in [`Cell::parameters`].
pub type ParameterId = usize;

/// A variable of the step, one vector for each t.
#[derive(Clone, Debug)]
pub struct Node {
    /// The variable's name and letter.
    pub variable: Variable,
    /// How many components it has.
    pub size: Size,
    /// What it holds at t = 0.
    pub initial: Initial,
    /// How it is computed.
    pub rule: Rule,
}

/// A name, and how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Variable {
    /// The name in data, as `zbar`.
    pub name: &'static str,
    /// The letter in equations, as `z`.
    pub letter: &'static str,
    /// The mark over the letter.
    pub mark: Mark,
    /// The subscript, as the `1` of x₁; empty where there is none.
    pub subscript: &'static str,
}

/// A mark over a letter: a bar stands for "before the activation", a tilde for a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// No mark.
    Plain,
    /// A bar.
    Bar,
    /// A tilde.
    Tilde,
}

/// The number of components, as one of the sizes of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// A scalar.
    One,
    /// N, the number of inputs.
    Input,
    /// H, the number of units.
    Hidden,
    /// K, the number of outputs of the readout.
    Class,
}

/// What a node holds before the first step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Initial {
    /// Zero, whatever the initial state is.
    Zero,
    /// The initial state given with the sequence.
    Given,
}

/// How a node is computed from others.
#[derive(Clone, Debug)]
pub enum Rule {
    /// Given from outside: the input x(t).
    Given,
    /// The sum of the terms.
    Sum(Vec<Term>),
    /// The loss J(t) of a node against the target d(t).
    Loss(Loss, NodeId),
}

/// One summand of a node.
#[derive(Clone, Debug)]
pub enum Term {
    /// A parameter by itself: b.
    Bias(ParameterId),
    /// A number in every component: the 1 of f = 1 − i.
    Constant(f64),
    /// A number times the element-wise product of the factors: z ⊙ i.
    Product(f64, Vec<Factor>),
    /// A parameter times a node, element by element: p ⊙ c.
    Diagonal(ParameterId, Source),
    /// A matrix times a node: W x.
    Matrix(ParameterId, Source),
}

/// A node at this step or at the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// The node.
    pub node: NodeId,
    /// At which step.
    pub lag: Lag,
}

/// From which step a value is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lag {
    /// The same step.
    Same,
    /// The step before.
    Previous,
}

impl Lag {
    /// How many steps lie between the two ends of an edge: 0 or 1.
    pub fn steps(self) -> usize {
        match self {
            Lag::Same => 0,
            Lag::Previous => 1,
        }
    }
}

/// A function of a node, element by element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factor {
    /// The node.
    pub source: Source,
    /// The function.
    pub map: Map,
}

/// An element-wise function; its value and its derivative stand side by side in [`crate::interpret`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Map {
    /// u
    Identity,
    /// tanh u
    Tanh,
    /// σ(u) = 1 / (1 + e⁻ᵘ)
    Sigmoid,
    /// u²
    Square,
    /// sin u, of an angle in radians
    Sin,
    /// eᵘ
    Exp,
}

impl Map {
    /// Every function.
    pub const ALL: [Map; 6] =
        [Map::Identity, Map::Tanh, Map::Sigmoid, Map::Square, Map::Sin, Map::Exp];

    /// The name in data, as `tanh`.
    pub fn name(self) -> &'static str {
        match self {
            Map::Identity => "identity",
            Map::Tanh => "tanh",
            Map::Sigmoid => "sigmoid",
            Map::Square => "square",
            Map::Sin => "sin",
            Map::Exp => "exp",
        }
    }
}

/// A loss of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Loss {
    /// J(t) = ½‖y(t) − d(t)‖²
    Squared,
    /// J(t) = ‖r(t) − d(t)‖²
    SquaredDistance,
    /// J(t) = log Σⱼ exp sⱼ(t) − s_d(t), the cross-entropy of softmax(s(t)) against class d(t).
    Softmax,
}

/// A weight, one array for all t.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The name in data, as `W_z`.
    pub name: &'static str,
    /// The letter in equations, as `W`.
    pub letter: &'static str,
    /// The subscript in equations, as `z`; empty where there is none.
    pub subscript: &'static str,
    /// Rows, and columns where it is a matrix (row = destination, column = source).
    pub shape: Shape,
}

/// The shape of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A vector.
    Vector(Size),
    /// A matrix: rows, columns.
    Matrix(Size, Size),
}

/// A direct dependence: the target at t + lag is computed from the source at t.
///
/// Error flows along it from the target to the source; the amount that arrives is the edge's
/// contribution, (local derivative)ᵀ · δ(target).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edge {
    /// The node that is read.
    pub source: NodeId,
    /// The node that is computed.
    pub target: NodeId,
    /// Whether the target belongs to the same step or to the next.
    pub lag: Lag,
    /// The name of the edge's branch in the sum of δ(source), as `via_obar`.
    pub branch: String,
    /// The name of its error flow, as `obar>c`.
    pub flow: String,
}

impl Cell {
    /// Derives the edges: one for each (source, lag, target), even where a source occurs twice.
    ///
    /// `branch_name` names an edge's branch from the names of source and target;
    /// where it has no name of its own, [`plain_branch_name`] serves.
    pub fn new(
        nodes: Vec<Node>,
        parameters: Vec<Parameter>,
        branch_name: fn(&str, &str, Lag) -> Option<&'static str>,
    ) -> Cell {
        let mut edges: Vec<Edge> = Vec::new();
        for (target, node) in nodes.iter().enumerate() {
            for source in node.rule.sources() {
                assert!(
                    source.lag == Lag::Previous || source.node < target,
                    "nodes stand in an order of computation"
                );
                let same = |edge: &Edge| {
                    edge.source == source.node && edge.target == target && edge.lag == source.lag
                };
                if edges.iter().any(same) {
                    continue;
                }
                let (from, to) = (nodes[source.node].variable.name, node.variable.name);
                edges.push(Edge {
                    source: source.node,
                    target,
                    lag: source.lag,
                    branch: branch_name(from, to, source.lag)
                        .map_or_else(|| plain_branch_name(to, source.lag), str::to_owned),
                    flow: format!("{to}>{from}"),
                });
            }
        }
        let mut outgoing = vec![Vec::new(); nodes.len()];
        for (id, edge) in edges.iter().enumerate() {
            outgoing[edge.source].push(id);
        }
        Cell { nodes, edges, parameters, outgoing }
    }

    /// The variables, in an order in which each can be computed from those before it.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The direct dependences.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// The weights.
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The edges that leave a node: the branches of its δ.
    pub fn outgoing(&self, node: NodeId) -> &[EdgeId] {
        &self.outgoing[node]
    }

    /// The node of this name.
    pub fn node(&self, name: &str) -> Option<NodeId> {
        self.nodes.iter().position(|node| node.variable.name == name)
    }

    /// The parameter of this name.
    pub fn parameter(&self, name: &str) -> Option<ParameterId> {
        self.parameters.iter().position(|parameter| parameter.name == name)
    }

    /// The edge whose flow has this name, as `obar>c`.
    pub fn flow(&self, name: &str) -> Option<EdgeId> {
        self.edges.iter().position(|edge| edge.flow == name)
    }

    /// The branch of this name in the sum of a node's δ.
    pub fn branch(&self, node: NodeId, name: &str) -> Option<EdgeId> {
        self.outgoing[node].iter().copied().find(|&edge| self.edges[edge].branch == name)
    }

    /// The parameter by which an edge multiplies what it reads; `None` where it is a factor of a
    /// product, or leads into the loss.
    pub fn weight(&self, edge: EdgeId) -> Option<ParameterId> {
        let Edge { source, target, lag, .. } = self.edges[edge];
        let Rule::Sum(terms) = &self.nodes[target].rule else { return None };
        let read = Source { node: source, lag };
        terms.iter().find(|term| term.sources().contains(&read)).and_then(Term::parameter)
    }

    /// The node that is differentiated, the last of the step: the loss J(t), or f of a chain.
    pub fn loss(&self) -> NodeId {
        self.nodes.len() - 1
    }

    /// The loss and the node that it compares with a target; `None` where the last node is no loss.
    pub fn judged(&self) -> Option<(Loss, NodeId)> {
        match self.nodes[self.loss()].rule {
            Rule::Loss(loss, node) => Some((loss, node)),
            Rule::Given | Rule::Sum(_) => None,
        }
    }

    /// Whether a node reads one of the step before. What does not recur is computed once, and its
    /// variables are written without a step.
    pub fn recurs(&self) -> bool {
        self.edges.iter().any(|edge| edge.lag == Lag::Previous)
    }
}

/// `via_` and the target, with `_next` for an edge to the next step.
pub fn plain_branch_name(target: &str, lag: Lag) -> String {
    match lag {
        Lag::Same => format!("via_{target}"),
        Lag::Previous => format!("via_{target}_next"),
    }
}

impl Rule {
    /// The summands; none where the node is not a sum.
    pub fn terms(&self) -> &[Term] {
        match self {
            Rule::Sum(terms) => terms,
            Rule::Given | Rule::Loss(..) => &[],
        }
    }

    /// Every node that is read, in the order of the terms, with repetitions.
    fn sources(&self) -> Vec<Source> {
        match self {
            Rule::Given => Vec::new(),
            Rule::Sum(terms) => terms.iter().flat_map(Term::sources).collect(),
            Rule::Loss(_, node) => vec![Source { node: *node, lag: Lag::Same }],
        }
    }
}

impl Term {
    /// The parameter that the term is, or multiplies by.
    pub fn parameter(&self) -> Option<ParameterId> {
        match self {
            Term::Bias(parameter) | Term::Diagonal(parameter, _) | Term::Matrix(parameter, _) => {
                Some(*parameter)
            }
            Term::Constant(_) | Term::Product(..) => None,
        }
    }

    /// Every node that the term reads.
    pub fn sources(&self) -> Vec<Source> {
        match self {
            Term::Bias(_) | Term::Constant(_) => Vec::new(),
            Term::Product(_, factors) => factors.iter().map(|factor| factor.source).collect(),
            Term::Diagonal(_, source) | Term::Matrix(_, source) => vec![*source],
        }
    }
}

impl Variable {
    /// A variable without a mark.
    pub const fn plain(name: &'static str, letter: &'static str) -> Variable {
        Variable { name, letter, mark: Mark::Plain, subscript: "" }
    }

    /// A variable with a bar: a value before its activation.
    pub const fn bar(name: &'static str, letter: &'static str) -> Variable {
        Variable { name, letter, mark: Mark::Bar, subscript: "" }
    }

    /// A variable with a subscript.
    pub const fn subscripted(
        name: &'static str,
        letter: &'static str,
        subscript: &'static str,
    ) -> Variable {
        Variable { name, letter, mark: Mark::Plain, subscript }
    }
}
