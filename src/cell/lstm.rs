//! The LSTM with peepholes and its variants, in the notation of Greff et al. 2015.
//!
//! ```text
//! z̄ = W_z x + R_z y′ + b_z                 z = g(z̄)        a prime marks the step before
//! ī = W_i x + R_i y′ + p_i ⊙ c′ + b_i      i = σ(ī)
//! f̄ = W_f x + R_f y′ + p_f ⊙ c′ + b_f      f = σ(f̄)
//! c = z ⊙ i + c′ ⊙ f
//! ō = W_o x + R_o y′ + p_o ⊙ c + b_o       o = σ(ō)        p_o looks at the new cell
//! y = h(c) ⊙ o
//! ```

use super::{Change, Declaration, Variant, before, itself, now};
use crate::graph::{Factor, Lag, Map, Size, Source, Term, Variable};

/// Declares all but the loss, and returns the node of y.
pub(super) fn declare(declaration: &mut Declaration, variant: &Variant) -> usize {
    let nodes = Nodes::of(variant);
    let gates = Gates { variant, nodes: &nodes };

    declaration.input();
    let terms = gates.pre_activation(declaration, "z", None);
    declaration.node(Variable::bar("zbar", "z"), Size::Hidden, terms);
    let input_activation = activation(variant, Change::NoInputActivation);
    declaration.activation(Variable::plain("z", "z"), input_activation, nodes.at("zbar"));
    gates.declare(declaration, "i", before(nodes.at("c")));
    gates.declare(declaration, "f", before(nodes.at("c")));
    declare_cell_state(declaration, variant, &nodes);
    let seen_by_output = if variant.has(Change::LateOutputPeephole) { before } else { now };
    gates.declare(declaration, "o", seen_by_output(nodes.at("c")));
    declare_output(declaration, variant, &nodes);

    declaration.give_initial_state(nodes.at("c"));
    declaration.give_initial_state(nodes.at("y"));
    nodes.at("y")
}

/// The branches of δc, δy and of the gates, in the words of the equations.
pub(super) fn branch_name(source: &str, target: &str, lag: Lag) -> Option<&'static str> {
    match (source, target, lag) {
        ("c", "c", Lag::Previous) => Some("carousel"),
        ("y", "J" | "s", Lag::Same) => Some("loss"),
        ("y", "zbar", Lag::Previous) => Some("via_z"),
        ("y", "ibar", Lag::Previous) => Some("via_i"),
        ("y", "fbar", Lag::Previous) => Some("via_f"),
        ("y", "obar", Lag::Previous) => Some("via_o"),
        ("i", "f", Lag::Same) => Some("coupled"),
        ("i" | "f", "c", Lag::Same) | ("o", "y", Lag::Same) => Some("local"),
        ("i" | "f" | "o", "ibar", Lag::Previous) => Some("rec_i"),
        ("i" | "f" | "o", "fbar", Lag::Previous) => Some("rec_f"),
        ("i" | "f" | "o", "obar", Lag::Previous) => Some("rec_o"),
        _ => None,
    }
}

/// c = z ⊙ i + c′ ⊙ f, without the factors that a variant lacks.
fn declare_cell_state(declaration: &mut Declaration, variant: &Variant, nodes: &Nodes) {
    let mut written = vec![itself(now(nodes.at("z")))];
    if !variant.has(Change::NoInputGate) {
        written.push(itself(now(nodes.at("i"))));
    }
    let mut kept = vec![itself(before(nodes.at("c")))];
    if !variant.has(Change::NoForgetGate) {
        kept.push(itself(now(nodes.at("f"))));
    }
    let terms = vec![Term::Product(1.0, written), Term::Product(1.0, kept)];
    declaration.node(Variable::plain("c", "c"), Size::Hidden, terms);
}

/// y = h(c) ⊙ o, without the factor that a variant lacks.
fn declare_output(declaration: &mut Declaration, variant: &Variant, nodes: &Nodes) {
    let map = activation(variant, Change::NoOutputActivation);
    let mut factors = vec![Factor { source: now(nodes.at("c")), map }];
    if !variant.has(Change::NoOutputGate) {
        factors.push(itself(now(nodes.at("o"))));
    }
    let terms = vec![Term::Product(1.0, factors)];
    declaration.node(Variable::plain("y", "y"), Size::Hidden, terms);
}

/// tanh, or the identity where the variant removes the activation.
fn activation(variant: &Variant, removed_by: Change) -> Map {
    if variant.has(removed_by) { Map::Identity } else { Map::Tanh }
}

