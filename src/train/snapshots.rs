//! The weights at some moments of a training, evenly spread however long it becomes.

/// How many moments are kept at most.
pub const MOST_SNAPSHOTS: usize = 200;

/// How many numbers they may hold together: 32 MB.
const MOST_NUMBERS: usize = 1 << 22;

/// The weights after every so many updates; once there are too many, of every second moment no more.
#[derive(Clone, Debug)]
pub struct Snapshots {
    weights: usize,
    most: usize,
    interval: u64,
    numbers: Vec<f64>,
}

impl Snapshots {
    /// None so far, of so many weights, at least one; room for all is made here.
    pub fn new(weights: usize) -> Snapshots {
        let most = (MOST_NUMBERS / weights).clamp(2, MOST_SNAPSHOTS);
        Snapshots { weights, most, interval: 1, numbers: Vec::with_capacity(most * weights) }
    }

    /// Keeps the weights after so many updates, where it is their turn. It is told of every update.
    pub fn offer(&mut self, updates: u64, weights: &[f64]) {
        if updates.is_multiple_of(self.interval) && self.count() == self.most {
            self.thin();
        }
        if updates.is_multiple_of(self.interval) {
            self.numbers.extend_from_slice(weights);
        }
    }

    /// After how many updates each was taken: multiples of a power of two, from 0.
    pub fn updates(&self) -> impl Iterator<Item = u64> {
        (0..self.count() as u64).map(|index| index * self.interval)
    }

    /// The weights after so many updates, where they are kept.
    pub fn weights(&self, updates: u64) -> Option<&[f64]> {
        if !updates.is_multiple_of(self.interval) {
            return None;
        }
        let index = usize::try_from(updates / self.interval).ok()?;
        self.numbers.chunks_exact(self.weights).nth(index)
    }

    fn count(&self) -> usize {
        self.numbers.len() / self.weights
    }

    /// Leaves every second one, from the first on.
    fn thin(&mut self) {
        let kept = self.count().div_ceil(2);
        for index in 1..kept {
            let from = 2 * index * self.weights;
            self.numbers.copy_within(from..from + self.weights, index * self.weights);
        }
        self.numbers.truncate(kept * self.weights);
        self.interval *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_thinned_evenly_from_the_first_on() {
        let mut snapshots = Snapshots::new(1);
        for updates in 0..1000 {
            snapshots.offer(updates, &[updates as f64]);
            assert!(snapshots.count() <= MOST_SNAPSHOTS);
            assert!(snapshots.updates().all(|at| snapshots.weights(at) == Some(&[at as f64][..])));
        }
        assert_eq!(
            snapshots.updates().collect::<Vec<_>>(),
            (0..1000).step_by(8).collect::<Vec<_>>()
        );
        assert_eq!(snapshots.weights(4), None);
        assert_eq!(snapshots.weights(1000), None);
    }

    #[test]
    fn many_weights_leave_room_for_few_moments_and_make_it_once() {
        let weights = vec![0.5; MOST_NUMBERS / 3];
        let mut snapshots = Snapshots::new(weights.len());
        let room = snapshots.numbers.capacity();
        (0..9).for_each(|updates| snapshots.offer(updates, &weights));
        assert_eq!(snapshots.updates().collect::<Vec<_>>(), [0, 4, 8]);
        assert_eq!(snapshots.numbers.capacity(), room);
    }
}
