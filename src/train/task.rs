//! What a network is trained on: sequences drawn anew for each update.
//!
//! The sequence of update n, counted from 0, is drawn by the generator
//! [`Generator::numbered`]`(seed, name, n)` of the task's name. What follows says what is drawn, in
//! this order; t runs from 1 to T, and "uniform in [a, b)" is a + (b − a) u of the next u in [0, 1).
//!
//! | name | drawn | inputs and targets |
//! |---|---|---|
//! | `sine` | φ uniform in [0, 2π), then the period P uniform in [10, 20) | x(t) = sin(φ + 2πt/P), d(t) = x(t + 1), a loss at each t |
//! | `first_symbol` | for each t one of two symbols: at t = 1 out of A and B, then out of C and D | x(t) one-hot of A, B, C, D; d(T) one-hot of A and B: the symbol of t = 1 |
//! | `adding` | a whole number m below ⌊T/2⌋, n below T − ⌊T/2⌋, then v(t) uniform in [0, 1) for each t | x(t) = (v(t), 1 where t is 1 + m or 1 + ⌊T/2⌋ + n, else 0); d(T) is the sum of the two marked v |
//! | `next_character` | where in the text the T + 1 characters begin, each place alike | x(t) one-hot of a character; the class is the next one, at each t |
//!
//! All states are 0 at t = 0. The adding problem is that of Hochreiter and Schmidhuber (1997), with
//! the scales of Le, Jaitly and Hinton (2015, arXiv 1504.00941): whoever always says 1 has a mean
//! loss of 1/12.

use std::f64::consts::TAU;

use crate::cell::Objective;
use crate::error::{Code, Error};
use crate::random::Generator;
use crate::sequence::Targets;
use crate::sizes::{MOST_COMPONENTS, MOST_STEPS, check_steps};

/// A generator of sequences of T steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    kind: Kind,
    steps: usize,
}

/// Which sequences are drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Predict the next value of a sine.
    Sine,
    /// Remember at t = T which symbol came at t = 1.
    FirstSymbol,
    /// Add two marked numbers.
    Adding,
    /// Predict the next character of a text: each character's class, counted from 0.
    NextCharacter(Vec<usize>),
}

/// The symbols of [`Kind::FirstSymbol`]: as many to be remembered as there are to distract.
const SYMBOLS: usize = 2;

impl Task {
    /// A task over T steps; of a text of at most T characters one fewer than it has.
    ///
    /// # Errors
    /// [`Code::Range`] for T out of range, or below 2 for the adding problem, for a text of fewer than
    /// 2 or more than 1 + [`MOST_STEPS`] characters, and for a class of [`MOST_COMPONENTS`] or more.
    pub fn new(kind: Kind, steps: usize) -> Result<Task, Error> {
        check_steps(steps)?;
        let steps = match &kind {
            Kind::Sine | Kind::FirstSymbol => steps,
            Kind::Adding if steps < 2 => {
                let accepted =
                    format!("a whole number from 2 to {MOST_STEPS}: two numbers are added");
                return Err(Error::new(Code::Range, "T", steps, accepted));
            }
            Kind::Adding => steps,
            Kind::NextCharacter(text) => {
                check_text(text)?;
                steps.min(text.len() - 1)
            }
        };
        Ok(Task { kind, steps })
    }

