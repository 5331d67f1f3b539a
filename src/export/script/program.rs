//! The script as a whole: what is given, the forward pass, the backward pass, the results.

use std::fmt::Write as _;

use super::super::heading::heading;
use super::names::Names;
use super::{arrays, texts};
use crate::cell::Model;
use crate::graph::{Cell, EdgeId, Initial, Loss, NodeId, Rule, Shape, Size};
use crate::notation::Notation;
use crate::sequence::{Target, Targets};
use crate::typeset::{Formula, Typesetter};
use crate::unrolled::Unrolled;

/// Formulas are written for this step, which stands for any t; the steps beside it exist as well.
pub const NOW: usize = 2;

/// A step as a script writes it.
pub fn moment(t: usize, minus: &str) -> String {
    match t {
        1 => format!("t {minus} 1"),
        2 => "t".to_owned(),
        _ => "t + 1".to_owned(),
    }
}

/// Which library a script is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// NumPy, both passes.
    Numpy,
    /// PyTorch, the forward pass by its equations.
    Torch,
    /// PyTorch, the forward pass by a module.
    Module,
}

impl Dialect {
    /// What the library is called in the script.
    pub fn module(self) -> &'static str {
        match self {
            Dialect::Numpy => "np",
            Dialect::Torch | Dialect::Module => "torch",
        }
    }
}

/// A script while it is written.
pub struct Program<'a> {
    pub run: &'a Unrolled,
    pub dialect: Dialect,
    pub typesetter: Typesetter<'a>,
    pub names: Names<'a>,
    pub text: String,
}

impl<'a> Program<'a> {
    pub fn new(run: &'a Unrolled, dialect: Dialect, notation: Notation) -> Program<'a> {
        let typesetter = Typesetter::new(run.cell(), notation);
        let names = Names { cell: run.cell(), notation };
        Program { run, dialect, typesetter, names, text: String::new() }
    }

    /// The whole script.
    pub fn written(mut self, link: &str) -> String {
        self.head(link);
        self.given();
        match self.dialect {
            Dialect::Numpy => {
                self.forward();
                self.backward();
                self.results();
            }
            Dialect::Torch => {
                self.forward();
                self.autograd();
                self.results();
            }
            Dialect::Module => {
                self.module_forward();
                self.module_results();
            }
        }
        self.text.push_str(texts::ENDING);
        self.text
    }

    /// One line.
    pub fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    pub fn cell(&self) -> &'a Cell {
        self.run.cell()
    }

    /// How many components a node has.
    pub fn length(&self, node: NodeId) -> usize {
        self.run.sizes().of(self.cell().nodes()[node].size)
    }

    /// A formula of the step [`NOW`] as the paper writes it, for a comment.
    pub fn remark(&self, formula: &Formula) -> String {
        formula.text(&|t| moment(t, "−"))
    }

    /// Where the loss counts at some steps only: the first of them.
    pub fn late_loss(&self) -> Option<usize> {
        Some(self.run.sequence().first_loss()).filter(|first| *first > 1)
    }

    /// Whether the loss compares with a class.
    pub fn has_classes(&self) -> bool {
        matches!(self.cell().judged(), Some((Loss::Softmax, _)))
    }

    /// The nodes with an edge to the next step, and the given states.
    pub fn is_carried(&self, node: NodeId) -> bool {
        let is_next = |edge: &EdgeId| self.cell().edges()[*edge].lag.steps() == 1;
        self.cell().nodes()[node].initial == Initial::Given
            || self.cell().outgoing(node).iter().any(is_next)
    }

    fn head(&mut self, link: &str) {
        let sizes = self.run.sizes();
        let (inputs, units) = (sizes.of(Size::Input), sizes.of(Size::Hidden));
        let steps = self.run.sequence().steps();
        let variant = match self.run.model() {
            Model::Lstm(variant) => variant.abbreviations().join(" "),
            Model::Rnn | Model::Pascanu | Model::Chain(_) => String::new(),
        };
        let cell = match (self.run.model(), &variant[..]) {
            (Model::Rnn, _) => "a simple RNN".to_owned(),
            (Model::Pascanu, _) => "the recurrent network of Pascanu et al. 2013".to_owned(),
            (Model::Chain(_), _) => "a chain of functions".to_owned(),
            (_, "") => "an LSTM with peepholes".to_owned(),
            (_, variant) if variant.contains("LOP") => format!("an LSTM by mistake ({variant})"),
            (_, variant) => format!("the LSTM variant {variant} of Greff et al. 2015"),
        };
        self.text.push_str(&heading("#", link));
        writeln!(self.text, "#\n# Both passes of {cell}: N = {inputs}, H = {units}, T = {steps}.")
            .expect("a string takes every line");
        self.text.push_str(&self.how());
    }

