//! What each loss by itself gives to each use of a weight.

use super::by_source::losses;
use super::lanes::{Lanes, Request};
use super::limit::{check_lanes, check_products};
use super::partial::Truncation;
use crate::error::Error;
use crate::graph::{NodeId, ParameterId};
use crate::norm::norm;
use crate::trace::Trace;
use crate::unrolled::Unrolled;

/// ‖∂J(s)/∂θ(t)‖ (Frobenius), θ(t) being θ as step t uses it: source after source, of each t after t,
/// both from 1 to T; zero for s < t. The ∂J(s)/∂θ(t) themselves add up to ∂J/∂θ.
///
/// # Errors
/// As [`ErrorBySource::of`](super::ErrorBySource::of), and
/// [`Code::Range`](crate::error::Code::Range) for more work than
/// [`MOST_PRODUCTS`](super::MOST_PRODUCTS).
pub fn share_norms(run: &Unrolled, parameter: ParameterId) -> Result<Vec<f64>, Error> {
    let entries = run.parameters().get(parameter).len();
    by_source(run, parameter, None, entries, |trace, t| {
        norm(&run.interpreter().share(trace, parameter, t))
    })
}

/// One entry of the ∂J(s)/∂θ(t) themselves, in the same order, as far as a truncation leaves them; entries
/// count row by row.
///
/// # Errors
/// As [`share_norms`], and [`Code::Range`](crate::error::Code::Range) for an entry that does not exist, or
/// a truncation at a step that does not.
pub fn entry_shares(
    run: &Unrolled,
    parameter: ParameterId,
    entry: usize,
    truncation: Option<Truncation>,
) -> Result<Vec<f64>, Error> {
    run.check_entry(parameter, entry)?;
    by_source(run, parameter, truncation, 1, |trace, t| {
        run.interpreter().share_of_entry(trace, parameter, t, entry)
    })
}

/// What is asked of a trace that holds the δ of one loss alone at step t, for each loss and step; it asks
/// for so many entries.
fn by_source(
    run: &Unrolled,
    parameter: ParameterId,
    truncation: Option<Truncation>,
    entries: usize,
    ask: impl Fn(&Trace, usize) -> f64,
) -> Result<Vec<f64>, Error> {
    super::check_ready(run)?;
    let steps = run.sequence().steps();
    check_products("shares by source", "T · T for each entry", &[steps, steps, entries])?;
    check_lanes("shares by source", run, steps)?;
    let cuts = truncation.map_or(Ok(Vec::new()), |truncation| truncation.cuts(run))?;
    let reach = truncation.map_or(steps, |truncation| truncation.reach(steps));
    let nodes = users(run, parameter);
    let request = Request { width: steps, seeds: losses(run), nodes: nodes.clone(), cuts };
    let mut lanes = Lanes::new(run, request);
    let (mut trace, mut shares) = (run.trace().clone(), vec![0.0; steps * steps]);
    for t in (1..=steps).rev() {
        lanes.step(t);
        for s in t..=steps.min(t + reach) {
            for &node in &nodes {
                lanes.read(node, s - 1, trace.delta_mut(node, t));
            }
            shares[(s - 1) * steps + t - 1] = ask(&trace, t);
        }
    }
    Ok(shares)
}

/// The nodes that are computed with a weight.
fn users(run: &Unrolled, parameter: ParameterId) -> Vec<NodeId> {
    let nodes = run.cell().nodes().iter().enumerate();
    let uses = nodes.filter(|(_, node)| {
        node.rule.terms().iter().any(|term| term.parameter() == Some(parameter))
    });
    uses.map(|(node, _)| node).collect()
}
