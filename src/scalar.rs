//! The kinds of number that a pass can be computed in.

use num_dual::DualNum;

/// `f64`, or a dual number that carries a derivative along.
pub trait Scalar: DualNum<Primitive = f64> + Copy {}
impl<S: DualNum<Primitive = f64> + Copy> Scalar for S {}
