//! The order in which a reader meets the numbers of a run.
//!
//! Forward from t = 1 to T, node by node; then the losses J(1) … J(T), whose δ is 1 by definition;
//! then backward from T to 1, node by node, down to the initial state; then each parameter's sum
//! over the steps.

use serde::Serialize;

use crate::graph::{Cell, Initial, NodeId, ParameterId};

/// All places of the walk over one run. Step 0 stands before everything; step n stands where the
/// n-th place has just been done.
#[derive(Clone, Debug)]
pub struct Walk {
    steps: usize,
    /// The nodes of a step but the loss, in the order of the forward pass.
    nodes: Vec<NodeId>,
    states: Vec<NodeId>,
    loss: NodeId,
    parameters: usize,
}

/// What one step of the walk computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "phase", rename_all = "snake_case")]
pub enum Place {
    /// A node's value.
    Forward {
        /// The node.
        node: NodeId,
        /// From 1 to T.
        t: usize,
    },
    /// The loss J(t).
    Loss {
        /// The loss node.
        node: NodeId,
        /// From 1 to T.
        t: usize,
    },
    /// A node's δ.
    Backward {
        /// The node.
        node: NodeId,
        /// From T down to 0, where the initial state stands.
        t: usize,
    },
    /// A parameter's gradient, summed over t.
    Sum {
        /// The parameter.
        parameter: ParameterId,
    },
}

/// How far one move goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gear {
    /// One place.
    Node,
    /// To the end of a time step; in the losses and the sums, to their end.
    TimeStep,
    /// To the next c or y, h of the simple RNN.
    State,
}

/// Which way a move goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the sums.
    On,
    /// Towards the start.
    Back,
}

impl Walk {
    /// The walk over T steps of a cell.
    pub fn new(cell: &Cell, steps: usize) -> Walk {
        let is_state = |node: &NodeId| cell.nodes()[*node].initial == Initial::Given;
        let nodes: Vec<NodeId> = (0..cell.loss()).collect();
        Walk {
            steps,
            states: nodes.iter().copied().filter(is_state).collect(),
            nodes,
            loss: cell.loss(),
            parameters: cell.parameters().len(),
        }
    }

    /// How many places there are; also the last step.
    pub fn length(&self) -> usize {
        self.phase_ends()[3]
    }

    /// The last steps of the four phases: forward, loss, backward, sums.
    pub fn phase_ends(&self) -> [usize; 4] {
        let pass = self.steps * self.nodes.len();
        let forward = pass;
        let loss = forward + self.steps;
        let backward = loss + pass + self.states.len();
        [forward, loss, backward, backward + self.parameters]
    }

    /// What step n computes, n from 1 to [`Walk::length`]; nothing beyond.
    pub fn place(&self, step: usize) -> Option<Place> {
        let index = step.checked_sub(1)?;
        let [forward, loss, backward, sums] = self.phase_ends();
        let width = self.nodes.len();
        Some(if index < forward {
            Place::Forward { node: self.nodes[index % width], t: index / width + 1 }
        } else if index < loss {
            Place::Loss { node: self.loss, t: index - forward + 1 }
        } else if index < backward {
            let index = index - loss;
            match self.steps.checked_sub(index / width) {
                Some(t) if t > 0 => {
                    Place::Backward { node: self.nodes[width - 1 - index % width], t }
                }
                _ => {
                    let index = index - self.steps * width;
                    Place::Backward { node: self.states[self.states.len() - 1 - index], t: 0 }
                }
            }
        } else if index < sums {
            Place::Sum { parameter: index - backward }
        } else {
            return None;
        })
    }

