//! What each loss by itself gives to each use of a weight.

use super::by_source::losses;
use super::lanes::{Lanes, Request};
use super::limit::check_products;
use crate::error::Error;
use crate::graph::{NodeId, ParameterId};
use crate::norm::norm;
use crate::unrolled::Unrolled;

/// ‖∂J(s)/∂θ(t)‖ (Frobenius), θ(t) being θ as step t uses it: source after source, of each t after t,
/// both from 1 to T; zero for s < t. The ∂J(s)/∂θ(t) themselves add up to ∂J/∂θ.
///
/// # Errors
/// As [`ErrorBySource::of`](super::ErrorBySource::of), and
/// [`Code::Range`](crate::error::Code::Range) for more work than
/// [`MOST_PRODUCTS`](super::MOST_PRODUCTS).
pub fn share_norms(run: &Unrolled, parameter: ParameterId) -> Result<Vec<f64>, Error> {
    super::check_ready(run)?;
    let steps = run.sequence().steps();
    let entries = run.parameters().get(parameter).len();
    check_products("shares by source", "T · T for each entry", &[steps, steps, entries])?;
    let nodes = users(run, parameter);
    let request =
        Request { width: steps, seeds: losses(run), nodes: nodes.clone(), ..Request::default() };
    let mut lanes = Lanes::new(run, request);
    let (mut trace, mut norms) = (run.trace().clone(), vec![0.0; steps * steps]);
    for t in (1..=steps).rev() {
        lanes.step(t);
        for s in t..=steps {
            for &node in &nodes {
                lanes.read(node, s - 1, trace.delta_mut(node, t));
            }
            let share = run.interpreter().share(&trace, parameter, t);
            norms[(s - 1) * steps + t - 1] = norm(&share);
        }
    }
    Ok(norms)
}

/// The nodes that are computed with a weight.
fn users(run: &Unrolled, parameter: ParameterId) -> Vec<NodeId> {
    let nodes = run.cell().nodes().iter().enumerate();
    let uses = nodes.filter(|(_, node)| {
        node.rule.terms().iter().any(|term| term.parameter() == Some(parameter))
    });
    uses.map(|(node, _)| node).collect()
}
