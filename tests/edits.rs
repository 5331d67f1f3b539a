//! Edits: what a nudge, a clamp and a cut do to both passes.

#[allow(dead_code, reason = "each test file uses its own part of the shared random cells")]
use std::fs;

use crate::random_cells::{Case, Random, magnitude, relative_difference};
use deltascope::case::Case as Description;
use deltascope::check::{Quantity, Verdict, check, nudge};
use deltascope::edit::{EdgeNudge, Edits, NamedClamp, NamedCut, NamedEdits};
use deltascope::error::Code;
use deltascope::graph::{EdgeId, NodeId, Rule};
use deltascope::interpret::Interpreter;
use deltascope::parameters::Parameters;
use deltascope::sequence::Sequence;
use deltascope::trace::Trace;
use deltascope::unrolled::Unrolled;
use num_dual::Dual64;

/// Each of the five roads is real by itself: c(6) moved along it alone moves J by its amount.
#[test]
fn one_edge_alone_moves_the_loss_by_its_branch() {
    let mut run = vanilla();
    run.run();
    let roads = [
        ("y>c", "via_y", 0.3265),
        ("obar>c", "via_obar", 0.0036),
        ("fbar>c", "via_fbar_next", 0.0143),
        ("ibar>c", "via_ibar_next", -0.0011),
        ("c>c", "carousel", -0.2104),
    ];
    for (flow, branch, expected) in roads {
        let quantity = Quantity::Edge { name: flow.to_owned(), t: 6, component: 0 };
        let nudged = nudge(&run, &quantity, 0.001).unwrap();
        let contribution = run.contribution("c", branch, 6).unwrap()[0];
        assert_eq!((nudged.quotient * 1e4).round() / 1e4, expected, "{flow}: {nudged:?}");
        assert!((nudged.quotient / contribution - 1.0).abs() <= 0.002, "{flow}: {nudged:?}");
        assert_eq!([nudged.amount, nudged.predicted], [contribution, contribution * 0.001]);
        assert!((nudged.after - nudged.before - nudged.difference).abs() <= 1e-15);
    }
}

#[test]
fn an_edge_alone_has_its_contribution_as_derivative() {
    for seed in 0..200 {
        let case = Case::random(&mut Random::new(seed), Random::small_size);
        let trace = case.interpreted();
        let parameters = case.parameters.lift();
        let sequence = case.sequence.lift();
        for (edge, t) in sources(&case) {
            let contributions = trace.contribution(edge, t);
            let components = 0..contributions.len();
            let slope = |component| {
                let amount = Dual64::new(0.0, 1.0);
                let edge_nudges = vec![EdgeNudge { edge, t, component, amount }];
                let edits = Edits { edge_nudges, ..Edits::default() };
                slope(&case, &parameters, &sequence, &edits)
            };
            let slopes: Vec<f64> = components.map(slope).collect();
            let error = relative_difference(contributions, &slopes, magnitude(contributions));
            let flow = &case.cell.edges()[edge].flow;
            let largest = magnitude(&slopes).max(magnitude(contributions));
            assert!(
                error <= 1e-10 || largest < 1e-300,
                "seed {seed}, {flow} at {t}: {contributions:?} and {slopes:?}"
            );
        }
    }
}

#[test]
fn a_clamped_node_is_a_constant_and_the_check_stays_green() {
    let mut held = 0;
    for seed in 0..200 {
        let random = &mut Random::new(seed);
        let case = Case::random(random, Random::small_size);
        let node = random.between(0, case.cell.loss() - 1);
        let t = random.between(0, case.sequence.steps());
        let name = case.cell.nodes()[node].variable.name;
        let values = random.numbers(case.sizes.of(case.cell.nodes()[node].size));
        let every_step = random.between(0, 1) == 0;
        let at = if every_step { None } else { Some(t) };
        let clamp = NamedClamp { node: name.to_owned(), t: at, values: values.clone() };
        let edits = NamedEdits { clamps: vec![clamp], ..NamedEdits::default() };
        let mut run = case.unroll().with_edits(&edits).unwrap();
        run.run();
        let steps = if every_step { 1..=run.sequence().steps() } else { t..=t };
        for t in steps {
            assert_eq!(run.value(name, t).unwrap(), values, "seed {seed}");
            assert_no_flow_into(&run, node, t);
            held += 1;
        }
        let result = check(&run).unwrap();
        assert!(result.verdict <= Verdict::TooSmall, "seed {seed}, {name} at {at:?}: {result:#?}");
    }
    assert!(held > 300);
}

#[test]
fn a_cut_keeps_every_value_and_takes_its_contribution_away() {
    for seed in 0..200 {
        let random = &mut Random::new(seed);
        let case = Case::random(random, Random::small_size);
        let whole = case.planned();
        let edge = random.between(0, case.cell.edges().len() - 1);
        let t = random.between(0, case.sequence.steps());
        let declaration = case.cell.edges()[edge].clone();
        let branches = case.cell.outgoing(declaration.source).to_vec();
        let cuts = vec![NamedCut { flow: declaration.flow, t: Some(t) }];
        let mut run =
            case.unroll().with_edits(&NamedEdits { cuts, ..NamedEdits::default() }).unwrap();
        run.run();
        let trace = run.trace();
        for node in 0..run.cell().nodes().len() {
            for t in 0..=run.sequence().steps() {
                assert_eq!(trace.value(node, t), whole.value(node, t), "seed {seed}");
            }
        }
        assert!(trace.contribution(edge, t).iter().all(|amount| *amount == 0.0));
        assert!(run.edits().cuts(edge, t) && !run.edits().cuts(edge, t + 1));
        for component in 0..trace.delta(declaration.source, t).len() {
            let rest = branches.iter().filter(|branch| **branch != edge);
            let rest: f64 = rest.map(|&branch| trace.contribution(branch, t)[component]).sum();
            assert_eq!(trace.delta(declaration.source, t)[component], rest, "seed {seed}");
            let kept: f64 =
                run.reasons(edge, t, component).unwrap().iter().map(|reason| reason.product).sum();
            let was = whole.contribution(edge, t)[component];
            assert!((kept - was).abs() <= 1e-12 * was.abs().max(1.0), "its reasons stay");
        }
    }
}

