//! A complete run in the format `lstm-oracle/1`: every list is indexed by t − 1.

mod analyses;

use super::Tree;
use crate::cell::Model;
use crate::clip::Thresholds;
use crate::error::Error;
use crate::graph::{EdgeId, Loss, NodeId, ParameterId, Rule, Shape};
use crate::unrolled::Unrolled;

/// Losses, values, δ, branches, gradients and their shares by step.
///
/// Under `forward`, a gate that the cell holds constant is a list of ones; the logits s(t) stand as
/// `logits`, with `probs` = softmax(s(t)) where the loss is the cross-entropy. Branches of parts
/// that the cell does not have are zero.
///
/// # Errors
/// [`Code::Range`](crate::error::Code::Range) before the backward pass is complete.
pub fn result(run: &Unrolled) -> Result<Tree, Error> {
    passes(run).map(Tree::Map)
}

/// Every quantity of the format, and what was left out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Complete {
    /// What [`result`] gives, and the analyses: errors by source (`E_*`), Jacobians (`jac_*`, `dcT_dc`)
    /// and, where there are thresholds, the clipped gradients (`clip`).
    pub result: Tree,
    /// Why an analysis is left out: the run is too large for it.
    pub refused: Vec<Error>,
}

/// Both passes and all analyses.
///
/// # Errors
/// As [`result`].
pub fn complete(run: &Unrolled, thresholds: Option<Thresholds>) -> Result<Complete, Error> {
    let mut entries = passes(run)?;
    let mut refused = Vec::new();
    for analysis in (Report { run }).analyses(thresholds) {
        match analysis {
            Ok(analysis) => entries.extend(analysis),
            Err(error) => refused.push(error),
        }
    }
    Ok(Complete { result: Tree::Map(entries), refused })
}

fn passes(run: &Unrolled) -> Result<Vec<(String, Tree)>, Error> {
    run.check_complete()?;
    let report = Report { run };
    let mut entries = vec![
        ("J".to_owned(), Tree::Number(run.loss())),
        ("J_t".to_owned(), report.losses()),
        ("forward".to_owned(), report.forward()),
        ("delta".to_owned(), report.deltas()),
    ];
    entries.extend(report.branches());
    entries.push(("grads".to_owned(), report.gradients()));
    entries.push(("grads_t".to_owned(), report.shares()));
    entries.extend(report.reduced());
    Ok(entries)
}

/// The branches of δc and δy that every LSTM is reported with.
const LSTM_BRANCHES: [(&str, &[&str]); 2] = [
    ("c", &["via_y", "via_obar", "via_ibar_next", "via_fbar_next", "carousel"]),
    ("y", &["loss", "via_z", "via_i", "via_f", "via_o"]),
];
const GATES: [&str; 3] = ["i", "f", "o"];

struct Report<'a> {
    run: &'a Unrolled,
}

