//! What each classic mistake costs, and that it costs nothing elsewhere.
//!
//! The tables hold ‖wrong − right‖ / ‖right‖ to three decimals, found by backward passes that were
//! written by hand with the mistake in them, against automatic differentiation; 0 stands for less
//! than 1e-13.

use std::fs;

use deltascope::case::Case;
use deltascope::check::{Verdict, check};
use deltascope::distance::{distances, gradient_gap};
use deltascope::edit::{NamedClamp, NamedCut, NamedEdits};
use deltascope::error::Code;
use deltascope::export::{Equation, Script, Shown, Subject, latex, script};
use deltascope::graph::{EdgeId, Lag, NodeId};
use deltascope::mistake::Mistake;
use deltascope::notation::Notation;
use deltascope::sequence::Target;
use deltascope::unrolled::Unrolled;

/// Half a unit of the last decimal, and a little.
const ROUNDING: f64 = 0.0006;

#[test]
fn each_mistake_of_the_lstm_costs_what_the_table_says() {
    assert_costs("vanilla_squared", "lstm");
}

#[test]
fn each_mistake_of_the_simple_rnn_costs_what_the_table_says() {
    assert_costs("rnn_squared", "rnn");
}

/// A mistake changes what a road brings or how roads are put together; what is shown still adds up.
#[test]
fn delta_is_still_put_together_from_its_roads_and_roads_from_their_products() {
    for id in ["vanilla_init", "vanilla_softmax", "fgr", "np_cifg", "rnn_softmax"] {
        let case = case(id);
        for mistake in Mistake::all_in(case.unroll().unwrap().cell()) {
            let run = complete(mistaken(&case, mistake));
            let what = format!("{id}: {}", mistake.name());
            for node in 0..run.cell().loss() {
                assert_roads(&run, node, mistake == Mistake::Average, &what);
            }
        }
    }
}

/// No value moves, but where the mistake makes another model.
#[test]
fn values_stay() {
    let case = case("vanilla_init");
    let right = complete(case.unroll().unwrap());
    for mistake in Mistake::all_in(right.cell()) {
        let run = complete(mistaken(&case, mistake));
        let is_same = (0..right.cell().nodes().len()).all(|node| {
            (0..=right.sequence().steps())
                .all(|t| run.trace().value(node, t) == right.trace().value(node, t))
        });
        assert_eq!(is_same, mistake != Mistake::OutputPeepholeLate, "{}", mistake.name());
    }
}

/// The one mistake that makes another model: its own check agrees, and only the model that was meant
/// shows it. Of every other one the check tells.
#[test]
fn the_check_turns_red_for_all_but_another_model() {
    let case = case("vanilla_squared");
    for mistake in Mistake::all_in(case.unroll().unwrap().cell()) {
        let run = complete(mistaken(&case, mistake));
        let expected =
            if mistake == Mistake::OutputPeepholeLate { Verdict::Agrees } else { Verdict::Differs };
        assert_eq!(check(&run).unwrap().verdict, expected, "{}", mistake.name());
    }
}

/// What is written down is the right rule: a file must not say otherwise.
#[test]
fn a_wrong_rule_is_not_written_down() {
    let run = complete(mistaken(&case("vanilla_squared"), Mistake::Untransposed));
    let script = script(&run, Script::Numpy, Notation::default(), "");
    assert_eq!(script.unwrap_err().code, Code::Combination);
    let delta = Equation {
        node: run.node("c").unwrap(),
        t: 3,
        component: 0,
        of: Subject::Delta,
        shown: Shown::Symbols,
    };
    assert_eq!(latex(&run, delta, Notation::default()).unwrap_err().code, Code::Combination);
    let value = Equation { of: Subject::Value, ..delta };
    assert!(latex(&run, value, Notation::default()).is_ok());
}

