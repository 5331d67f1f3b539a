//! The plan equals the interpreter, which defines what every number must be.

use deltascope::cell::{Change, Model, Objective, Readout, Variant};
use deltascope::graph::{
    Cell, Factor, Initial, Lag, Loss, Map, Node, Parameter, Rule, Shape, Size, Source, Term,
    Variable,
};
use deltascope::interpret::Interpreter;
use deltascope::parameters::Parameters;
use deltascope::plan::Plan;
use deltascope::sequence::{Sequence, Targets};
use deltascope::sizes::Sizes;
use deltascope::trace::{Layout, Trace};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

#[test]
fn random_cells_agree_with_the_interpreter() {
    let mut worst = Disagreement::default();
    for seed in 0..500 {
        let case = Case::random(&mut Random::new(seed));
        worst = worst.max(case.disagreement(&format!("case {seed}")));
    }
    eprintln!("{worst:?}");
    assert!(worst.relative <= 1e-12, "{worst:?}");
}

#[test]
fn a_cell_of_unusual_terms_agrees_with_the_interpreter() {
    for seed in 0..20 {
        let random = &mut Random::new(seed);
        let sizes = Sizes::new(random.between(1, 20), random.between(1, 20), None).unwrap();
        let case = Case::of(unusual_cell(), sizes, Objective::Squared, 0.5, random);
        let worst = case.disagreement(&format!("case {seed}"));
        assert!(worst.relative <= 1e-12, "{worst:?}");
    }
}

/// A network and its sequence.
struct Case {
    cell: Cell,
    sizes: Sizes,
    parameters: Parameters,
    sequence: Sequence,
}

impl Case {
    fn random(random: &mut Random) -> Case {
        let model = random.model();
        let objective = random.pick(&[Objective::Squared, Objective::Last, Objective::Softmax]);
        let readout = match objective {
            Objective::Softmax => Readout::Linear,
            _ => random.pick(&[Readout::None, Readout::Linear]),
        };
        let cell = model.cell(objective, readout).unwrap();
        let outputs = (readout == Readout::Linear).then(|| random.size());
        let sizes = Sizes::new(random.size(), random.size(), outputs).unwrap();
        Case::of(cell, sizes, objective, 1.0, random)
    }

    fn of(
        cell: Cell,
        sizes: Sizes,
        objective: Objective,
        largest_weight: f64,
        random: &mut Random,
    ) -> Case {
        let steps = random.between(1, 8);
        let judged = match cell.nodes()[cell.loss()].rule {
            Rule::Loss(_, node) => sizes.of(cell.nodes()[node].size),
            _ => unreachable!("the last node is the loss"),
        };
        let targets = match objective {
            Objective::Softmax => {
                Targets::Classes((0..steps).map(|_| random.between(0, judged - 1)).collect())
            }
            _ => Targets::values(objective, steps, random.numbers(steps * judged)),
        };
        let mut initial = Vec::new();
        for (node, declaration) in cell.nodes().iter().enumerate() {
            if declaration.initial == Initial::Given && random.between(0, 1) == 1 {
                initial.push((node, random.numbers(sizes.of(declaration.size))));
            }
        }
        let inputs = random.numbers(steps * sizes.of(Size::Input));
        let sequence = Sequence::new(&cell, sizes, steps, inputs, targets, initial).unwrap();
        let parameters = Parameters::new(&cell, sizes, |_, rows, columns| {
            let numbers = random.numbers(rows * columns);
            Ok(numbers.into_iter().map(|number| number * largest_weight).collect())
        });
        Case { parameters: parameters.unwrap(), cell, sizes, sequence }
    }

    /// The largest difference between the plan, run on a used buffer, and the interpreter.
    fn disagreement(&self, name: &str) -> Disagreement {
        let layout = || Layout::new(&self.cell, self.sizes, self.sequence.steps());
        let mut expected = Trace::new(layout());
        let Case { cell, parameters, sequence, .. } = self;
        Interpreter { cell, parameters, sequence, nudges: &[] }.run(&mut expected);

        let mut computed = Trace::new(layout());
        let mut plan = Plan::new(cell, self.sizes, sequence.steps());
        plan.load(&self.overflowing_parameters());
        plan.run(sequence, &mut computed);
        plan.load(parameters);
        plan.run(sequence, &mut computed);
        self.compare(name, &computed, &expected)
    }

