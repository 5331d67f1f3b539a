//! From a cell's declaration to the operations of its forward pass.

use super::affine::{Affine, MatrixProduct, Offset, Orientation};
use super::forward::Operation;
use super::local_derivative::{LocalDerivative, edge_between};
use super::loss::StepLoss;
use super::place::Place;
use super::products::{Activation, Diagonal, Factor, Gated, Output, Pair, Product, Write};
use crate::graph::{self, Cell, EdgeId, Lag, Map, NodeId, ParameterId, Rule, Source, Term};
use crate::trace::Layout;

/// What computes a step, node after node.
pub fn operations(cell: &Cell, layout: &Layout) -> Vec<Operation> {
    let mut compiler = Compiler { cell, layout, operations: Vec::new(), begun: Vec::new() };
    (0..cell.nodes().len()).for_each(|node| compiler.node(node));
    compiler.operations
}

/// The list while it is written.
struct Compiler<'a> {
    cell: &'a Cell,
    layout: &'a Layout,
    operations: Vec<Operation>,
    /// The edges of which a part of the local derivative is recorded already.
    begun: Vec<EdgeId>,
}

impl Compiler<'_> {
    fn node(&mut self, node: NodeId) {
        let value = self.value(node);
        match &self.cell.nodes()[node].rule {
            Rule::Given => self.operations.push(Operation::Input(value)),
            Rule::Sum(terms) => match self.whole(node, terms) {
                Some(operation) => self.operations.push(operation),
                None => self.sum(node, terms),
            },
            Rule::Loss(kind, output) => {
                let output = self.source(Source { node: *output, lag: Lag::Same });
                self.operations.push(Operation::Loss(StepLoss { kind: *kind, output, value }));
            }
        }
    }

    /// The one operation that computes a node of the form map(a) or map(a) ⊙ b.
    fn whole(&self, node: NodeId, terms: &[Term]) -> Option<Operation> {
        let [Term::Product(1.0, factors)] = terms else { return None };
        match factors[..] {
            [argument] if argument.map != Map::Identity => Some(self.activation(node, argument)),
            [argument, gate] | [gate, argument]
                if argument.map != Map::Identity
                    && gate.map == Map::Identity
                    && argument.source != gate.source =>
            {
                Some(self.gated(node, argument, gate.source))
            }
            _ => None,
        }
    }

    fn activation(&self, node: NodeId, argument: graph::Factor) -> Operation {
        Operation::Activation(Activation {
            map: argument.map,
            argument: self.source(argument.source),
            value: self.value(node),
            slope: self.contribution(argument.source, node),
        })
    }

    fn gated(&self, node: NodeId, argument: graph::Factor, gate: Source) -> Operation {
        Operation::Gated(Gated {
            map: argument.map,
            argument: self.source(argument.source),
            gate: self.source(gate),
            value: self.value(node),
            argument_slope: self.contribution(argument.source, node),
            gate_slope: self.contribution(gate, node),
        })
    }

    /// The terms one by one: first what is affine, then what is element-wise.
    fn sum(&mut self, node: NodeId, terms: &[Term]) {
        let place = self.value(node);
        let mut write = Write::Begin;
        if let Some(affine) = self.affine(place.length(), terms) {
            self.operations.push(Operation::Affine(place, affine));
            write = Write::Add;
        }
        for term in terms {
            let value = Output { place, write };
            let operation = match term {
                Term::Bias(_) | Term::Constant(_) | Term::Matrix(..) => continue,
                Term::Product(number, factors) => self.product(node, *number, factors, value),
                Term::Diagonal(parameter, source) => {
                    self.diagonal(node, *parameter, *source, value)
                }
            };
            self.operations.push(operation);
            write = Write::Add;
        }
    }

    /// The biases, constants and matrices, if there are any.
    fn affine(&self, rows: usize, terms: &[Term]) -> Option<Affine> {
        let mut offset = Offset::default();
        let mut products = Vec::new();
        let mut found = false;
        for term in terms {
            match term {
                Term::Bias(bias) => offset.biases.push(*bias),
                Term::Constant(number) => offset.constant += number,
                Term::Matrix(matrix, source) => products.push(MatrixProduct {
                    matrix: *matrix,
                    orientation: Orientation::Given,
                    input: self.source(*source),
                }),
                Term::Product(..) | Term::Diagonal(..) => continue,
            }
            found = true;
        }
        found.then(|| Affine::new(rows, offset, products))
    }

    fn diagonal(
        &mut self,
        node: NodeId,
        parameter: ParameterId,
        source: Source,
        value: Output,
    ) -> Operation {
        Operation::Diagonal(Diagonal {
            parameter,
            weights: vec![0.0; value.place.length()],
            source: self.source(source),
            value,
            slope: self.recorded(source, node),
        })
    }

    fn product(
        &mut self,
        node: NodeId,
        number: f64,
        factors: &[graph::Factor],
        value: Output,
    ) -> Operation {
        let factors: Vec<Factor> = factors
            .iter()
            .map(|factor| Factor {
                map: factor.map,
                source: self.source(factor.source),
                slope: self.recorded(factor.source, node),
            })
            .collect();
        let plain = |factor: &Factor| factor.map == Map::Identity && factor.slope.is_none();
        match factors[..] {
            [Factor { source: one, .. }, Factor { source: other, .. }]
                if number == 1.0 && factors.iter().all(plain) =>
            {
                Operation::Pair(Pair { one, other, value })
            }
            _ => Operation::Product(Product { number, factors, value }),
        }
    }

    fn value(&self, node: NodeId) -> Place {
        Place::here(self.layout.value(node))
    }

    fn source(&self, source: Source) -> Place {
        Place::source(self.layout, source)
    }

    /// Where the contribution of an edge stands, as the target's step sees it.
    fn contribution(&self, source: Source, target: NodeId) -> Place {
        let edge = edge_between(self.cell, source, target);
        Place::here(self.layout.contribution(edge)).back(self.layout, source.lag)
    }

    /// Where a term records its part of a local derivative, if the backward pass looks there.
    fn recorded(&mut self, source: Source, target: NodeId) -> Option<Output> {
        let edge = edge_between(self.cell, source, target);
        let derivative = LocalDerivative::of(self.cell, &self.cell.edges()[edge]);
        (derivative == LocalDerivative::Recorded).then(|| {
            let write = if self.begun.contains(&edge) { Write::Add } else { Write::Begin };
            self.begun.push(edge);
            Output { place: self.contribution(source, target), write }
        })
    }
}
