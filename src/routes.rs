//! Every route along which one number acts on a later one, the largest first.
//!
//! A route is a chain of edges of the unrolled graph, component by component; its product is the
//! product of their local derivatives. Without cuts the products of all routes add up to the total
//! derivative
//!
//! ```text
//! ∂(destination)/∂(origin) = Σ over the routes: Π over a route's edges: local derivative
//! ```
//!
//! A cut edge belongs to no route, and no edge leads into a clamped node. So the sum is always what
//! the backward pass makes of the same edges, and δ where the destination is the loss J; where an edge
//! is cut, neither is the derivative any more.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::graph::{EdgeId, NodeId};
use crate::interpret::Interpreter;
use crate::trace::Trace;

/// One number of the unrolled graph: where a route begins, ends, or passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The node.
    pub node: NodeId,
    /// The step, from 0 (the initial state) to T.
    pub t: usize,
    /// The component, from 0.
    pub component: usize,
}

/// Where routes end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// One number, a J(t) among them.
    Stop(Stop),
    /// J = Σ J(t).
    Loss,
}

/// What the routes between two numbers amount to, and the largest of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Routes {
    /// The sum of all products: ∂(destination)/∂(origin), unless edges are cut.
    pub total: f64,
    /// The sum of all products' magnitudes: how much flows before opposite signs cancel.
    pub magnitude: f64,
    /// How many routes have no edge that is cut or has the slope 0; the product of many small slopes
    /// may still come to 0. Beyond 2⁵³ it is rounded, and infinite where a double ends.
    pub count: f64,
    /// The routes with the largest |product|, the largest first.
    pub largest: Vec<Route>,
}

/// A chain of edges.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// The product of the slopes.
    pub product: f64,
    /// The edges, from the origin on.
    pub stretches: Vec<Stretch>,
}

/// One edge of a route.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// The edge.
    pub edge: EdgeId,
    /// The number at its source.
    pub from: Stop,
    /// The number at its target.
    pub to: Stop,
    /// ∂to/∂from, the other inputs of `to` held fixed.
    pub slope: f64,
}

/// The routes from `origin` to `destination` with the `most` largest products.
///
/// One sweep from the destination back to the origin finds each number's best way on. Because
/// |slope · product| grows with |product|, the next best way from a number begins with one of its
/// edges and goes on by one of the best ways from that edge's end, so the result is exact; those
/// ways are found only where a route needs them (the recursive enumeration of Jiménez and Marzal,
/// "Computing the k shortest paths: a new algorithm and an experimental comparison", 1999). Time and
/// memory grow with `most` times the number of steps.
pub fn routes(
    interpreter: &Interpreter<'_, f64>,
    trace: &Trace,
    origin: Stop,
    destination: Destination,
    most: usize,
) -> Routes {
    let mut search = Search::new(interpreter, trace, origin, destination);
    for t in (origin.t..=search.last).rev() {
        for node in (0..interpreter.cell.nodes().len()).rev() {
            for component in 0..trace.value(node, t).len() {
                search.settle(Stop { node, t, component });
            }
        }
    }
    search.routes(origin, most)
}

struct Search<'a> {
    interpreter: &'a Interpreter<'a, f64>,
    trace: &'a Trace,
    destination: Destination,
    first: usize,
    last: usize,
    /// Where each node's components begin among the numbers of a step.
    offsets: Vec<usize>,
    width: usize,
    onward: Vec<Onward>,
}

/// The ways from one number to the destination.
#[derive(Default)]
struct Onward {
    total: f64,
    magnitude: f64,
    count: f64,
    /// Those that have been asked for, the best first.
    best: Vec<Way>,
    /// Where the next one comes from, once a second one was asked for.
    further: Option<Further>,
    /// Whether `best` has all of them.
    is_exhausted: bool,
}