    fn overflowing_parameters(&self) -> Parameters {
        Parameters::new(&self.cell, self.sizes, |_, rows, columns| {
            Ok(vec![f64::MAX; rows * columns])
        })
        .unwrap()
    }

    fn compare(&self, name: &str, computed: &Trace, expected: &Trace) -> Disagreement {
        let mut worst = Disagreement::default();
        let steps = 0..=self.sequence.steps();
        let mut quantity = |what: &str, blocks: Vec<(&[f64], &[f64])>| {
            let largest =
                blocks.iter().map(|(_, expected)| magnitude(expected)).fold(0.0, f64::max);
            for (t, (computed, expected)) in blocks.into_iter().enumerate() {
                let relative = relative_difference(computed, expected, largest);
                let place = format!("{name}: {what} [{t}]");
                worst = std::mem::take(&mut worst).max(Disagreement { relative, place });
            }
        };
        for (node, declaration) in self.cell.nodes().iter().enumerate() {
            let variable = declaration.variable.name;
            let values = steps.clone().map(|t| (computed.value(node, t), expected.value(node, t)));
            quantity(variable, values.collect());
            let deltas = steps.clone().map(|t| (computed.delta(node, t), expected.delta(node, t)));
            quantity(&format!("δ {variable}"), deltas.collect());
        }
        for (edge, declaration) in self.cell.edges().iter().enumerate() {
            let both = |t| (computed.contribution(edge, t), expected.contribution(edge, t));
            quantity(&declaration.flow, steps.clone().map(both).collect());
        }
        for (id, parameter) in self.cell.parameters().iter().enumerate() {
            quantity(parameter.name, vec![(computed.gradient(id), expected.gradient(id))]);
        }
        worst
    }
}

/// The largest relative difference of a block, and where.
#[derive(Debug, Default)]
struct Disagreement {
    relative: f64,
    place: String,
}

impl Disagreement {
    fn max(self, other: Disagreement) -> Disagreement {
        if other.relative <= self.relative { self } else { other }
    }
}

/// max|a − b| / max|b|; a block of zeros must be zero but for 1e-14 of the quantity's largest.
fn relative_difference(computed: &[f64], expected: &[f64], largest: f64) -> f64 {
    if !computed.iter().chain(expected).all(|number| number.is_finite()) {
        return f64::INFINITY;
    }
    let differences = computed.iter().zip(expected).map(|(a, b)| (a - b).abs());
    let difference = differences.fold(0.0, f64::max);
    match magnitude(expected) {
        0.0 if difference <= f64::max(1e-14 * largest, 1e-300) => 0.0,
        magnitude => difference / magnitude,
    }
}

fn magnitude(numbers: &[f64]) -> f64 {
    numbers.iter().map(|number| number.abs()).fold(0.0, f64::max)
}

/// Seeded choices.
struct Random(Xoshiro256PlusPlus);

impl Random {
    fn new(seed: u64) -> Random {
        Random(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    fn between(&mut self, least: usize, most: usize) -> usize {
        least + (self.0.next_u64() % (most - least + 1) as u64) as usize
    }

    /// Uniform in [−1, 1).
    fn number(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    }

    fn numbers(&mut self, count: usize) -> Vec<f64> {
        (0..count).map(|_| self.number()).collect()
    }

    fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.between(0, choices.len() - 1)]
    }

    /// Mostly small, sometimes more than a panel of 16 rows.
    fn size(&mut self) -> usize {
        match self.between(0, 4) {
            0 => self.between(10, 40),
            _ => self.between(1, 9),
        }
    }

    fn model(&mut self) -> Model {
        if self.between(0, 9) == 0 {
            return Model::Rnn;
        }
        loop {
            let changes = Change::ALL.into_iter().filter(|_| self.between(0, 3) == 0);
            if let Ok(variant) = Variant::new(&changes.collect::<Vec<_>>()) {
                return Model::Lstm(variant);
            }
        }
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
            ],
        ),
        hidden(
            "b",
            vec![
                Term::Product(0.5, vec![itself(now(a)), itself(now(a))]),
                Term::Diagonal(diagonal, now(a)),
                Term::Product(1.0, vec![itself(before(d)), itself(before(c))]),
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
