//! Clipping: what is shortened, how far it turns, and what stays as it is.

use deltascope::clip::{Clipping, Measure};
use deltascope::error::Code;

#[test]
fn clipping_by_norm_keeps_the_direction() {
    let mut gradient = [3.0, -4.0, 0.0];
    let clipped = by(Measure::Norm, 1.0).clip(&mut gradient);
    assert_eq!(gradient, [0.6000000000000001, -0.8, 0.0]);
    assert_eq!((clipped.before, clipped.after, clipped.angle), (5.0, 1.0, 0.0));
}

#[test]
fn clipping_by_value_turns_the_direction() {
    let mut gradient = [30.0, -40.0, 0.5];
    let clipped = by(Measure::Value, 1.0).clip(&mut gradient);
    assert_eq!(gradient, [1.0, -1.0, 0.5]);
    assert_eq!((clipped.before, clipped.after), (2500.25_f64.sqrt(), 1.5));
    let cosine = (30.0 + 40.0 + 0.25) / (clipped.before * clipped.after);
    assert!((clipped.angle - cosine.acos().to_degrees()).abs() < 1e-12, "{}", clipped.angle);
}

#[test]
fn a_short_gradient_stays_as_it_is() {
    for measure in [Measure::Norm, Measure::Value] {
        for given in [[0.3, -0.4], [0.0, 0.0], [1e-300, 0.0]] {
            let mut gradient = given;
            let clipped = by(measure, 0.5).clip(&mut gradient);
            assert_eq!(gradient, given);
            assert_eq!((clipped.after, clipped.angle), (clipped.before, 0.0));
        }
    }
}

#[test]
fn a_huge_gradient_is_clipped_to_the_threshold() {
    let mut gradient = [3e200, 4e200];
    let clipped = by(Measure::Norm, 10.0).clip(&mut gradient);
    assert!((clipped.before / 5e200 - 1.0).abs() < 1e-15 && (clipped.after - 10.0).abs() < 1e-14);
}

#[test]
fn a_threshold_is_a_number_above_zero() {
    for (threshold, code) in [(0.0, Code::Range), (-1.0, Code::Range), (f64::NAN, Code::NotFinite)]
    {
        let refused = Clipping::new(Measure::Norm, threshold).unwrap_err();
        assert_eq!((refused.code, &refused.field[..]), (code, "threshold"));
    }
}

fn by(measure: Measure, threshold: f64) -> Clipping {
    Clipping::new(measure, threshold).unwrap()
}
