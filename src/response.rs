//! How one number responds to another: local derivative and total derivative, side by side.
//!
//! The origin is put at a place of a range, in dual numbers, and the forward pass itself says what the
//! target does. The nodes that are *held* stay where the run has them; all others follow. With every
//! other input of the target held the slope is the local derivative of an edge, with none held it is
//! the total one. The difference of the two is what the other ways from origin to target bring:
//!
//! ```text
//! ∂y/∂c with o held = o ⊙ h′(c)         dy/dc = o ⊙ h′(c) + h(c) ⊙ σ′(ō) ⊙ p_o
//! ```

use std::borrow::Cow;

use num_dual::Dual64;
use serde::Serialize;

use crate::check::{Quantity, derivative, work_of_step};
use crate::edit::{Clamp, Edits};
use crate::error::{Code, Error};
use crate::graph::{EdgeId, NodeId};
use crate::interpret::Interpreter;
use crate::routes::Stop;
use crate::trace::Trace;
use crate::unrolled::Unrolled;

/// What moves, what is looked at, and what does not follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// The number that is moved; any but a loss.
    pub origin: Stop,
    /// The number that responds, of the same step or a later one.
    pub target: Stop,
    /// The nodes that stay where the run has them, at every step from the origin's to the target's.
    pub held: Vec<NodeId>,
}

/// One place of a response.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Point {
    /// Where the origin was put.
    pub place: f64,
    /// What the target is then; infinite or NaN where it overflows.
    pub value: f64,
    /// The derivative of the target with respect to the origin there.
    pub slope: f64,
}

/// What a response may cost, about the number of multiplications.
pub const MOST_WORK: f64 = 2.5e8;

/// The target at each place of the origin, by the forward pass in dual numbers. Clamps of the run hold;
/// one of the origin itself gives way.
///
/// # Errors
/// [`Code::Range`] for numbers and nodes that do not exist, for a target of an earlier step, for an
/// origin or a target that is held, before the backward pass is complete, and for more places than
/// [`MOST_WORK`] allows; [`Code::NotFinite`] for a place that is not finite.
pub fn respond(run: &Unrolled, inquiry: &Inquiry, places: &[f64]) -> Result<Vec<Point>, Error> {
    inquiry.check(run)?;
    check_places(run, inquiry, places)?;
    let Inquiry { origin, target, .. } = *inquiry;
    let (parameters, sequence) = (run.parameters().lift(), run.sequence().lift());
    let unmoved = inquiry.edits(run);
    let mut origin_clamp = clamp_to_run(run, origin.node, origin.t);
    let mut trace = Trace::new(run.trace().layout().clone());
    if let Some(before) = origin.t.checked_sub(1) {
        trace.lift_record(run.trace(), before);
    }
    let respond_at = |&place: &f64| {
        origin_clamp.values[origin.component] = Dual64::new(place, 1.0);
        let mut edits = unmoved.clone();
        edits.clamps.push(origin_clamp.clone());
        let interpreter = Interpreter {
            cell: run.cell(),
            parameters: &parameters,
            sequence: &sequence,
            edits: &edits,
        };
        (origin.t..=target.t).for_each(|t| interpreter.forward_step(&mut trace, t));
        let found = trace.value(target.node, target.t)[target.component];
        Point { place, value: found.re, slope: found.eps }
    };
    Ok(places.iter().map(respond_at).collect())
}

impl Inquiry {
    fn check(&self, run: &Unrolled) -> Result<(), Error> {
        run.check_complete()?;
        let Inquiry { origin, target, ref held } = *self;
        run.check_stop(origin)?;
        run.check_stop(target)?;
        let loss = run.cell().loss();
        let name = |node: NodeId| run.cell().nodes()[node].variable.name;
        if origin.node == loss {
            return Err(Error::new(Code::Range, "origin", name(loss), "any node but the loss"));
        }
        if target.t < origin.t {
            let accepted = format!("a step from {} on", origin.t);
            return Err(Error::new(Code::Range, "target.t", target.t, accepted));
        }
        let must_follow = |&&node: &&NodeId| [origin.node, target.node, loss].contains(&node);
        match held.iter().find(must_follow) {
            None => Ok(()),
            Some(&node) => {
                let accepted = "nodes other than the two ends and the loss";
                Err(Error::new(Code::Range, "held", name(node), accepted))
            }
        }
    }

    /// The run's own edits, and what is held besides.
    fn edits(&self, run: &Unrolled) -> Edits<Dual64> {
        let Inquiry { origin, target, ref held } = *self;
        let mut edits = run.edits().lift();
        let steps = origin.t..=target.t;
        edits.clamps.extend(
            held.iter().flat_map(|&node| steps.clone().map(move |t| clamp_to_run(run, node, t))),
        );
        edits
    }
}

