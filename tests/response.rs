//! How one number responds to another: by the forward pass itself, with nodes held or following.

#[allow(dead_code, reason = "each test file uses its own part of the shared random cells")]
use std::fs;

use crate::random_cells::{Case, Random};
use deltascope::case::Case as Description;
use deltascope::edit::{Edits, NamedClamp, NamedCut, NamedEdits, Nudge};
use deltascope::error::Code;
use deltascope::graph::{EdgeId, Lag, Rule, Term};
use deltascope::mistake::Mistake;
use deltascope::response::{Inquiry, MOST_WORK, account, respond};
use deltascope::routes::Stop;
use deltascope::trace::Trace;
use deltascope::unrolled::Unrolled;

const CELLS: u64 = 200;

/// Where two agree but for rounding.
fn is_close(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-12 * scale.max(a.abs()).max(b.abs()) + 1e-300
}

#[test]
fn a_response_is_what_the_forward_pass_makes_of_the_moved_number() {
    for seed in 0..CELLS {
        let random = &mut Random::new(seed);
        let case = Case::random(random, Random::small_size);
        let steps = case.sequence.steps();
        let first = random.between(0, steps);
        let mut stop = |t| {
            let node = random.between(0, case.cell.loss() - 1);
            let components = case.sizes.of(case.cell.nodes()[node].size);
            Stop { node, t, component: random.between(0, components - 1) }
        };
        let (origin, target) = (stop(first), stop(steps));
        let trace = case.interpreted();
        let value = trace.value(origin.node, origin.t)[origin.component];
        let expected: Vec<f64> = [-1.5, 0.0, 0.25]
            .into_iter()
            .map(|amount| {
                let Stop { node, t, component } = origin;
                let nudges = vec![Nudge { node, t, component, amount }];
                let edits = Edits { nudges, ..Edits::default() };
                let mut nudged = Trace::new(case.layout());
                case.interpreter(&edits).run_forward(&mut nudged);
                nudged.value(target.node, target.t)[target.component]
            })
            .collect();
        let mut run = case.unroll();
        run.run();
        let places = [value - 1.5, value, value + 0.25];
        let inquiry = Inquiry { origin, target, held: Vec::new() };
        for (point, expected) in respond(&run, &inquiry, &places).unwrap().iter().zip(expected) {
            assert!(is_close(point.value, expected, 1.0), "seed {seed}: {point:?} and {expected}");
        }
    }
}

#[test]
fn a_slope_is_the_limit_of_the_differences_of_values() {
    for seed in 0..CELLS {
        let random = &mut Random::new(seed);
        let case = Case::random(random, Random::small_size);
        let origin = Stop { node: random.between(0, case.cell.loss() - 1), t: 1, component: 0 };
        let target = Stop { node: case.cell.loss(), t: case.sequence.steps(), component: 0 };
        let mut run = case.unroll();
        run.run();
        let inquiry = Inquiry { origin, target, held: Vec::new() };
        let step = 1e-5;
        let points = respond(&run, &inquiry, &[0.3 - step, 0.3, 0.3 + step]).unwrap();
        let difference = (points[2].value - points[0].value) / (2.0 * step);
        assert!(
            (points[1].slope - difference).abs() <= 1e-6 * points[1].slope.abs().max(1.0),
            "seed {seed}: {points:?}"
        );
    }
}

/// The edges within a step that lead into a product, each with the other inputs of its target.
fn edges_into_products(run: &Unrolled) -> Vec<(EdgeId, Vec<usize>)> {
    let cell = run.cell();
    let is_factor = |edge: &EdgeId| {
        let declaration = &cell.edges()[*edge];
        let Rule::Sum(terms) = &cell.nodes()[declaration.target].rule else { return false };
        declaration.lag == Lag::Same && terms.iter().all(|term| matches!(term, Term::Product(..)))
    };
    let others = |edge: EdgeId| {
        let declaration = &cell.edges()[edge];
        let inputs = cell.edges().iter().filter(|other| other.target == declaration.target);
        let beside = inputs.filter(|other| other.lag == Lag::Same);
        beside.map(|other| other.source).filter(|&node| node != declaration.source).collect()
    };
    (0..cell.edges().len()).filter(is_factor).map(|edge| (edge, others(edge))).collect()
}