/// The ways on from one number that are not among its best yet.
struct Further {
    stretches: Vec<Stretch>,
    /// The best one along each stretch, but for that of the way which was taken last.
    candidates: BinaryHeap<Candidate>,
    /// The stretch and the rank of the way that was taken last.
    taken: (usize, usize),
}

/// One way on: along a stretch, then by the end's way of this rank; the end of a route has none.
#[derive(Clone, Copy)]
struct Way {
    product: f64,
    next: Option<(Stretch, usize)>,
}

impl<'a> Search<'a> {
    fn new(
        interpreter: &'a Interpreter<'a, f64>,
        trace: &'a Trace,
        origin: Stop,
        destination: Destination,
    ) -> Search<'a> {
        let mut width = 0;
        let offsets = (0..interpreter.cell.nodes().len()).map(|node| {
            width += trace.value(node, 0).len();
            width - trace.value(node, 0).len()
        });
        let offsets = offsets.collect();
        let last = match destination {
            Destination::Stop(stop) => stop.t,
            Destination::Loss => interpreter.sequence.steps(),
        };
        let steps = (last + 1).saturating_sub(origin.t);
        let onward = (0..steps * width).map(|_| Onward::default()).collect();
        let first = origin.t;
        Search { interpreter, trace, destination, first, last, offsets, width, onward }
    }

    /// Finds the best way on from one number, once those of every later number are known.
    fn settle(&mut self, stop: Stop) {
        let found = if self.is_end(stop) {
            let best = vec![Way { product: 1.0, next: None }];
            let is_exhausted = true;
            Onward { total: 1.0, magnitude: 1.0, count: 1.0, best, further: None, is_exhausted }
        } else {
            self.best_way_on(&self.stretches(stop))
        };
        let index = self.index(stop);
        self.onward[index] = found;
    }

    fn best_way_on(&self, stretches: &[Stretch]) -> Onward {
        let mut found = Onward::default();
        for stretch in stretches {
            let end = self.onward_from(stretch.to);
            found.total += stretch.slope * end.total;
            found.magnitude += stretch.slope.abs() * end.magnitude;
            found.count += end.count;
        }
        let best = self.candidates(stretches).max();
        found.best.extend(best.map(|candidate| candidate.way(stretches)));
        found
    }

    /// The best way along each stretch.
    fn candidates(&self, stretches: &[Stretch]) -> impl Iterator<Item = Candidate> {
        let candidate = |(order, stretch): (usize, &Stretch)| {
            Candidate::of(stretch, self.onward_from(stretch.to), order, 0)
        };
        stretches.iter().enumerate().filter_map(candidate)
    }

    /// Finds the next best way on from a number, if there is one.
    ///
    /// What follows the way that was taken last goes on by its end's next way, which may have to be
    /// found before, and so on: a single chain of numbers.
    fn find_next(&mut self, stop: Stop) {
        let mut chain = vec![stop];
        while let Some(end) = self.awaited_end(chain[chain.len() - 1]) {
            chain.push(end);
        }
        for stop in chain.into_iter().rev() {
            self.take_next(stop);
        }
    }

    /// The end of the way that was taken last from a number, if its next way is not known yet.
    fn awaited_end(&mut self, stop: Stop) -> Option<Stop> {
        let index = self.index(stop);
        if self.onward[index].further.is_none() {
            self.onward[index].further = Some(self.further(stop));
        }
        let Further { stretches, taken: (order, rank), .. } =
            self.onward[index].further.as_ref()?;
        let end = stretches[*order].to;
        let onward = self.onward_from(end);
        (onward.best.len() == rank + 1 && !onward.is_exhausted).then_some(end)
    }

    /// All ways on from a number whose best one was taken.
    fn further(&self, stop: Stop) -> Further {
        let stretches = self.stretches(stop);
        let mut candidates: BinaryHeap<Candidate> = self.candidates(&stretches).collect();
        let taken = candidates.pop().map_or((0, 0), |best| (best.order, best.rank));
        Further { stretches, candidates, taken }
    }

    /// Takes the next best way on from a number, once the end of the last one has its next way.
    fn take_next(&mut self, stop: Stop) {
        let index = self.index(stop);
        let Some(mut further) = self.onward[index].further.take() else { return };
        let (order, rank) = further.taken;
        let stretch = &further.stretches[order];
        let end = self.onward_from(stretch.to);
        further.candidates.extend(Candidate::of(stretch, end, order, rank + 1));
        let next = further.candidates.pop();
        let onward = &mut self.onward[index];
        onward.is_exhausted = next.is_none();
        if let Some(next) = next {
            further.taken = (next.order, next.rank);
            onward.best.push(next.way(&further.stretches));
        }
        onward.further = Some(further);
    }

    /// The edges that leave a number, where they lead to the destination, and are neither zero nor
    /// cut.
    fn stretches(&self, from: Stop) -> Vec<Stretch> {
        let cell = self.interpreter.cell;
        let mut stretches = Vec::new();
        for &edge in cell.outgoing(from.node) {
            let (node, lag) = (cell.edges()[edge].target, cell.edges()[edge].lag);
            let t = from.t + lag.steps();
            if t > self.last || self.interpreter.edits.cuts(edge, from.t) {
                continue;
            }
            let slopes =
                self.interpreter.local_derivative(self.trace, edge, from.t, from.component);
            let stretch = |(component, slope)| {
                let to = Stop { node, t, component };
                let leads_on = slope != 0.0 && self.onward_from(to).count > 0.0;
                leads_on.then_some(Stretch { edge, from, to, slope })
            };
            stretches.extend(slopes.into_iter().filter_map(stretch));
        }
        stretches
    }

    fn is_end(&self, stop: Stop) -> bool {
        match self.destination {
            Destination::Stop(end) => stop == end,
            Destination::Loss => stop.node == self.interpreter.cell.loss() && stop.t > 0,
        }
    }

    fn routes(&mut self, origin: Stop, most: usize) -> Routes {
        if origin.t > self.last || self.onward_from(origin).best.is_empty() {
            return Routes { total: 0.0, magnitude: 0.0, count: 0.0, largest: Vec::new() };
        }
        while self.onward_from(origin).best.len() < most && !self.onward_from(origin).is_exhausted {
            self.find_next(origin);
        }
        let Onward { total, magnitude, count, best, .. } = self.onward_from(origin);
        let largest = best.iter().take(most).map(|way| self.follow(way)).collect();
        Routes { total: *total, magnitude: *magnitude, count: *count, largest }
    }

    fn follow(&self, way: &Way) -> Route {
        let mut stretches = Vec::new();
        let mut next = way.next;
        while let Some((stretch, rank)) = next {
            stretches.push(stretch);
            next = self.onward_from(stretch.to).best[rank].next;
        }
        Route { product: way.product, stretches }
    }

    fn onward_from(&self, stop: Stop) -> &Onward {
        &self.onward[self.index(stop)]
    }

    fn index(&self, Stop { node, t, component }: Stop) -> usize {
        (t - self.first) * self.width + self.offsets[node] + component
    }
}

/// A way on that is not yet taken; the greatest has the largest |product|, and among equals the
/// first edge.
#[derive(PartialEq)]
struct Candidate {
    product: f64,
    order: usize,
    rank: usize,
}

impl Candidate {
    fn of(stretch: &Stretch, end: &Onward, order: usize, rank: usize) -> Option<Candidate> {
        let way = end.best.get(rank)?;
        Some(Candidate { product: stretch.slope * way.product, order, rank })
    }

    fn way(&self, stretches: &[Stretch]) -> Way {
        Way { product: self.product, next: Some((stretches[self.order], self.rank)) }
    }
}

impl Eq for Candidate {}

impl Ord for Candidate {
    fn cmp(&self, other: &Candidate) -> Ordering {
        let by_size = self.product.abs().total_cmp(&other.product.abs());
        by_size.then(other.order.cmp(&self.order))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Candidate) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
