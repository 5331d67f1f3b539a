//! A network and its sequence as a case that others can open.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Tree;
use crate::cell::Model;
use crate::graph::{Loss, Shape, Size};
use crate::sequence::{Sequence, Targets};
use crate::unrolled::Unrolled;

/// What [`Case`](crate::case::Case) reads, of a network, with all its weights.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NetworkCase {
    model: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    variant: Vec<&'static str>,
    #[serde(rename = "N")]
    inputs: usize,
    #[serde(rename = "H")]
    units: usize,
    #[serde(rename = "T")]
    steps: usize,
    #[serde(rename = "K", skip_serializing_if = "Option::is_none")]
    outputs: Option<usize>,
    loss: &'static str,
    params: BTreeMap<&'static str, Tree>,
    x: Tree,
    targets: Goals,
    #[serde(flatten)]
    initial: BTreeMap<String, Tree>,
}

/// What the losses compare with, step by step.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Goals {
    Values(Vec<Option<Tree>>),
    Classes(Vec<usize>),
}

impl NetworkCase {
    /// The network of a run, without its cuts, clamps and mistakes; `None` of a chain.
    pub fn of(run: &Unrolled) -> Option<NetworkCase> {
        let (model, variant) = match run.model() {
            Model::Lstm(variant) => ("lstm", variant.abbreviations()),
            Model::Rnn => ("rnn", Vec::new()),
            Model::Pascanu => ("pascanu", Vec::new()),
            Model::Chain(_) => return None,
        };
        let (sizes, sequence) = (run.sizes(), run.sequence());
        let outputs = Some(sizes.of(Size::Class)).filter(|outputs| *outputs > 0);
        let steps = sequence.steps();
        let (loss, judged) = run.cell().judged()?;
        let width = sizes.of(run.cell().nodes()[judged].size);
        Some(NetworkCase {
            model,
            variant,
            inputs: sizes.of(Size::Input),
            units: sizes.of(Size::Hidden),
            steps,
            outputs,
            loss: match loss {
                Loss::Softmax => "softmax",
                Loss::Squared | Loss::SquaredDistance if sequence.first_loss() == 1 => "squared",
                Loss::Squared | Loss::SquaredDistance => "last",
            },
            params: weights(run),
            x: Tree::List((1..=steps).map(|t| Tree::vector(sequence.input(t))).collect()),
            targets: Goals::of(sequence, width)?,
            initial: states(run),
        })
    }
}

impl Goals {
    fn of(sequence: &Sequence, width: usize) -> Option<Goals> {
        match sequence.targets() {
            Targets::Classes(classes) => Some(Goals::Classes(classes.clone())),
            Targets::Values { numbers, from } => {
                let rows = numbers.chunks(width).zip(1..);
                let goal = |(row, t): (&[f64], usize)| (t >= *from).then(|| Tree::vector(row));
                Some(Goals::Values(rows.map(goal).collect()))
            }
            Targets::None => None,
        }
    }
}

fn weights(run: &Unrolled) -> BTreeMap<&'static str, Tree> {
    let parameters = run.cell().parameters().iter().enumerate();
    let weights = parameters.map(|(id, parameter)| {
        let numbers = run.parameters().get(id);
        let tree = match parameter.shape {
            Shape::Vector(_) => Tree::vector(numbers),
            Shape::Matrix(..) => {
                Tree::matrix(numbers, run.sizes().rows_and_columns(parameter.shape).1)
            }
        };
        (parameter.name, tree)
    });
    weights.collect()
}

fn states(run: &Unrolled) -> BTreeMap<String, Tree> {
    let given = run.model().states().iter().filter_map(|name| {
        let state = run.sequence().initial(run.cell().node(name)?)?;
        Some((format!("{name}0"), Tree::vector(state)))
    });
    given.collect()
}
