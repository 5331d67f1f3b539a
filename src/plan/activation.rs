//! The activations: value and derivative from one exponential, without branches.
//!
//! `crate::map` defines them. Here both are made of e = exp(−|u|), or exp(−2|u|) for tanh, which
//! keeps its digits where the function saturates, and of e − 1, which keeps them where u is tiny.
//! Nothing is called and nothing branches, so the compiler makes vector instructions of the loop.

use std::f64::consts::LOG2_E;
use std::hint::black_box;

use crate::graph::Map;

/// The values and derivatives of a function at every argument.
pub fn activate(map: Map, arguments: &[f64], values: &mut [f64], slopes: &mut [f64]) {
    // V8 builds a constant vector anew at each use; hidden ones are loaded, a fifth faster in all.
    let series = black_box(&RECIPROCAL_FACTORIALS);
    match map {
        Map::Identity => activate_each(|u| (u, 1.0), arguments, values, slopes),
        Map::Tanh => activate_each(|u| tanh(u, series), arguments, values, slopes),
        Map::Sigmoid => activate_each(|u| sigmoid(u, series), arguments, values, slopes),
        Map::Square | Map::Sin | Map::Exp => {
            activate_each(|u| by_definition(map, u), arguments, values, slopes);
        }
    }
}

/// The values of a function at every argument.
pub fn activate_values(map: Map, arguments: &[f64], values: &mut [f64]) {
    let series = black_box(&RECIPROCAL_FACTORIALS);
    match map {
        Map::Identity => values.copy_from_slice(arguments),
        Map::Tanh => value_each(|u| tanh(u, series).0, arguments, values),
        Map::Sigmoid => value_each(|u| sigmoid(u, series).0, arguments, values),
        Map::Square | Map::Sin | Map::Exp => value_each(|u| map.value(u), arguments, values),
    }
}

/// The value and derivative of a function at one argument.
pub fn activate_one(map: Map, u: f64) -> (f64, f64) {
    match map {
        Map::Identity => (u, 1.0),
        Map::Tanh => tanh(u, &RECIPROCAL_FACTORIALS),
        Map::Sigmoid => sigmoid(u, &RECIPROCAL_FACTORIALS),
        Map::Square | Map::Sin | Map::Exp => by_definition(map, u),
    }
}

/// What no recurrent cell has, and so need not be fast.
fn by_definition(map: Map, u: f64) -> (f64, f64) {
    (map.value(u), map.derivative(u))
}

