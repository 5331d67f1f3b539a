//! A network and its sequence as one description, in the format `lstm-oracle/1`:
//!
//! | key | meaning |
//! |---|---|
//! | `model` | `"lstm"`, `"rnn"`, `"pascanu"` or `"chain"` |
//! | `variant` | list of changes to the LSTM: `NIG NFG NOG NIAF NOAF CIFG NP FGR`; absent: none |
//! | `N`, `H`, `T` | inputs, units, steps |
//! | `K` | outputs of the readout s = V y + a; needed by `softmax`, optional for the others |
//! | `loss` | `"squared"`, `"last"` or `"softmax"` |
//! | `params` | by name: matrices as lists of rows (row = destination), vectors as lists |
//! | `seed` | a whole number: weights that `params` does not give are drawn from it by name |
//! | `x` | T lists of N numbers |
//! | `targets` | `squared`: T lists; `last`: the same, `null` before t = T; `softmax`: T classes from 0 |
//! | `y0`, `c0`, or `h0` | the initial state; absent: zero |
//! | `clip` | `norm_threshold` and `value_threshold`, to which a complete result clips the gradients |
//!
//! Other keys are ignored.
//!
//! A chain, x_k = factor_k · inner_k(y) and f the sum or the product of all outer_k(x_k), has no
//! weights, loss and targets. It gives:
//!
//! | key | meaning |
//! |---|---|
//! | `roads` | 1 to 6 of `{"factor": 1, "inner": "square", "outer": "identity"}`, the functions out of `identity square sin exp tanh sigmoid` |
//! | `join` | `"sum"` or `"product"` |
//! | `N`, `H`, `T` | 1 |
//! | `x` | y, as `[[1]]` |

mod value;

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use self::value::{Field, OfDepth, Value, whole};
use crate::cell::{Chain, Join, Road};
use crate::cell::{Change, Model, Objective, Readout, Variant};
use crate::clip::{Clipping, Measure, Thresholds};
use crate::edit::NamedEdits;
use crate::error::{Code, Error};
use crate::graph::Map;
use crate::graph::{Cell, Parameter, Shape};
use crate::parameters::{Parameters, seeded};
use crate::sequence::{Sequence, Targets};
use crate::sizes::{MOST_COMPONENTS, MOST_STEPS, Sizes};
use crate::unrolled::Unrolled;

/// A case as it was read, not yet checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    fields: BTreeMap<String, Value>,
}

const KEYS: [&str; 18] = [
    "id", "model", "variant", "roads", "join", "N", "H", "T", "K", "loss", "params", "seed", "x",
    "targets", "y0", "c0", "h0", "clip",
];

impl Case {
    /// The case's name; empty where it has none.
    pub fn id(&self) -> &str {
        self.field("id").text("a text").unwrap_or_default()
    }

    /// Checks everything and unrolls the network over the sequence.
    ///
    /// # Errors
    /// The first field that is missing, of a wrong type or shape, out of range, or without meaning
    /// together with the others.
    pub fn unroll(&self) -> Result<Unrolled, Error> {
        self.unroll_as(self.model()?)
    }

    /// The same with cuts, clamps and a mistake, which may make it another model.
    ///
    /// # Errors
    /// As [`Case::unroll`], [`Mistake::model`](crate::mistake::Mistake::model) and [`NamedEdits::resolve`] say.
    pub fn unroll_with(&self, edits: &NamedEdits) -> Result<Unrolled, Error> {
        let model = self.model()?;
        let model = edits.mistake.map_or(Ok(model.clone()), |mistake| mistake.model(model))?;
        self.unroll_as(model)?.with_edits(edits)
    }

