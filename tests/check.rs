//! The check of the backward pass by differences: none of these right numbers is called wrong, and
//! none that a cut makes wrong, by more than 1e-5 of its size, is called right.

#[allow(dead_code, reason = "each test file uses its own part of the shared random cells")]
use std::fs;

use crate::random_cells::{Case, Random};
use deltascope::case::Case as Description;
use deltascope::check::{Kind, Quantity, Sweep, TOLERANCE, Verdict, check, nudge, sweep};
use deltascope::edit::{NamedCut, NamedEdits};
use deltascope::error::Code;
use deltascope::unrolled::Unrolled;

#[test]
fn every_number_of_every_reference_case_agrees() {
    let folder = format!("{}/tests/reference", env!("CARGO_MANIFEST_DIR"));
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let cases: Vec<_> = paths.filter(|path| path.extension().unwrap() == "json").collect();
    assert_eq!(cases.len(), 31);
    for path in cases {
        let mut run = described(&fs::read_to_string(&path).unwrap());
        run.run();
        let result = check(&run).unwrap();
        assert_eq!(result.verdict, Verdict::Agrees, "{}: {result:#?}", path.display());
        assert_eq!(result.checked, result.count);
    }
}

#[test]
fn every_number_of_a_random_cell_agrees_even_where_weights_are_huge() {
    let [mut too_small, mut all] = [0; 2];
    for seed in 0..700 {
        let random = &mut Random::new(seed);
        let largest = random.pick(&[0.01, 0.3, 1.0, 1.0, 3.0, 10.0, 100.0]);
        let mut run = scaled(Case::random(random, Random::small_size), largest).unroll();
        run.run();
        for quantity in check(&run).unwrap().quantities {
            assert!(quantity.verdict <= Verdict::TooSmall, "seed {seed}: {quantity:#?}");
            all += 1;
            too_small += usize::from(quantity.verdict == Verdict::TooSmall);
        }
    }
    assert!(too_small * 20 < all, "{too_small} of {all} quantities could not be decided");
}

/// A cut changes no value, so each number that it changes is wrong, and each other one right.
#[test]
fn with_a_cut_the_check_is_red_for_exactly_what_the_cut_changes() {
    let [mut wrong, mut right] = [0; 2];
    for seed in 0..300 {
        let random = &mut Random::new(seed);
        let case = Case::random(random, Random::small_size);
        let edges = case.cell.edges();
        let flow = edges[random.between(0, edges.len() - 1)].flow.clone();
        let t = random.between(0, case.sequence.steps());
        let mut whole = copy(&case).unroll();
        whole.run();
        let cuts = vec![NamedCut { flow: flow.clone(), t: Some(t) }];
        let mut cut =
            case.unroll().with_edits(&NamedEdits { cuts, ..NamedEdits::default() }).unwrap();
        cut.run();
        for quantity in check(&cut).unwrap().quantities {
            let name = format!("seed {seed}, cut {flow} at {t}: {quantity:#?}");
            let change = largest_change(&whole, &cut, quantity.kind, &quantity.name);
            if change > 1e-5 {
                wrong += 1;
                assert_eq!(quantity.verdict, Verdict::Differs, "{name}");
                assert!(quantity.worst.relative_error > TOLERANCE && quantity.distance > 0.0);
            } else if change < 1e-10 {
                right += 1;
                assert!(quantity.verdict <= Verdict::TooSmall, "{name}");
            }
        }
    }
    assert!(wrong > 1000 && right > 1000, "{wrong} wrong and {right} right quantities");
}

/// Where every road of c is cut, δc claims 0; what rounding does to J is as before.
#[test]
fn a_cut_changes_nothing_of_what_rounding_may_do() {
    for seed in 0..100 {
        let case = Case::random(&mut Random::new(seed), Random::small_size);
        let Some(node) = case.cell.node("c") else { continue };
        let roads = case.cell.outgoing(node).iter().map(|&edge| &case.cell.edges()[edge].flow);
        let cuts = roads.map(|flow| NamedCut { flow: flow.clone(), t: None }).collect();
        let mut whole = copy(&case).unroll();
        whole.run();
        let mut cut =
            case.unroll().with_edits(&NamedEdits { cuts, ..NamedEdits::default() }).unwrap();
        cut.run();
        assert!(cut.delta("c", 1).unwrap().iter().all(|delta| *delta == 0.0));
        let quantity = Quantity::Node { name: "c".to_owned(), t: 1, component: 0 };
        let rounding = |run| sweep(run, &quantity).unwrap().points[0].rounding;
        let (was, is) = (rounding(&whole), rounding(&cut));
        assert!((is - was).abs() <= 1e-9 * was, "seed {seed}: {is} and {was}");
        for quantity in check(&cut).unwrap().quantities {
            let change = largest_change(&whole, &cut, quantity.kind, &quantity.name);
            let is_wrong = quantity.verdict == Verdict::Differs;
            assert!(change >= 1e-10 || !is_wrong, "seed {seed}: {quantity:#?}");
        }
    }
}

