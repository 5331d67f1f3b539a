//! The Euclidean length of a vector, and the angle between two; a matrix counts as one long vector
//! (Frobenius).

/// ‖v‖, without overflow or underflow on the way; NaN or infinite where an entry is.
pub fn norm(vector: &[f64]) -> f64 {
    norm_of(vector.iter().copied())
}

/// The angle between two vectors of the same length, in degrees from 0 to 180, with all digits where
/// it is small (Kahan: 2 atan2(‖a/‖a‖ − b/‖b‖‖, ‖a/‖a‖ + b/‖b‖‖)); `None` where one of them is zero or
/// not finite and so has no direction.
pub fn angle(one: &[f64], other: &[f64]) -> Option<f64> {
    angle_of(one.iter().copied().zip(other.iter().copied()))
}

/// The angle between two vectors, of whose components these are the pairs.
pub(crate) fn angle_of(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let lengths = (norm_of(pairs.clone().map(|(a, _)| a)), norm_of(pairs.clone().map(|(_, b)| b)));
    if [lengths.0, lengths.1].iter().any(|&length| length == 0.0 || !length.is_finite()) {
        return None;
    }
    let units = pairs.map(|(a, b)| (a / lengths.0, b / lengths.1));
    let apart = norm_of(units.clone().map(|(a, b)| a - b));
    let together = norm_of(units.map(|(a, b)| a + b));
    Some(2.0 * apart.atan2(together).to_degrees())
}

fn norm_of(numbers: impl Iterator<Item = f64> + Clone) -> f64 {
    let squares = sum_of_squares(numbers.clone(), 1.0);
    if (LEAST_SQUARES..f64::INFINITY).contains(&squares) {
        return squares.sqrt();
    }
    let largest = numbers.clone().fold(0.0, |largest: f64, number| largest.max(number.abs()));
    match largest {
        0.0 => squares,
        f64::INFINITY => squares.sqrt(),
        _ => largest * sum_of_squares(numbers, largest).sqrt(),
    }
}

/// Below this a square may have lost digits.
const LEAST_SQUARES: f64 = 1e-280;

fn sum_of_squares(numbers: impl Iterator<Item = f64>, unit: f64) -> f64 {
    numbers.map(|number| (number / unit) * (number / unit)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_keeps_its_digits_where_its_square_would_not() {
        for scale in [1.0, 1e-160, 1e-300, 1e160, 1e300] {
            let length = norm(&[3.0 * scale, -4.0 * scale]);
            assert!((length / scale - 5.0).abs() < 1e-14, "{scale:e}: {length:e}");
        }
        assert_eq!(norm(&[]), 0.0);
        assert_eq!(norm(&[0.0, -0.0]), 0.0);
        assert_eq!(norm(&[f64::INFINITY, 1.0]), f64::INFINITY);
        assert!(norm(&[f64::NAN, 0.0]).is_nan());
        assert!(norm(&[f64::NAN, 1e-300]).is_nan());
    }

    #[test]
    fn an_angle_does_not_hang_on_lengths_and_is_right_where_it_is_small() {
        let near = |angle: Option<f64>, degrees: f64| {
            assert!((angle.unwrap() / degrees - 1.0).abs() < 1e-12, "{angle:?}, {degrees}");
        };
        near(angle(&[1.0, 0.0], &[0.0, 1e-200]), 90.0);
        near(angle(&[1e200, 0.0], &[1.0, 1.0]), 45.0);
        near(angle(&[1.0, 0.0], &[-2.0, 0.0]), 180.0);
        near(angle(&[1.0, 0.0], &[1.0, 1e-12]), 1e-12_f64.to_degrees());
        assert_eq!(angle(&[1.0, 2.0], &[1.0, 2.0]), Some(0.0));
        assert_eq!(angle(&[0.0, 0.0], &[1.0, 2.0]), None);
        assert_eq!(angle(&[f64::NAN, 0.0], &[1.0, 2.0]), None);
    }
}
