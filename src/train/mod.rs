//! Training: run, sum the shares of all steps, clip, change the weights once, and again.
//!
//! A [`Trainer`] is made once, where everything is checked; from then on it advances by as many
//! updates as it is asked for, allocates nothing for each of them, and cannot fail. The same seed gives
//! the same bits, in however many slices. Where a number overflows, it stops before that update and
//! says where.

mod condition;
mod intervals;
mod optimizer;
mod snapshots;
mod task;

pub use condition::{Condition, condition};
pub use intervals::{Band, Summary, bands, interval};
pub use optimizer::{Optimizer, Rule};
pub use snapshots::MOST_SNAPSHOTS;
pub use task::{Kind, Task};

use crate::cell::{Model, Readout};
use crate::clip::{Clipped, Clipping};
use crate::error::{Code, Error};
use crate::graph::{Cell, ParameterId};
use crate::norm::norm;
use crate::parameters::Parameters;
use crate::plan::Plan;
use crate::random::Generator;
use crate::sequence::Sequence;
use crate::sizes::Sizes;
use crate::trace::{self, Layout, Trace};
use crate::unrolled::Unrolled;
use snapshots::Snapshots;

/// How the weights follow the gradient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recipe {
    /// The optimizer.
    pub rule: Rule,
    /// η, above 0.
    pub rate: f64,
    /// How the gradient is clipped before the optimizer sees it, if at all.
    pub clipping: Option<Clipping>,
}

/// A network that is being trained.
#[derive(Clone, Debug)]
pub struct Trainer {
    model: Model,
    cell: Cell,
    sizes: Sizes,
    parameters: Parameters,
    sequences: Sequences,
    sequence: Sequence,
    plan: Plan,
    trace: Trace,
    optimizer: Optimizer,
    clipping: Option<Clipping>,
    clipped: Vec<f64>,
    changed: Parameters,
    done: u64,
    updates: Vec<Update>,
    overflow: Option<Overflow>,
    snapshots: Snapshots,
}

/// Where the sequence of each update comes from.
#[derive(Clone, Debug)]
enum Sequences {
    /// It is always the same.
    Fixed,
    /// A task draws it from a seed.
    Drawn(Task, u64),
}

/// What one update found before it changed the weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Update {
    /// J of the update's sequence.
    pub loss: f64,
    /// The length of the gradient over all parameters, summed over all steps, before and after it was
    /// clipped, and the angle between both.
    pub gradient: Clipped,
}

/// The first number of a training that is not finite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow {
    /// How many updates were done before it: the weights are still those.
    pub updates: u64,
    /// Which number.
    pub place: Place,
}

/// A number that an update computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A value, δ, contribution or gradient of the two passes.
    Pass(trace::Overflow),
    /// J, though each J(t) is finite.
    Loss,
    /// The length of the gradient, though each of its entries is finite.
    Length,
    /// A weight, as the update would have left it.
    Weight {
        /// Of which parameter.
        parameter: ParameterId,
        /// Which entry, from 0, row by row.
        entry: usize,
    },
}

impl Trainer {
    /// Trains a network on the one sequence that it is unrolled over, from its weights.
    ///
    /// # Errors
    /// [`Code::Combination`] for a chain, which has no weights, and for a network with cuts, clamps or
    /// a mistake; those of [`Optimizer::new`].
    pub fn on_sequence(run: &Unrolled, recipe: Recipe) -> Result<Trainer, Error> {
        if let Model::Chain(_) = run.model() {
            return Err(Error::new(
                Code::Combination,
                "model",
                "a chain",
                "a network, which has weights",
            ));
        }
        if !run.edits().is_empty() {
            let accepted = "a network as it is: training follows the whole gradient";
            return Err(Error::new(Code::Combination, "edits", "a changed pass", accepted));
        }
        let network = Network {
            model: run.model().clone(),
            cell: run.cell().clone(),
            sizes: run.sizes(),
            parameters: run.parameters().clone(),
        };
        Trainer::new(network, Sequences::Fixed, run.sequence().clone(), recipe)
    }

    /// Trains a network of H units on a task, from weights drawn by [`Parameters::seeded`]. Weights and
    /// sequences have the same seed.
    ///
    /// # Errors
    /// [`Code::Combination`] for a chain; [`Code::Range`] for H; those of [`Optimizer::new`].
    pub fn on_task(
        model: Model,
        units: usize,
        task: Task,
        seed: u64,
        recipe: Recipe,
    ) -> Result<Trainer, Error> {
        let cell = model.cell(task.objective(), Readout::Linear)?;
        let sizes = Sizes::new(task.inputs(), units, Some(task.outputs()))?;
        let (inputs, targets) = task.blank();
        let sequence = Sequence::new(&cell, sizes, task.steps(), inputs, targets, Vec::new())?;
        let parameters = Parameters::seeded(&cell, sizes, seed);
        let network = Network { model, cell, sizes, parameters };
        Trainer::new(network, Sequences::Drawn(task, seed), sequence, recipe)
    }

