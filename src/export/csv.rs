//! A complete run as a table of one number per line.

use std::fmt::Write as _;

use super::heading::heading;
use crate::error::Error;
use crate::graph::{Initial, Lag, NodeId, Shape};
use crate::unrolled::Unrolled;

/// Every value, δ, contribution and gradient, as `quantity,name,branch,t,component,column,value`.
///
/// Components and columns count from 1; the column is that of a matrix's entry. t = 0 holds the
/// initial state; gradients have no t. Lines that begin with # name the version and the link.
///
/// # Errors
/// [`Code::Range`](crate::error::Code::Range) before the backward pass is complete.
pub fn csv(run: &Unrolled, link: &str) -> Result<String, Error> {
    run.check_complete()?;
    let mut table = Table { run, text: heading("#", link) };
    table.text.push_str("quantity,name,branch,t,component,column,value\n");
    for t in 0..=run.sequence().steps() {
        table.values(t);
    }
    for t in (0..=run.sequence().steps()).rev() {
        table.deltas(t);
    }
    table.gradients();
    Ok(table.text)
}

struct Table<'a> {
    run: &'a Unrolled,
    text: String,
}

impl Table<'_> {
    fn values(&mut self, t: usize) {
        for node in self.nodes(t) {
            self.vector("value", node, "", t, self.run.trace().value(node, t));
        }
    }

    fn deltas(&mut self, t: usize) {
        let run = self.run;
        for node in self.nodes(t).into_iter().rev() {
            for &edge in run.cell().outgoing(node) {
                let end = &run.cell().edges()[edge];
                if t > 0 || end.lag == Lag::Previous {
                    let amounts = run.trace().contribution(edge, t);
                    self.vector("contribution", node, &end.branch, t, amounts);
                }
            }
            self.vector("delta", node, "", t, run.trace().delta(node, t));
        }
    }

    fn gradients(&mut self) {
        let run = self.run;
        for (id, parameter) in run.cell().parameters().iter().enumerate() {
            let columns = run.sizes().rows_and_columns(parameter.shape).1;
            for (entry, value) in run.trace().gradient(id).iter().enumerate() {
                let (row, column) = (entry / columns + 1, entry % columns + 1);
                let column = match parameter.shape {
                    Shape::Vector(_) => String::new(),
                    Shape::Matrix(..) => column.to_string(),
                };
                self.line("gradient", parameter.name, "", "", row, &column, *value);
            }
        }
    }

    /// The nodes that have a record at t: all of them, and at t = 0 the states.
    fn nodes(&self, t: usize) -> Vec<NodeId> {
        let nodes = self.run.cell().nodes().iter().enumerate();
        let kept = nodes.filter(|(_, node)| t > 0 || node.initial == Initial::Given);
        kept.map(|(id, _)| id).collect()
    }

    fn vector(&mut self, quantity: &str, node: NodeId, branch: &str, t: usize, values: &[f64]) {
        let name = self.run.cell().nodes()[node].variable.name;
        for (component, value) in values.iter().enumerate() {
            self.line(quantity, name, branch, &t.to_string(), component + 1, "", *value);
        }
    }

    #[allow(clippy::too_many_arguments, reason = "they are the columns")]
    fn line(
        &mut self,
        quantity: &str,
        name: &str,
        branch: &str,
        t: &str,
        component: usize,
        column: &str,
        value: f64,
    ) {
        writeln!(self.text, "{quantity},{name},{branch},{t},{component},{column},{value:?}")
            .expect("a string takes every line");
    }
}
