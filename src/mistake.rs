//! The classic mistakes of backward passes that were written by hand, each as what it does to a cell.
//!
//! A mistake cuts edges, makes [`Slip`]s, or, one of them, changes the cell itself. What it costs is
//! how far its gradients are from the right ones ([`crate::distance`]); some leave many of them alone.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::cell::{Change, Model};
use crate::edit::{Cut, Edits};
use crate::error::{Code, Error};
use crate::graph::{Cell, EdgeId, Lag, Map, NodeId, Rule, Source, Term};
use crate::slip::Slip;

/// One mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mistake {
    /// p_i in place of p_f in ∂f̄(t+1)/∂c(t).
    InputPeepholeForForget,
    /// δz̄ = δc ⊙ ∂c/∂ī in place of ∂c/∂z̄.
    InputGateForBlockInput,
    /// J(t) alone in place of J: nothing comes back from t + 1.
    LossOfThisStepAlone,
    /// p_o ⊙ δō is missing in δc.
    OutputPeepholeMissing,
    /// c(t) in place of c(t−1) in δf̄.
    NewStateInForgetGate,
    /// R in place of Rᵀ in δy, W in place of Wᵀ in δh.
    Untransposed,
    /// c(t−1) in place of c(t) for the output peephole, on the way back only.
    OutputPeepholeLateBackward,
    /// The same on both ways: another model, whose own gradients are right.
    OutputPeepholeLate,
    /// δc(t+1) ⊙ f(t+1) is missing in δc.
    CarouselMissing,
    /// Rᵀ δ(t+1) is missing in δy.
    RecurrenceMissing,
    /// No error flows through the gates to earlier steps: the carousel alone carries it.
    GatesDetached,
    /// σ′ taken at the gate's value in place of its pre-activation.
    SigmoidSlopeAtActivation,
    /// tanh′ taken at the value in place of what it was computed from.
    TanhSlopeAtActivation,
    /// c → ō → y counted twice: the total ∂y/∂c, and p_o ⊙ δō besides.
    OutputPeepholeTwice,
    /// p_i ⊙ δī(t+1) and p_f ⊙ δf̄(t+1) are missing in δc.
    NextPeepholesMissing,
    /// y(t) in place of y(t−1) in δR.
    NewOutputInRecurrentGradient,
    /// c(t) in place of c(t−1) in δp_i and δp_f.
    NewStateInPeepholeGradient,
    /// diag(g′) W δh(t+1) in place of Wᵀ diag(g′) δh(t+1): a Jacobian that is not transposed.
    JacobianUntransposed,
    /// g′ taken at a(t) in place of a(t+1) in δh(t).
    EarlierSlope,
    /// The mean of the roads in place of their sum.
    Average,
}

