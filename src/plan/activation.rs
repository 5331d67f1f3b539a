//! The activations, value and derivative from one exponential, in a form without branches.
//!
//! `crate::map` defines them. Here both are made of e = exp(−|u|) (exp(−2|u|) for tanh), which
//! keeps its digits where the function saturates, and of e − 1, which keeps them where u is tiny.
//! The compiler turns the loop over components into vector instructions because it calls nothing.

use std::f64::consts::LOG2_E;

use crate::graph::Map;

/// The values and derivatives of a function at every argument.
pub fn activate(map: Map, arguments: &[f64], values: &mut [f64], slopes: &mut [f64]) {
    match map {
        Map::Identity => activate_each(|u| (u, 1.0), arguments, values, slopes),
        Map::Tanh => activate_each(tanh, arguments, values, slopes),
        Map::Sigmoid => activate_each(sigmoid, arguments, values, slopes),
    }
}

/// The value and derivative of a function at one argument.
pub fn value_and_slope(map: Map, u: f64) -> (f64, f64) {
    match map {
        Map::Identity => (u, 1.0),
        Map::Tanh => tanh(u),
        Map::Sigmoid => sigmoid(u),
    }
}

#[inline(always)]
fn activate_each(
    function: impl Fn(f64) -> (f64, f64),
    arguments: &[f64],
    values: &mut [f64],
    slopes: &mut [f64],
) {
    for ((&u, value), slope) in arguments.iter().zip(values).zip(slopes) {
        (*value, *slope) = function(u);
    }
}

/// tanh u = (1 − e) / (1 + e) with the sign of u, tanh′ u = 4e / (1 + e)², e = exp(−2|u|).
#[inline(always)]
pub fn tanh(u: f64) -> (f64, f64) {
    let (e, e_minus_one) = exponential(-2.0 * u.abs());
    let reciprocal = 1.0 / (2.0 + e_minus_one);
    ((-e_minus_one * reciprocal).copysign(u), 4.0 * e * reciprocal * reciprocal)
}

/// σ(u) = 1 / (1 + e), or e / (1 + e) for negative u, σ′(u) = e / (1 + e)², e = exp(−|u|).
#[inline(always)]
pub fn sigmoid(u: f64) -> (f64, f64) {
    let (e, _) = exponential(-u.abs());
    let reciprocal = 1.0 / (1.0 + e);
    (if u < 0.0 { e * reciprocal } else { reciprocal }, e * reciprocal * reciprocal)
}

/// eˣ and eˣ − 1 for x ≤ 0 (or NaN), to about one unit in the last place each.
///
/// x = n ln 2 + r with a whole n and |r| ≤ ln 2 / 2; then eˣ = 2ⁿ + 2ⁿ (eʳ − 1).
#[inline(always)]
pub fn exponential(x: f64) -> (f64, f64) {
    let x = if x < LOWEST { LOWEST } else { x };
    let rounded = x * LOG2_E + ROUNDER;
    let n = rounded - ROUNDER;
    let growth = growth((x - n * LN_2_HIGH) - n * LN_2_LOW);
    let raised = f64::from_bits((rounded.to_bits().wrapping_add(1023 + RAISE)) << 52);
    let power = raised * LOWER;
    ((raised + raised * growth) * LOWER, (power - 1.0) + power * growth)
}

/// eʳ − 1 for |r| ≤ ln 2 / 2: Taylor's polynomial of degree 13, in pairs that do not wait for one another.
#[inline(always)]
fn growth(r: f64) -> f64 {
    let r2 = r * r;
    let r4 = r2 * r2;
    let pair = |n: usize| RECIPROCAL_FACTORIALS[n] + RECIPROCAL_FACTORIALS[n + 1] * r;
    let low = pair(2) + pair(4) * r2;
    let middle = pair(6) + pair(8) * r2;
    let high = pair(10) + pair(12) * r2;
    r + r2 * (low + r4 * (middle + r4 * high))
}

/// 1 / n!
const RECIPROCAL_FACTORIALS: [f64; 14] = {
    let mut reciprocals = [1.0; 14];
    let mut factorial = 1.0;
    let mut n = 1;
    while n < 14 {
        factorial *= n as f64;
        reciprocals[n] = 1.0 / factorial;
        n += 1;
    }
    reciprocals
};

/// eˣ is zero in `f64` from here down.
const LOWEST: f64 = -746.0;

/// 1.5 · 2⁵²: a number added to it is rounded to a whole one, which stands in its lowest bits.
const ROUNDER: f64 = 6_755_399_441_055_744.0;

/// 2ⁿ is made as 2ⁿ⁺⁶⁴ · 2⁻⁶⁴, so that the exponent's bits stay positive down to the denormals.
const RAISE: u64 = 64;
const LOWER: f64 = 1.0 / (1u128 << RAISE) as f64;

/// ln 2 in two parts; n times the first is exact for every n that occurs.
const LN_2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
const LN_2_LOW: f64 = std::f64::consts::LN_2_LOW_PLACEHOLDER;
