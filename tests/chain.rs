//! The chain rule by itself: roads from y to f, in the reference format and by every part of the core.

use deltascope::case::Case;
use deltascope::check::{Kind, Quantity, Verdict, check, nudge};
use deltascope::distance::distances;
use deltascope::doctor::{Answer, Tolerance, diagnose};
use deltascope::edit::{NamedClamp, NamedCut, NamedEdits};
use deltascope::error::Code;
use deltascope::export::{Equation, Script, Shown, Subject, csv, latex, result, script};
use deltascope::mistake::Mistake;
use deltascope::notation::Notation;
use deltascope::routes::{Destination, Stop};
use deltascope::trace::Quantity as Place;
use deltascope::unrolled::Unrolled;
use deltascope::walk::{Direction, Gear};

/// x₁ = y², x₂ = 3y, f = x₁ x₂ at y = 1.
const TWO_ROADS: &str = r#"{"model": "chain", "join": "product", "N": 1, "H": 1, "T": 1, "x": [[1]],
    "roads": [{"factor": 1, "inner": "square", "outer": "identity"},
              {"factor": 3, "inner": "identity", "outer": "identity"}]}"#;

#[test]
fn one_road_is_a_product_of_local_derivatives() {
    let run = complete(&chain(&[(2.0, "square", "sin")], "sum", 1.5));
    let x = 2.0 * 1.5 * 1.5;
    let close = |a: f64, b: f64| assert!((a - b).abs() <= 1e-14, "{a} and {b}");
    close(run.loss(), f64::sin(x));
    close(run.delta("x1", 1).unwrap()[0], f64::cos(x));
    close(run.delta("x", 1).unwrap()[0], f64::cos(x) * 4.0 * 1.5);
}

#[test]
fn two_roads_bring_an_amount_each_and_delta_is_their_sum() {
    let run = complete(&case(TWO_ROADS));
    assert_eq!(run.value("J", 1).unwrap(), [3.0]);
    assert_eq!(run.contribution("x", "via_x1", 1).unwrap(), [6.0]);
    assert_eq!(run.contribution("x", "via_x2", 1).unwrap(), [3.0]);
    assert_eq!(run.delta("x", 1).unwrap(), [9.0]);
    assert_eq!(check(&run).unwrap().verdict, Verdict::Agrees);
}

#[test]
fn from_one_to_six_roads_there_are_as_many_terms() {
    for count in 1..=6 {
        for join in ["sum", "product"] {
            let roads = vec![(2.0, "identity", "square"); count];
            let run = complete(&chain(&roads, join, 0.5));
            // Each x is 1 and each term of f is 1; dx/dy = 2 and d(x²)/dx = 2.
            assert_eq!(run.cell().outgoing(0).len(), count);
            assert_eq!(run.delta("x", 1).unwrap(), [4.0 * count as f64], "{count} by {join}");
            assert_eq!(check(&run).unwrap().verdict, Verdict::Agrees, "{count} by {join}");
        }
    }
}

#[test]
fn a_cut_road_is_missing_and_the_check_says_so() {
    let cuts = vec![NamedCut { flow: "x1>x".to_owned(), t: None }];
    let run = edited(&NamedEdits { cuts, ..NamedEdits::default() });
    assert_eq!(run.value("J", 1).unwrap(), [3.0], "the way forward is as it was");
    assert_eq!(run.delta("x", 1).unwrap(), [3.0]);
    assert_eq!(verdict(&run, "x"), Verdict::Differs);
    assert_eq!(verdict(&run, "x1"), Verdict::Agrees);
}

#[test]
fn the_mean_of_the_roads_is_not_the_derivative() {
    let right = complete(&case(TWO_ROADS));
    let run = edited(&NamedEdits { mistake: Some(Mistake::Average), ..NamedEdits::default() });
    assert_eq!(run.delta("x", 1).unwrap(), [4.5]);
    assert_eq!(run.delta("x1", 1).unwrap(), [3.0], "one road is its own mean");
    assert_eq!(verdict(&run, "x"), Verdict::Differs);
    let costs = distances(&run, &right).unwrap();
    assert_eq!(costs.iter().find(|cost| cost.name == "x").unwrap().distance, 0.5);
}

