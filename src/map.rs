//! The element-wise functions: value and derivative side by side.

use crate::scalar::Scalar;

use crate::graph::Map;

impl Map {
    /// The function at `u`.
    pub fn value<S: Scalar>(self, u: S) -> S {
        match self {
            Map::Identity => u,
            Map::Tanh => u.tanh(),
            Map::Sigmoid => sigmoid(u),
        }
    }

    /// The derivative at `u`: 1, tanh′ = 4e⁻²ᵘ / (1 + e⁻²ᵘ)², σ′ = e⁻ᵘ / (1 + e⁻ᵘ)².
    ///
    /// These forms keep their digits where the function saturates and 1 − tanh² would lose them.
    pub fn derivative<S: Scalar>(self, u: S) -> S {
        match self {
            Map::Identity => S::one(),
            Map::Tanh => logistic_slope(u * 2.0) * 4.0,
            Map::Sigmoid => logistic_slope(u),
        }
    }
}

/// σ(u), without overflow for any finite u.
fn sigmoid<S: Scalar>(u: S) -> S {
    if u.re() >= 0.0 {
        ((-u).exp() + 1.0).recip()
    } else {
        let e = u.exp();
        e / (e + 1.0)
    }
}

/// σ′(u) = e / (1 + e)² with e = exp(−|u|).
fn logistic_slope<S: Scalar>(u: S) -> S {
    let e = if u.re() >= 0.0 { (-u).exp() } else { u.exp() };
    let one_plus = e + 1.0;
    e / (one_plus * one_plus)
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_dual::Dual64;

    #[test]
    fn derivatives_are_those_of_the_values() {
        for map in [Map::Identity, Map::Tanh, Map::Sigmoid] {
            for u in [-700.0, -20.0, -3.0, -0.1, 0.0, 1e-9, 0.7, 5.0, 30.0] {
                let by_dual = map.value(Dual64::new(u, 1.0)).eps;
                let slope: f64 = map.derivative(u);
                let close = 1e-12 * slope.abs().max(if u.abs() > 15.0 { 1e-3 } else { 0.0 });
                assert!((by_dual - slope).abs() <= close, "{map:?}({u}): {by_dual} and {slope}");
            }
        }
    }
}