/// eˣ for x ≤ 0; NaN stays NaN.
pub fn exponential(x: f64) -> f64 {
    exponentials(x, &RECIPROCAL_FACTORIALS).0
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

#[inline(always)]
fn value_each(function: impl Fn(f64) -> f64, arguments: &[f64], values: &mut [f64]) {
    arguments.iter().zip(values).for_each(|(&u, value)| *value = function(u));
}

/// tanh u = (1 − e) / (1 + e) with the sign of u, tanh′ u = 4e / (1 + e)², e = exp(−2|u|).
#[inline(always)]
fn tanh(u: f64, series: &Series) -> (f64, f64) {
    let (e, e_minus_one) = exponentials(-2.0 * u.abs(), series);
    let reciprocal = 1.0 / (2.0 + e_minus_one);
    ((-e_minus_one * reciprocal).copysign(u), 4.0 * e * reciprocal * reciprocal)
}

/// σ(u) = 1 / (1 + e), or e / (1 + e) for negative u; σ′(u) = e / (1 + e)², e = exp(−|u|).
#[inline(always)]
fn sigmoid(u: f64, series: &Series) -> (f64, f64) {
    let (e, _) = exponentials(-u.abs(), series);
    let reciprocal = 1.0 / (1.0 + e);
    (if u < 0.0 { e * reciprocal } else { reciprocal }, e * reciprocal * reciprocal)
}

/// eˣ and eˣ − 1 for x ≤ 0, right but for the last digit; NaN stays NaN.
///
/// x = n ln 2 + r with a whole n and |r| ≤ ln 2 / 2; then eˣ = 2ⁿ + 2ⁿ (eʳ − 1).
#[inline(always)]
fn exponentials(x: f64, series: &Series) -> (f64, f64) {
    let x = if x < LOWEST { LOWEST } else { x };
    let rounded = x * LOG2_E + ROUNDER;
    let n = rounded - ROUNDER;
    let growth = growth((x - n * LN_2_HIGH) - n * LN_2_LOW, series);
    let raised = f64::from_bits(rounded.to_bits().wrapping_add(EXPONENT_BIAS + RAISE) << 52);
    let power = raised * LOWER;
    ((raised + raised * growth) * LOWER, (power - 1.0) + power * growth)
}

/// eʳ − 1 for |r| ≤ ln 2 / 2: its series up to r¹³, in parts that need not wait for one another.
#[inline(always)]
fn growth(r: f64, series: &Series) -> f64 {
    let r2 = r * r;
    let r4 = r2 * r2;
    let pair = |n: usize| series[n] + series[n + 1] * r;
    let low = pair(2) + pair(4) * r2;
    let middle = pair(6) + pair(8) * r2;
    let high = pair(10) + pair(12) * r2;
    r + r2 * (low + r4 * (middle + r4 * high))
}

/// The coefficients of r⁰ to r¹³.
type Series = [f64; 14];

/// 1 / n!
static RECIPROCAL_FACTORIALS: Series = {
    let mut reciprocals = [1.0; 14];
    let mut factorial = 1.0;
    let mut n = 1;
    while n < reciprocals.len() {
        factorial *= n as f64;
        reciprocals[n] = 1.0 / factorial;
        n += 1;
    }
    reciprocals
};

/// From here down eˣ is zero in `f64`.
const LOWEST: f64 = -746.0;

/// 1.5 · 2⁵²: what is added to it is rounded to a whole number, which stands in its lowest bits.
const ROUNDER: f64 = 6_755_399_441_055_744.0;

/// What the bits of an exponent of 0 hold.
const EXPONENT_BIAS: u64 = 1023;

/// 2ⁿ is made as 2ⁿ⁺⁶⁴ · 2⁻⁶⁴: the first has an exponent even where 2ⁿ is denormal.
const RAISE: u64 = 64;
const LOWER: f64 = 1.0 / (1u128 << RAISE) as f64;

/// ln 2 in two parts; the first times n is exact for every n that occurs.
const LN_2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

#[cfg(test)]
mod tests {
    use super::*;

    /// The two that are computed in a way of their own.
    const MAPS: [Map; 2] = [Map::Tanh, Map::Sigmoid];

    #[test]
    fn values_and_derivatives_are_those_of_the_definition() {
        for map in MAPS {
            for u in arguments() {
                let (value, slope) = activate_one(map, u);
                let value_apart = units_apart(value, map.value(u));
                assert!(value_apart <= 3, "{map:?}({u:e}) = {value:e}: {value_apart} units apart");
                let slope_apart = units_apart(slope, map.derivative(u));
                assert!(slope_apart <= 6, "{map:?}′({u:e}) = {slope:e}: {slope_apart} units apart");
            }
        }
    }

    #[test]
    fn exponentials_are_those_of_the_standard_library() {
        for x in arguments().map(|u| -u.abs()) {
            let (e, e_minus_one) = exponentials(x, &RECIPROCAL_FACTORIALS);
            assert!(units_apart(e, x.exp()) <= 1, "exp({x:e}) = {e:e}");
            assert!(units_apart(e_minus_one, x.exp_m1()) <= 2, "exp({x:e}) − 1 = {e_minus_one:e}");
        }
    }

    #[test]
    fn special_arguments_have_their_limits() {
        for map in MAPS {
            let (value, slope) = activate_one(map, f64::NAN);
            assert!(value.is_nan() && slope.is_nan(), "{map:?}");
        }
        let largest = [f64::MAX, f64::INFINITY];
        for u in largest {
            assert_eq!(activate_one(Map::Tanh, u), (1.0, 0.0));
            assert_eq!(activate_one(Map::Tanh, -u), (-1.0, 0.0));
            assert_eq!(activate_one(Map::Sigmoid, u), (1.0, 0.0));
            assert_eq!(activate_one(Map::Sigmoid, -u), (0.0, 0.0));
        }
        assert!(activate_one(Map::Tanh, -0.0).0.is_sign_negative());
        assert_eq!(activate_one(Map::Tanh, 5e-324), (5e-324, 1.0));
        assert_eq!(activate_one(Map::Sigmoid, -745.0), (5e-324, 5e-324));
    }

    #[test]
    fn vectors_of_every_length_are_computed_as_single_numbers() {
        for map in Map::ALL {
            for length in 0..20 {
                let arguments: Vec<f64> = arguments().step_by(977).take(length).collect();
                let (mut values, mut slopes) = (vec![0.0; length], vec![0.0; length]);
                activate(map, &arguments, &mut values, &mut slopes);
                for (k, &u) in arguments.iter().enumerate() {
                    assert_eq!((values[k], slopes[k]), activate_one(map, u));
                }
                let mut alone = vec![0.0; length];
                activate_values(map, &arguments, &mut alone);
                assert_eq!(alone, values);
            }
        }
    }

    /// Both signs of: an even sweep to 800, and every magnitude down to the smallest denormal.
    fn arguments() -> impl Iterator<Item = f64> {
        let even = (0..200_000).map(|k| f64::from(k) * 0.004);
        let magnitudes = (0..110_000).map(|k| (f64::from(k) * -0.01).exp2() * 50.0);
        even.chain(magnitudes).flat_map(|u| [u, -u])
    }

    /// How many numbers of `f64` lie from one to the other, which has the same sign.
    fn units_apart(one: f64, other: f64) -> u64 {
        if one == other { 0 } else { one.to_bits().abs_diff(other.to_bits()) }
    }
}