/// Nothing comes back through a node that is held, nor along a road that is cut, with a mistake either.
#[test]
fn a_mistake_leaves_what_is_held_and_what_is_cut_alone() {
    let case = case("rnn_squared");
    for mistake in [Mistake::JacobianUntransposed, Mistake::EarlierSlope, Mistake::Untransposed] {
        let units = complete(case.unroll().unwrap()).value("h", 3).unwrap().len();
        let held = NamedClamp { node: "h".into(), t: Some(3), values: vec![0.1; units] };
        let clamps =
            NamedEdits { mistake: Some(mistake), clamps: vec![held], ..NamedEdits::default() };
        let cut = NamedCut { flow: "h>a".into(), t: Some(3) };
        let cuts = NamedEdits { mistake: Some(mistake), cuts: vec![cut], ..NamedEdits::default() };
        for edits in [clamps, cuts] {
            let run = complete(case.unroll_with(&edits).unwrap());
            let brought = run.contribution("h", "via_next", 2).unwrap();
            assert!(brought.iter().all(|amount| *amount == 0.0), "{}: {brought:?}", mistake.name());
        }
    }
}

/// With one unit a matrix is its own transpose: the mistake is none, and no road is called wrong.
#[test]
fn one_unit_cannot_be_transposed() {
    let case = case("vanilla_h1_t12");
    let right = complete(case.unroll().unwrap());
    let run = complete(mistaken(&case, Mistake::Untransposed));
    assert!(distances(&run, &right).unwrap().iter().all(|one| one.distance <= 1e-14));
    assert!((0..run.cell().edges().len()).all(|edge| !run.is_mistaken(edge)));
}

/// Detached gates send nothing to earlier steps, along recurrent gates neither.
#[test]
fn with_detached_gates_the_carousel_alone_goes_back() {
    let run = complete(mistaken(&case("fgr"), Mistake::GatesDetached));
    for (id, edge) in run.cell().edges().iter().enumerate() {
        if edge.lag == Lag::Previous && edge.flow != "c>c" {
            let brings = run.trace().contribution(id, 2).iter().any(|amount| *amount != 0.0);
            assert!(!brings, "{}", edge.flow);
        }
    }
}

#[test]
fn a_mistake_is_no_variant() {
    let text = r#"{"model": "lstm", "variant": ["LOP"], "N": 1, "H": 1, "T": 1, "loss": "squared",
        "seed": 1, "x": [[1]], "targets": [[0]]}"#;
    let case: Case = serde_json::from_str(text).unwrap();
    assert_eq!(case.unroll().map(|_| ()).unwrap_err().code, Code::Range);
}

#[test]
fn a_mistake_that_the_cell_cannot_make_is_refused() {
    let refused = |id: &str, mistake: Mistake| {
        let edits = NamedEdits { mistake: Some(mistake), ..NamedEdits::default() };
        case(id).unroll_with(&edits).map(|_| ()).unwrap_err().code
    };
    assert_eq!(refused("np", Mistake::OutputPeepholeMissing), Code::Combination);
    assert_eq!(refused("np", Mistake::OutputPeepholeLate), Code::Combination);
    assert_eq!(refused("rnn_squared", Mistake::CarouselMissing), Code::Combination);
    assert_eq!(refused("rnn_squared", Mistake::OutputPeepholeLate), Code::Combination);
    assert_eq!(refused("vanilla_squared", Mistake::EarlierSlope), Code::Combination);
}

