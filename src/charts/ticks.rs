//! Round numbers along an axis that begins and ends anywhere.

/// A round number within a range, and how it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundNumber {
    /// The number.
    pub place: f64,
    /// With a true minus sign, and as many decimals as tell it from its neighbours.
    pub label: String,
}

/// The multiples of a round number from `from` to `to`, not many more than `most`; none where the
/// range is too narrow for its numbers to be told apart.
pub fn round_numbers(from: f64, to: f64, most: usize) -> Vec<RoundNumber> {
    let Some((step, exponent)) = round_step((to - from) / most.max(1) as f64) else {
        return Vec::new();
    };
    let (first, last) = ((from / step).ceil(), (to / step).floor());
    let count = last - first;
    if count.is_nan()
        || count > 2.0 * most as f64 + 2.0
        || first.abs().max(last.abs()) > LARGEST_COUNT
    {
        return Vec::new();
    }
    let decimals = usize::try_from(-exponent).unwrap_or(0);
    (0..=count as usize).map(|index| labelled((first + index as f64) * step, decimals)).collect()
}

/// A number with four significant digits, without zeros at their end, as the pictures write one; infinite and NaN as a dash.
pub fn four_digits(number: f64) -> String {
    if !number.is_finite() {
        return "–".to_owned();
    }
    let exponent = if number == 0.0 { 0 } else { number.abs().log10().floor() as i32 };
    match exponent {
        -4..=4 => {
            let text = format!("{number:.*}", usize::try_from(3 - exponent).unwrap_or(0));
            let short =
                text.contains('.').then(|| text.trim_end_matches('0').trim_end_matches('.'));
            signed(short.unwrap_or(&text))
        }
        _ => signed(&format!("{number:.3e}")),
    }
}

/// Multiples beyond this are no longer exact to a part of their distance.
const LARGEST_COUNT: f64 = 1e12;

/// The smallest of 1, 2, 5, 10 … times a power of ten that is not below, with that power.
fn round_step(least: f64) -> Option<(f64, i32)> {
    if !(least.is_finite() && least > 0.0) {
        return None;
    }
    let exponent = least.log10().floor() as i32;
    let steps = [(1.0, exponent), (2.0, exponent), (5.0, exponent), (1.0, exponent + 1)];
    let power = |(digit, exponent): (f64, i32)| (digit * 10_f64.powi(exponent), exponent);
    // The width of a range is a difference, and wrong in its last digits.
    let least = least * (1.0 - 1e-9);
    steps.into_iter().map(power).find(|(step, _)| *step >= least && *step > 0.0)
}

fn labelled(place: f64, decimals: usize) -> RoundNumber {
    let label = match place.abs() {
        _ if decimals > 9 => format!("{place:.3e}"),
        size if size >= 1e6 => format!("{place:.3e}"),
        _ => format!("{place:.decimals$}"),
    };
    RoundNumber { place, label: signed(&label) }
}

/// A true minus sign; none before a zero.
fn signed(text: &str) -> String {
    match text.strip_prefix('-') {
        Some(rest) if rest.chars().all(|digit| matches!(digit, '0' | '.')) => rest.to_owned(),
        Some(_) => text.replace('-', "−"),
        None => text.replace('-', "−"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(from: f64, to: f64) -> Vec<String> {
        round_numbers(from, to, 4).into_iter().map(|round| round.label).collect()
    }

    #[test]
    fn numbers_are_round_and_have_the_decimals_that_they_need() {
        assert_eq!(labels(4.0, 6.0), ["4.0", "4.5", "5.0", "5.5", "6.0"]);
        assert_eq!(labels(-3.2, -2.0), ["−3.0", "−2.5", "−2.0"]);
        assert_eq!(labels(-2.4456, -2.4436), ["−2.4455", "−2.4450", "−2.4445", "−2.4440"]);
        assert_eq!(labels(-1.0, 1.0), ["−1.0", "−0.5", "0.0", "0.5", "1.0"]);
        assert_eq!(labels(0.0, 2e7), ["0", "5.000e6", "1.000e7", "1.500e7", "2.000e7"]);
    }

    #[test]
    fn a_range_that_is_too_narrow_has_none() {
        assert_eq!(labels(1.0, 1.0), Vec::<String>::new());
        assert_eq!(labels(1e15, 1e15 + 0.5), Vec::<String>::new());
        assert_eq!(labels(0.0, f64::NAN), Vec::<String>::new());
    }

    #[test]
    fn four_digits_are_written_with_a_true_minus_sign() {
        let written = [0.13537, -818.6, 0.0, 1e-9, 2.5e12, -0.5].map(four_digits);
        assert_eq!(written, ["0.1354", "−818.6", "0", "1.000e−9", "2.500e12", "−0.5"]);
        assert_eq!(four_digits(f64::NAN), "–");
    }
}