#[test]
fn a_large_run_that_is_wrong_everywhere_is_found_wrong_without_measuring_all_of_it_again() {
    let text = r#"{"model": "lstm", "N": 8, "H": 64, "T": 100, "loss": "last", "seed": 3}"#;
    let cuts = vec![NamedCut { flow: "c>c".to_owned(), t: None }];
    let edits = NamedEdits { cuts, ..NamedEdits::default() };
    let mut run = described(&with_sequence(text)).with_edits(&edits).unwrap();
    run.run();
    let result = check(&run).unwrap();
    assert_eq!(result.verdict, Verdict::Differs);
    let count = |verdict| {
        let quantities = result.quantities.iter();
        quantities.filter(|quantity| quantity.verdict == verdict).count()
    };
    let [wrong, unsettled] = [Verdict::Differs, Verdict::Unsettled].map(count);
    assert!(wrong > 0 && unsettled > 5, "{wrong} wrong, {unsettled} unsettled");
    for quantity in &result.quantities {
        let is_unsettled = quantity.verdict == Verdict::Unsettled;
        assert!(!is_unsettled || quantity.unsettled > 0, "{quantity:#?}");
        assert!(!is_unsettled || quantity.worst.relative_error > TOLERANCE, "{quantity:#?}");
    }
}

#[test]
fn a_large_run_is_sampled_evenly_the_same_each_time() {
    let text = r#"{"model": "lstm", "N": 8, "H": 32, "T": 60, "loss": "last", "seed": 3}"#;
    let mut run = described(&with_sequence(text));
    run.run();
    let result = check(&run).unwrap();
    assert_eq!(result.verdict, Verdict::Agrees);
    assert!(result.checked < result.count / 10 && result.checked > 100);
    assert!(result.quantities.iter().all(|quantity| quantity.checked > 0));
    assert_eq!(check(&run).unwrap(), result);
}

#[test]
fn a_run_that_overflows_is_said_to_overflow() {
    let text = r#"{"model": "rnn", "N": 1, "H": 1, "T": 2, "loss": "squared", "x": [[0], [0]],
        "params": {"U": [[1]], "W": [[0]], "b": [0]}, "targets": [[0], [1e200]]}"#;
    let mut run = described(text);
    run.run();
    assert_eq!(check(&run).unwrap().verdict, Verdict::Overflowed);
    let quantity = Quantity::Node { name: "h".to_owned(), t: 2, component: 0 };
    assert!(!nudge(&run, &quantity, 0.1).unwrap().after.is_finite());
    assert_eq!(sweep(&run, &quantity).unwrap().points.len(), 46);
}

#[test]
fn a_sweep_closes_and_opens_again() {
    let mut run = reference("vanilla_h1_t12");
    run.run();
    let quantity = Quantity::Node { name: "c".to_owned(), t: 6, component: 0 };
    let Sweep { truth, amount, points } = sweep(&run, &quantity).unwrap();
    assert!((truth - amount).abs() <= 1e-13 * truth.abs());
    assert_eq!([points[0].epsilon, points[45].epsilon], [1.0, 1e-15]);
    let gaps =
        |gap: fn(&deltascope::check::Point) -> f64| points.iter().map(gap).collect::<Vec<_>>();
    let one_sided = gaps(|point| point.one_sided_gap);
    let two_sided = gaps(|point| point.two_sided_gap);
    let lowest = |gaps: &[f64]| gaps.iter().copied().fold(f64::INFINITY, f64::min);
    assert!(two_sided[0] > 1e-2 && two_sided[45] > 1e-3, "{two_sided:?}");
    assert!(lowest(&two_sided) < 1e-10 && lowest(&one_sided) > lowest(&two_sided));
    for point in &points[30..] {
        let noise = point.two_sided_gap / point.rounding;
        assert!(noise < 10.0, "the gap is {noise} times the rounding at ε = {}", point.epsilon);
    }
}

