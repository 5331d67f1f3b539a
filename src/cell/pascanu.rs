//! The recurrent network of Pascanu, Mikolov and Bengio 2013 (equation 2), which weighs what its
//! activation has made of the state.
//!
//! ```text
//! v(t) = σ(h(t−1))        h(t) = b + W v(t) + U x(t)        r(t) = σ(h(t))
//! ```
//!
//! The loss is the plain square, J(t) = ‖r(t) − d(t)‖². With one unit and without input it is the
//! network of their figure 6, h(t) = w σ(h(t−1)) + b.

use super::{Declaration, before, now};
use crate::graph::{Factor, Lag, Map, Size, Term, Variable};

/// Declares all but the loss, and returns the node of r.
pub(super) fn declare(declaration: &mut Declaration) -> usize {
    let from_input = declaration.matrix("U", "U", "", Size::Hidden, Size::Input);
    let recurrent = declaration.matrix("W", "W", "", Size::Hidden, Size::Hidden);
    let bias = declaration.vector("b", "b", "", Size::Hidden);

    let x = declaration.input();
    let h = x + 2;
    let carried = Factor { source: before(h), map: Map::Sigmoid };
    let v = declaration.node(
        Variable::plain("v", "v"),
        Size::Hidden,
        vec![Term::Product(1.0, vec![carried])],
    );
    let terms =
        vec![Term::Bias(bias), Term::Matrix(recurrent, now(v)), Term::Matrix(from_input, now(x))];
    assert_eq!(declaration.node(Variable::plain("h", "h"), Size::Hidden, terms), h);
    declaration.give_initial_state(h);
    declaration.activation(Variable::plain("r", "r"), Map::Sigmoid, h)
}

/// The branches of δh: through the loss of its step, and through the next step.
pub(super) fn branch_name(source: &str, target: &str, lag: Lag) -> Option<&'static str> {
    match (source, target, lag) {
        ("h", "r", Lag::Same) | ("r", "J" | "s", Lag::Same) => Some("loss"),
        ("h", "v", Lag::Previous) => Some("via_next"),
        _ => None,
    }
}