    /// To what the gradients are clipped; `None` where the case does not say.
    ///
    /// # Errors
    /// [`Code::Type`] for a threshold that is absent or no number, and those of [`Clipping::new`].
    pub fn thresholds(&self) -> Result<Option<Thresholds>, Error> {
        let field = self.field("clip");
        match field.value {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Map(thresholds)) => {
                let clipping = |by, key| {
                    let path = format!("clip.{key}");
                    let field = Field { path: &path, value: thresholds.get(key) };
                    let Some(&Value::Number(threshold)) = field.value else {
                        return Err(field.refuse("a number above 0"));
                    };
                    Clipping::new(by, threshold).map_err(|error| Error { field: path, ..error })
                };
                let norm = clipping(Measure::Norm, "norm_threshold")?;
                let value = clipping(Measure::Value, "value_threshold")?;
                Ok(Some(Thresholds { norm, value }))
            }
            Some(_) => Err(field.refuse("norm_threshold and value_threshold")),
        }
    }

    fn unroll_as(&self, model: Model) -> Result<Unrolled, Error> {
        let objective = self.objective(&model)?;
        let (sizes, readout) = self.sizes(objective)?;
        let steps = match objective {
            Objective::None => self.one("T")?,
            _ => self.field("T").size(MOST_STEPS)?,
        };
        let cell = model.cell(objective, readout)?;
        let parameters = self.parameters(&cell, sizes)?;
        let sequence = self.sequence(&cell, sizes, steps, objective, &model)?;
        Ok(Unrolled::new(model, cell, sizes, parameters, sequence))
    }

    /// The weights of the network, each with its rows and columns, whatever `params` gives.
    ///
    /// # Errors
    /// As [`Case::unroll`], of model, loss and sizes.
    pub fn shapes(&self) -> Result<Vec<(Parameter, usize, usize)>, Error> {
        let model = self.model()?;
        let objective = self.objective(&model)?;
        let (sizes, readout) = self.sizes(objective)?;
        let cell = model.cell(objective, readout)?;
        let shaped = |parameter: &Parameter| {
            let (rows, columns) = sizes.rows_and_columns(parameter.shape);
            (parameter.clone(), rows, columns)
        };
        Ok(cell.parameters().iter().map(shaped).collect())
    }

    /// H, whatever sequence there is.
    ///
    /// # Errors
    /// As [`Case::unroll`], of `H`.
    pub fn units(&self) -> Result<usize, Error> {
        self.field("H").size(MOST_COMPONENTS)
    }

    fn field<'a>(&'a self, key: &'a str) -> Field<'a> {
        Field { path: key, value: self.fields.get(key) }
    }

    /// The family of the cell.
    ///
    /// # Errors
    /// As [`Case::unroll`], of `model` and `variant`, or of what a chain is made of.
    pub fn model(&self) -> Result<Model, Error> {
        let accepted = "\"lstm\", \"rnn\", \"pascanu\" or \"chain\"";
        match self.field("model").text(accepted)? {
            "lstm" => Ok(Model::Lstm(self.variant()?)),
            "rnn" => self.without_variant("the simple RNN").map(|()| Model::Rnn),
            "pascanu" => self.without_variant("Pascanu's network").map(|()| Model::Pascanu),
            "chain" => {
                self.without_variant("a chain")?;
                self.chain().map(Model::Chain)
            }
            _ => Err(self.field("model").refuse(accepted)),
        }
    }

    fn without_variant(&self, model: &str) -> Result<(), Error> {
        if self.variant()? == Variant::default() {
            return Ok(());
        }
        let (got, accepted) =
            (format!("a variant of {model}"), "an empty list: only the LSTM has variants");
        Err(Error::new(Code::Combination, "variant", got, accepted))
    }

    fn chain(&self) -> Result<Chain, Error> {
        let field = self.field("roads");
        let roads = field.list(None, "roads with factor, inner and outer")?.iter().enumerate();
        let roads = roads.map(|(index, value)| field.entry(index, value, road));
        let joins = "\"sum\" or \"product\"";
        let join = match self.field("join").text(joins)? {
            "sum" => Join::Sum,
            "product" => Join::Product,
            _ => return Err(self.field("join").refuse(joins)),
        };
        Chain::new(roads.collect::<Result<_, _>>()?, join)
    }

    fn variant(&self) -> Result<Variant, Error> {
        let field = self.field("variant");
        if !field.is_given() {
            return Ok(Variant::default());
        }
        let names = field.list(None, "abbreviations as \"NP\"")?.iter().enumerate();
        let changes = names.map(|(index, value)| {
            field.entry(index, value, |name| {
                name.text("an abbreviation as \"NP\"")?.parse::<Change>()
            })
        });
        Variant::new(&changes.collect::<Result<Vec<_>, _>>()?)
    }

    fn objective(&self, model: &Model) -> Result<Objective, Error> {
        match model {
            Model::Chain(_) => self.without("loss").map(|()| Objective::None),
            Model::Lstm(_) | Model::Rnn | Model::Pascanu => self.loss(),
        }
    }

    fn loss(&self) -> Result<Objective, Error> {
        let accepted = "\"squared\", \"last\" or \"softmax\"";
        match self.field("loss").text(accepted)? {
            "squared" => Ok(Objective::Squared),
            "last" => Ok(Objective::Last),
            "softmax" => Ok(Objective::Softmax),
            _ => Err(self.field("loss").refuse(accepted)),
        }
    }

    /// Refuses what a chain does not have.
    fn without(&self, key: &str) -> Result<(), Error> {
        match self.field(key).value {
            None | Some(Value::Null) => Ok(()),
            Some(got) => {
                let accepted = "nothing: a chain has no loss, targets or readout";
                Err(Error::new(Code::Combination, key, got, accepted))
            }
        }
    }

    /// A size of a chain, which is 1.
    fn one(&self, key: &str) -> Result<usize, Error> {
        match self.field(key).whole()? {
            1 => Ok(1),
            _ => Err(self.field(key).out_of_range("1: all of a chain are single numbers")),
        }
    }

    fn sizes(&self, objective: Objective) -> Result<(Sizes, Readout), Error> {
        if objective == Objective::None {
            self.without("K")?;
            let sizes = Sizes::new(self.one("N")?, self.one("H")?, None)?;
            return Ok((sizes, Readout::None));
        }
        let outputs = self.field("K");
        let needed = objective == Objective::Softmax || self.gives_parameter("V");
        let outputs =
            if needed || outputs.is_given() { Some(outputs.size(MOST_COMPONENTS)?) } else { None };
        let readout = if outputs.is_some() { Readout::Linear } else { Readout::None };
        let sizes = Sizes::new(
            self.field("N").size(MOST_COMPONENTS)?,
            self.field("H").size(MOST_COMPONENTS)?,
            outputs,
        )?;
        Ok((sizes, readout))
    }

    fn gives_parameter(&self, name: &str) -> bool {
        matches!(self.fields.get("params"), Some(Value::Map(map)) if map.contains_key(name))
    }

    fn parameters(&self, cell: &Cell, sizes: Sizes) -> Result<Parameters, Error> {
        let none = BTreeMap::new();
        let field = self.field("params");
        let seed = self.seed()?;
        let given = match field.value {
            Some(Value::Map(map)) => map,
            None | Some(Value::Null) if seed.is_some() || cell.parameters().is_empty() => &none,
            _ => return Err(field.refuse("an object of matrices and vectors by name")),
        };
        Parameters::new(cell, sizes, |parameter, rows, columns| {
            let path = format!("params.{}", parameter.name);
            let field = Field { path: &path, value: given.get(parameter.name) };
            match (parameter.shape, seed) {
                (_, Some(seed)) if !field.is_given() => Ok(seeded(parameter, sizes, seed)),
                (Shape::Vector(_), _) => field.numbers(rows),
                (Shape::Matrix(..), _) => field.matrix(rows, columns),
            }
        })
    }

    fn seed(&self) -> Result<Option<u64>, Error> {
        let field = self.field("seed");
        if field.is_given() { field.whole().map(Some) } else { Ok(None) }
    }

    fn sequence(
        &self,
        cell: &Cell,
        sizes: Sizes,
        steps: usize,
        objective: Objective,
        model: &Model,
    ) -> Result<Sequence, Error> {
        let inputs = self.field("x").matrix(steps, sizes.of(cell.nodes()[0].size))?;
        let targets = self.targets(cell, sizes, steps, objective)?;
        let mut initial = Vec::new();
        for name in model.states() {
            let key = format!("{name}0");
            let node = cell.node(name).expect("a state is a node of its model");
            if self.field(&key).is_given() {
                initial.push((node, self.field(&key).numbers(sizes.of(cell.nodes()[node].size))?));
            }
        }
        Sequence::new(cell, sizes, steps, inputs, targets, initial)
    }

    fn targets(
        &self,
        cell: &Cell,
        sizes: Sizes,
        steps: usize,
        objective: Objective,
    ) -> Result<Targets, Error> {
        let Some((_, judged)) = cell.judged() else {
            return self.without("targets").map(|()| Targets::None);
        };
        let width = sizes.of(cell.nodes()[judged].size);
        let field = self.field("targets");
        match objective {
            Objective::None => Ok(Targets::None),
            Objective::Softmax => {
                let classes = field.list(Some(steps), "classes")?.iter().enumerate();
                classes
                    .map(|(index, value)| field.entry(index, value, |class| class_of(class, width)))
                    .collect::<Result<_, _>>()
                    .map(Targets::Classes)
            }
            Objective::Squared => {
                Ok(Targets::values(objective, steps, field.matrix(steps, width)?))
            }
            Objective::Last => {
                let entries = field.list(Some(steps), "entries, null before the last")?;
                let mut numbers = vec![0.0; (steps - 1) * width];
                for (index, value) in entries[..steps - 1].iter().enumerate() {
                    if *value != Value::Null {
                        let refuse = |entry: Field<'_>| Err(entry.refuse("null before t = T"));
                        return field.entry(index, value, refuse);
                    }
                }
                let last = &entries[steps - 1];
                numbers.extend(field.entry(steps - 1, last, |entry| entry.numbers(width))?);
                Ok(Targets::values(objective, steps, numbers))
            }
        }
    }
}

