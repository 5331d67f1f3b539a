//! The plan equals the interpreter, which defines what every number must be.

use crate::random_cells::{Case, Random, magnitude, relative_difference};
#[allow(dead_code, reason = "each test file uses its own part of the shared random cells")]
use deltascope::cell::{Objective, Readout};
use deltascope::graph::{
    Cell, Factor, Initial, Lag, Loss, Map, Node, Parameter, Rule, Shape, Size, Source, Term,
    Variable,
};
use deltascope::parameters::Parameters;
use deltascope::plan::Plan;
use deltascope::sequence::{Sequence, Targets};
use deltascope::sizes::Sizes;
use deltascope::trace::Trace;

#[test]
fn random_cells_agree_with_the_interpreter() {
    let mut worst = Disagreement::default();
    for seed in 0..500 {
        let case = Case::random(&mut Random::new(seed), Random::size);
        worst = worst.max(disagreement(&case, &format!("case {seed}")));
    }
    worst.assert_small();
}

#[test]
fn random_chains_agree_with_the_interpreter() {
    for seed in 0..500 {
        let case = Case::random_chain(&mut Random::new(seed));
        disagreement(&case, &format!("chain {seed}")).assert_small();
    }
}

#[test]
fn long_sequences_agree_with_the_interpreter() {
    for seed in 0..20 {
        let case = long_case(&mut Random::new(seed));
        disagreement(&case, &format!("case {seed}")).assert_small();
    }
}

#[test]
fn a_cell_of_unusual_terms_agrees_with_the_interpreter() {
    for seed in 0..20 {
        let random = &mut Random::new(seed);
        let sizes = Sizes::new(random.between(1, 20), random.between(1, 20), None).unwrap();
        let case = Case::of(unusual_cell(), sizes, Objective::Squared, 0.3, random);
        disagreement(&case, &format!("case {seed}")).assert_small();
    }
}

/// More steps than the plan packs at once, with weights that keep the differences from growing.
fn long_case(random: &mut Random) -> Case {
    let cell = random.model().cell(Objective::Squared, Readout::None).unwrap();
    let sizes = Sizes::new(random.size(), random.size(), None).unwrap();
    let steps = random.between(30, 100);
    let inputs = random.numbers(steps * sizes.of(Size::Input));
    let targets = random.numbers(steps * sizes.of(Size::Hidden));
    let targets = Targets::values(Objective::Squared, steps, targets);
    let sequence = Sequence::new(&cell, sizes, steps, inputs, targets, Vec::new()).unwrap();
    let parameters = Parameters::new(&cell, sizes, |_, rows, columns| {
        Ok(random.numbers(rows * columns).into_iter().map(|number| 0.2 * number).collect())
    });
    Case { parameters: parameters.unwrap(), cell, sizes, sequence }
}

/// The largest difference between the plan, run on a used buffer, and the interpreter.
fn disagreement(case: &Case, name: &str) -> Disagreement {
    let Case { cell, sizes, parameters, sequence } = case;
    let mut computed = Trace::new(case.layout());
    let mut plan = Plan::new(cell, *sizes, sequence.steps());
    plan.load(&overflowing_parameters(case));
    plan.run(sequence, &mut computed);
    plan.load(parameters);
    plan.run(sequence, &mut computed);
    compare(case, name, &computed, &case.interpreted())
}

fn overflowing_parameters(case: &Case) -> Parameters {
    let largest = |rows, columns| Ok(vec![f64::MAX; rows * columns]);
    Parameters::new(&case.cell, case.sizes, |_, rows, columns| largest(rows, columns)).unwrap()
}