/// A node held at step t where the run has it.
fn clamp_to_run(run: &Unrolled, node: NodeId, t: usize) -> Clamp<Dual64> {
    let values = run.trace().value(node, t).iter().copied().map(Dual64::from).collect();
    Clamp { node, t: Some(t), values }
}

fn check_places(run: &Unrolled, inquiry: &Inquiry, places: &[f64]) -> Result<(), Error> {
    if let Some(index) = places.iter().position(|place| !place.is_finite()) {
        let field = format!("places[{index}]");
        return Err(Error::new(Code::NotFinite, field, places[index], "a finite number"));
    }
    let steps = inquiry.target.t + 1 - inquiry.origin.t;
    let work = work_of_step(run) * (steps * places.len()) as f64;
    if work <= MOST_WORK {
        return Ok(());
    }
    let got = format!("about {work:.0e} multiplications");
    Err(Error::new(Code::Range, "places", got, format!("at most {MOST_WORK:.0e}")))
}

/// One edge's local derivative beside the total derivative between its ends, and what each makes of δ,
/// beside all that leaves its source. Cuts and mistakes have no part in these numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// ∂target/∂source with the target's other inputs held.
    pub local: f64,
    /// dtarget/dsource with everything following.
    pub total: f64,
    /// δ of the target.
    pub delta: f64,
    /// local · δ: the edge's contribution to δ of its source.
    pub local_amount: f64,
    /// total · δ
    pub total_amount: f64,
    /// (total − local) · δ: what the other ways from the source to the target bring.
    pub detour_amount: f64,
    /// The contribution of each edge that leaves the source.
    pub roads: Vec<Road>,
    /// ∂J/∂source by dual numbers, which know nothing of edges.
    pub truth: f64,
}

/// What one edge brings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Road {
    /// The name of its error flow, as `obar>c`.
    pub flow: String,
    /// Its contribution to δ of its source.
    pub amount: f64,
}

/// The account of an edge that acts component by component; `t` is its source's step.
///
/// # Errors
/// [`Code::Range`] for an edge, component or t that does not exist, for an edge by which a component
/// acts on others than its own, and before the backward pass is complete.
pub fn account(run: &Unrolled, edge: EdgeId, t: usize, component: usize) -> Result<Account, Error> {
    let declaration = &run.cell().edges()[edge];
    let origin = Stop { node: declaration.source, t, component };
    let target = Stop { node: declaration.target, t: t + declaration.lag.steps(), component };
    let inquiry = Inquiry { origin, target, held: Vec::new() };
    inquiry.check(run)?;

    let edits = run.edits().clamps_alone();
    let interpreter = Interpreter {
        cell: run.cell(),
        parameters: run.parameters(),
        sequence: run.sequence(),
        edits: &edits,
    };
    let rows = interpreter.local_derivative(run.trace(), edge, t, component);
    if rows.iter().any(|&(row, _)| row != component) {
        let accepted = "an edge that acts component by component";
        return Err(Error::new(Code::Range, "edge", &declaration.flow, accepted));
    }
    let local = rows.iter().map(|&(_, slope)| slope).sum();
    let value = run.trace().value(origin.node, t)[component];
    let total = respond(run, &inquiry, &[value])?[0].slope;
    let right = right_trace(run, &interpreter, t);
    let delta = right.delta(target.node, target.t)[component];
    let outgoing = run.cell().outgoing(origin.node).iter();
    let roads = outgoing.map(|&road| Road {
        flow: run.cell().edges()[road].flow.clone(),
        amount: right.contribution(road, t)[component],
    });
    let name = run.cell().nodes()[origin.node].variable.name.to_owned();
    Ok(Account {
        local,
        total,
        delta,
        local_amount: local * delta,
        total_amount: total * delta,
        detour_amount: (total - local) * delta,
        roads: roads.collect(),
        truth: derivative(run, &Quantity::Node { name, t, component })?,
    })
}

/// The run's trace, or where a cut or a mistake is in it, one in which δ from T down to t is right.
fn right_trace<'a>(
    run: &'a Unrolled,
    interpreter: &Interpreter<'_, f64>,
    t: usize,
) -> Cow<'a, Trace> {
    if run.edits().cuts.is_empty() && run.edits().slips.is_empty() {
        return Cow::Borrowed(run.trace());
    }
    let mut trace = run.trace().clone();
    (t..=run.sequence().steps()).rev().for_each(|t| interpreter.backward_step(&mut trace, t));
    Cow::Owned(trace)
}
