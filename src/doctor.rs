//! The homework doctor: which entry of somebody's numbers is the first to be wrong, and which classic
//! mistake makes exactly these numbers.

use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::check::Kind;
use crate::distance::deltas_of;
use crate::edit::NamedEdits;
use crate::error::{Code, Error};
use crate::mistake::Mistake;
use crate::unrolled::Unrolled;

/// Numbers that somebody computed for one quantity of a network.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Answer {
    /// A δ over all t, or a gradient.
    pub kind: Kind,
    /// The node's or the parameter's name.
    pub name: String,
    /// δ of t = 1, then of t = 2 and so on; a gradient row by row.
    pub numbers: Vec<f64>,
}

/// How far a number a may be from another and still agree: |a − b| ≤ absolute + relative · max |b|, over
/// all numbers b of the quantity. A small number among large ones has no more digits than they do.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Tolerance {
    /// In the unit of the numbers; half of the last printed decimal, say.
    pub absolute: f64,
    /// As a part of the largest number that it is compared with.
    pub relative: f64,
}

/// What all passes together may cost, in weights times steps: some seconds.
pub const MOST_WORK: usize = 50_000_000;

/// What the doctor found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Diagnosis {
    /// The first number that is not right; `None` where all are.
    pub first: Option<Wrong>,
    /// How many numbers are not right, and of how many.
    pub wrong: usize,
    /// How many numbers were given.
    pub count: usize,
    /// The mistakes that make these numbers, where they are not right; the closest first.
    pub makers: Vec<Maker>,
    /// The mistakes that leave these quantities as they are, so that they cannot show them.
    pub silent: Vec<Mistake>,
}

/// A number that is not right.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Wrong {
    /// In which answer, from 0.
    pub answer: usize,
    /// Where in it, from 0.
    pub index: usize,
    /// What was given.
    pub given: f64,
    /// What is right.
    pub right: f64,
}

/// A mistake that makes the given numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Maker {
    /// Which.
    pub mistake: Mistake,
    /// The largest |a − b| over the numbers a and what the mistake makes b.
    pub gap: f64,
}

/// Compares answers with the right numbers of a case, and with those that each mistake makes.
///
/// # Errors
/// As [`Case::unroll`]; [`Code::Range`] for a quantity that the network does not have and where there
/// is no answer, and for a network that would take more than [`MOST_WORK`], [`Code::Shape`] for an answer
/// of another length, [`Code::NotFinite`] for a number
/// that is not finite.
pub fn diagnose(case: &Case, answers: &[Answer], tolerance: Tolerance) -> Result<Diagnosis, Error> {
    if answers.is_empty() {
        return Err(Error::new(Code::Range, "answers", "none", "at least one"));
    }
    let mut right = case.unroll()?;
    right.run();
    let expected = expected(&right, answers)?;
    let mistakes = Mistake::all_in(right.cell());
    check_work(&right, mistakes.len())?;
    let wrong = differences(answers, &expected, tolerance);
    let mut diagnosis = Diagnosis {
        first: wrong.first().cloned(),
        wrong: wrong.len(),
        count: expected.iter().map(Vec::len).sum(),
        makers: Vec::new(),
        silent: Vec::new(),
    };
    for mistake in mistakes {
        let edits = NamedEdits { mistake: Some(mistake), ..NamedEdits::default() };
        let mut run = case.unroll_with(&edits)?;
        run.run();
        let made = self::expected(&run, answers)?;
        if agree(&made, &expected, tolerance) {
            diagnosis.silent.push(mistake);
        } else if !wrong.is_empty() && differences(answers, &made, tolerance).is_empty() {
            diagnosis.makers.push(Maker { mistake, gap: gap(answers, &made) });
        }
    }
    diagnosis.makers.sort_by(|one, other| one.gap.total_cmp(&other.gap));
    Ok(diagnosis)
}

fn check_work(run: &Unrolled, passes: usize) -> Result<(), Error> {
    let parameters = 0..run.cell().parameters().len();
    let weights: usize = parameters.map(|id| run.parameters().get(id).len()).sum();
    let work = weights * run.sequence().steps() * passes;
    if work <= MOST_WORK {
        return Ok(());
    }
    let got = format!("{weights} weights over {} steps", run.sequence().steps());
    let most = MOST_WORK / passes;
    Err(Error::new(Code::Range, "answers", got, format!("at most {most} weights times steps")))
}

/// The numbers of a run for each answer.
fn expected(run: &Unrolled, answers: &[Answer]) -> Result<Vec<Vec<f64>>, Error> {
    let numbers = |(index, answer): (usize, &Answer)| {
        let numbers = numbers_of(run, answer, index)?;
        check(answer, numbers.len(), index)?;
        Ok(numbers)
    };
    answers.iter().enumerate().map(numbers).collect()
}

fn numbers_of(run: &Unrolled, answer: &Answer, index: usize) -> Result<Vec<f64>, Error> {
    let found = match answer.kind {
        Kind::Delta => deltas_of(run, &answer.name),
        Kind::Gradient => run.gradient(&answer.name).ok().map(<[f64]>::to_vec),
    };
    found.ok_or_else(|| {
        let names: Vec<&str> = match answer.kind {
            Kind::Delta => run.cell().nodes().iter().map(|node| node.variable.name).collect(),
            Kind::Gradient => run.cell().parameters().iter().map(|one| one.name).collect(),
        };
        Error::new(Code::Range, format!("answers[{index}].name"), &answer.name, names.join(", "))
    })
}

fn check(answer: &Answer, count: usize, index: usize) -> Result<(), Error> {
    let field = format!("answers[{index}].numbers");
    if answer.numbers.len() != count {
        let got = format!("{} numbers", answer.numbers.len());
        return Err(Error::new(Code::Shape, field, got, format!("{count} numbers")));
    }
    match answer.numbers.iter().position(|number| !number.is_finite()) {
        None => Ok(()),
        Some(at) => {
            let got = answer.numbers[at];
            Err(Error::new(Code::NotFinite, format!("{field}[{at}]"), got, "a finite number"))
        }
    }
}

impl Tolerance {
    /// How far each number of a quantity may be off.
    fn of(self, right: &[f64]) -> f64 {
        let largest = right.iter().fold(0.0, |most: f64, number| most.max(number.abs()));
        self.absolute + self.relative * largest
    }
}

/// Every number that is not as expected, in the order of the answers.
fn differences(answers: &[Answer], expected: &[Vec<f64>], tolerance: Tolerance) -> Vec<Wrong> {
    let pairs = answers.iter().zip(expected).enumerate();
    let wrong = pairs.flat_map(|(answer, (given, right))| {
        let allowed = tolerance.of(right);
        let pairs = given.numbers.iter().zip(right).enumerate();
        pairs
            .filter(move |(_, (given, right))| (*given - *right).abs() > allowed)
            .map(move |(index, (&given, &right))| Wrong { answer, index, given, right })
    });
    wrong.collect()
}

fn agree(made: &[Vec<f64>], right: &[Vec<f64>], tolerance: Tolerance) -> bool {
    made.iter().zip(right).all(|(made, right)| {
        let allowed = tolerance.of(right);
        made.iter().zip(right).all(|(made, right)| (made - right).abs() <= allowed)
    })
}

fn gap(answers: &[Answer], made: &[Vec<f64>]) -> f64 {
    let given = answers.iter().flat_map(|answer| &answer.numbers);
    given.zip(made.iter().flatten()).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}