    /// The step that computes this; `None` where the walk has no such place.
    pub fn step_of(&self, place: Place) -> Option<usize> {
        let [forward, loss, backward, _] = self.phase_ends();
        let position = |list: &[NodeId], node| list.iter().position(|known| *known == node);
        let is_step = |t| (1..=self.steps).contains(&t);
        let width = self.nodes.len();
        match place {
            Place::Forward { node, t } if is_step(t) => {
                Some((t - 1) * width + position(&self.nodes, node)? + 1)
            }
            Place::Loss { node, t } if is_step(t) && node == self.loss => Some(forward + t),
            Place::Backward { node, t } if is_step(t) => {
                let from_the_end = width - 1 - position(&self.nodes, node)?;
                Some(loss + (self.steps - t) * width + from_the_end + 1)
            }
            Place::Backward { node, t: 0 } => {
                let from_the_end = self.states.len() - 1 - position(&self.states, node)?;
                Some(loss + self.steps * width + from_the_end + 1)
            }
            Place::Sum { parameter } if parameter < self.parameters => {
                Some(backward + parameter + 1)
            }
            _ => None,
        }
    }

    /// The step at which a node's value becomes known; 0 for the initial state.
    pub fn value_known(&self, node: NodeId, t: usize) -> Option<usize> {
        if t == 0 {
            return self.states.contains(&node).then_some(0);
        }
        let place =
            if node == self.loss { Place::Loss { node, t } } else { Place::Forward { node, t } };
        self.step_of(place)
    }

    /// The step at which a node's δ becomes known; that of a loss is known with its value.
    pub fn delta_known(&self, node: NodeId, t: usize) -> Option<usize> {
        let place =
            if node == self.loss { Place::Loss { node, t } } else { Place::Backward { node, t } };
        self.step_of(place)
    }

    /// Where a move from `step` ends.
    pub fn go(&self, step: usize, gear: Gear, direction: Direction) -> usize {
        let ends_a_move = |&step: &usize| match gear {
            Gear::Node => true,
            Gear::TimeStep => self.group(step) != self.group(step + 1),
            Gear::State => match self.place(step) {
                Some(Place::Forward { node, .. } | Place::Backward { node, .. }) => {
                    self.states.contains(&node)
                }
                _ => self.group(step) != self.group(step + 1),
            },
        };
        match direction {
            Direction::On => (step + 1..=self.length()).find(ends_a_move).unwrap_or(self.length()),
            Direction::Back => (1..step).rev().find(ends_a_move).unwrap_or(0),
        }
    }

    /// Places of one group are passed together by the gear of time steps.
    fn group(&self, step: usize) -> Option<(u8, usize)> {
        self.place(step).map(|place| match place {
            Place::Forward { t, .. } => (0, t),
            Place::Loss { .. } => (1, 0),
            Place::Backward { t, .. } => (2, t),
            Place::Sum { .. } => (3, 0),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::{Model, Objective, Readout, Variant};

    fn walk(steps: usize) -> Walk {
        let model = Model::Lstm(Variant::default());
        Walk::new(&model.cell(Objective::Squared, Readout::None).unwrap(), steps)
    }

    #[test]
    fn every_step_is_the_step_of_its_place() {
        for steps in [1, 2, 5] {
            let walk = walk(steps);
            for step in 1..=walk.length() {
                assert_eq!(walk.step_of(walk.place(step).unwrap()), Some(step));
            }
            assert_eq!(walk.place(0), None);
            assert_eq!(walk.place(walk.length() + 1), None);
        }
    }

    #[test]
    fn a_move_back_undoes_a_move_on() {
        let walk = walk(3);
        for gear in [Gear::Node, Gear::TimeStep, Gear::State] {
            let mut step = 0;
            while step < walk.length() {
                let next = walk.go(step, gear, Direction::On);
                assert!(next > step);
                assert_eq!(walk.go(next, gear, Direction::Back), step);
                step = next;
            }
        }
    }

    #[test]
    fn a_node_comes_after_all_that_it_needs() {
        let model = Model::Lstm(Variant::default());
        let cell = model.cell(Objective::Squared, Readout::None).unwrap();
        let walk = Walk::new(&cell, 4);
        for edge in cell.edges() {
            for t in 1..=4 - edge.lag.steps() {
                let end = t + edge.lag.steps();
                let value = |node, t| walk.value_known(node, t).unwrap();
                let delta = |node, t| walk.delta_known(node, t).unwrap();
                assert!(value(edge.source, t) < value(edge.target, end));
                assert!(delta(edge.source, t) > delta(edge.target, end));
            }
        }
    }
}
