//! Differences extrapolated to a step of zero.

/// How many differences an extrapolation takes.
pub const DIFFERENCES: i32 = 16;

/// The limit of two-sided differences as the step goes to 0, and how far it may be off: Ridders'
/// method (1982), which extrapolates polynomials in step² and keeps the entry of its table that
/// changed least. To that change comes what rounding makes at the entry's smallest step.
pub fn ridders(mut difference: impl FnMut(f64) -> f64, largest: f64, rounding: f64) -> (f64, f64) {
    const RATIO: f64 = 2.0;
    let mut best = (f64::NAN, f64::INFINITY);
    let mut above: Vec<f64> = Vec::new();
    for index in 0..DIFFERENCES {
        let step = largest / RATIO.powi(index);
        let mut row = vec![difference(step)];
        let mut power = 1.0;
        for (column, &earlier) in above.iter().enumerate() {
            power *= RATIO * RATIO;
            let coarse = row[column];
            let fine = (power * coarse - earlier) / (power - 1.0);
            row.push(fine);
            let change = (fine - coarse).abs().max((fine - earlier).abs());
            let uncertainty = change + rounding / step;
            if uncertainty < best.1 {
                best = (fine, uncertainty);
            }
        }
        above = row;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derivative_is_known_to_what_is_said_to_be_uncertain() {
        for point in [-2.0, -0.3, 0.0, 0.7, 1.5] {
            for steepness in [0.1_f64, 1.0, 4.0] {
                let value = |x: f64| (steepness * x).sin();
                let slope = steepness * (steepness * point).cos();
                let difference = |step| (value(point + step) - value(point - step)) / (2.0 * step);
                let (limit, uncertainty) = ridders(difference, 0.125, f64::EPSILON);
                assert!((limit - slope).abs() <= uncertainty, "{limit} and {slope}");
                assert!(uncertainty <= 1e-11, "{uncertainty}");
            }
        }
    }

    #[test]
    fn what_overflows_is_not_known() {
        let (limit, uncertainty) = ridders(|_| f64::NAN, 0.125, 0.0);
        assert!(limit.is_nan() && uncertainty == f64::INFINITY);
    }
}