#[test]
fn with_the_other_inputs_held_the_slope_is_the_local_derivative() {
    let mut parted = 0;
    for seed in 0..CELLS {
        let mut run = Case::random(&mut Random::new(seed), Random::small_size).unroll();
        run.run();
        for (edge, held) in edges_into_products(&run) {
            let declaration = &run.cell().edges()[edge];
            for t in 1..=run.sequence().steps() {
                let found = account(&run, edge, t, 0).unwrap();
                let origin = Stop { node: declaration.source, t, component: 0 };
                let target = Stop { node: declaration.target, ..origin };
                let value = run.trace().value(origin.node, t)[0];
                let slope = |held: Vec<usize>| {
                    respond(&run, &Inquiry { origin, target, held }, &[value]).unwrap()[0].slope
                };
                let name = &declaration.flow;
                assert!(is_close(slope(held.clone()), found.local, 1.0), "seed {seed}: {name}");
                assert!(is_close(slope(Vec::new()), found.total, 1.0), "seed {seed}: {name}");
                parted += usize::from((found.total - found.local).abs() > 1e-6);
            }
        }
    }
    assert!(parted > 300, "{parted} edges have two slopes");
}

#[test]
fn the_roads_add_up_to_the_truth_and_the_total_brings_the_output_gates_road_besides() {
    let mut judged = 0;
    for seed in 0..CELLS {
        let mut run = Case::random(&mut Random::new(seed), Random::small_size).unroll();
        run.run();
        let Some(edge) = run.cell().flow("y>c") else { continue };
        let peephole = run.cell().flow("obar>c");
        let looks_at_once =
            peephole.is_some_and(|peephole| run.cell().edges()[peephole].lag == Lag::Same);
        let recurs = run.cell().node("o").is_some_and(|o| run.cell().outgoing(o).len() > 1);
        for t in 1..=run.sequence().steps() {
            let found = account(&run, edge, t, 0).unwrap();
            let scale: f64 = found.roads.iter().map(|road| road.amount.abs()).sum();
            let sum: f64 = found.roads.iter().map(|road| road.amount).sum();
            let amount = |flow: &str| {
                found.roads.iter().find(|road| road.flow == flow).map_or(0.0, |road| road.amount)
            };
            assert!(
                (sum - found.truth).abs() <= 1e-11 * scale.max(1e-12),
                "seed {seed}: {found:?}"
            );
            assert!(is_close(found.local_amount, amount("y>c"), scale), "seed {seed}: {found:?}");
            if !recurs {
                let road = if looks_at_once { amount("obar>c") } else { 0.0 };
                assert!(is_close(found.detour_amount, road, scale), "seed {seed}: {found:?}");
                judged += usize::from(road != 0.0);
            }
        }
    }
    assert!(judged > 200, "{judged} output peepholes");
}

fn vanilla(edits: &NamedEdits) -> Unrolled {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reference/vanilla_squared.json");
    let case: Description = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut run = case.unroll_with(edits).unwrap();
    run.run();
    run
}

#[test]
fn cuts_and_mistakes_change_nothing() {
    let right = vanilla(&NamedEdits::default());
    let edge = right.cell().flow("y>c").unwrap();
    let cuts = vec![NamedCut { flow: "obar>c".to_owned(), t: None }];
    let mistake = Some(Mistake::Untransposed);
    let wrong = vanilla(&NamedEdits { cuts, mistake, ..NamedEdits::default() });
    assert_ne!(right.delta("c", 2).unwrap(), wrong.delta("c", 2).unwrap());
    for component in 0..3 {
        let [a, b] = [&right, &wrong].map(|run| account(run, edge, 2, component).unwrap());
        let numbers = |found: &deltascope::response::Account| {
            let roads: Vec<f64> = found.roads.iter().map(|road| road.amount).collect();
            [vec![found.local, found.total, found.delta, found.truth], roads].concat()
        };
        for (a, b) in numbers(&a).into_iter().zip(numbers(&b)) {
            assert!(is_close(a, b, 0.01), "{a} and {b}");
        }
    }
}

