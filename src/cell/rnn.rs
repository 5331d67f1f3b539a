//! The simple recurrent network: a(t) = b + W h(t−1) + U x(t), h(t) = tanh a(t).

use super::{Declaration, before, now};
use crate::graph::{Lag, Map, Size, Term, Variable};

/// Declares all but the loss, and returns the node of h.
pub(super) fn declare(declaration: &mut Declaration) -> usize {
    let from_input = declaration.matrix("U", "U", "", Size::Hidden, Size::Input);
    let recurrent = declaration.matrix("W", "W", "", Size::Hidden, Size::Hidden);
    let bias = declaration.vector("b", "b", "", Size::Hidden);

    let x = declaration.input();
    let h = x + 2;
    let a = declaration.node(
        Variable::plain("a", "a"),
        Size::Hidden,
        vec![
            Term::Bias(bias),
            Term::Matrix(recurrent, before(h)),
            Term::Matrix(from_input, now(x)),
        ],
    );
    assert_eq!(declaration.activation(Variable::plain("h", "h"), Map::Tanh, a), h);
    declaration.give_initial_state(h);
    h
}

/// The branches of δh: through the loss, and through the next step.
pub(super) fn branch_name(source: &str, target: &str, lag: Lag) -> Option<&'static str> {
    match (source, target, lag) {
        ("h", "J" | "s", Lag::Same) => Some("loss"),
        ("h", "a", Lag::Previous) => Some("via_next"),
        _ => None,
    }
}
