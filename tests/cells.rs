//! Which variables and which branches each cell has, and how its formulas read.

use deltascope::cell::{Change, Model, Objective, Readout, Variant};
use deltascope::graph::Cell;
use deltascope::notation::Notation;
use deltascope::typeset::{Formula, Symbol, Typesetter};

fn lstm(abbreviations: &str) -> Cell {
    let changes: Vec<Change> =
        abbreviations.split_whitespace().map(|name| name.parse().unwrap()).collect();
    let model = Model::Lstm(Variant::new(&changes).unwrap());
    model.cell(Objective::Squared, Readout::None).unwrap()
}

fn branches(cell: &Cell, node: &str) -> Vec<String> {
    let edges = cell.outgoing(cell.node(node).unwrap()).iter();
    let mut names: Vec<String> = edges.map(|&edge| cell.edges()[edge].branch.clone()).collect();
    names.sort();
    names
}

fn nodes(cell: &Cell) -> String {
    let names: Vec<_> = cell.nodes().iter().map(|node| node.variable.name).collect();
    names.join(" ")
}

#[test]
fn each_variant_has_the_branches_of_its_equations() {
    let all = ["carousel", "via_fbar_next", "via_ibar_next", "via_obar", "via_y"];
    let without = |gone: &[&str]| -> Vec<String> {
        all.iter().filter(|name| !gone.contains(name)).map(|name| (*name).to_owned()).collect()
    };
    for (changes, gone) in [
        ("", &[][..]),
        ("NIG", &["via_ibar_next"]),
        ("NFG", &["via_fbar_next"]),
        ("NOG", &["via_obar"]),
        ("NIAF", &[]),
        ("NOAF", &[]),
        ("CIFG", &["via_fbar_next"]),
        ("NP", &["via_obar", "via_fbar_next", "via_ibar_next"]),
        ("FGR", &[]),
    ] {
        assert_eq!(branches(&lstm(changes), "c"), without(gone), "{changes}");
    }
}

#[test]
fn a_variant_has_no_node_that_its_equations_lack() {
    assert_eq!(nodes(&lstm("")), "x zbar z ibar i fbar f c obar o y J");
    assert_eq!(nodes(&lstm("NIG")), "x zbar z fbar f c obar o y J");
    assert_eq!(nodes(&lstm("NFG NP")), "x zbar z ibar i c obar o y J");
    assert_eq!(nodes(&lstm("NOG")), "x zbar z ibar i fbar f c y J");
    assert_eq!(nodes(&lstm("CIFG")), "x zbar z ibar i f c obar o y J");
}

#[test]
fn gates_gain_the_branches_of_coupling_and_of_recurrence() {
    assert_eq!(branches(&lstm("CIFG"), "i"), ["coupled", "local"]);
    assert_eq!(branches(&lstm("FGR"), "o"), ["local", "rec_f", "rec_i", "rec_o"]);
    assert_eq!(branches(&lstm("FGR NOG"), "f"), ["local", "rec_f", "rec_i"]);
    assert_eq!(branches(&lstm("FGR CIFG"), "i"), ["coupled", "local", "rec_i", "rec_o"]);
}

#[test]
fn what_has_no_meaning_is_refused_with_a_reason() {
    use Change::*;
    for changes in [
        &[CoupledGates, NoInputGate][..],
        &[CoupledGates, NoForgetGate],
        &[FullGateRecurrence, NoInputGate, NoForgetGate, NoOutputGate],
    ] {
        let error = Variant::new(changes).unwrap_err();
        assert_eq!(error.field, "variant");
        assert!(error.accepted.contains("needs"), "{error}");
    }
}

#[test]
fn the_forward_equations_read_as_in_the_paper() {
    let cell = lstm("");
    for (node, equation) in [
        ("zbar", "z̄(3) = W_z x(3) + R_z y(2) + b_z"),
        ("ibar", "ī(3) = W_i x(3) + R_i y(2) + p_i ⊙ c(2) + b_i"),
        ("f", "f(3) = σ(f̄(3))"),
        ("c", "c(3) = z(3) ⊙ i(3) + c(2) ⊙ f(3)"),
        ("obar", "ō(3) = W_o x(3) + R_o y(2) + p_o ⊙ c(3) + b_o"),
        ("y", "y(3) = tanh(c(3)) ⊙ o(3)"),
        ("J", "J(3) = ½‖y(3) − d(3)‖²"),
    ] {
        assert_eq!(equation_of(&cell, node), equation);
    }
    assert_eq!(equation_of(&lstm("CIFG"), "f"), "f(3) = 1 − i(3)");
    assert_eq!(equation_of(&lstm("NOG NOAF"), "y"), "y(3) = c(3)");
    assert_eq!(
        equation_of(&lstm("FGR"), "fbar"),
        "f̄(3) = W_f x(3) + R_f y(2) + R_if i(2) + R_ff f(2) + R_of o(2) + p_f ⊙ c(2) + b_f"
    );
}