#[test]
fn what_does_not_exist_cannot_be_nudged() {
    let mut run = reference("vanilla_h1_t12");
    let node = |name: &str, t, component| Quantity::Node { name: name.to_owned(), t, component };
    let edge = |name: &str, t, component| Quantity::Edge { name: name.to_owned(), t, component };
    let entry = |name: &str, entry| Quantity::Parameter { name: name.to_owned(), entry };
    assert_eq!(nudge(&run, &node("c", 1, 0), 0.1).unwrap_err().field, "progress");
    assert_eq!(check(&run).unwrap_err().field, "progress");
    run.run();
    let refused = |quantity: &Quantity, epsilon: f64| {
        let error = nudge(&run, quantity, epsilon).unwrap_err();
        (error.code, error.field)
    };
    let out_of_range = |field: &str| (Code::Range, field.to_owned());
    assert_eq!(refused(&node("q", 1, 0), 0.1), out_of_range("node"));
    assert_eq!(refused(&node("c", 13, 0), 0.1), out_of_range("t"));
    assert_eq!(refused(&node("c", 1, 1), 0.1), out_of_range("component"));
    assert_eq!(refused(&edge("q>c", 1, 0), 0.1), out_of_range("flow"));
    assert_eq!(refused(&entry("q", 0), 0.1), out_of_range("parameter"));
    assert_eq!(refused(&entry("W_z", 1), 0.1), out_of_range("entry"));
    assert_eq!(refused(&node("c", 1, 0), 0.0), out_of_range("epsilon"));
    assert_eq!(refused(&node("c", 1, 0), f64::NAN).0, Code::NotFinite);
}

fn described(text: &str) -> Unrolled {
    serde_json::from_str::<Description>(text).unwrap().unroll().unwrap()
}

fn reference(name: &str) -> Unrolled {
    let path = format!("{}/tests/reference/{name}.json", env!("CARGO_MANIFEST_DIR"));
    described(&fs::read_to_string(path).unwrap())
}

/// The case with inputs and, for the last step, targets.
fn with_sequence(text: &str) -> String {
    let mut case: serde_json::Value = serde_json::from_str(text).unwrap();
    let size = |key: &str| case[key].as_u64().unwrap() as usize;
    let [inputs, units, steps] = ["N", "H", "T"].map(size);
    let wave = |count: usize| (0..count).map(|k| (k as f64).sin()).collect::<Vec<_>>();
    case["x"] = wave(steps).iter().map(|shift| vec![*shift; inputs]).collect();
    let mut targets = vec![None; steps - 1];
    targets.push(Some(wave(units)));
    case["targets"] = serde_json::to_value(targets).unwrap();
    case.to_string()
}

fn scaled(mut case: Case, factor: f64) -> Case {
    for parameter in 0..case.cell.parameters().len() {
        case.parameters.get_mut(parameter).iter_mut().for_each(|weight| *weight *= factor);
    }
    case
}

fn copy(case: &Case) -> Case {
    let Case { cell, sizes, parameters, sequence } = case;
    Case {
        cell: cell.clone(),
        sizes: *sizes,
        parameters: parameters.clone(),
        sequence: sequence.clone(),
    }
}

/// The largest relative change of a quantity's numbers; of the tiny ones only where they matter.
fn largest_change(whole: &Unrolled, cut: &Unrolled, kind: Kind, name: &str) -> f64 {
    let change = |whole: &[f64], cut: &[f64]| {
        let changes =
            whole.iter().zip(cut).map(|(a, b)| (a - b).abs() / a.abs().max(b.abs()).max(1e-5));
        changes.fold(0.0, f64::max)
    };
    match kind {
        Kind::Gradient => change(whole.gradient(name).unwrap(), cut.gradient(name).unwrap()),
        Kind::Delta => {
            let deltas = |t| change(whole.delta(name, t).unwrap(), cut.delta(name, t).unwrap());
            (0..=whole.sequence().steps()).map(deltas).fold(0.0, f64::max)
        }
    }
}
