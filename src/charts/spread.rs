//! Labels that stay apart.

use std::ops::Range;

/// Moves positions as little as it takes, in the sense of least squares, for neighbours to keep
/// the distance `gap` and for all to lie within `range`; where that is too short for all of them,
/// they share it evenly. Equal positions keep their order.
pub fn spread(wanted: &[i32], gap: i32, range: Range<i32>) -> Vec<i32> {
    let most = f64::from((range.end - range.start).max(0));
    let steps = wanted.len().saturating_sub(1).max(1) as f64;
    let gap = f64::from(gap).min(most / steps);
    let order = ascending(wanted);

    let start = f64::from(range.start);
    let latest = start + most - gap * wanted.len().saturating_sub(1) as f64;
    let shifted = order.iter().enumerate();
    let shifted = shifted.map(|(rank, &index)| f64::from(wanted[index]) - gap * rank as f64);
    let mut positions = vec![0; wanted.len()];
    for ((rank, &index), position) in order.iter().enumerate().zip(non_decreasing(shifted)) {
        let position = position.min(latest).max(start) + gap * rank as f64;
        positions[index] = position.round() as i32;
    }
    positions
}

/// The indices in the order of their numbers; a dozen are inserted faster than sorted, in less code.
fn ascending(numbers: &[i32]) -> Vec<usize> {
    let mut order = Vec::new();
    for (index, number) in numbers.iter().enumerate() {
        order.insert(order.partition_point(|&other: &usize| numbers[other] <= *number), index);
    }
    order
}

/// The non-decreasing numbers nearest to the given ones (pool adjacent violators).
fn non_decreasing(numbers: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for number in numbers {
        let mut pool = (number, 1);
        while let Some(&(mean, count)) = pools.last()
            && mean > pool.0
        {
            let joined = count + pool.1;
            pool = ((mean * count as f64 + pool.0 * pool.1 as f64) / joined as f64, joined);
            pools.pop();
        }
        pools.push(pool);
    }
    pools.into_iter().flat_map(|(mean, count)| std::iter::repeat_n(mean, count)).collect()
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn what_is_apart_stays() {
        assert_eq!(spread(&[40, 10, 25], 15, 0..100), [40, 10, 25]);
    }

    #[test]
    fn what_coincides_is_spread_around_its_place_in_order() {
        assert_eq!(spread(&[50, 50, 50], 10, 0..100), [40, 50, 60]);
    }

    #[test]
    fn all_stay_within_the_range() {
        assert_eq!(spread(&[0, 0, 90], 10, 0..100), [0, 10, 90]);
        assert_eq!(spread(&[100, 100, 100], 10, 0..100), [80, 90, 100]);
    }

    #[test]
    fn too_many_share_the_range() {
        assert_eq!(spread(&[5, 5, 5, 5, 5], 10, 0..20), [0, 5, 10, 15, 20]);
        assert_eq!(spread(&[5, 5], 10, 7..7), [7, 7]);
        assert_eq!(spread(&[], 10, 0..20), []);
    }
}