#[test]
fn the_doctor_knows_the_mean_of_the_roads() {
    let answer = Answer { kind: Kind::Delta, name: "x".to_owned(), numbers: vec![4.5] };
    let exact = Tolerance { absolute: 1e-13, relative: 1e-9 };
    let diagnosis = diagnose(&case(TWO_ROADS), &[answer], exact).unwrap();
    let makers: Vec<Mistake> = diagnosis.makers.iter().map(|maker| maker.mistake).collect();
    assert_eq!(makers, [Mistake::Average]);
}

#[test]
fn the_slope_of_a_sigmoid_can_be_taken_at_the_wrong_place() {
    let run = complete(&chain(&[(1.0, "sigmoid", "tanh")], "sum", 0.5));
    let mistakes = Mistake::all_in(run.cell());
    let expected =
        [Mistake::SigmoidSlopeAtActivation, Mistake::TanhSlopeAtActivation, Mistake::Average];
    assert_eq!(mistakes, expected);
}

#[test]
fn a_nudge_moves_f_by_delta_and_along_one_road_by_its_amount() {
    let run = complete(&case(TWO_ROADS));
    let whole = Quantity::Node { name: "x".to_owned(), t: 1, component: 0 };
    let nudged = nudge(&run, &whole, 1e-6).unwrap();
    assert!((nudged.quotient - 9.0).abs() <= 1e-4, "{nudged:?}");
    assert_eq!(nudged.amount, 9.0);
    for (flow, amount) in [("x1>x", 6.0), ("x2>x", 3.0)] {
        let road = Quantity::Edge { name: flow.to_owned(), t: 1, component: 0 };
        let nudged = nudge(&run, &road, 1e-6).unwrap();
        assert!((nudged.quotient - amount).abs() <= 1e-4, "{flow}: {nudged:?}");
    }
}

#[test]
fn what_is_held_lets_no_error_through() {
    let clamps = vec![NamedClamp { node: "x1".to_owned(), t: Some(1), values: vec![5.0] }];
    let run = edited(&NamedEdits { clamps, ..NamedEdits::default() });
    assert_eq!(run.value("J", 1).unwrap(), [15.0]);
    assert_eq!(run.delta("x", 1).unwrap(), [15.0], "x₂ alone moves with y: 3 · 5");
    assert_eq!(check(&run).unwrap().verdict, Verdict::Agrees);
}

#[test]
fn the_routes_are_the_roads() {
    let run = complete(&case(TWO_ROADS));
    let origin = Stop { node: 0, t: 1, component: 0 };
    let found = run.routes(origin, Destination::Loss, 5).unwrap();
    let products: Vec<f64> = found.largest.iter().map(|route| route.product).collect();
    assert_eq!(products, [6.0, 3.0]);
    assert_eq!((found.count, found.total), (2.0, 9.0));
}

#[test]
fn the_walk_goes_up_to_f_and_back_to_y() {
    let run = complete(&case(TWO_ROADS));
    let walk = run.walk();
    assert_eq!(walk.phase_ends(), [3, 4, 7, 7]);
    assert_eq!(walk.delta_known(0, 1), Some(7), "y is the last that error reaches");
    for gear in [Gear::Node, Gear::TimeStep, Gear::State] {
        let mut step = 0;
        while step < walk.length() {
            let next = walk.go(step, gear, Direction::On);
            assert!(next > step);
            step = next;
        }
    }
}

#[test]
fn letters_are_the_same_in_every_notation_and_carry_no_step() {
    let run = complete(&case(TWO_ROADS));
    for notation in Notation::ALL {
        let written = |node, of, shown| {
            let equation = Equation { node, t: 1, component: 0, of, shown };
            latex(&run, equation, notation).unwrap()
        };
        let symbols = |node, of| written(node, of, Shown::Symbols);
        assert_eq!(symbols(1, Subject::Value), "x_{1} = {y}^{2}");
        assert_eq!(symbols(2, Subject::Value), "x_{2} = 3 y");
        assert_eq!(symbols(3, Subject::Value), "f = x_{1} \\cdot x_{2}");
        assert_eq!(
            symbols(0, Subject::Delta),
            "\\delta y = \\delta x_{1} \\cdot 2 y + 3 \\delta x_{2}"
        );
        let numbers = written(0, Subject::Delta, Shown::Numbers);
        assert!(numbers.contains("&= 3 \\cdot 2 \\cdot 1 + 3 \\cdot 1"), "{numbers}");
        assert!(numbers.contains("&= 9"), "{numbers}");
    }
}