    /// How the script goes about it, with a road of its own as the example.
    fn how(&self) -> String {
        let Some(state) = self.cell().node(self.run.model().sought()[0]) else {
            unreachable!("what is sought is a node")
        };
        let roads = self.typesetter.roads(state);
        let road =
            roads.iter().copied().find(|&edge| self.cell().edges()[edge].branch.starts_with("via"));
        let (road, end) = road.map_or_else(
            || (String::new(), String::new()),
            |edge| (self.names.road(edge), self.names.node(self.cell().edges()[edge].target)),
        );
        match self.dialect {
            Dialect::Numpy => texts::NUMPY_HOW,
            Dialect::Torch => texts::TORCH_HOW,
            Dialect::Module => texts::MODULE_HOW,
        }
        .replace("{road}", &road)
        .replace("{end}", &end)
        .replace("{state}", &self.names.node(state))
    }

    /// The library, the functions, the weights, the sequence.
    fn given(&mut self) {
        let (import, functions, cross_entropy) = match self.dialect {
            Dialect::Numpy => {
                ("import numpy as np", texts::NUMPY_FUNCTIONS, texts::NUMPY_CROSS_ENTROPY)
            }
            Dialect::Torch | Dialect::Module => {
                ("import torch", texts::TORCH_FUNCTIONS, texts::TORCH_CROSS_ENTROPY)
            }
        };
        self.line(format!("\nimport json\nimport sys\n\n{import}"));
        self.line(format!("\nT = {}\n", self.run.sequence().steps()));
        self.text.push_str(functions);
        if self.has_classes() {
            self.text.push_str(cross_entropy);
        }
        self.line("\n\n# What is given. In a matrix, a row is a destination, a column a source.\n");
        self.parameters();
        self.sequence();
        self.edits();
    }

    fn parameters(&mut self) {
        for (id, parameter) in self.cell().parameters().iter().enumerate() {
            let numbers = self.run.parameters().get(id);
            let array = match parameter.shape {
                Shape::Vector(_) => arrays::vector(numbers, 0),
                Shape::Matrix(..) => {
                    arrays::matrix(numbers, self.run.sizes().rows_and_columns(parameter.shape).1)
                }
            };
            let name = self.names.parameter(id);
            self.line(format!("{name} = {}", self.array(&array)));
        }
    }

    /// An array of given numbers; in PyTorch, one whose gradient is wanted.
    pub fn array(&self, numbers: &str) -> String {
        match self.dialect {
            Dialect::Numpy => format!("np.array({numbers})"),
            Dialect::Torch | Dialect::Module => {
                format!("torch.tensor({numbers}, requires_grad=True)")
            }
        }
    }

    fn sequence(&mut self) {
        let steps = self.run.sequence().steps();
        let input = self.cell().nodes().iter().position(|node| matches!(node.rule, Rule::Given));
        if let Some(node) = input {
            let name = self.names.node(node);
            let input = |t| {
                let held = self.run.edits().held(node, t);
                held.unwrap_or_else(|| self.run.sequence().input(t))
            };
            let rows = arrays::rows((1..=steps).map(input));
            self.line(format!("\n# {name} from t = 1 to T"));
            self.filled(&name, self.length(node), &rows);
        }
        self.targets();
    }

    fn targets(&mut self) {
        let Some((_, judged)) = self.cell().judged() else { return };
        let steps = self.run.sequence().steps();
        self.line("\n# The targets d from t = 1 to T");
        match self.run.sequence().targets() {
            Targets::None => {}
            Targets::Classes(classes) => {
                let classes: Vec<String> = classes.iter().map(usize::to_string).collect();
                self.line(format!("d = [None, {}]  # classes from 0", classes.join(", ")));
            }
            Targets::Values { .. } => {
                let length = self.length(judged);
                let none = vec![0.0; length];
                let target = |t| match self.run.sequence().target(t) {
                    Target::Values(values) => values,
                    Target::None | Target::Unneeded | Target::Class(_) => &none[..],
                };
                let rows = arrays::rows((1..=steps).map(target));
                self.filled("d", length, &rows);
            }
        }
    }

    /// A series whose vectors from t = 1 to T are given.
    fn filled(&mut self, name: &str, length: usize, rows: &str) {
        match self.dialect {
            Dialect::Numpy => {
                self.line(format!("{name} = series({length})\n{name}[1 : T + 1] = {rows}"));
            }
            Dialect::Torch | Dialect::Module => self.line(format!(
                "{name} = series({length})\n{name}[1:] = [node(torch.tensor(row)) for row in {rows}]"
            )),
        }
    }
}