fn compare(case: &Case, name: &str, computed: &Trace, expected: &Trace) -> Disagreement {
    let mut worst = Disagreement::default();
    let steps = 0..=case.sequence.steps();
    let mut quantity = |what: &str, blocks: Vec<(&[f64], &[f64])>| {
        let largest = blocks.iter().map(|(_, expected)| magnitude(expected)).fold(0.0, f64::max);
        for (t, (computed, expected)) in blocks.into_iter().enumerate() {
            let relative = relative_difference(computed, expected, largest);
            let place = format!("{name}: {what} [{t}]");
            worst = std::mem::take(&mut worst).max(Disagreement { relative, place });
        }
    };
    for (node, declaration) in case.cell.nodes().iter().enumerate() {
        let variable = declaration.variable.name;
        let values = steps.clone().map(|t| (computed.value(node, t), expected.value(node, t)));
        quantity(variable, values.collect());
        let deltas = steps.clone().map(|t| (computed.delta(node, t), expected.delta(node, t)));
        quantity(&format!("δ {variable}"), deltas.collect());
    }
    for (edge, declaration) in case.cell.edges().iter().enumerate() {
        let both = |t| (computed.contribution(edge, t), expected.contribution(edge, t));
        quantity(&declaration.flow, steps.clone().map(both).collect());
    }
    for (id, parameter) in case.cell.parameters().iter().enumerate() {
        quantity(parameter.name, vec![(computed.gradient(id), expected.gradient(id))]);
    }
    worst
}

/// The largest relative difference of a block, and where.
#[derive(Default)]
struct Disagreement {
    relative: f64,
    place: String,
}

impl Disagreement {
    fn max(self, other: Disagreement) -> Disagreement {
        if other.relative <= self.relative { self } else { other }
    }

    fn assert_small(&self) {
        assert!(self.relative <= 1e-12, "{}: {:e}", self.place, self.relative);
    }
}

/// Terms that no cell of the crate has: squares, three factors, maps across a step, an edge of
/// several terms, a shared weight, a node that nothing reads.
fn unusual_cell() -> Cell {
    let now = |node| Source { node, lag: Lag::Same };
    let before = |node| Source { node, lag: Lag::Previous };
    let mapped = |map, source| Factor { source, map };
    let itself = |source| Factor { source, map: Map::Identity };
    let vector = |name| Parameter { name, letter: name, subscript: "", shape: HIDDEN };
    const HIDDEN: Shape = Shape::Vector(Size::Hidden);
    let matrix = |name, columns| {
        let shape = Shape::Matrix(Size::Hidden, columns);
        Parameter { name, letter: name, subscript: "", shape }
    };
    let node = |name, size, initial, rule| {
        let variable = Variable::plain(name, name);
        Node { variable, size, initial, rule }
    };
    let hidden = |name, terms| node(name, Size::Hidden, Initial::Given, Rule::Sum(terms));
    let (weight, recurrent, diagonal, bias) = (0, 1, 2, 3);
    let (x, a, b, c, d) = (0, 1, 2, 3, 4);
    let nodes = vec![
        node("x", Size::Input, Initial::Zero, Rule::Given),
        hidden(
            "a",
            vec![
                Term::Matrix(weight, now(x)),
                Term::Matrix(recurrent, before(c)),
                Term::Matrix(recurrent, before(c)),
                Term::Diagonal(diagonal, before(c)),
                Term::Bias(bias),
                Term::Bias(bias),
                Term::Constant(0.25),
                Term::Product(1.0, vec![itself(before(d)), itself(before(d))]),
            ],
        ),
        hidden(
            "b",
            vec![
                Term::Product(0.5, vec![itself(now(a)), itself(now(a))]),
                Term::Diagonal(diagonal, now(a)),
                Term::Product(1.0, vec![itself(before(d)), itself(before(c))]),
                Term::Product(-0.5, vec![itself(before(a)), itself(before(b))]),
            ],
        ),
        hidden(
            "c",
            vec![
                Term::Product(
                    -0.75,
                    vec![
                        mapped(Map::Tanh, now(a)),
                        mapped(Map::Sigmoid, now(b)),
                        itself(before(b)),
                    ],
                ),
                Term::Product(1.0, vec![mapped(Map::Tanh, before(d))]),
                Term::Product(0.5, vec![itself(now(b))]),
            ],
        ),
        hidden("d", vec![Term::Product(1.0, vec![mapped(Map::Sigmoid, before(d))])]),
        hidden("unread", vec![Term::Product(2.0, vec![itself(now(c))])]),
        node("J", Size::One, Initial::Zero, Rule::Loss(Loss::Squared, c)),
    ];
    let parameters =
        vec![matrix("W", Size::Input), matrix("R", Size::Hidden), vector("p"), vector("bias")];
    Cell::new(nodes, parameters, |_, _, _| None)
}