#[test]
fn a_chain_is_taken_away_as_table_script_and_reference() {
    let run = complete(&case(TWO_ROADS));
    assert!(csv(&run, "").unwrap().contains("x1"));
    let numpy = script(&run, Script::Numpy, Notation::Greff, "").unwrap();
    for line in ["x1[t] = y[t] ** 2", "x2[t] = 3.0 * y[t]", "f[t] = x1[t] * x2[t]"] {
        assert!(numpy.contains(line), "{line}: {numpy}");
    }
    assert!(!numpy.contains("targets") && !numpy.contains("d["), "{numpy}");
    assert!(script(&run, Script::Torch, Notation::Greff, "").is_ok());
    let refused = script(&run, Script::TorchLstm, Notation::Greff, "").unwrap_err();
    assert_eq!(refused.code, Code::Combination);
    let written = serde_json::to_value(result(&run).unwrap()).unwrap();
    assert_eq!(written["delta"]["x"], serde_json::json!([[9.0]]));
    assert_eq!(written["delta_x_branches"]["via_x1"], serde_json::json!([[6.0]]));
}

#[test]
fn an_overflow_is_a_result_with_its_place() {
    let run = complete(&chain(&[(1.0, "exp", "exp")], "sum", 10.0));
    let overflow = run.overflow().unwrap();
    assert_eq!((overflow.quantity, overflow.t), (Place::Value(2), Some(1)));
}

#[test]
fn what_is_no_chain_is_refused_with_its_field() {
    let refusals = [
        (r#""N": 1"#, r#""N": 2"#, Code::Range, "N"),
        (r#""H": 1"#, r#""H": 3"#, Code::Range, "H"),
        (r#""T": 1"#, r#""T": 2"#, Code::Range, "T"),
        (r#""T": 1,"#, r#""T": 1, "K": 1,"#, Code::Combination, "K"),
        (r#""T": 1,"#, r#""T": 1, "loss": "squared","#, Code::Combination, "loss"),
        (r#""T": 1,"#, r#""T": 1, "targets": [[0]],"#, Code::Combination, "targets"),
        (r#""T": 1,"#, r#""T": 1, "variant": ["NP"],"#, Code::Combination, "variant"),
        (r#""product""#, r#""mean""#, Code::Type, "join"),
        (r#""square""#, r#""cube""#, Code::Range, "roads[0].inner"),
        (r#""factor": 3"#, r#""factor": "3""#, Code::Type, "roads[1].factor"),
        (r#""factor": 3, "#, "", Code::Missing, "roads[1].factor"),
        (r#"{"factor": 1, "#, r#"7, {"factor": 1, "#, Code::Type, "roads[0]"),
        (r#"[[1]]"#, r#"[[1], [2]]"#, Code::Shape, "x"),
    ];
    for (given, changed, code, field) in refusals {
        assert!(TWO_ROADS.contains(given), "{given}");
        let error = case(&TWO_ROADS.replace(given, changed)).unroll().unwrap_err();
        assert_eq!((error.code, &error.field[..]), (code, field), "{changed}: {error}");
    }
    for count in [0, 7] {
        let error = chain(&vec![(1.0, "sin", "sin"); count], "sum", 0.0).unroll().unwrap_err();
        assert_eq!((error.code, &error.field[..]), (Code::Range, "roads"));
    }
}

fn case(text: &str) -> Case {
    serde_json::from_str(text).unwrap()
}

fn chain(roads: &[(f64, &str, &str)], join: &str, y: f64) -> Case {
    let road = |(factor, inner, outer): &(f64, &str, &str)| serde_json::json!({ "factor": factor, "inner": inner, "outer": outer });
    let roads: Vec<_> = roads.iter().map(road).collect();
    let written = serde_json::json!({
        "model": "chain", "roads": roads, "join": join, "N": 1, "H": 1, "T": 1, "x": [[y]],
    });
    case(&written.to_string())
}

fn complete(case: &Case) -> Unrolled {
    let mut run = case.unroll().unwrap();
    run.run();
    run
}

fn edited(edits: &NamedEdits) -> Unrolled {
    let mut run = case(TWO_ROADS).unroll_with(edits).unwrap();
    run.run();
    run
}

fn verdict(run: &Unrolled, name: &str) -> Verdict {
    let check = check(run).unwrap();
    check.quantities.iter().find(|quantity| quantity.name == name).unwrap().verdict
}
