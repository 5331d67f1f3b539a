//! The kernel of products of matrices: a tile of sums that stay in registers.

/// How many rows and columns a tile has.
pub const TILE: usize = 4;

/// Σ a bᵀ over pairs of vectors.
#[inline]
pub fn sum_of_outer_products(ones: &[[f64; TILE]], others: &[[f64; TILE]]) -> [[f64; TILE]; TILE] {
    let mut sums = [[0.0; TILE]; TILE];
    for (ones, others) in ones.iter().zip(others) {
        for (sums, one) in sums.iter_mut().zip(ones) {
            for (sum, other) in sums.iter_mut().zip(others) {
                *sum += one * other;
            }
        }
    }
    sums
}
