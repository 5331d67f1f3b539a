//! How a gradient changes the weights: one update after the other.

use crate::error::{Code, Error};

/// A rule for the update of the weights θ by the gradient g, at the learning rate η.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// Gradient descent: θ ← θ − η g.
    Descent,
    /// Descent with momentum: v ← μ v − η g, θ ← θ + v, v being 0 at first.
    Momentum {
        /// μ
        momentum: f64,
    },
    /// Adam: m ← β₁ m + (1 − β₁) g and v ← β₂ v + (1 − β₂) g², both 0 at first; after n updates
    /// m̂ = m / (1 − β₁ⁿ) and v̂ = v / (1 − β₂ⁿ), and θ ← θ − η m̂ / (√v̂ + ε).
    Adam {
        /// β₁
        first_decay: f64,
        /// β₂
        second_decay: f64,
        /// ε
        epsilon: f64,
    },
}

impl Rule {
    /// With μ = 0.9 (Rumelhart, Hinton, Williams 1986, "Learning internal representations by error
    /// propagation").
    pub const MOMENTUM: Rule = Rule::Momentum { momentum: 0.9 };

    /// With β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸ (Kingma, Ba 2015, arXiv 1412.6980).
    pub const ADAM: Rule = Rule::Adam { first_decay: 0.9, second_decay: 0.999, epsilon: 1e-8 };
}

/// A rule at a rate, and what it remembers of the gradients before.
#[derive(Clone, Debug)]
pub struct Optimizer {
    rate: f64,
    memory: Memory,
}

#[derive(Clone, Debug)]
enum Memory {
    Descent,
    Momentum { momentum: f64, velocity: Vec<f64> },
    Adam { first: Moment, second: Moment, epsilon: f64 },
}

/// A decaying mean, and what is still missing of its weights' sum: βⁿ.
#[derive(Clone, Debug)]
struct Moment {
    decay: f64,
    missing: f64,
    means: Vec<f64>,
}

impl Optimizer {
    /// The optimizer of so many weights, before its first update.
    ///
    /// # Errors
    /// [`Code::NotFinite`] where the rate is not finite, [`Code::Range`] where it is not above 0.
    pub fn new(rule: Rule, rate: f64, weights: usize) -> Result<Optimizer, Error> {
        let refuse = |code| Err(Error::new(code, "rate", rate, "a number above 0"));
        match rate {
            _ if !rate.is_finite() => refuse(Code::NotFinite),
            _ if rate <= 0.0 => refuse(Code::Range),
            _ => Ok(Optimizer { rate, memory: Memory::new(rule, weights) }),
        }
    }

    /// Changes the weights once. Gradient and weights stand in the same order.
    pub fn update(&mut self, gradient: &[f64], weights: &mut [f64]) {
        let rate = self.rate;
        match &mut self.memory {
            Memory::Descent => {
                weights.iter_mut().zip(gradient).for_each(|(weight, g)| *weight -= rate * g);
            }
            Memory::Momentum { momentum, velocity } => {
                for ((weight, v), g) in weights.iter_mut().zip(velocity).zip(gradient) {
                    *v = *momentum * *v - rate * g;
                    *weight += *v;
                }
            }
            Memory::Adam { first, second, epsilon } => {
                first.take(gradient.iter().copied());
                second.take(gradient.iter().map(|g| g * g));
                for (weight, (m, v)) in
                    weights.iter_mut().zip(first.unbiased().zip(second.unbiased()))
                {
                    *weight -= rate * m / (v.sqrt() + *epsilon);
                }
            }
        }
    }
}

impl Memory {
    fn new(rule: Rule, weights: usize) -> Memory {
        let moment = |decay| Moment { decay, missing: 1.0, means: vec![0.0; weights] };
        match rule {
            Rule::Descent => Memory::Descent,
            Rule::Momentum { momentum } => {
                Memory::Momentum { momentum, velocity: vec![0.0; weights] }
            }
            Rule::Adam { first_decay, second_decay, epsilon } => {
                let (first, second) = (moment(first_decay), moment(second_decay));
                Memory::Adam { first, second, epsilon }
            }
        }
    }
}

impl Moment {
    fn take(&mut self, numbers: impl Iterator<Item = f64>) {
        self.missing *= self.decay;
        for (mean, number) in self.means.iter_mut().zip(numbers) {
            *mean = self.decay * *mean + (1.0 - self.decay) * number;
        }
    }

    fn unbiased(&self) -> impl Iterator<Item = f64> {
        self.means.iter().map(|mean| mean / (1.0 - self.missing))
    }
}
