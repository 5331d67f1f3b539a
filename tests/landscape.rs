//! The loss over two weights: the lanes agree with the interpreter, the cliff stands where Pascanu,
//! Mikolov and Bengio (2013, figure 6) have it, and a step from its wall is as long as theirs.

use crate::random_cells::{self, Random};
#[allow(dead_code, reason = "each test file uses its own part of the shared random cells")]
use deltascope::case::Case;
use deltascope::clip::{Clipping, Measure};
use deltascope::edit::{Clamp, Edits, NamedEdits};
use deltascope::error::{Code, Error};
use deltascope::landscape::{
    Axis, Descent, MOST_POINTS, MOST_UPDATES, Moved, Station, Window, descend, survey,
};
use deltascope::plan::{Entry, LANES, LanePlan, Lanes};
use deltascope::trace::Trace;
use deltascope::unrolled::Unrolled;

/// A point on the wall.
const WALL: [f64; 2] = [4.73, -2.4446];

#[test]
fn lanes_agree_with_the_interpreter() {
    for seed in 0..500 {
        let random = &mut Random::new(seed);
        let case = random_cells::Case::random(random, Random::size);
        assert_lanes_agree(&case, &Edits::default(), random, &format!("case {seed}"));
    }
}

#[test]
fn lanes_hold_what_is_held() {
    for seed in 0..100 {
        let random = &mut Random::new(seed);
        let case = random_cells::Case::random(random, Random::small_size);
        let node = random.between(0, case.cell.loss() - 1);
        let t = [None, Some(random.between(0, case.sequence.steps()))][random.between(0, 1)];
        let values = random.numbers(case.sizes.of(case.cell.nodes()[node].size));
        let edits = Edits { clamps: vec![Clamp { node, t, values }], ..Edits::default() };
        assert_lanes_agree(&case, &edits, random, &format!("case {seed}"));
    }
}

#[test]
fn a_survey_has_each_point_at_its_place() {
    let window = Window { points: 11, ..window([4.0, 6.0], [-3.0, -2.0]) };
    let surveyed = survey(&one_unit(WALL), &window).unwrap();
    assert_eq!((surveyed.across[0], surveyed.across[10]), (4.0, 6.0));
    assert_eq!((surveyed.up[0], surveyed.up[10]), (-3.0, -2.0));
    for (row, &b) in surveyed.up.iter().enumerate() {
        for (column, &w) in surveyed.across.iter().enumerate() {
            let (loss, expected) = (surveyed.losses[row * 11 + column], one_unit([w, b]).loss());
            assert!((loss - expected).abs() <= 1e-9 * expected, "({w}, {b}): {loss}, {expected}");
        }
    }
}

#[test]
fn the_network_is_that_of_the_figure() {
    let [w, b] = WALL;
    let mut h = 0.5;
    let mut run = one_unit(WALL);
    run.run();
    for t in 1..=50 {
        h = w * sigmoid(h) + b;
        assert!((run.value("h", t).unwrap()[0] - h).abs() < 1e-9, "h({t})");
    }
    assert!((run.loss() - (sigmoid(h) - 0.7).powi(2)).abs() < 1e-8, "J has no factor ½");
}

#[test]
fn on_the_wall_loss_and_gradient_are_as_published() {
    let [station] = descent(None, 0)[..] else { panic!("the start alone") };
    assert_near(station.loss, 0.13537, 1e-3);
    assert_near(station.length, 818.6, 1e-3);
}

#[test]
fn along_a_line_of_equal_w_the_gradient_is_longest_on_the_wall() {
    let length = |b: f64| descend(&one_unit(WALL), &start([4.73, b])).unwrap()[0].length;
    let places = (0..400).map(|index| -2.4448 + f64::from(index) * 1e-6);
    let steepest = places.fold(WALL[1], |best, b| if length(b) > length(best) { b } else { best });
    assert!((steepest + 2.44461).abs() < 1e-5, "b = {steepest}");
    assert_near(length(steepest), 819.0, 0.01);
    assert!(length(steepest + 0.001) < 6.0 && length(steepest - 0.001) < 6.0, "it is narrow");
}

#[test]
fn the_first_step_from_the_wall_is_long_unless_it_is_clipped() {
    let unclipped = descent(None, 1);
    assert_near(unclipped[0].step, 16.4, 0.005);
    assert_near(distance(&unclipped), 16.4, 0.005);
    let clipped = descent(Some(1.0), 1);
    assert_near(clipped[0].unclipped_step, 16.4, 0.005);
    assert_near(clipped[0].step, 0.02, 1e-9);
    assert_near(distance(&clipped), 0.02, 1e-6);
}

#[test]
fn a_step_leads_down_the_gradient() {
    for clipping in [None, Some(1e-3)] {
        let stations = descend(&vanilla(), &descent_of(&vanilla(), clipping, 20)).unwrap();
        assert_eq!(stations.len(), 21);
        for pair in stations.windows(2) {
            let [from, to] = pair else { unreachable!("windows of two") };
            let scale = from.step / from.length;
            for axis in [0, 1] {
                let expected = from.point[axis] - scale * from.gradient[axis];
                assert!((to.point[axis] - expected).abs() < 1e-12);
            }
            assert!(to.loss < from.loss, "small steps go down");
        }
    }
}