/// The gates of a variant.
struct Gates<'a> {
    variant: &'a Variant,
    nodes: &'a Nodes,
}

impl Gates<'_> {
    /// The gate's pre-activation and its σ; f = 1 − i where the gates are coupled; nothing where
    /// the gate is constant.
    fn declare(&self, declaration: &mut Declaration, gate: &'static str, peephole: Source) {
        let coupled = gate == "f" && self.variant.has(Change::CoupledGates);
        if coupled {
            let input_gate = itself(now(self.nodes.at("i")));
            let terms = vec![Term::Constant(1.0), Term::Product(-1.0, vec![input_gate])];
            declaration.node(Variable::plain("f", "f"), Size::Hidden, terms);
        } else if self.variant.live_gates().contains(&gate) {
            let peephole = Some(peephole).filter(|_| !self.variant.has(Change::NoPeepholes));
            let terms = self.pre_activation(declaration, gate, peephole);
            let bar = Variable::bar(pre_activation_name(gate), gate);
            let bar = declaration.node(bar, Size::Hidden, terms);
            declaration.activation(Variable::plain(gate, gate), Map::Sigmoid, bar);
        }
    }

    /// W x + R y′ + p ⊙ c + b, and Σ R_sd s′ over the gates s where gates recur.
    fn pre_activation(
        &self,
        declaration: &mut Declaration,
        part: &'static str,
        peephole: Option<Source>,
    ) -> Vec<Term> {
        let (hidden, input) = (Size::Hidden, Size::Input);
        let name = |letter| parameter_name(letter, part);
        let mut terms = vec![
            Term::Matrix(
                declaration.matrix(name("W"), "W", part, hidden, input),
                now(self.nodes.at("x")),
            ),
            Term::Matrix(
                declaration.matrix(name("R"), "R", part, hidden, hidden),
                before(self.nodes.at("y")),
            ),
        ];
        if part != "z" && self.variant.has(Change::FullGateRecurrence) {
            for gate in self.variant.live_gates() {
                let (name, subscript) = recurrence_name(gate, part);
                let matrix = declaration.matrix(name, "R", subscript, hidden, hidden);
                terms.push(Term::Matrix(matrix, before(self.nodes.at(gate))));
            }
        }
        if let Some(source) = peephole {
            terms.push(Term::Diagonal(declaration.vector(name("p"), "p", part, hidden), source));
        }
        terms.push(Term::Bias(declaration.vector(name("b"), "b", part, hidden)));
        terms
    }
}

/// The positions of a variant's nodes, known before they are declared because the recurrent terms
/// look at nodes that come later in the step.
struct Nodes {
    names: Vec<&'static str>,
}

impl Nodes {
    fn of(variant: &Variant) -> Nodes {
        let live = variant.live_gates();
        let mut names = vec!["x", "zbar", "z"];
        if live.contains(&"i") {
            names.extend(["ibar", "i"]);
        }
        if live.contains(&"f") {
            names.push("fbar");
        }
        if !variant.has(Change::NoForgetGate) {
            names.push("f");
        }
        names.push("c");
        if live.contains(&"o") {
            names.extend(["obar", "o"]);
        }
        names.push("y");
        Nodes { names }
    }

    fn at(&self, name: &str) -> usize {
        self.names.iter().position(|known| *known == name).expect("the variant has this node")
    }
}

fn pre_activation_name(gate: &str) -> &'static str {
    match gate {
        "i" => "ibar",
        "f" => "fbar",
        _ => "obar",
    }
}

fn parameter_name(letter: &str, part: &str) -> &'static str {
    const NAMES: [&str; 15] = [
        "W_z", "W_i", "W_f", "W_o", "R_z", "R_i", "R_f", "R_o", "p_i", "p_f", "p_o", "b_z", "b_i",
        "b_f", "b_o",
    ];
    found(&NAMES, &format!("{letter}_{part}"))
}

/// R_sd and its subscript: from gate s of the step before to gate d.
fn recurrence_name(from: &str, to: &str) -> (&'static str, &'static str) {
    const NAMES: [&str; 9] =
        ["R_ii", "R_fi", "R_oi", "R_if", "R_ff", "R_of", "R_io", "R_fo", "R_oo"];
    let name = found(&NAMES, &format!("R_{from}{to}"));
    (name, &name[2..])
}

fn found(names: &[&'static str], wanted: &str) -> &'static str {
    names.iter().find(|name| **name == wanted).expect("a name of the table")
}
