//! Errors by source, Jacobians and clipped gradients.

use super::Report;
use crate::cell::Model;
use crate::clip::{Clipping, Thresholds};
use crate::error::Error;
use crate::export::Tree;
use crate::flow::{
    ErrorBySource, Jacobians, Matrix, SimpleRecurrence, state_jacobian, whole_state,
};
use crate::graph::NodeId;
use crate::norm::norm;

/// Some quantities, with their names.
type Entries = Vec<(String, Tree)>;

/// The names of the terms of ∂c(t)/∂c(t − 1), and the nodes by which they come.
const TERMS: [(&str, &str); 4] =
    [("direct", "c"), ("via_f", "fbar"), ("via_i", "ibar"), ("via_z", "zbar")];

impl Report<'_> {
    /// One analysis after the other; the format has Jacobians of the LSTM and of the simple RNN only.
    pub(super) fn analyses(&self, thresholds: Option<Thresholds>) -> Vec<Result<Entries, Error>> {
        let states = self.states();
        let mut analyses = vec![self.errors_by_source(&states)];
        match self.run.model() {
            Model::Lstm(_) => {
                analyses.push(self.cell_jacobians(states[0]));
                if whole_state(self.run) == states {
                    analyses.push(self.state_jacobians());
                }
            }
            Model::Rnn => analyses.push(self.hidden_jacobians(states[0])),
            Model::Pascanu | Model::Chain(_) => {}
        }
        analyses.extend(thresholds.map(|thresholds| Ok(self.clipped(thresholds))));
        analyses
    }

    fn states(&self) -> Vec<NodeId> {
        let node =
            |name: &&str| self.run.cell().node(name).expect("a state is a node of its model");
        self.run.model().states().iter().map(node).collect()
    }

    fn errors_by_source(&self, states: &[NodeId]) -> Result<Entries, Error> {
        let errors = ErrorBySource::of(self.run, states)?;
        let of_state = |(&node, errors): (&NodeId, &ErrorBySource)| {
            let name = self.run.cell().nodes()[node].variable.name;
            let by_source = |s| self.series(|t| errors.at(s, t).to_vec());
            (format!("E_{name}"), self.over_time(by_source))
        };
        Ok(states.iter().zip(&errors).map(of_state).collect())
    }

    fn cell_jacobians(&self, cell_state: NodeId) -> Result<Entries, Error> {
        let jacobians = Jacobians::of(self.run, cell_state)?;
        let mut entries = vec![("total", self.over_time(|t| tree(&jacobians.one_step(t))))];
        for (name, reader) in TERMS {
            let term = |t| match self.run.cell().node(reader) {
                Some(reader) => jacobians.term(t, reader),
                None => Matrix::zeros(self.units(), self.units()),
            };
            entries.push((name, self.over_time(|t| tree(&term(t)))));
        }
        let to_last = jacobians.to_last();
        Ok(vec![
            ("jac_c".to_owned(), Tree::map(entries)),
            ("dcT_dc".to_owned(), self.over_time(|t| tree(&to_last[t - 1]))),
        ])
    }

    fn state_jacobians(&self) -> Result<Entries, Error> {
        let steps = 1..=self.run.sequence().steps();
        let jacobians = steps.map(|t| state_jacobian(self.run, t).map(|jacobian| tree(&jacobian)));
        let jacobians = jacobians.collect::<Result<_, _>>()?;
        Ok(vec![("jac_state".to_owned(), Tree::List(jacobians))])
    }

    fn hidden_jacobians(&self, hidden: NodeId) -> Result<Entries, Error> {
        let jacobians = Jacobians::of(self.run, hidden)?;
        let recurrence =
            SimpleRecurrence::of(self.run)?.expect("a simple RNN recurs by one matrix");
        let to_last = jacobians.to_last();
        let bounds = recurrence.bounds_to_last();
        let numbers = |number: &dyn Fn(usize) -> f64| self.over_time(|t| Tree::Number(number(t)));
        let weights = recurrence.weights();
        let entries = [
            ("total", self.over_time(|t| tree(&jacobians.one_step(t)))),
            ("spectral_norm", numbers(&|t| jacobians.one_step(t).spectral_norm())),
            ("gprime_max", numbers(&|t| recurrence.largest_slope(t))),
            ("W_spectral_norm", Tree::Number(weights.spectral_norm())),
            ("W_spectral_radius", Tree::Number(weights.spectral_radius())),
            ("step_bound", numbers(&|t| recurrence.bound(t))),
            ("to_last", self.over_time(|t| tree(&to_last[t - 1]))),
            ("to_last_norm", numbers(&|t| to_last[t - 1].spectral_norm())),
            ("to_last_bound", numbers(&|t| bounds[t - 1])),
        ];
        Ok(vec![("jac_h".to_owned(), Tree::map(entries))])
    }

    fn clipped(&self, Thresholds { norm: by_norm, value: by_value }: Thresholds) -> Entries {
        let gradients = self.run.trace().gradients();
        let length = norm(gradients);
        let clipped = |clipping: Clipping| {
            let mut clipped = gradients.to_vec();
            clipping.clip(&mut clipped);
            let mut rest = &clipped[..];
            self.by_parameter(|parameter| {
                let (entries, after) = rest.split_at(self.run.trace().gradient(parameter).len());
                rest = after;
                self.shaped(parameter, entries)
            })
        };
        let entries = [
            ("global_norm", Tree::Number(length)),
            ("scale", Tree::Number(by_norm.scale(length))),
            ("by_norm", clipped(by_norm)),
            ("by_value", clipped(by_value)),
        ];
        vec![("clip".to_owned(), Tree::map(entries))]
    }
}

fn tree(matrix: &Matrix) -> Tree {
    Tree::matrix(matrix.entries(), matrix.columns())
}