#[test]
fn the_gradient_of_a_descent_is_that_of_the_run_whatever_is_cut_and_with_what_is_held() {
    let plain = run("vanilla_h1_t12", "{}");
    let cut = run("vanilla_h1_t12", r#"{"cuts": [{"flow": "c>c", "t": null}]}"#);
    let stations = |run: &Unrolled| descend(run, &descent_of(run, None, 3)).unwrap();
    assert_eq!(stations(&plain), stations(&cut));
    let [first, ..] = stations(&plain)[..] else { panic!("a start") };
    let gradient = ["W_z", "b_f"].map(|name| plain.gradient(name).unwrap()[0]);
    assert_eq!((first.loss, first.gradient), (plain.loss(), gradient));

    let held = run("vanilla_h1_t12", r#"{"clamps": [{"node": "f", "t": null, "values": [0.5]}]}"#);
    let [first, ..] = stations(&held)[..] else { panic!("a start") };
    assert_eq!(first.gradient[1], 0.0, "no error reaches the bias of a gate that is held");
    assert_eq!(first.loss, held.loss());
}

#[test]
fn a_descent_ends_where_it_overflows() {
    let rate = 1e308;
    let stations = descend(&one_unit(WALL), &Descent { rate, ..start(WALL) }).unwrap();
    assert_eq!(stations.len(), 1, "the step is infinite: {stations:?}");
    assert!(stations[0].step.is_infinite());
}

#[test]
fn what_has_no_meaning_is_refused() {
    let run = one_unit(WALL);
    let window = || window([4.0, 6.0], [-3.0, -2.0]);
    let surveyed = |change: fn(&mut Window)| {
        let mut window = window();
        change(&mut window);
        refusal(survey(&run, &window))
    };
    assert_eq!(surveyed(|one| one.across.moved.parameter = "q".into()).0, "parameter");
    assert_eq!(surveyed(|one| one.across.moved.entry = 1).0, "entry");
    assert_eq!(surveyed(|one| one.up.moved = one.across.moved.clone()).0, "up");
    assert_eq!(surveyed(|one| one.up.to = -3.0), ("up.to".into(), Code::Range));
    assert_eq!(surveyed(|one| one.up.from = f64::NAN), ("up.from".into(), Code::NotFinite));
    assert_eq!(surveyed(|one| one.across.to = f64::INFINITY).1, Code::NotFinite);
    assert_eq!(surveyed(|one| one.points = 1), ("points".into(), Code::Range));
    assert_eq!(surveyed(|one| one.points = MOST_POINTS + 1), ("points".into(), Code::Range));

    let descended = |change: fn(&mut Descent)| {
        let mut descent = start(WALL);
        change(&mut descent);
        refusal(descend(&run, &descent))
    };
    assert_eq!(descended(|one| one.start[1] = f64::NAN), ("start".into(), Code::NotFinite));
    assert_eq!(descended(|one| one.rate = 0.0), ("rate".into(), Code::Range));
    assert_eq!(descended(|one| one.rate = f64::INFINITY), ("rate".into(), Code::NotFinite));
    assert_eq!(descended(|one| one.updates = MOST_UPDATES + 1), ("updates".into(), Code::Range));
    assert_eq!(descended(|one| one.moved[1] = one.moved[0].clone()).0, "up");
}

#[test]
fn a_network_that_is_too_large_is_refused_with_how_many_points_there_may_be() {
    let zeros = |width: usize| vec![vec![0.0; width]; 50];
    let case = serde_json::json!({
        "model": "lstm", "N": 64, "H": 64, "T": 50, "loss": "squared", "seed": 1,
        "x": zeros(64), "targets": zeros(64),
    });
    let run = serde_json::from_value::<Case>(case).unwrap().unroll().unwrap();
    let moved = |name: &str| Moved { parameter: name.into(), entry: 0 };
    let axis = |name| Axis { moved: moved(name), from: -1.0, to: 1.0 };
    let window = |points| Window { across: axis("W_z"), up: axis("b_f"), points };
    let Error { field, accepted, .. } = survey(&run, &window(64)).unwrap_err();
    assert_eq!(field, "points");
    let most: usize = accepted.rsplit(' ').next().unwrap().parse().unwrap();
    assert!((2..64).contains(&most) && survey(&run, &window(most)).is_ok());
    let descent = Descent {
        moved: [moved("W_z"), moved("b_f")],
        start: [0.0; 2],
        rate: 0.1,
        clipping: None,
        updates: MOST_UPDATES,
    };
    assert_eq!(refusal(descend(&run, &descent)), ("updates".into(), Code::Range));
}

/// All lanes of one batch, of two entries chosen at random.
fn assert_lanes_agree(case: &random_cells::Case, edits: &Edits, random: &mut Random, name: &str) {
    let entries = two_entries(case, random);
    let mut numbers = || -> Lanes { std::array::from_fn(|_| random.number()) };
    let (across, up) = (numbers(), numbers());
    let random_cells::Case { cell, sizes, parameters, sequence } = case;
    let mut plan = LanePlan::new(cell, *sizes, parameters, entries);
    plan.losses(sequence, edits, [&up, &across]);
    let losses = plan.losses(sequence, edits, [&across, &up]);
    for lane in (0..LANES).step_by(9) {
        let mut moved = random_cells::Case { parameters: parameters.clone(), ..case.clone() };
        for (Entry { parameter, entry }, numbers) in entries.iter().zip([&across, &up]) {
            moved.parameters.get_mut(*parameter)[*entry] = numbers[lane];
        }
        let mut trace = Trace::new(moved.layout());
        moved.interpreter(edits).run_forward(&mut trace);
        let expected = trace.loss(&moved.cell);
        let difference = (losses[lane] - expected).abs();
        assert!(difference <= 1e-12 * expected.abs(), "{name}, lane {lane}: {difference:e}");
    }
}

fn two_entries(case: &random_cells::Case, random: &mut Random) -> [Entry; 2] {
    let mut entry = || {
        let parameter = random.between(0, case.cell.parameters().len() - 1);
        let entry = random.between(0, case.parameters.get(parameter).len() - 1);
        Entry { parameter, entry }
    };
    loop {
        let pair = [entry(), entry()];
        if pair[0] != pair[1] {
            return pair;
        }
    }
}

/// h(t) = w σ(h(t−1)) + b, h(0) = 0.5, J = (σ(h(50)) − 0.7)².
fn one_unit([w, b]: [f64; 2]) -> Unrolled {
    let mut targets = vec![serde_json::Value::Null; 49];
    targets.push(serde_json::json!([0.7]));
    let case = serde_json::json!({
        "model": "pascanu", "N": 1, "H": 1, "T": 50, "loss": "last", "x": vec![[0.0]; 50],
        "targets": targets, "h0": [0.5], "params": {"U": [[0.0]], "W": [[w]], "b": [b]},
    });
    let mut run = serde_json::from_value::<Case>(case).unwrap().unroll().unwrap();
    while run.forward_step().is_some() {}
    run
}

fn sigmoid(u: f64) -> f64 {
    1.0 / (1.0 + (-u).exp())
}

fn weights() -> [Moved; 2] {
    ["W", "b"].map(|name| Moved { parameter: name.to_owned(), entry: 0 })
}

fn window(across: [f64; 2], up: [f64; 2]) -> Window {
    let [w, b] = weights();
    let axis = |moved, [from, to]: [f64; 2]| Axis { moved, from, to };
    Window { across: axis(w, across), up: axis(b, up), points: 64 }
}

fn start(start: [f64; 2]) -> Descent {
    Descent { moved: weights(), start, rate: 0.02, clipping: None, updates: 0 }
}

/// A descent of the one-unit network from the wall.
fn descent(threshold: Option<f64>, updates: usize) -> Vec<Station> {
    let descent = Descent { clipping: threshold.map(by_norm), updates, ..start(WALL) };
    descend(&one_unit(WALL), &descent).unwrap()
}

/// A descent from where the weights of a run are.
fn descent_of(run: &Unrolled, threshold: Option<f64>, updates: usize) -> Descent {
    let names = ["W_z", "b_f"];
    let cell = run.cell();
    let place = |name: &str| run.parameters().get(cell.parameter(name).unwrap())[0];
    Descent {
        moved: names.map(|name| Moved { parameter: name.to_owned(), entry: 0 }),
        start: names.map(place),
        rate: 0.01,
        clipping: threshold.map(by_norm),
        updates,
    }
}

fn by_norm(threshold: f64) -> Clipping {
    Clipping::new(Measure::Norm, threshold).unwrap()
}

fn vanilla() -> Unrolled {
    run("vanilla_h1_t12", "{}")
}

/// A reference case with edits, both passes done.
fn run(id: &str, edits: &str) -> Unrolled {
    let path = format!("{}/tests/reference/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let case: Case = serde_json::from_str(&text).unwrap();
    let edits: NamedEdits = serde_json::from_str(edits).unwrap();
    let mut run = case.unroll_with(&edits).unwrap();
    run.run();
    run
}

/// From the first station to the second.
fn distance(stations: &[Station]) -> f64 {
    let [from, to, ..] = stations else { panic!("two stations") };
    (from.point[0] - to.point[0]).hypot(from.point[1] - to.point[1])
}

fn assert_near(number: f64, expected: f64, tolerance: f64) {
    let apart = (number - expected).abs();
    assert!(apart <= tolerance * expected.abs(), "{number} is not {expected}");
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> (String, Code) {
    let Error { field, code, .. } = result.unwrap_err();
    (field, code)
}