    /// The name that starts its generators.
    pub fn name(&self) -> &'static str {
        match self.kind {
            Kind::Sine => "sine",
            Kind::FirstSymbol => "first_symbol",
            Kind::Adding => "adding",
            Kind::NextCharacter(_) => "next_character",
        }
    }

    /// T
    pub fn steps(&self) -> usize {
        self.steps
    }

    /// N
    pub fn inputs(&self) -> usize {
        match &self.kind {
            Kind::Sine => 1,
            Kind::FirstSymbol => 2 * SYMBOLS,
            Kind::Adding => 2,
            Kind::NextCharacter(text) => classes(text),
        }
    }

    /// K, of the linear readout that each task needs.
    pub fn outputs(&self) -> usize {
        match &self.kind {
            Kind::Sine | Kind::Adding => 1,
            Kind::FirstSymbol => SYMBOLS,
            Kind::NextCharacter(text) => classes(text),
        }
    }

    /// Which losses count.
    pub fn objective(&self) -> Objective {
        match self.kind {
            Kind::Sine => Objective::Squared,
            Kind::FirstSymbol | Kind::Adding => Objective::Last,
            Kind::NextCharacter(_) => Objective::Softmax,
        }
    }

    /// Inputs and targets of the right number, to be drawn into.
    pub(super) fn blank(&self) -> (Vec<f64>, Targets) {
        let (steps, objective) = (self.steps, self.objective());
        let targets = match objective {
            Objective::Softmax => Targets::Classes(vec![0; steps]),
            _ => Targets::values(objective, steps, vec![0.0; steps * self.outputs()]),
        };
        (vec![0.0; steps * self.inputs()], targets)
    }

    /// Draws a sequence into what [`Task::blank`] made.
    pub(super) fn draw(&self, mut generator: Generator, inputs: &mut [f64], targets: &mut Targets) {
        let generator = &mut generator;
        match (&self.kind, targets) {
            (Kind::Sine, Targets::Values { numbers, .. }) => draw_sine(generator, inputs, numbers),
            (Kind::FirstSymbol, Targets::Values { numbers, .. }) => {
                draw_symbols(generator, inputs, numbers);
            }
            (Kind::Adding, Targets::Values { numbers, .. }) => {
                draw_addends(generator, inputs, numbers);
            }
            (Kind::NextCharacter(text), Targets::Classes(classes)) => {
                draw_characters(text, generator, inputs, classes);
            }
            (kind, targets) => unreachable!("{targets:?} were not made for {kind:?}"),
        }
    }
}

fn check_text(text: &[usize]) -> Result<(), Error> {
    if !(2..=MOST_STEPS + 1).contains(&text.len()) {
        let accepted = format!("2 to {} characters", MOST_STEPS + 1);
        return Err(Error::new(
            Code::Range,
            "text",
            format!("{} characters", text.len()),
            accepted,
        ));
    }
    match text.iter().find(|class| **class >= MOST_COMPONENTS) {
        None => Ok(()),
        Some(class) => {
            let accepted = format!("classes from 0 to {}", MOST_COMPONENTS - 1);
            Err(Error::new(Code::Range, "text", class, accepted))
        }
    }
}

/// How many classes a text has: all up to its largest.
fn classes(text: &[usize]) -> usize {
    text.iter().max().map_or(0, |largest| largest + 1)
}

fn draw_sine(generator: &mut Generator, inputs: &mut [f64], targets: &mut [f64]) {
    let phase = generator.between(0.0, TAU);
    let period = generator.between(10.0, 20.0);
    let value = |t: usize| (phase + TAU * t as f64 / period).sin();
    for (index, (x, d)) in inputs.iter_mut().zip(targets).enumerate() {
        (*x, *d) = (value(index + 1), value(index + 2));
    }
}

fn draw_symbols(generator: &mut Generator, inputs: &mut [f64], targets: &mut [f64]) {
    inputs.fill(0.0);
    targets.fill(0.0);
    let mut rows = inputs.chunks_exact_mut(2 * SYMBOLS);
    let last = targets.len() - SYMBOLS;
    let first = generator.below(SYMBOLS);
    rows.next().into_iter().for_each(|row| row[first] = 1.0);
    rows.for_each(|row| row[SYMBOLS + generator.below(SYMBOLS)] = 1.0);
    targets[last + first] = 1.0;
}

fn draw_addends(generator: &mut Generator, inputs: &mut [f64], targets: &mut [f64]) {
    let steps = targets.len();
    let half = steps / 2;
    let marked = [generator.below(half), half + generator.below(steps - half)];
    for (index, row) in inputs.chunks_exact_mut(2).enumerate() {
        let mark = if marked.contains(&index) { 1.0 } else { 0.0 };
        row.copy_from_slice(&[generator.unit(), mark]);
    }
    targets.fill(0.0);
    targets[steps - 1] = marked.iter().map(|index| inputs[2 * index]).sum();
}

fn draw_characters(
    text: &[usize],
    generator: &mut Generator,
    inputs: &mut [f64],
    targets: &mut [usize],
) {
    let steps = targets.len();
    let start = generator.below(text.len() - steps);
    let width = inputs.len() / steps;
    inputs.fill(0.0);
    for (row, &class) in inputs.chunks_exact_mut(width).zip(&text[start..]) {
        row[class] = 1.0;
    }
    targets.copy_from_slice(&text[start + 1..][..steps]);
}
