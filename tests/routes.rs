//! Routes: they add up to δ, and the largest are the largest of all, held against a walk along every
//! single route; with cuts and clamps, and from the initial state on, as without.

use crate::random_cells::{Case, Random};
#[allow(dead_code, reason = "each test file uses its own part of the shared random cells")]
use deltascope::edit::{Edits, NamedClamp, NamedCut, NamedEdits};
use deltascope::error::Code;
use deltascope::interpret::Interpreter;
use deltascope::routes::{Destination, Route, Stop, routes};
use deltascope::trace::Trace;
use deltascope::unrolled::MOST_ROUTES;

const CELLS: u64 = 60;
const MOST: usize = 12;
const MOST_WALKED: usize = 20_000;

#[test]
fn all_routes_to_the_loss_add_up_to_delta() {
    for seed in 0..CELLS {
        let (case, edits, trace) = edited(seed, &mut Random::new(seed));
        let interpreter = case.interpreter(&edits);
        for origin in origins(&case, &trace).into_iter().step_by(7) {
            let found = routes(&interpreter, &trace, origin, Destination::Loss, 1);
            let delta = trace.delta(origin.node, origin.t)[origin.component];
            let close = (found.total - delta).abs() <= 1e-12 * found.magnitude.max(delta.abs());
            assert!(close, "seed {seed}, {origin:?}: {} and {delta}", found.total);
        }
    }
}

#[test]
fn the_largest_routes_are_the_largest_of_all() {
    let mut compared = 0;
    for seed in 0..CELLS {
        let mut random = Random::new(seed);
        let (case, edits, trace) = edited(seed, &mut random);
        let interpreter = case.interpreter(&edits);
        let all = origins(&case, &trace);
        let origin = all[random.between(0, all.len() - 1)];
        let destination = match random.between(0, 1) {
            0 => Destination::Loss,
            _ => Destination::Stop(all[random.between(0, all.len() - 1)]),
        };
        let found = routes(&interpreter, &trace, origin, destination, MOST);
        if found.count > MOST_WALKED as f64 {
            continue;
        }
        let mut products = Vec::new();
        walk(&interpreter, &trace, (origin, destination), 1.0, &mut products);
        products.sort_by(|a, b| b.abs().total_cmp(&a.abs()));

        assert_eq!(found.count, products.len() as f64, "seed {seed}: the number of routes");
        let magnitude: f64 = products.iter().map(|product| product.abs()).sum();
        assert_near(found.magnitude, magnitude, magnitude);
        assert_near(found.total, products.iter().sum(), magnitude);
        assert_eq!(found.largest.len(), products.len().min(MOST), "seed {seed}");
        for (route, product) in found.largest.iter().zip(&products) {
            assert_near(route.product.abs(), product.abs(), product.abs());
            assert_chain(route, origin, destination, &case);
        }
        compared += usize::from(products.len() > 1);
    }
    assert!(compared > 15, "only {compared} cases have several routes that can be walked");
}

#[test]
fn more_routes_than_are_kept_are_refused() {
    let case = Case::random(&mut Random::new(1), Random::small_size);
    let mut run = case.unroll();
    run.run();
    let origin = Stop { node: 0, t: 1, component: 0 };
    let asked = |most| run.routes(origin, Destination::Loss, most);
    assert!(asked(MOST_ROUTES).is_ok());
    let error = asked(MOST_ROUTES + 1).unwrap_err();
    assert_eq!((error.code, &error.field[..]), (Code::Range, "most"));
}

/// A random cell with its trace; of three, the second has cuts and the third a clamp as well.
fn edited(seed: u64, random: &mut Random) -> (Case, Edits, Trace) {
    let case = Case::random(random, Random::small_size);
    let (cell, steps) = (&case.cell, case.sequence.steps());
    let mut named = NamedEdits::default();
    let cuts = if seed.is_multiple_of(3) { 0 } else { 3 };
    for _ in 0..cuts {
        let flow = cell.edges()[random.between(0, cell.edges().len() - 1)].flow.clone();
        let t = (random.between(0, 1) == 0).then(|| random.between(0, steps));
        named.cuts.push(NamedCut { flow, t });
    }
    if seed % 3 == 2 {
        let node = &cell.nodes()[random.between(0, cell.loss() - 1)];
        let values = random.numbers(case.sizes.of(node.size));
        let t = Some(random.between(0, steps));
        named.clamps.push(NamedClamp { node: node.variable.name.to_owned(), t, values });
    }
    let edits = named.resolve(cell, case.sizes, steps).unwrap();
    let mut trace = Trace::new(case.layout());
    case.interpreter(&edits).run(&mut trace);
    (case, edits, trace)
}

/// Every product from a number to the destination, by walking along each route.
fn walk(
    interpreter: &Interpreter<'_, f64>,
    trace: &Trace,
    (from, destination): (Stop, Destination),
    product: f64,
    products: &mut Vec<f64>,
) {
    let is_end = match destination {
        Destination::Stop(end) => from == end,
        Destination::Loss => from.node == interpreter.cell.loss() && from.t > 0,
    };
    if is_end {
        products.push(product);
        return;
    }
    for &edge in interpreter.cell.outgoing(from.node) {
        let end = &interpreter.cell.edges()[edge];
        let t = from.t + end.lag.steps();
        let is_beyond = matches!(destination, Destination::Stop(stop) if t > stop.t);
        if is_beyond || interpreter.edits.cuts(edge, from.t) {
            continue;
        }
        for (component, slope) in interpreter.local_derivative(trace, edge, from.t, from.component)
        {
            if slope != 0.0 {
                let to = Stop { node: end.target, t, component };
                walk(interpreter, trace, (to, destination), product * slope, products);
            }
        }
    }
}

fn assert_chain(route: &Route, origin: Stop, destination: Destination, case: &Case) {
    let ends = route.stretches.iter().map(|stretch| stretch.to);
    let starts = route.stretches.iter().map(|stretch| stretch.from);
    let places: Vec<Stop> = std::iter::once(origin).chain(ends).collect();
    assert!(starts.eq(places[..places.len() - 1].iter().copied()), "each begins where one ended");
    let product: f64 = route.stretches.iter().map(|stretch| stretch.slope).product();
    assert_near(route.product, product, product.abs());
    let last = places[places.len() - 1];
    match destination {
        Destination::Stop(stop) => assert_eq!(last, stop),
        Destination::Loss => assert_eq!(last.node, case.cell.loss()),
    }
}

fn assert_near(computed: f64, expected: f64, scale: f64) {
    assert!((computed - expected).abs() <= 1e-12 * scale, "{computed} and {expected}");
}

/// Every number of the run, the initial state included.
fn origins(case: &Case, trace: &Trace) -> Vec<Stop> {
    let steps = 0..=case.sequence.steps();
    let nodes = move |t| (0..case.cell.nodes().len()).map(move |node| (node, t));
    let places = steps.flat_map(nodes).flat_map(|(node, t)| {
        let components = 0..trace.value(node, t).len();
        components.map(move |component| Stop { node, t, component })
    });
    places.collect()
}
