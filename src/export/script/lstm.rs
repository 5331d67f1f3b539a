//! The same run by `torch.nn.LSTM`, where the cell is what that computes.

use super::program::Program;
use crate::cell::{Change, Model, Variant};
use crate::error::{Code, Error};
use crate::unrolled::Unrolled;

/// Checks that `torch.nn.LSTM` computes this cell: no peepholes, no other change, no edits.
///
/// # Errors
/// [`Code::Combination`], which has as `got` what stands against it: `model`, `peepholes`,
/// `variant` or `edits`.
pub fn check(run: &Unrolled) -> Result<(), Error> {
    let refuse = |got: &str| {
        let accepted = "the LSTM without peepholes, without any other change, and without edits";
        Err(Error::new(Code::Combination, "script", got, accepted))
    };
    match run.model() {
        Model::Rnn | Model::Pascanu | Model::Chain(_) => refuse("model"),
        Model::Lstm(variant) if !variant.has(Change::NoPeepholes) => refuse("peepholes"),
        Model::Lstm(variant) if *variant != without_peepholes() => refuse("variant"),
        Model::Lstm(_) if !run.edits().is_empty() => refuse("edits"),
        Model::Lstm(_) => Ok(()),
    }
}

fn without_peepholes() -> Variant {
    Variant::new(&[Change::NoPeepholes]).expect("this change goes alone")
}

impl Program<'_> {
    /// The module with the weights of the cell, and its steps.
    pub fn module_forward(&mut self) {
        let module = self.lettered(MODULE);
        self.text.push_str(&module);
        let after = self.cell().node("y").map_or(0, |output| output + 1);
        for node in
            std::iter::once(self.cell().node("c")).flatten().chain(after - 1..=self.cell().loss())
        {
            let name = self.names.node(node);
            self.line(format!("{name} = series({})", self.length(node)));
        }
        self.initial_state();
        let step = self.lettered(STEP);
        self.text.push_str(&step);
        for node in after..=self.cell().loss() {
            self.computed(node);
        }
        self.line("\nJ_total = sum(J[1 : T + 1]).sum()");
    }

    /// The gradients that autograd leaves outside of the module.
    pub fn module_results(&mut self) {
        let outside = ["x", "c", "y", "s", "J"];
        let known: Vec<&str> =
            outside.into_iter().filter(|name| self.cell().node(name).is_some()).collect();
        let values: String = known
            .iter()
            .map(|name| format!("    \"{name}\": {},\n", self.names.of(name)))
            .collect();
        let deltas = known.iter().filter(|name| **name != "c");
        let deltas: String = deltas
            .map(|name| {
                format!("    \"{name}\": [gradient(value) for value in {}],\n", self.names.of(name))
            })
            .collect();
        let results = self.lettered(RESULTS);
        self.text.push_str(&results);
        self.line(format!("values = {{\n{values}}}"));
        self.line(format!("deltas = {{\n{deltas}}}"));
        let gradients = self.lettered(GRADIENTS);
        self.text.push_str(&gradients);
        if self.cell().node("s").is_some() {
            let [matrix, bias] = ["V", "a"].map(|name| self.names.of_parameter(name));
            self.line(format!(
                "gradients[\"V\"], gradients[\"a\"] = gradient({matrix}), gradient({bias})"
            ));
        }
        self.shown(&["y"]);
    }

    /// A text in which every name in angle brackets is written by its letter.
    fn lettered(&self, text: &str) -> String {
        let parts = text.split(['<', '>']).enumerate();
        parts
            .map(|(index, part)| match index % 2 {
                0 => part.to_owned(),
                _ if self.cell().node(part).is_some() => self.names.of(part),
                _ => self.names.of_parameter(part),
            })
            .collect()
    }
}

const MODULE: &str = r#"

# The module. It stacks its gates in the order i, f, <z>, o, and has two biases of which only the
# sum acts: the second one is zero here.

lstm = torch.nn.LSTM(<W_z>.shape[1], <W_z>.shape[0])
with torch.no_grad():
    lstm.weight_ih_l0.copy_(torch.cat([<W_i>, <W_f>, <W_z>, <W_o>]))
    lstm.weight_hh_l0.copy_(torch.cat([<R_i>, <R_f>, <R_z>, <R_o>]))
    lstm.bias_ih_l0.copy_(torch.cat([<b_i>, <b_f>, <b_z>, <b_o>]))
    lstm.bias_hh_l0.zero_()


# Forward, one step at a time, so that the state of each step can be asked for its gradient

"#;

const STEP: &str = r#"
for t in range(1, T + 1):
    state = <y>[t - 1].reshape(1, 1, -1), <c>[t - 1].reshape(1, 1, -1)
    _, (output, cell_state) = lstm(<x>[t].reshape(1, 1, -1), state)
    <y>[t] = node(output.reshape(-1))
    <c>[t] = node(cell_state.reshape(-1))
"#;

const RESULTS: &str = r#"

# Backward

J_total.backward()

# What autograd leaves outside of the module, by name; an index is t. What happens within a step
# stays inside, so of the delta of <c> only the road to the next step is seen: the carousel.

"#;

const GRADIENTS: &str = r#"contributions = {"c": {"carousel": [gradient(value) for value in <c>]}}

gradients, shares = {}, {}
for letter, weight in ("W", lstm.weight_ih_l0), ("R", lstm.weight_hh_l0), ("b", lstm.bias_ih_l0):
    for gate, numbers in zip("ifzo", torch.chunk(gradient(weight), 4)):
        gradients[f"{letter}_{gate}"] = numbers
"#;