    fn new(
        network: Network,
        sequences: Sequences,
        sequence: Sequence,
        recipe: Recipe,
    ) -> Result<Trainer, Error> {
        let Network { model, cell, sizes, parameters } = network;
        let weights = parameters.numbers().len();
        let steps = sequence.steps();
        Ok(Trainer {
            optimizer: Optimizer::new(recipe.rule, recipe.rate, weights)?,
            clipping: recipe.clipping,
            plan: Plan::new(&cell, sizes, steps),
            trace: Trace::new(Layout::new(&cell, sizes, steps)),
            clipped: vec![0.0; weights],
            changed: parameters.clone(),
            done: 0,
            updates: Vec::new(),
            overflow: None,
            snapshots: Snapshots::new(weights),
            model,
            cell,
            sizes,
            parameters,
            sequences,
            sequence,
        })
    }

    /// Makes so many updates, fewer where a number overflows, and returns what they found.
    pub fn advance(&mut self, updates: usize) -> &[Update] {
        self.updates.clear();
        for _ in 0..updates {
            if self.overflow.is_some() {
                break;
            }
            match self.update() {
                Ok(update) => self.updates.push(update),
                Err(place) => self.overflow = Some(Overflow { updates: self.done, place }),
            }
        }
        &self.updates
    }

    /// How many updates are done.
    pub fn done(&self) -> u64 {
        self.done
    }

    /// What stopped the training for good.
    pub fn overflow(&self) -> Option<Overflow> {
        self.overflow
    }

    /// The weights after the updates that are done.
    pub fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    /// The declaration of the cell.
    pub fn cell(&self) -> &Cell {
        &self.cell
    }

    /// The numbers of updates after which the weights can be taken: those that are kept, and the latest.
    pub fn moments(&self) -> impl Iterator<Item = u64> {
        let earlier = self.snapshots.updates().filter(|updates| *updates < self.done);
        earlier.chain([self.done])
    }

    /// The network after so many updates, unrolled over the sequence of the next one, so that its J is
    /// what that update found; `None` where it is not among [`Trainer::moments`].
    pub fn unrolled(&self, updates: u64) -> Option<Unrolled> {
        let mut parameters = self.parameters.clone();
        if updates != self.done {
            parameters.numbers_mut().copy_from_slice(self.snapshots.weights(updates)?);
        }
        let mut sequence = self.sequence.clone();
        self.sequences.draw(updates, &mut sequence);
        let (model, cell) = (self.model.clone(), self.cell.clone());
        Some(Unrolled::new(model, cell, self.sizes, parameters, sequence))
    }

    fn update(&mut self) -> Result<Update, Place> {
        self.snapshots.offer(self.done, self.parameters.numbers());
        self.sequences.draw(self.done, &mut self.sequence);
        self.plan.load(&self.parameters);
        self.plan.run(&self.sequence, &mut self.trace);
        let loss = self.trace.loss(&self.cell);
        let gradient = self.clip();
        if !(loss.is_finite() && gradient.before.is_finite()) {
            let place = if loss.is_finite() { Place::Length } else { Place::Loss };
            return Err(self.trace.overflow(&self.cell).map_or(place, Place::Pass));
        }
        self.changed.numbers_mut().copy_from_slice(self.parameters.numbers());
        self.optimizer.update(&self.clipped, self.changed.numbers_mut());
        if let Some(place) = self.overflown_weight() {
            return Err(place);
        }
        std::mem::swap(&mut self.parameters, &mut self.changed);
        self.done += 1;
        Ok(Update { loss, gradient })
    }

    /// Writes what the optimizer is to see of the gradients.
    fn clip(&mut self) -> Clipped {
        self.clipped.copy_from_slice(self.trace.gradients());
        match self.clipping {
            Some(clipping) => clipping.clip(&mut self.clipped),
            None => {
                let length = norm(&self.clipped);
                Clipped { before: length, after: length, angle: 0.0 }
            }
        }
    }

    fn overflown_weight(&self) -> Option<Place> {
        (0..self.cell.parameters().len()).find_map(|parameter| {
            let mut entries = self.changed.get(parameter).iter();
            let entry = entries.position(|weight| !weight.is_finite())?;
            Some(Place::Weight { parameter, entry })
        })
    }
}

/// What is trained.
struct Network {
    model: Model,
    cell: Cell,
    sizes: Sizes,
    parameters: Parameters,
}

impl Sequences {
    /// Writes the sequence of the update that follows so many others.
    fn draw(&self, updates: u64, sequence: &mut Sequence) {
        if let Sequences::Drawn(task, seed) = self {
            let generator = Generator::numbered(*seed, task.name(), updates);
            sequence.rewrite(|inputs, targets| task.draw(generator, inputs, targets));
        }
    }
}
