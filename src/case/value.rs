//! A value of a case before it is checked, and the checks, each of which names its field.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use crate::error::{Code, Error};

/// A JSON-like value of bounded depth.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Flag(bool),
    Number(f64),
    Text(String),
    List(Vec<Value>),
    Map(BTreeMap<String, Value>),
}

/// Reads a [`Value`] of at most this depth, so that no input can exhaust the stack.
pub(super) struct OfDepth(pub usize);

/// A value with its path in the case.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub path: &'a str,
    pub value: Option<&'a Value>,
}

impl<'a> Field<'a> {
    /// Whether the field stands in the case with a value other than null.
    pub fn is_given(&self) -> bool {
        !matches!(self.value, None | Some(Value::Null))
    }

    /// A text.
    pub fn text(&self, accepted: &str) -> Result<&'a str, Error> {
        match self.value {
            Some(Value::Text(text)) => Ok(text),
            _ => Err(self.refuse(accepted)),
        }
    }

    /// A whole number from 0.
    pub fn whole(&self) -> Result<u64, Error> {
        match self.value {
            Some(&Value::Number(number)) => {
                whole(number).ok_or_else(|| self.out_of_range("a whole number from 0"))
            }
            _ => Err(self.refuse("a whole number from 0")),
        }
    }

    /// A whole number from 1 to `most`.
    pub fn size(&self, most: usize) -> Result<usize, Error> {
        let size = usize::try_from(self.whole()?).ok().filter(|size| (1..=most).contains(size));
        size.ok_or_else(|| self.out_of_range(&format!("a whole number from 1 to {most}")))
    }

    /// The error of a number that is not accepted.
    pub fn out_of_range(&self, accepted: &str) -> Error {
        match self.value {
            Some(value) => Error::new(Code::Range, self.path, value, accepted),
            None => self.refuse(accepted),
        }
    }

    /// A list of this many entries, or of any number.
    pub fn list(&self, count: Option<usize>, of: &str) -> Result<&'a [Value], Error> {
        let accepted = match count {
            Some(count) => format!("a list of {count} {of}"),
            None => format!("a list of {of}"),
        };
        match self.value {
            Some(Value::List(list)) if count.is_none_or(|count| list.len() == count) => Ok(list),
            Some(Value::List(list)) => {
                let got = format!("a list of {}", list.len());
                Err(Error::new(Code::Shape, self.path, got, accepted))
            }
            _ => Err(self.refuse(&accepted)),
        }
    }

    /// This many finite numbers.
    pub fn numbers(&self, count: usize) -> Result<Vec<f64>, Error> {
        let entries = self.list(Some(count), if count == 1 { "number" } else { "numbers" })?;
        entries
            .iter()
            .enumerate()
            .map(|(index, value)| match *value {
                Value::Number(number) if number.is_finite() => Ok(number),
                Value::Number(number) => {
                    let path = format!("{}[{index}]", self.path);
                    Err(Error::new(Code::NotFinite, path, number, "a finite number"))
                }
                _ => self.entry(index, value, |entry| Err(entry.refuse("a finite number"))),
            })
            .collect()
    }

    /// Rows of finite numbers, one row after the other.
    pub fn matrix(&self, rows: usize, columns: usize) -> Result<Vec<f64>, Error> {
        let of = format!("{} of {columns} numbers", if rows == 1 { "row" } else { "rows" });
        let mut numbers = Vec::with_capacity(rows * columns);
        for (index, value) in self.list(Some(rows), &of)?.iter().enumerate() {
            numbers.extend(self.entry(index, value, |row| row.numbers(columns))?);
        }
        Ok(numbers)
    }

    /// What `read` makes of an entry of this list.
    pub fn entry<T>(
        &self,
        index: usize,
        value: &Value,
        read: impl FnOnce(Field<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        read(Field { path: &format!("{}[{index}]", self.path), value: Some(value) })
    }

    /// The error of a field that is absent or of another type.
    pub fn refuse(&self, accepted: &str) -> Error {
        match self.value {
            None => Error::new(Code::Missing, self.path, "nothing", accepted),
            Some(value) => Error::new(Code::Type, self.path, value, accepted),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => write!(formatter, "null"),
            Value::Flag(flag) => write!(formatter, "{flag}"),
            Value::Number(number) => write!(formatter, "{number}"),
            Value::Text(text) => {
                let start: String = text.chars().take(24).collect();
                let more = if start.len() < text.len() { "…" } else { "" };
                write!(formatter, "the text \"{start}{more}\"")
            }
            Value::List(list) => write!(formatter, "a list of {}", list.len()),
            Value::Map(_) => write!(formatter, "an object"),
        }
    }
}

impl<'de> DeserializeSeed<'de> for OfDepth {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl OfDepth {
    fn inner<E: serde::de::Error>(&self) -> Result<OfDepth, E> {
        self.0.checked_sub(1).map(OfDepth).ok_or_else(|| E::custom("lists within lists, too deep"))
    }
}

impl<'de> Visitor<'de> for OfDepth {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a number, a text, a list or an object")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(self.inner::<A::Error>()?)? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut values = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            let value = map.next_value_seed(self.inner::<A::Error>()?)?;
            if values.insert(key.clone(), value).is_some() {
                return Err(A::Error::custom(format!("the key {key} stands there twice")));
            }
        }
        Ok(Value::Map(values))
    }
}

/// The number as a whole one, where it is one that a size or class can be.
pub(super) fn whole(number: f64) -> Option<u64> {
    (number.fract() == 0.0 && (0.0..=9e15).contains(&number)).then_some(number as u64)
}