fn road(field: Field<'_>) -> Result<Road, Error> {
    let Some(Value::Map(parts)) = field.value else {
        return Err(field.refuse("a road with factor, inner and outer"));
    };
    let path = |key| format!("{}.{key}", field.path);
    let factor = match parts.get("factor") {
        Some(&Value::Number(factor)) => factor,
        value => return Err(Field { path: &path("factor"), value }.refuse("a number")),
    };
    let map = |key| map(Field { path: &path(key), value: parts.get(key) });
    Ok(Road { factor, inner: map("inner")?, outer: map("outer")? })
}

fn map(field: Field<'_>) -> Result<Map, Error> {
    let accepted = Map::ALL.map(Map::name).join(", ");
    let name = field.text(&accepted)?;
    let found = Map::ALL.into_iter().find(|map| map.name() == name);
    found.ok_or_else(|| field.out_of_range(&accepted))
}

fn class_of(field: Field<'_>, classes: usize) -> Result<usize, Error> {
    let accepted = format!("a class from 0 to {}", classes - 1);
    match field.value {
        Some(&Value::Number(number)) => whole(number)
            .and_then(|class| usize::try_from(class).ok())
            .filter(|class| *class < classes)
            .ok_or_else(|| field.out_of_range(&accepted)),
        _ => Err(field.refuse(&accepted)),
    }
}

impl<'de> Deserialize<'de> for Case {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Case, D::Error> {
        deserializer.deserialize_map(CaseVisitor)
    }
}

struct CaseVisitor;

impl<'de> Visitor<'de> for CaseVisitor {
    type Value = Case;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("an object that describes a network and its sequence")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Case, A::Error> {
        /// An object of matrices, a matrix, a row, a number.
        const DEEPEST: usize = 3;
        let mut fields = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            if KEYS.contains(&key.as_str()) {
                let value = map
                    .next_value_seed(OfDepth(DEEPEST))
                    .map_err(|error| A::Error::custom(format!("{key}: {error}")))?;
                if fields.insert(key.clone(), value).is_some() {
                    return Err(A::Error::custom(format!("the key {key} stands there twice")));
                }
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(Case { fields })
    }
}