#[test]
fn a_cut_at_every_step_is_all_cuts_together() {
    let cut = |t: Option<usize>| NamedCut { flow: "c>c".to_owned(), t };
    let run = |cuts: Vec<NamedCut>| {
        let mut run = vanilla().with_edits(&NamedEdits { cuts, ..NamedEdits::default() }).unwrap();
        run.run();
        run
    };
    let (all, each) = (run(vec![cut(None)]), run((0..=12).map(|t| cut(Some(t))).collect()));
    assert_eq!(all.trace(), each.trace());
    assert_eq!(all.contribution("c", "carousel", 3).unwrap(), [0.0]);
}

#[test]
fn of_two_clamps_of_one_node_the_later_one_holds() {
    let clamp = |t, value| NamedClamp { node: "o".to_owned(), t, values: vec![value] };
    let clamps = vec![clamp(None, 0.25), clamp(Some(3), 0.75)];
    let mut run = vanilla().with_edits(&NamedEdits { clamps, ..NamedEdits::default() }).unwrap();
    run.run();
    let values = [0, 2, 3, 4].map(|t| run.value("o", t).unwrap()[0]);
    assert_eq!(values, [0.0, 0.25, 0.75, 0.25]);
}

#[test]
fn edits_that_have_no_meaning_are_refused_where_they_stand() {
    let refused = |text: &str| {
        let edits: NamedEdits = serde_json::from_str(text).unwrap();
        let error = vanilla().with_edits(&edits).unwrap_err();
        (error.code, error.field)
    };
    let cases = [
        (r#"{"cuts": [{"flow": "q>c"}]}"#, Code::Range, "cuts[0].flow"),
        (r#"{"cuts": [{"flow": "c>c"}, {"flow": "c>c", "t": 13}]}"#, Code::Range, "cuts[1].t"),
        (r#"{"clamps": [{"node": "q", "values": [0]}]}"#, Code::Range, "clamps[0].node"),
        (r#"{"clamps": [{"node": "J", "values": [0]}]}"#, Code::Range, "clamps[0].node"),
        (r#"{"clamps": [{"node": "o", "t": 13, "values": [0]}]}"#, Code::Range, "clamps[0].t"),
        (r#"{"clamps": [{"node": "o", "values": []}]}"#, Code::Shape, "clamps[0].values"),
    ];
    for (text, code, field) in cases {
        assert_eq!(refused(text), (code, field.to_owned()), "{text}");
    }
    let values = vec![f64::NAN];
    let clamps = vec![NamedClamp { node: "o".to_owned(), t: None, values }];
    let error = vanilla().with_edits(&NamedEdits { clamps, ..NamedEdits::default() }).unwrap_err();
    assert_eq!((error.code, &error.field[..]), (Code::NotFinite, "clamps[0].values[0]"));
}

fn vanilla() -> Unrolled {
    let path = format!("{}/tests/reference/vanilla_h1_t12.json", env!("CARGO_MANIFEST_DIR"));
    let case: Description = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    case.unroll().unwrap()
}

/// Every edge at every step of its source.
fn sources(case: &Case) -> Vec<(EdgeId, usize)> {
    let steps = 0..=case.sequence.steps();
    steps.flat_map(|t| (0..case.cell.edges().len()).map(move |edge| (edge, t))).collect()
}

/// dJ/dε.
fn slope(
    case: &Case,
    parameters: &Parameters<Dual64>,
    sequence: &Sequence<Dual64>,
    edits: &Edits<Dual64>,
) -> f64 {
    let mut trace = Trace::new(case.layout());
    Interpreter { cell: &case.cell, parameters, sequence, edits }.run_forward(&mut trace);
    trace.loss(&case.cell).eps
}

/// Neither the nodes that feed it nor the weights in its rule get anything from a node at t.
fn assert_no_flow_into(run: &Unrolled, node: NodeId, t: usize) {
    let cell = run.cell();
    for (id, edge) in cell.edges().iter().enumerate().filter(|(_, edge)| edge.target == node) {
        if let Some(source_t) = t.checked_sub(edge.lag.steps()) {
            let amounts = run.trace().contribution(id, source_t);
            assert!(amounts.iter().all(|amount| *amount == 0.0), "{}: {amounts:?}", edge.flow);
            assert!(run.reasons(id, source_t, 0).unwrap().is_empty());
        }
    }
    if let (Rule::Sum(terms), 1..) = (&cell.nodes()[node].rule, t) {
        for parameter in terms.iter().filter_map(|term| term.parameter()) {
            let name = cell.parameters()[parameter].name;
            assert!(run.share(name, t).unwrap().iter().all(|share| *share == 0.0), "{name}");
        }
    }
}