/// δ is the sum of its roads, or their mean, and each road the sum of the products that explain it.
fn assert_roads(run: &Unrolled, node: NodeId, is_mean: bool, what: &str) {
    let edges = run.cell().outgoing(node);
    let steps = run.sequence().steps();
    for t in 0..=steps {
        let delta = run.trace().delta(node, t);
        let leads = |edge: &&EdgeId| {
            let end = &run.cell().edges()[**edge];
            let at = t + end.lag.steps();
            let is_judged = |t| run.target(t).unwrap() != Target::None;
            (1..=steps).contains(&at) && (end.target != run.cell().loss() || is_judged(at))
        };
        let roads = edges.iter().filter(leads).count().max(1);
        for (component, &delta) in delta.iter().enumerate() {
            let amounts = edges.iter().map(|&edge| run.trace().contribution(edge, t)[component]);
            let sum: f64 = amounts.sum();
            let divisor = if is_mean { roads as f64 } else { 1.0 };
            assert!((sum / divisor - delta).abs() <= 1e-14 * (1.0 + delta.abs()), "{what}");
            for &edge in edges {
                let reasons = run.reasons(edge, t, component).unwrap();
                let products: f64 = reasons.iter().map(|reason| reason.product).sum();
                let amount = run.trace().contribution(edge, t)[component];
                let is_cut = run.edits().cuts(edge, t);
                assert!(
                    is_cut || (products - amount).abs() <= 1e-14 * (1.0 + amount.abs()),
                    "{what}"
                );
            }
        }
    }
}

#[test]
fn all_gradients_together_are_so_long_and_so_far_turned() {
    let case = case("vanilla_squared");
    let right = complete(case.unroll().unwrap());
    let wrong = complete(mistaken(&case, Mistake::CarouselMissing));
    let gap = gradient_gap(&wrong, &right).unwrap();
    let entries = |run: &Unrolled| -> Vec<f64> {
        let names = run.cell().parameters().iter().map(|parameter| parameter.name);
        names.flat_map(|name| run.gradient(name).unwrap().to_vec()).collect()
    };
    let [a, b] = [entries(&wrong), entries(&right)];
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let [length, full] = [dot(&a, &a), dot(&b, &b)].map(f64::sqrt);
    assert!((gap.length / length - 1.0).abs() < 1e-12);
    assert!((gap.full_length / full - 1.0).abs() < 1e-12);
    let cosine = gap.angle.unwrap().to_radians().cos();
    assert!((cosine - dot(&a, &b) / (length * full)).abs() < 1e-12, "{gap:?}");
    assert!(gap.angle.unwrap() > 1.0, "{gap:?}");
    assert_eq!(gradient_gap(&right, &right).unwrap().distance, 0.0);
    let other = complete(self::case("nfg").unroll().unwrap());
    assert_eq!(gradient_gap(&wrong, &other).unwrap_err().field, "right");
}

/// Wrong by more than the table's rounding, or not zero where it has a zero, fails; all misses are told.
fn assert_costs(id: &str, table: &str) {
    let case = case(id);
    let right = complete(case.unroll().unwrap());
    let mut misses = Vec::new();
    for (mistake, costs) in rows(table) {
        let run = complete(mistaken(&case, mistake));
        let found = distances(&run, &right).unwrap();
        for (name, cost) in costs {
            let distance = found.iter().find(|one| one.name == name).unwrap().distance;
            let allowed = if cost == 0.0 { 1e-12 } else { ROUNDING };
            if (distance - cost).abs() > allowed {
                misses.push(format!("{}: δ{name} {distance:.4}, not {cost}", mistake.name()));
            }
        }
    }
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

/// The rows of a table: the mistake, and what it costs each quantity.
fn rows(table: &str) -> Vec<(Mistake, Vec<(String, f64)>)> {
    let text = fs::read_to_string(format!("tests/mistakes/{table}.csv")).unwrap();
    let mut lines = text.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let names = lines.next().unwrap();
    let row = |cells: Vec<String>| {
        let mistake = Mistake::ALL.into_iter().find(|one| one.name() == cells[0]).unwrap();
        let costs = names.iter().zip(&cells).skip(1);
        (mistake, costs.map(|(name, cost)| (name.clone(), cost.parse().unwrap())).collect())
    };
    lines.map(row).collect()
}

fn case(id: &str) -> Case {
    let text = fs::read_to_string(format!("tests/reference/{id}.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn mistaken(case: &Case, mistake: Mistake) -> Unrolled {
    case.unroll_with(&NamedEdits { mistake: Some(mistake), ..NamedEdits::default() }).unwrap()
}

fn complete(mut run: Unrolled) -> Unrolled {
    run.run();
    run
}
