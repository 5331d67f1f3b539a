//! The element-wise functions: value and derivative side by side.

use crate::scalar::Scalar;

use crate::graph::Map;

impl Map {
    /// The function at `u`.
    pub fn value<S: Scalar>(self, u: S) -> S {
        match self {
            Map::Identity => u,
            Map::Tanh => tanh(u),
            Map::Sigmoid => sigmoid(u),
            Map::Square => u * u,
            Map::Sin => u.sin(),
            Map::Exp => u.exp(),
        }
    }

    /// The derivative at `u`: 1, tanh′ = 4e⁻²ᵘ / (1 + e⁻²ᵘ)², σ′ = e⁻ᵘ / (1 + e⁻ᵘ)², 2u, cos u, eᵘ.
    ///
    /// The forms of tanh′ and σ′ keep their digits where the function saturates and 1 − tanh² would lose them.
    pub fn derivative<S: Scalar>(self, u: S) -> S {
        match self {
            Map::Identity => S::one(),
            Map::Tanh => logistic_slope(u * 2.0) * 4.0,
            Map::Sigmoid => logistic_slope(u),
            Map::Square => u * 2.0,
            Map::Sin => u.cos(),
            Map::Exp => u.exp(),
        }
    }
}

/// tanh u = ∓m / (2 + m) with m = exp(−2|u|) − 1: exact for small u, without overflow for large.
fn tanh<S: Scalar>(u: S) -> S {
    if u.re() >= 0.0 {
        let m = (u * -2.0).exp_m1();
        -m / (m + 2.0)
    } else {
        let m = (u * 2.0).exp_m1();
        m / (m + 2.0)
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

    const POINTS: [f64; 11] = [-700.0, -20.0, -3.0, -0.1, -1e-12, 0.0, 1e-9, 0.7, 5.0, 30.0, 700.0];

    #[test]
    fn derivatives_are_those_of_the_values() {
        for map in Map::ALL {
            for u in POINTS {
                let by_dual = map.value(Dual64::new(u, 1.0)).eps;
                let slope: f64 = map.derivative(u);
                let error = (by_dual - slope).abs() / slope.abs().max(1e-300);
                assert!(error <= 1e-14, "{map:?}({u}): {by_dual:e} and {slope:e}");
            }
        }
    }

    #[test]
    fn values_are_those_of_the_standard_library() {
        for u in POINTS {
            let (tanh, sigmoid) = (Map::Tanh.value(u), Map::Sigmoid.value(u));
            assert!((tanh - u.tanh()).abs() <= 4e-16 * u.tanh().abs(), "tanh {u}");
            assert!((sigmoid - 1.0 / (1.0 + (-u).exp())).abs() <= 4e-16 * sigmoid, "σ({u})");
        }
    }

    #[test]
    fn an_exponential_that_is_too_large_is_infinite() {
        assert_eq!(Map::Exp.value(710.0), f64::INFINITY);
        assert_eq!(Map::Exp.derivative(710.0), f64::INFINITY);
        assert_eq!(Map::Square.value(1e200), f64::INFINITY);
    }
}
