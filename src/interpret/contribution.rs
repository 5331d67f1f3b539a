//! What an edge brings: its local derivative times δ at its end, product by product.

use super::{Instance, Interpreter};
use crate::graph::{Edge, EdgeId, Factor, Rule, Source, Term};
use crate::scalar::Scalar;
use crate::sequence::Target;
use crate::slip::Slip;
use crate::trace::{Trace, Values};

/// One product of an edge's contribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Product<S> {
    /// Which component of the target, from 0.
    pub row: usize,
    /// ∂(that component)/∂(the source's component), the other inputs held fixed.
    pub slope: S,
    /// δ of that component.
    pub delta: S,
}

impl<S: Scalar> Interpreter<'_, S> {
    /// The products that an edge's contribution to one component of δ of its source adds up from, cut
    /// or not; `t` is the source's step. None where the edge has no target – a step after T, or the
    /// step 0 – and where the target is clamped.
    pub fn products(
        &self,
        trace: &Trace<S>,
        edge: EdgeId,
        t: usize,
        component: usize,
    ) -> Vec<Product<S>> {
        let mut products: Vec<Product<S>> = Vec::new();
        self.each_product(trace, edge, t, component, &mut |product| {
            let same =
                |known: &&mut Product<S>| (known.row, known.delta) == (product.row, product.delta);
            match products.iter_mut().find(same) {
                Some(known) => known.slope += product.slope,
                None => products.push(product),
            }
        });
        products
    }

    /// ∂(target component j)/∂(source component k) for every j on which k acts, with the other
    /// inputs of the target held fixed; `t` is the source's step. Nothing where there are no products.
    pub fn local_derivative(
        &self,
        trace: &Trace<S>,
        edge: EdgeId,
        t: usize,
        component: usize,
    ) -> Vec<(usize, S)> {
        let mut rows: Vec<(usize, S)> = Vec::new();
        let target = self.end(edge, t);
        self.each_slope(trace.values(), edge, target, component, &mut |row, slope| match rows
            .iter_mut()
            .find(|(known, _)| *known == row)
        {
            Some((_, sum)) => *sum += slope,
            None => rows.push((row, slope)),
        });
        rows
    }

    /// What an edge adds to one component of δ of its source at t.
    pub(super) fn contribution(
        &self,
        trace: &Trace<S>,
        edge: EdgeId,
        t: usize,
        component: usize,
    ) -> S {
        let mut sum = S::zero();
        if !self.edits.cuts(edge, t) {
            let add = &mut |product: Product<S>| sum += product.slope * product.delta;
            self.each_product(trace, edge, t, component, add);
        }
        sum
    }

    fn each_product(
        &self,
        trace: &Trace<S>,
        edge: EdgeId,
        t: usize,
        component: usize,
        visit: &mut dyn FnMut(Product<S>),
    ) {
        let mut own = (edge, self.end(edge, t));
        let mut further = None;
        for slip in self.edits.slips_at(edge) {
            match slip {
                Slip::JacobianUntransposed { .. } | Slip::JacobianEarlier { .. } => {
                    return self.each_of_jacobian(trace, slip, t, component, visit);
                }
                Slip::Instead { of, .. } => own = (of, self.end(of, t)),
                Slip::Besides { of, .. } => further = Some((of, self.end(of, t))),
                // At t = 0 there is no such edge.
                Slip::NextDelta { .. } if t > 0 => own.1.t += 1,
                _ => {}
            }
        }
        for (edge, target) in [own].into_iter().chain(further) {
            self.each_slope(trace.values(), edge, target, component, &mut |row, slope| {
                visit(Product { row, slope, delta: trace.delta(target.node, target.t)[row] });
            });
        }
    }

    /// What the wrong Jacobian of a matrix W and an activation g makes of δ at the end of both:
    /// diag(g′) W δ, or Wᵀ diag(g′) δ with the g′ of the step before.
    fn each_of_jacobian(
        &self,
        trace: &Trace<S>,
        slip: Slip,
        t: usize,
        component: usize,
        visit: &mut dyn FnMut(Product<S>),
    ) {
        let (Slip::JacobianUntransposed { edge, activation }
        | Slip::JacobianEarlier { edge, activation }) = slip
        else {
            return;
        };
        let between = self.end(edge, t);
        let end = self.end(activation, between.t);
        if !self.is_computed(end) || self.edits.cuts(activation, between.t) {
            return;
        }
        let values = trace.values();
        let mut bring = |row: usize, slope: S| {
            visit(Product { row, slope, delta: trace.delta(end.node, end.t)[row] });
        };
        if let Slip::JacobianUntransposed { .. } = slip {
            let outer = self.slope_of(values, activation, end, component);
            let turned = &mut |row, weight| bring(row, outer * weight);
            self.each_row_weight(edge, between, component, turned);
        } else {
            let earlier = Instance { t: end.t - 1, ..end };
            self.each_slope(values, edge, between, component, &mut |row, weight| {
                bring(row, weight * self.slope_of(values, activation, earlier, row));
            });
        }
    }

    /// The local derivative of an edge that acts component by component.
    fn slope_of(&self, values: Values<S>, edge: EdgeId, end: Instance, component: usize) -> S {
        let mut sum = S::zero();
        self.each_slope(values, edge, end, component, &mut |_, slope| sum += slope);
        sum
    }

    /// Row k of the matrix of an edge, where its column k belongs.
    fn each_row_weight(
        &self,
        edge: EdgeId,
        target: Instance,
        component: usize,
        visit: &mut dyn FnMut(usize, S),
    ) {
        let Some(parameter) = self.cell.weight(edge) else { return };
        if !self.is_computed(target) {
            return;
        }
        let weights = self.parameters.get(parameter);
        let rows = weights.len().isqrt();
        let row = &weights[component * rows..][..rows];
        row.iter().enumerate().for_each(|(column, &weight)| visit(column, weight));
    }

    /// Calls `visit` with the row and the local derivative of each term of the target in which the
    /// source occurs.
    fn each_slope(
        &self,
        values: Values<S>,
        edge: EdgeId,
        target: Instance,
        component: usize,
        visit: &mut dyn FnMut(usize, S),
    ) {
        if self.edits.slips_at(edge).any(|slip| matches!(slip, Slip::Untransposed { .. })) {
            return self.each_row_weight(edge, target, component, visit);
        }
        if !self.is_computed(target) {
            return;
        }
        let Edge { source, lag, .. } = self.cell.edges()[edge];
        let source = Source { node: source, lag };
        match &self.cell.nodes()[target.node].rule {
            Rule::Given => {}
            Rule::Loss(loss, _) => {
                let output = self.seen(values, source, target);
                visit(0, loss.slope(&output, self.sequence.target(target.t), component));
            }
            Rule::Sum(terms) => terms.iter().for_each(|term| match term {
                Term::Diagonal(parameter, read) if *read == source => {
                    let parameter = self.edits.weight_in_place_of(*parameter, edge);
                    visit(component, self.parameters.get(parameter)[component]);
                }
                Term::Matrix(parameter, read) if *read == source => {
                    let columns = values.of(source.node, 0).len();
                    let column = self.parameters.get(*parameter).iter().skip(component);
                    for (row, &weight) in column.step_by(columns).enumerate() {
                        visit(row, weight);
                    }
                }
                Term::Product(number, factors) => {
                    for moved in (0..factors.len()).filter(|&one| factors[one].source == source) {
                        let moved = Moved { edge, target, component, factor: moved };
                        visit(component, self.product_slope(values, *number, factors, moved));
                    }
                }
                _ => {}
            }),
        }
    }

    /// The derivative of a product with respect to one of its factors' source: the other factors,
    /// never the product divided by the factor.
    fn product_slope(&self, values: Values<S>, number: f64, factors: &[Factor], moved: Moved) -> S {
        let Moved { edge, target, component, factor } = moved;
        let others = factors.iter().enumerate().filter(|(other, _)| *other != factor);
        let slope = self.factor_slope(values, &factors[factor], moved);
        others.fold(slope * number, |product, (_, other)| {
            let read = Factor { source: self.edits.read_in_place_of(other.source, edge), ..*other };
            product * self.factor(values, &read, target, component)
        })
    }

    fn factor_slope(&self, values: Values<S>, Factor { source, map }: &Factor, moved: Moved) -> S {
        let Moved { edge, target, component, .. } = moved;
        let argument = self.seen(values, *source, target)[component];
        let mut slips = self.edits.slips_at(edge);
        let is_at_activation = slips.any(|slip| matches!(slip, Slip::SlopeAtActivation { .. }));
        map.derivative(if is_at_activation { map.value(argument) } else { argument })
    }

    /// Where an edge leads from step t.
    fn end(&self, edge: EdgeId, t: usize) -> Instance {
        let Edge { target, lag, .. } = self.cell.edges()[edge];
        Instance { node: target, t: t + lag.steps() }
    }

    /// Whether a node is computed from others at its step.
    fn is_computed(&self, Instance { node, t }: Instance) -> bool {
        (1..=self.sequence.steps()).contains(&t) && self.edits.held(node, t).is_none()
    }

    /// Whether an edge leads to a step that there is, or to a loss that counts.
    pub(super) fn leads_somewhere(&self, edge: EdgeId, t: usize) -> bool {
        let end = self.end(edge, t);
        let exists = (1..=self.sequence.steps()).contains(&end.t);
        exists && (end.node != self.cell.loss() || self.sequence.target(end.t) != Target::None)
    }
}

/// The factor of a product by whose source it is differentiated.
#[derive(Clone, Copy)]
struct Moved {
    edge: EdgeId,
    target: Instance,
    component: usize,
    factor: usize,
}