impl Mistake {
    /// All of them: seventeen of the LSTM, two more of the simple RNN, and one of any sum.
    pub const ALL: [Mistake; 20] = [
        Mistake::InputPeepholeForForget,
        Mistake::InputGateForBlockInput,
        Mistake::LossOfThisStepAlone,
        Mistake::OutputPeepholeMissing,
        Mistake::NewStateInForgetGate,
        Mistake::Untransposed,
        Mistake::OutputPeepholeLateBackward,
        Mistake::OutputPeepholeLate,
        Mistake::CarouselMissing,
        Mistake::RecurrenceMissing,
        Mistake::GatesDetached,
        Mistake::SigmoidSlopeAtActivation,
        Mistake::TanhSlopeAtActivation,
        Mistake::OutputPeepholeTwice,
        Mistake::NextPeepholesMissing,
        Mistake::NewOutputInRecurrentGradient,
        Mistake::NewStateInPeepholeGradient,
        Mistake::JacobianUntransposed,
        Mistake::EarlierSlope,
        Mistake::Average,
    ];

    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Mistake::InputPeepholeForForget => "input_peephole_for_forget",
            Mistake::InputGateForBlockInput => "input_gate_for_block_input",
            Mistake::LossOfThisStepAlone => "loss_of_this_step_alone",
            Mistake::OutputPeepholeMissing => "output_peephole_missing",
            Mistake::NewStateInForgetGate => "new_state_in_forget_gate",
            Mistake::Untransposed => "untransposed",
            Mistake::OutputPeepholeLateBackward => "output_peephole_late_backward",
            Mistake::OutputPeepholeLate => "output_peephole_late",
            Mistake::CarouselMissing => "carousel_missing",
            Mistake::RecurrenceMissing => "recurrence_missing",
            Mistake::GatesDetached => "gates_detached",
            Mistake::SigmoidSlopeAtActivation => "sigmoid_slope_at_activation",
            Mistake::TanhSlopeAtActivation => "tanh_slope_at_activation",
            Mistake::OutputPeepholeTwice => "output_peephole_twice",
            Mistake::NextPeepholesMissing => "next_peepholes_missing",
            Mistake::NewOutputInRecurrentGradient => "new_output_in_recurrent_gradient",
            Mistake::NewStateInPeepholeGradient => "new_state_in_peephole_gradient",
            Mistake::JacobianUntransposed => "jacobian_untransposed",
            Mistake::EarlierSlope => "earlier_slope",
            Mistake::Average => "average",
        }
    }

    /// The mistakes that can be made in a cell.
    pub fn all_in(cell: &Cell) -> Vec<Mistake> {
        Mistake::ALL.into_iter().filter(|mistake| mistake.exists_in(cell)).collect()
    }

    /// Whether the mistake can be made in a cell: whether the cell has what it gets wrong.
    fn exists_in(self, cell: &Cell) -> bool {
        match self {
            Mistake::OutputPeepholeLate => cell.flow("obar>c").is_some(),
            _ => !self.edits(cell).is_empty(),
        }
    }

    /// The model that the mistake makes of another: the same one, unless the mistake is made on both
    /// ways.
    ///
    /// # Errors
    /// [`Code::Combination`] where the model has no output peephole to be late.
    pub fn model(self, model: Model) -> Result<Model, Error> {
        match (self, model) {
            (Mistake::OutputPeepholeLate, Model::Lstm(variant)) => {
                variant.with(Change::LateOutputPeephole).map(Model::Lstm)
            }
            (_, model) => Ok(model),
        }
    }

    /// What it does to the backward pass of a cell of the model that it makes.
    ///
    /// # Errors
    /// [`Code::Combination`] where the cell does not have what it gets wrong.
    pub fn made_in(self, cell: &Cell) -> Result<Edits, Error> {
        if self.exists_in(cell) {
            return Ok(self.edits(cell));
        }
        let possible: Vec<_> = Mistake::all_in(cell).into_iter().map(Mistake::name).collect();
        Err(Error::new(Code::Combination, "mistake", self.name(), possible.join(", ")))
    }

    /// Nothing where the cell does not have what it gets wrong, and where it changes the cell itself.
    fn edits(self, cell: &Cell) -> Edits {
        let reading = Reading { cell };
        match self {
            Mistake::InputPeepholeForForget => reading.wrong_peephole("fbar>c", "p_i"),
            Mistake::InputGateForBlockInput => {
                reading.slip_of("z>zbar", "i>ibar", |edge, of| Slip::Instead { edge, of })
            }
            Mistake::LossOfThisStepAlone => cut(reading.to_next_step().collect()),
            Mistake::OutputPeepholeMissing => reading.cut_flows(&["obar>c"]),
            Mistake::NewStateInForgetGate => reading.new_state("c>f"),
            Mistake::Untransposed => {
                reading.slips_at(&reading.recurrent(), |edge| Slip::Untransposed { edge })
            }
            Mistake::OutputPeepholeLateBackward => reading.late_output_peephole(),
            Mistake::OutputPeepholeLate => Edits::default(),
            Mistake::CarouselMissing => reading.cut_flows(&["c>c"]),
            Mistake::RecurrenceMissing => cut(reading.recurrent()),
            Mistake::GatesDetached => {
                let detached = reading.all_but_carousel();
                if detached.len() > reading.recurrent().len() {
                    cut(detached)
                } else {
                    Edits::default()
                }
            }
            Mistake::SigmoidSlopeAtActivation => reading.slopes_at_activation(Map::Sigmoid),
            Mistake::TanhSlopeAtActivation => reading.slopes_at_activation(Map::Tanh),
            Mistake::OutputPeepholeTwice => {
                reading.slip_of("y>c", "obar>c", |edge, of| Slip::Besides { edge, of })
            }
            Mistake::NextPeepholesMissing => reading.cut_flows(&["ibar>c", "fbar>c"]),
            Mistake::NewOutputInRecurrentGradient => reading.used_output(),
            Mistake::NewStateInPeepholeGradient => reading.new_value_used("c"),
            Mistake::JacobianUntransposed => {
                let slip = |edge, activation| Slip::JacobianUntransposed { edge, activation };
                reading.slip_of("a>h", "h>a", slip)
            }
            Mistake::EarlierSlope => {
                let slip = |edge, activation| Slip::JacobianEarlier { edge, activation };
                reading.slip_of("a>h", "h>a", slip)
            }
            Mistake::Average => slips(vec![Slip::Average]),
        }
    }
}

impl Serialize for Mistake {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Mistake {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Mistake, D::Error> {
        let name = String::deserialize(deserializer)?;
        let found = Mistake::ALL.into_iter().find(|mistake| mistake.name() == name);
        found.ok_or_else(|| D::Error::custom(format!("there is no mistake {name:?}")))
    }
}

fn slips(slips: Vec<Slip>) -> Edits {
    Edits { slips, ..Edits::default() }
}

fn cut(edges: Vec<EdgeId>) -> Edits {
    Edits {
        cuts: edges.into_iter().map(|edge| Cut { edge, t: None }).collect(),
        ..Edits::default()
    }
}

/// A cell, asked for the places at which it can be got wrong.
struct Reading<'a> {
    cell: &'a Cell,
}