#[test]
fn a_double_count_at_the_last_step_is_what_the_mistake_makes_there() {
    let edits = NamedEdits { mistake: Some(Mistake::OutputPeepholeTwice), ..NamedEdits::default() };
    let (right, wrong) = (vanilla(&NamedEdits::default()), vanilla(&edits));
    let edge = right.cell().flow("y>c").unwrap();
    let last = right.sequence().steps();
    for component in 0..3 {
        let found = account(&right, edge, last, component).unwrap();
        let gap = wrong.delta("c", last).unwrap()[component] - found.truth;
        assert!(found.detour_amount != 0.0 && is_close(gap, found.detour_amount, 0.1), "{gap}");
    }
}

#[test]
fn a_gate_that_is_held_by_the_reader_does_not_follow() {
    let clamp = NamedClamp { node: "o".to_owned(), t: Some(2), values: vec![0.3, 0.4, 0.5] };
    let run = vanilla(&NamedEdits { clamps: vec![clamp], ..NamedEdits::default() });
    let found = account(&run, run.cell().flow("y>c").unwrap(), 2, 1).unwrap();
    assert_eq!(found.local, found.total);
    assert_eq!(found.detour_amount, 0.0);
    let c = run.value("c", 2).unwrap()[1];
    assert!(is_close(found.local, 0.4 * (1.0 - c.tanh().powi(2)), 1.0));
}

#[test]
fn what_has_no_answer_is_refused_where_it_stands() {
    let run = vanilla(&NamedEdits::default());
    let node = |name| run.cell().node(name).unwrap();
    let stop = |name, t| Stop { node: node(name), t, component: 0 };
    let asked = |origin, target, held: Vec<usize>, places: &[f64]| {
        let error = respond(&run, &Inquiry { origin, target, held }, places).unwrap_err();
        (error.code, error.field)
    };
    let (c, y) = (stop("c", 2), stop("y", 2));
    let range = |field: &str| (Code::Range, field.to_owned());
    assert_eq!(asked(y, stop("c", 1), vec![], &[0.0]), range("target.t"));
    assert_eq!(asked(stop("J", 2), stop("J", 3), vec![], &[0.0]), range("origin"));
    assert_eq!(asked(c, y, vec![node("c")], &[0.0]), range("held"));
    assert_eq!(asked(c, y, vec![node("y")], &[0.0]), range("held"));
    assert_eq!(asked(c, Stop { component: 3, ..y }, vec![], &[0.0]), range("component"));
    assert_eq!(asked(c, stop("y", 9), vec![], &[0.0]), range("t"));
    let places = [0.0, f64::NAN];
    assert_eq!(asked(c, y, vec![], &places), (Code::NotFinite, "places[1]".to_owned()));
    let many = vec![0.0; MOST_WORK as usize / 100];
    assert_eq!(asked(c, y, vec![], &many), range("places"));
    let matrix = run.cell().flow("zbar>y").unwrap();
    assert_eq!(account(&run, matrix, 1, 0).unwrap_err().field, "edge");
    let carousel = run.cell().flow("c>c").unwrap();
    assert_eq!(account(&run, carousel, 5, 0).unwrap_err().field, "t");
}

#[test]
fn before_the_passes_are_complete_nothing_is_answered() {
    let case = Case::random(&mut Random::new(3), Random::small_size);
    let run = case.unroll();
    let stop = Stop { node: 0, t: 1, component: 0 };
    let inquiry = Inquiry { origin: stop, target: stop, held: Vec::new() };
    assert_eq!(respond(&run, &inquiry, &[0.0]).unwrap_err().code, Code::Range);
}
