//! Many updates as few numbers: intervals of a round length, each with its middle and its range.

use serde::Deserialize;

/// What the numbers of an interval have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The mean of one run's numbers, or the median of what several runs have.
    pub middle: f64,
    /// The least of them.
    pub low: f64,
    /// The greatest of them.
    pub high: f64,
}

/// What stands for the numbers of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Summary {
    /// The mean of one run's numbers, with their range.
    Mean,
    /// The median of what several runs have, with their range.
    Median,
}

/// The length of intervals of which at most so many cover all updates: 1, 2, 5, 10, 20, 50 …
pub fn interval(updates: usize, most: usize) -> usize {
    let least = updates.div_ceil(most.max(1)).max(1);
    let powers = (0..).map_while(|exponent| 10_usize.checked_pow(exponent));
    let mut lengths = powers.flat_map(|power| [1, 2, 5].map(|digit| power.saturating_mul(digit)));
    lengths.find(|length| *length >= least).unwrap_or(least)
}

/// Each interval of the runs; the last one may be shorter. Of several runs the mean has no meaning: it is
/// that of the first.
pub fn bands(runs: &[&[f64]], interval: usize, summary: Summary) -> Vec<Band> {
    match (summary, runs) {
        (_, []) => Vec::new(),
        (Summary::Mean, [run, ..]) => means(run, interval),
        (Summary::Median, runs) => medians(runs, interval),
    }
}

fn means(numbers: &[f64], interval: usize) -> Vec<Band> {
    let bands = numbers.chunks(interval.max(1)).map(|numbers| Band {
        middle: mean(numbers),
        low: numbers.iter().copied().fold(f64::INFINITY, f64::min),
        high: numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max),
    });
    bands.collect()
}

/// Over all runs that came so far, of their means in each interval.
fn medians(runs: &[&[f64]], interval: usize) -> Vec<Band> {
    let of_runs: Vec<Vec<f64>> =
        runs.iter().map(|run| run.chunks(interval.max(1)).map(mean).collect()).collect();
    let longest = of_runs.iter().map(Vec::len).max().unwrap_or(0);
    let band = |index: usize| {
        let mut means: Vec<f64> =
            of_runs.iter().filter_map(|run| run.get(index)).copied().collect();
        means.sort_by(f64::total_cmp);
        let (low, high) = (means[0], means[means.len() - 1]);
        Band { middle: median(&means), low, high }
    };
    (0..longest).map(band).collect()
}

/// The median of sorted numbers, at least one: of two in the middle, their mean.
fn median(sorted: &[f64]) -> f64 {
    let half = sorted.len() / 2;
    if sorted.len().is_multiple_of(2) {
        0.5 * sorted[half - 1] + 0.5 * sorted[half]
    } else {
        sorted[half]
    }
}

fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_round_and_not_too_many() {
        assert_eq!(
            [(0, 10), (10, 10), (11, 10), (21, 10), (51, 10)].map(|(n, m)| interval(n, m)),
            [1, 1, 2, 5, 10]
        );
        assert_eq!(interval(10_000, 300), 50);
        assert_eq!(interval(usize::MAX, 1), usize::MAX);
    }

    #[test]
    fn a_run_is_told_by_means_and_ranges() {
        let run = [1.0, 3.0, 4.0, 4.0, 9.0];
        let told = bands(&[&run], 2, Summary::Mean);
        let band = |middle, low, high| Band { middle, low, high };
        assert_eq!(told, [band(2.0, 1.0, 3.0), band(4.0, 4.0, 4.0), band(9.0, 9.0, 9.0)]);
        assert_eq!(bands(&[&[]], 2, Summary::Mean), []);
    }

    #[test]
    fn several_runs_are_told_by_the_median_of_those_that_came_so_far() {
        let runs: [&[f64]; 3] = [&[1.0, 3.0, 8.0], &[4.0, 4.0], &[9.0, 11.0, 2.0, 4.0]];
        let band = |middle, low, high| Band { middle, low, high };
        assert_eq!(bands(&runs, 2, Summary::Median), [band(4.0, 2.0, 10.0), band(5.5, 3.0, 8.0)]);
        assert_eq!(bands(&[], 2, Summary::Median), []);
    }
}
