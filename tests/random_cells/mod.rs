//! Random cells with random weights and sequences, the same for the same seed.

use deltascope::cell::{Chain, Change, Join, Model, Objective, Readout, Road, Variant};
use deltascope::edit::Edits;
use deltascope::graph::{Cell, Initial, Map, Size};
use deltascope::interpret::Interpreter;
use deltascope::parameters::Parameters;
use deltascope::plan::Plan;
use deltascope::sequence::{Sequence, Targets};
use deltascope::sizes::Sizes;
use deltascope::trace::{Layout, Trace};
use deltascope::unrolled::Unrolled;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// A network and its sequence.
#[derive(Clone)]
pub struct Case {
    pub cell: Cell,
    pub sizes: Sizes,
    pub parameters: Parameters,
    pub sequence: Sequence,
}

impl Case {
    /// Any model, objective and readout; each of N, H and K as `size` says.
    pub fn random(random: &mut Random, size: fn(&mut Random) -> usize) -> Case {
        let model = random.model();
        let objective = random.pick(&[Objective::Squared, Objective::Last, Objective::Softmax]);
        let readout = match objective {
            Objective::Softmax => Readout::Linear,
            _ => random.pick(&[Readout::None, Readout::Linear]),
        };
        let cell = model.cell(objective, readout).unwrap();
        let outputs = (readout == Readout::Linear).then(|| size(random));
        let sizes = Sizes::new(size(random), size(random), outputs).unwrap();
        Case::of(cell, sizes, objective, 1.0, random)
    }

    /// Any chain, at any y.
    pub fn random_chain(random: &mut Random) -> Case {
        let chain = random.chain();
        let y = 2.0 * random.number();
        let cell = Model::Chain(chain).cell(Objective::None, Readout::None).unwrap();
        let sizes = Sizes::new(1, 1, None).unwrap();
        let sequence = Sequence::new(&cell, sizes, 1, vec![y], Targets::None, Vec::new()).unwrap();
        let parameters = Parameters::new(&cell, sizes, |_, _, _| Ok(Vec::new())).unwrap();
        Case { cell, sizes, parameters, sequence }
    }

    /// A random sequence of up to 8 steps and weights up to `largest_weight` for this cell.
    pub fn of(
        cell: Cell,
        sizes: Sizes,
        objective: Objective,
        largest_weight: f64,
        random: &mut Random,
    ) -> Case {
        let steps = random.between(1, 8);
        Case::of_steps(cell, sizes, objective, steps, largest_weight, random)
    }

    /// The same, of so many steps.
    pub fn of_steps(
        cell: Cell,
        sizes: Sizes,
        objective: Objective,
        steps: usize,
        largest_weight: f64,
        random: &mut Random,
    ) -> Case {
        let (_, judged) = cell.judged().expect("a recurrent network has a loss");
        let judged = sizes.of(cell.nodes()[judged].size);
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

    /// Where its numbers lie.
    pub fn layout(&self) -> Layout {
        Layout::new(&self.cell, self.sizes, self.sequence.steps())
    }

    /// Both passes by their definition.
    pub fn interpreted(&self) -> Trace {
        let mut trace = Trace::new(self.layout());
        self.interpreter(&Edits::default()).run(&mut trace);
        trace
    }

    /// Both passes by the fast executor.
    pub fn planned(&self) -> Trace {
        let mut trace = Trace::new(self.layout());
        let mut plan = Plan::new(&self.cell, self.sizes, self.sequence.steps());
        plan.load(&self.parameters);
        plan.run(&self.sequence, &mut trace);
        trace
    }

    /// The same as a run; of its model it knows the cell, not the name.
    pub fn unroll(self) -> Unrolled {
        let Case { cell, sizes, parameters, sequence } = self;
        Unrolled::new(Model::Rnn, cell, sizes, parameters, sequence)
    }

    /// The definition of the passes, with changes.
    pub fn interpreter<'a>(&'a self, edits: &'a Edits) -> Interpreter<'a, f64> {
        let Case { cell, parameters, sequence, .. } = self;
        Interpreter { cell, parameters, sequence, edits }
    }
}

/// max|a − b| / max|b|; a block of zeros must be zero but for 1e-14 of the quantity's largest.
pub fn relative_difference(computed: &[f64], expected: &[f64], largest: f64) -> f64 {
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

/// The largest absolute value.
pub fn magnitude(numbers: &[f64]) -> f64 {
    numbers.iter().map(|number| number.abs()).fold(0.0, f64::max)
}

/// Seeded choices.
pub struct Random(Xoshiro256PlusPlus);

impl Random {
    /// The choices of a seed.
    pub fn new(seed: u64) -> Random {
        Random(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// A whole number within bounds, both included.
    pub fn between(&mut self, least: usize, most: usize) -> usize {
        least + (self.0.next_u64() % (most - least + 1) as u64) as usize
    }

    /// Uniform in [−1, 1).
    pub fn number(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    }

    /// Numbers, each uniform in [−1, 1).
    pub fn numbers(&mut self, count: usize) -> Vec<f64> {
        (0..count).map(|_| self.number()).collect()
    }

    /// One of the choices.
    pub fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.between(0, choices.len() - 1)]
    }

    /// At most 4.
    pub fn small_size(&mut self) -> usize {
        self.between(1, 4)
    }

    /// Mostly small, sometimes more than a panel of 16 rows.
    pub fn size(&mut self) -> usize {
        match self.between(0, 4) {
            0 => self.between(10, 40),
            _ => self.between(1, 9),
        }
    }

    /// A chain of 1 to 6 roads.
    pub fn chain(&mut self) -> Chain {
        let roads = (0..self.between(1, Chain::MOST_ROADS))
            .map(|_| Road {
                factor: 2.0 * self.number(),
                inner: self.pick(&Map::ALL),
                outer: self.pick(&Map::ALL),
            })
            .collect();
        Chain::new(roads, self.pick(&[Join::Sum, Join::Product])).unwrap()
    }

    /// A simple RNN or Pascanu's network now and then, else an LSTM with a few changes that go together.
    pub fn model(&mut self) -> Model {
        match self.between(0, 19) {
            0 | 1 => return Model::Rnn,
            2 => return Model::Pascanu,
            _ => {}
        }
        loop {
            let changes = Change::ALL.into_iter().filter(|_| self.between(0, 3) == 0);
            if let Ok(variant) = Variant::new(&changes.collect::<Vec<_>>()) {
                return Model::Lstm(variant);
            }
        }
    }
}
