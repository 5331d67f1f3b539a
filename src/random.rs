//! The one source of randomness: a generator that a seed and a name start.

use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// SplitMix64, started at `seed` xor the 64-bit FNV-1a hash of a name.
///
/// Because the name takes part, what is drawn under one name does not hang on what else is drawn.
#[derive(Clone, Debug)]
pub struct Generator(SplitMix64);

impl Generator {
    /// The generator of a name.
    pub fn named(seed: u64, name: &str) -> Generator {
        Generator(SplitMix64::seed_from_u64(seed ^ fnv1a(name)))
    }

    /// The generator of one of many draws under a name, from 0: it starts at that number of the name's
    /// own generator, so that each draw can be made again without those before it.
    pub fn numbered(seed: u64, name: &str, index: u64) -> Generator {
        let passed = INCREMENT.wrapping_mul(index);
        let mut named = SplitMix64::seed_from_u64((seed ^ fnv1a(name)).wrapping_add(passed));
        Generator(SplitMix64::seed_from_u64(named.next_u64()))
    }

    /// Uniform in [0, 1): the upper 53 bits of the next number, divided by 2⁵³.
    pub fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Uniform in [low, high).
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// A whole number from 0, below `count`: the whole part of `count` times a number in [0, 1).
    pub fn below(&mut self, count: usize) -> usize {
        (self.unit() * count as f64) as usize
    }
}

/// What SplitMix64 adds to its state for each number.
const INCREMENT: u64 = 0x9e37_79b9_7f4a_7c15;

/// The 64-bit FNV-1a hash.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numbered_generator_starts_at_that_number_of_the_named_one() {
        let Generator(mut named) = Generator::named(7, "sine");
        for index in 0..5 {
            let mut expected = Generator(SplitMix64::seed_from_u64(named.next_u64()));
            let mut numbered = Generator::numbered(7, "sine", index);
            assert_eq!(numbered.unit(), expected.unit(), "number {index}");
        }
    }

    #[test]
    fn whole_numbers_stay_below_their_count_and_take_each_value() {
        let mut generator = Generator::named(1, "whole numbers");
        let mut seen = [0; 3];
        (0..3000).for_each(|_| seen[generator.below(3)] += 1);
        assert!(seen.iter().all(|count| (850..1150).contains(count)), "{seen:?}");
    }
}