impl Reading<'_> {
    /// Those of the flows that the cell has.
    fn flows(&self, names: &[&str]) -> Vec<EdgeId> {
        names.iter().filter_map(|name| self.cell.flow(name)).collect()
    }

    fn cut_flows(&self, names: &[&str]) -> Edits {
        cut(self.flows(names))
    }

    /// The edges to the next step.
    fn to_next_step(&self) -> impl Iterator<Item = EdgeId> {
        let edges = self.cell.edges().iter().enumerate();
        edges.filter(|(_, edge)| edge.lag == Lag::Previous).map(|(id, _)| id)
    }

    fn slips_at(&self, edges: &[EdgeId], slip: fn(EdgeId) -> Slip) -> Edits {
        slips(edges.iter().map(|&edge| slip(edge)).collect())
    }

    /// The edges of the matrices from the output, y or h, to the next step; none where an activation
    /// stands before the matrix.
    fn recurrent(&self) -> Vec<EdgeId> {
        let source = |edge: EdgeId| self.cell.edges()[edge].source;
        let is_output = |node: NodeId| ["y", "h"].contains(&self.cell.nodes()[node].variable.name);
        let has_matrix = |edge: EdgeId| self.cell.weight(edge).is_some();
        self.to_next_step().filter(|&edge| is_output(source(edge)) && has_matrix(edge)).collect()
    }

    /// The output gate's peephole, and every edge to the next step but the carousel; none where there
    /// is no carousel.
    fn all_but_carousel(&self) -> Vec<EdgeId> {
        let Some(carousel) = self.cell.flow("c>c") else { return Vec::new() };
        let others = self.to_next_step().filter(|&edge| edge != carousel);
        self.flows(&["obar>c"]).into_iter().chain(others).collect()
    }

    fn wrong_peephole(&self, flow: &str, peephole: &str) -> Edits {
        let found = self.cell.flow(flow).zip(self.cell.parameter(peephole));
        slips(found.map(|(edge, parameter)| Slip::Weight { edge, parameter }).into_iter().collect())
    }

    /// A slip at one edge that another one has a part in.
    fn slip_of(&self, flow: &str, other: &str, slip: fn(EdgeId, EdgeId) -> Slip) -> Edits {
        let found = self.cell.flow(flow).zip(self.cell.flow(other));
        slips(found.map(|(edge, other)| slip(edge, other)).into_iter().collect())
    }

    fn new_state(&self, flow: &str) -> Edits {
        let found = self.cell.flow(flow).zip(self.cell.node("c"));
        let slip = |(edge, node)| {
            let factor = Source { node, lag: Lag::Previous };
            Slip::Factor { edge, factor, read: Lag::Same }
        };
        slips(found.map(slip).into_iter().collect())
    }

    fn late_output_peephole(&self) -> Edits {
        let found = self.cell.flow("obar>c").zip(self.cell.parameter("p_o"));
        let both = |(edge, parameter)| {
            vec![Slip::NextDelta { edge }, Slip::UsedValue { parameter, read: Lag::Previous }]
        };
        slips(found.map(both).unwrap_or_default())
    }

    /// The edges along which a function of this kind is differentiated.
    fn slopes_at_activation(&self, map: Map) -> Edits {
        let applies = |&edge: &EdgeId| {
            let edge = &self.cell.edges()[edge];
            let source = Source { node: edge.source, lag: edge.lag };
            let terms = self.cell.nodes()[edge.target].rule.terms().iter();
            terms.clone().any(|term| match term {
                Term::Product(_, factors) => {
                    factors.iter().any(|factor| factor.source == source && factor.map == map)
                }
                _ => false,
            })
        };
        let edges: Vec<EdgeId> = (0..self.cell.edges().len()).filter(applies).collect();
        self.slips_at(&edges, |edge| Slip::SlopeAtActivation { edge })
    }

    fn used_output(&self) -> Edits {
        let output = if self.cell.node("y").is_some() { "y" } else { "h" };
        self.new_value_used(output)
    }

    /// The weights that multiply this node of the step before, summed with its value of this step.
    fn new_value_used(&self, node: &str) -> Edits {
        let Some(node) = self.cell.node(node) else { return Edits::default() };
        let source = Source { node, lag: Lag::Previous };
        let rules = self.cell.nodes().iter().map(|node| &node.rule);
        let terms = rules.flat_map(Rule::terms);
        let weights = terms.filter_map(|term| match term {
            Term::Matrix(parameter, of) | Term::Diagonal(parameter, of) if *of == source => {
                Some(*parameter)
            }
            _ => None,
        });
        slips(weights.map(|parameter| Slip::UsedValue { parameter, read: Lag::Same }).collect())
    }
}
