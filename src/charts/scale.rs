//! The axis of the amounts.

/// From the lowest to the highest amount.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scale {
    lowest: f64,
    highest: f64,
}

/// A round amount, and how it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The amount.
    pub amount: f64,
    /// With a true minus sign; in exponent form where it is very large or very small.
    pub label: String,
}

impl Scale {
    /// The scale that holds zero and all finite amounts.
    pub fn of(amounts: impl Iterator<Item = f64>) -> Scale {
        let widen = |scale: Scale, amount: f64| Scale {
            lowest: scale.lowest.min(amount),
            highest: scale.highest.max(amount),
        };
        amounts.filter(|amount| amount.is_finite()).fold(Scale { lowest: 0.0, highest: 0.0 }, widen)
    }

    /// The scale of whole decades, at least one, that holds all finite amounts, which are powers of ten;
    /// none where there is none.
    pub fn decades_around(amounts: impl Iterator<Item = f64>) -> Option<Scale> {
        let finite = amounts.filter(|amount| amount.is_finite());
        let ends = finite.map(|amount| Scale { lowest: amount.floor(), highest: amount.ceil() });
        let scale = ends.reduce(|one, other| Scale {
            lowest: one.lowest.min(other.lowest),
            highest: one.highest.max(other.highest),
        })?;
        Some(Scale { highest: scale.highest.max(scale.lowest + 1.0), ..scale })
    }

    /// Where a finite amount within the scale lies: 0 at the lowest, 1 at the highest.
    pub fn part(&self, amount: f64) -> f64 {
        // The span itself may be too large for a number.
        let size = self.highest.max(-self.lowest);
        if size == 0.0 {
            return 0.5;
        }
        let [low, high, amount] = [self.lowest, self.highest, amount].map(|end| end / size);
        (amount - low) / (high - low)
    }

    /// The multiples of a round number that lie on the scale, not many more than `most`: where
    /// amounts are powers of ten, the decades.
    pub fn decades(&self, most: usize) -> impl Iterator<Item = i32> + use<> {
        let interval = (self.highest - self.lowest) / most.max(1) as f64;
        let rounds = [1, 2, 5, 10, 20, 50, 100, 200, 500];
        let interval = rounds.into_iter().find(|round| f64::from(*round) >= interval);
        let interval = interval.unwrap_or(1000);
        let [first, last] =
            [(self.lowest, f64::ceil as fn(f64) -> f64), (self.highest, f64::floor)]
                .map(|(end, inward)| inward(end / f64::from(interval)) as i32);
        (first..=last).map(move |count| count * interval)
    }

    /// Zero, and a round amount near each end that is not zero.
    pub fn ticks(&self) -> Vec<Tick> {
        let zero = Tick { amount: 0.0, label: "0".to_owned() };
        let ends = [self.lowest, self.highest].into_iter().filter(|end| *end != 0.0);
        let mut ticks = vec![zero];
        ticks.extend(ends.map(rounded));
        ticks
    }
}

/// A power of ten, as it is written.
pub fn power_of_ten(exponent: i32) -> String {
    written(1, exponent)
}

/// A positive number with two significant digits, the second only where it is not 0.
pub fn two_digits(number: f64) -> String {
    let text = format!("{number:.1e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    match digits.replace('.', "").parse::<u32>() {
        Ok(digits) if digits % 10 == 0 => written(digits / 10, exponent),
        Ok(digits) => written(digits, exponent - 1),
        Err(_) => text,
    }
}

/// The amount cut to its first digit, or to 1.5 where it begins so: −0.0766 becomes −0.07.
fn rounded(amount: f64) -> Tick {
    let (digits, exponent) = match leading_digits(amount.abs()) {
        (1, 5.., exponent) => (15, exponent - 1),
        (first, _, exponent) => (first, exponent),
    };
    let sign = if amount < 0.0 { "−" } else { "" };
    Tick {
        amount: decimal(digits, exponent).copysign(amount),
        label: format!("{sign}{}", written(digits, exponent)),
    }
}

/// The first two significant digits of a positive number, and the exponent of ten of the first:
/// read from its shortest decimal form, because a logarithm may be off by one.
fn leading_digits(number: f64) -> (u32, u32, i32) {
    let decimal = number.to_string();
    let digits: Vec<u32> = decimal.chars().filter_map(|sign| sign.to_digit(10)).collect();
    let zeros = digits.iter().take_while(|digit| **digit == 0).count();
    let whole = decimal.find('.').unwrap_or(decimal.len());
    let exponent = if zeros == 0 { whole as i32 - 1 } else { -(zeros as i32) };
    let digit = |index: usize| digits.get(zeros + index).copied().unwrap_or(0);
    (digit(0), digit(1), exponent)
}