impl Report<'_> {
    fn losses(&self) -> Tree {
        let loss = self.run.cell().loss();
        self.over_time(|t| Tree::Number(self.run.trace().value(loss, t)[0]))
    }

    fn forward(&self) -> Tree {
        let mut entries = Vec::new();
        for (node, name) in self.inner_nodes() {
            entries.push((name, self.series(|t| self.run.trace().value(node, t).to_vec())));
        }
        if matches!(self.run.model(), Model::Lstm(_)) {
            for gate in GATES {
                if self.run.cell().node(gate).is_none() {
                    let units = self.units();
                    entries.push((gate, self.series(|_| vec![1.0; units])));
                }
            }
        }
        if let Some(logits) = self.run.cell().node("s") {
            let rule = &self.run.cell().nodes()[self.run.cell().loss()].rule;
            if matches!(rule, Rule::Loss(Loss::Softmax, _)) {
                let probabilities = |t| softmax(self.run.trace().value(logits, t));
                entries.push(("probs", self.series(probabilities)));
            }
        }
        Tree::map(entries)
    }

    fn deltas(&self) -> Tree {
        let mut entries: Vec<(String, Tree)> = Vec::new();
        for (node, name) in self.inner_nodes() {
            entries.push((name.to_owned(), self.delta(node)));
        }
        let input = self.run.cell().node("x").expect("every cell has an input");
        entries.push(("x".to_owned(), self.delta(input)));
        for state in self.run.model().states() {
            let node = self.run.cell().node(state).expect("a state is a node of its model");
            let delta = Tree::vector(self.run.trace().delta(node, 0));
            entries.push((format!("{state}0"), delta));
        }
        Tree::map(entries)
    }

    fn branches(&self) -> Vec<(String, Tree)> {
        let cell = self.run.cell();
        let all = |name: &str| -> Vec<&str> {
            let node = cell.node(name).into_iter();
            let edges = node.flat_map(|node| cell.outgoing(node));
            edges.map(|&edge| &cell.edges()[edge].branch[..]).collect()
        };
        let reported: Vec<(&str, Vec<&str>)> = match self.run.model() {
            Model::Rnn | Model::Pascanu => vec![("h", all("h"))],
            Model::Chain(_) => vec![("x", all("x"))],
            Model::Lstm(_) => {
                let always = LSTM_BRANCHES.map(|(name, branches)| (name, branches.to_vec()));
                let gates = GATES.map(|gate| (gate, all(gate)));
                let open = gates.into_iter().filter(|(_, branches)| branches.len() > 1);
                always.into_iter().chain(open).collect()
            }
        };
        let branches_of = |(name, branches): (&str, Vec<&str>)| {
            let node = cell.node(name).expect("a reported node is a node of its model");
            let entries =
                branches.into_iter().map(|branch| (branch, self.branch(cell.branch(node, branch))));
            (format!("delta_{name}_branches"), Tree::map(entries))
        };
        reported.into_iter().map(branches_of).collect()
    }

    fn branch(&self, edge: Option<EdgeId>) -> Tree {
        let units = self.units();
        self.series(|t| match edge {
            Some(edge) => self.run.trace().contribution(edge, t).to_vec(),
            None => vec![0.0; units],
        })
    }

    fn gradients(&self) -> Tree {
        self.by_parameter(|parameter| self.shaped(parameter, self.run.trace().gradient(parameter)))
    }

    fn shares(&self) -> Tree {
        self.by_parameter(|parameter| {
            let name = self.run.cell().parameters()[parameter].name;
            self.over_time(|t| {
                let share = self.run.share(name, t).expect("the backward pass is complete");
                self.shaped(parameter, &share)
            })
        })
    }

    /// Small quantities that stand for large ones: the last output, and of the state's δ the norm
    /// at each t and the first vector.
    fn reduced(&self) -> Vec<(String, Tree)> {
        let trace = self.run.trace();
        let Some(&state) = self.run.model().states().first() else { return Vec::new() };
        let node = |name| self.run.cell().node(name).expect("a node of its model");
        let (output, carried) = (node(self.run.model().output()), node(state));
        let norm = |t| trace.delta(carried, t).iter().map(|delta| delta * delta).sum::<f64>();
        let last = Tree::vector(trace.value(output, trace.layout().steps()));
        let first = Tree::vector(trace.delta(carried, 1));
        vec![
            ("y_last".to_owned(), last),
            (format!("delta_{state}_norm"), self.over_time(|t| Tree::Number(norm(t).sqrt()))),
            (format!("delta_{state}_first"), first),
        ]
    }

    /// Every node but the input and the loss, with the name it is reported under.
    fn inner_nodes(&self) -> Vec<(NodeId, &'static str)> {
        let nodes = self.run.cell().nodes().iter().enumerate();
        nodes
            .filter_map(|(node, declaration)| match declaration.variable.name {
                "x" | "J" => None,
                "s" => Some((node, "logits")),
                name => Some((node, name)),
            })
            .collect()
    }

    fn delta(&self, node: NodeId) -> Tree {
        self.series(|t| self.run.trace().delta(node, t).to_vec())
    }

    fn units(&self) -> usize {
        self.run.sizes().of(crate::graph::Size::Hidden)
    }

    fn by_parameter(&self, of: impl FnMut(ParameterId) -> Tree) -> Tree {
        let names = self.run.cell().parameters().iter().map(|parameter| parameter.name);
        Tree::map(names.zip((0..).map(of)))
    }

    fn shaped(&self, parameter: ParameterId, numbers: &[f64]) -> Tree {
        let shape = self.run.cell().parameters()[parameter].shape;
        match shape {
            Shape::Vector(_) => Tree::vector(numbers),
            Shape::Matrix(..) => Tree::matrix(numbers, self.run.sizes().rows_and_columns(shape).1),
        }
    }

    fn series(&self, at: impl Fn(usize) -> Vec<f64>) -> Tree {
        self.over_time(|t| Tree::vector(&at(t)))
    }

    fn over_time(&self, at: impl Fn(usize) -> Tree) -> Tree {
        Tree::List((1..=self.run.sequence().steps()).map(at).collect())
    }
}

/// exp sₖ / Σ exp sⱼ, without overflow.
fn softmax(logits: &[f64]) -> Vec<f64> {
    let largest = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let powers: Vec<f64> = logits.iter().map(|logit| (logit - largest).exp()).collect();
    let sum: f64 = powers.iter().sum();
    powers.into_iter().map(|power| power / sum).collect()
}