#[test]
fn the_terms_of_delta_read_as_in_the_paper() {
    let cell = lstm("");
    for (flow, term) in [
        ("y>c", "δy(3) ⊙ o(3) ⊙ tanh′(c(3))"),
        ("obar>c", "p_o ⊙ δō(3)"),
        ("fbar>c", "p_f ⊙ δf̄(4)"),
        ("ibar>c", "p_i ⊙ δī(4)"),
        ("c>c", "δc(4) ⊙ f(4)"),
        ("J>y", "y(3) − d(3)"),
        ("zbar>y", "R_zᵀ δz̄(4)"),
        ("y>o", "δy(3) ⊙ tanh(c(3))"),
        ("o>obar", "δo(3) ⊙ σ′(ō(3))"),
        ("c>f", "δc(3) ⊙ c(2)"),
        ("fbar>x", "W_fᵀ δf̄(3)"),
    ] {
        assert_eq!(term_of(&cell, flow), term);
    }
    assert_eq!(term_of(&lstm("CIFG"), "f>i"), "−δf(3)");
    assert_eq!(term_of(&lstm("NFG"), "c>c"), "δc(4)");
    assert_eq!(term_of(&lstm("FGR"), "obar>i"), "R_ioᵀ δō(4)");
    let softmax = Model::Rnn.cell(Objective::Softmax, Readout::Linear).unwrap();
    assert_eq!(term_of(&softmax, "J>s"), "softmax(s(3)) − 𝟏(3)");
    assert_eq!(term_of(&softmax, "s>h"), "Vᵀ δs(3)");
}

#[test]
fn the_network_of_pascanu_reads_as_in_their_paper() {
    let cell = Model::Pascanu.cell(Objective::Last, Readout::None).unwrap();
    assert_eq!(equation_of(&cell, "v"), "v(3) = σ(h(2))");
    assert_eq!(equation_of(&cell, "h"), "h(3) = b + W v(3) + U x(3)");
    assert_eq!(equation_of(&cell, "r"), "r(3) = σ(h(3))");
    assert_eq!(equation_of(&cell, "J"), "J(3) = ‖r(3) − d(3)‖²");
    assert_eq!(term_of(&cell, "J>r"), "2 r(3) − 2 d(3)");
    assert_eq!(term_of(&cell, "v>h"), "δv(4) ⊙ σ′(h(3))");
    let roads = cell.outgoing(cell.node("h").unwrap()).iter();
    let branches: Vec<_> = roads.map(|&edge| &cell.edges()[edge].branch[..]).collect();
    assert_eq!(branches, ["via_next", "loss"]);
}

#[test]
fn a_saturated_softmax_keeps_its_digits() {
    let text = r#"{"model": "rnn", "N": 1, "H": 1, "T": 1, "K": 2, "loss": "softmax", "x": [[0]],
        "params": {"U": [[0]], "W": [[0]], "b": [1], "V": [[0], [0]], "a": [0, 60]},
        "targets": [1]}"#;
    let mut run = serde_json::from_str::<deltascope::case::Case>(text).unwrap().unroll().unwrap();
    run.run();
    let other = (-60.0f64).exp();
    let close = |number: f64, truth: f64| (number / truth - 1.0).abs() < 1e-14;
    assert!(close(run.loss(), other), "{}", run.loss());
    let delta = run.delta("s", 1).unwrap();
    assert!(close(delta[0], other) && close(delta[1], -other), "{delta:?}");
}

#[test]
fn numbers_take_the_place_of_symbols() {
    let cell = lstm("");
    let equation = Typesetter::new(&cell, Notation::Greff).equation(cell.node("c").unwrap(), 3);
    let number = |symbol: &Symbol| (symbol.name != "f").then_some(0.5);
    assert_eq!(written(&equation.with_numbers(&number)), "0.5 = 0.5 ⊙ 0.5 + 0.5 ⊙ f(3)");
}

fn equation_of(cell: &Cell, node: &str) -> String {
    written(&Typesetter::new(cell, Notation::Greff).equation(cell.node(node).unwrap(), 3))
}

fn term_of(cell: &Cell, flow: &str) -> String {
    written(&Typesetter::new(cell, Notation::Greff).branch(cell.flow(flow).unwrap(), 3))
}

/// A formula as one line of text.
fn written(formula: &Formula) -> String {
    formula.text(&|t| t.to_string())
}