/// digits · 10^exponent, also where 10^exponent alone is too small for a number.
fn decimal(digits: u32, exponent: i32) -> f64 {
    let half = exponent / 2;
    f64::from(digits) * 10_f64.powi(half) * 10_f64.powi(exponent - half)
}

/// digits · 10^exponent in full, or in exponent form beyond 10⁴ and 10⁻⁴.
fn written(digits: u32, exponent: i32) -> String {
    let digits = digits.to_string();
    let leading = exponent + digits.len() as i32 - 1;
    match leading {
        0..=3 if exponent >= 0 => digits + &"0".repeat(exponent as usize),
        -4..=3 => {
            let decimals = exponent.unsigned_abs() as usize;
            let padded = format!("{digits:0>width$}", width = decimals + 1);
            let (whole, fraction) = padded.split_at(padded.len() - decimals);
            format!("{whole}.{fraction}")
        }
        _ => {
            let (first, rest) = digits.split_at(1);
            let point = if rest.is_empty() { "" } else { "." };
            let sign = if leading < 0 { "−" } else { "" };
            format!("{first}{point}{rest}e{sign}{}", leading.unsigned_abs())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(amounts: &[f64]) -> Vec<String> {
        let ticks = Scale::of(amounts.iter().copied()).ticks();
        ticks.into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn ticks_are_round_and_written_like_the_numbers_of_the_page() {
        assert_eq!(labels(&[-0.0766, 0.0032]), ["0", "−0.07", "0.003"]);
        assert_eq!(labels(&[0.19, 17.0]), ["0", "15"]);
        assert_eq!(labels(&[1000.0, -9999.0]), ["0", "−9000", "1000"]);
        assert_eq!(labels(&[1.7e4, -1e-4]), ["0", "−0.0001", "1.5e4"]);
        assert_eq!(labels(&[f64::MAX, f64::MIN]), ["0", "−1.5e308", "1.5e308"]);
        assert_eq!(labels(&[5e-324, -2.3e-7]), ["0", "−2e−7", "5e−324"]);
        assert_eq!(labels(&[-0.0, f64::NAN, f64::INFINITY]), ["0"]);
    }

    #[test]
    fn numbers_are_written_with_two_digits() {
        let written = [1.0, 0.001, 0.0123, 2.5e-7, 0.996, 1e-15, 1234.0].map(two_digits);
        assert_eq!(written, ["1", "0.001", "0.012", "2.5e−7", "1", "1e−15", "1200"]);
    }

    #[test]
    fn decades_are_round_and_lie_on_the_scale() {
        let decades = |lowest: f64, highest: f64, most| {
            Scale::of([lowest, highest].into_iter()).decades(most).collect::<Vec<_>>()
        };
        assert_eq!(decades(-15.3, 0.4, 4), [-15, -10, -5, 0]);
        assert_eq!(decades(-3.2, 0.0, 8), [-3, -2, -1, 0]);
        assert_eq!(decades(-308.0, 308.0, 4), [-200, 0, 200]);
        assert_eq!(decades(0.0, 0.0, 3), [0]);
    }

    #[test]
    fn a_scale_of_decades_need_not_hold_zero() {
        let around = |amounts: &[f64]| Scale::decades_around(amounts.iter().copied());
        let scale = around(&[-4.2, f64::NEG_INFINITY, -2.1]).unwrap();
        assert_eq!((scale.part(-5.0), scale.part(-2.0)), (0.0, 1.0));
        assert_eq!(scale.decades(2).collect::<Vec<_>>(), [-4, -2]);
        assert_eq!(
            around(&[2.0]).map(|scale| (scale.part(2.0), scale.part(3.0))),
            Some((0.0, 1.0))
        );
        assert_eq!(around(&[f64::NAN]), None);
    }

    #[test]
    fn every_tick_lies_within_its_scale() {
        let sizes = [5e-324, 1e-310, 9.9999e-5, 0.1, 0.15, 1.0, 999.999, 1e22, 1e308, f64::MAX];
        for size in sizes {
            for scale in [Scale::of([size].into_iter()), Scale::of([size, -size / 3.0].into_iter())]
            {
                for tick in scale.ticks() {
                    let part = scale.part(tick.amount);
                    assert!((-1e-9..=1.0 + 1e-9).contains(&part), "{scale:?} {tick:?}");
                }
            }
        }
    }

    #[test]
    fn without_amounts_zero_lies_in_the_middle() {
        assert_eq!(Scale::of([].into_iter()).part(0.0), 0.5);
    }
}
