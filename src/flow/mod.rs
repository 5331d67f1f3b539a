//! Flows over all time: which error comes from where, how far it reaches, and what is left of it where
//! the way back is cut short.
//!
//! Everything here is one backward pass over the declared graph that carries many right-hand sides
//! (`lanes`), begun at other places or with some edges cut.

mod by_source;
mod jacobian;
mod joined;
mod lanes;
mod limit;
mod linear;
mod matrix;
mod over_distance;
mod partial;
mod recurrence;
mod shares;

pub use by_source::ErrorBySource;
pub use jacobian::{Jacobians, Term, state_jacobian, whole_state};
pub use limit::{MOST_LANE_PRODUCTS, MOST_NUMBERS, MOST_PRODUCTS};
pub use matrix::Matrix;
pub use over_distance::{Forgetting, OverDistance};
pub use partial::{Deviation, Gap, Part, Partial, Truncation};
pub use recurrence::{RecurrentWeights, SimpleRecurrence, recurrent_weights};
pub use shares::{entry_shares, share_norms};

use crate::error::{Code, Error};
use crate::unrolled::Unrolled;

/// Checks that the forward pass is complete and the backward rule the right one.
fn check_ready(run: &Unrolled) -> Result<(), Error> {
    run.check_forward(run.sequence().steps())?;
    if run.edits().slips.is_empty() {
        return Ok(());
    }
    let accepted = "none: flows over all time follow the right rule";
    Err(Error::new(Code::Combination, "mistake", "a mistake in the backward pass", accepted))
}
