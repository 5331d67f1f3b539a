//! Numbers in lists and under names, as JSON holds them.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A number, a list, or an object whose keys keep their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// A number.
    Number(f64),
    /// A list.
    List(Vec<Tree>),
    /// An object.
    Map(Vec<(String, Tree)>),
}

impl Tree {
    /// A list of numbers.
    pub fn vector(numbers: &[f64]) -> Tree {
        Tree::List(numbers.iter().copied().map(Tree::Number).collect())
    }

    /// A list of rows.
    pub fn matrix(numbers: &[f64], columns: usize) -> Tree {
        Tree::List(numbers.chunks(columns).map(Tree::vector).collect())
    }

    /// An object.
    pub fn map<K: Into<String>>(entries: impl IntoIterator<Item = (K, Tree)>) -> Tree {
        Tree::Map(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Tree::Number(number) => serializer.serialize_f64(*number),
            Tree::List(list) => serializer.collect_seq(list),
            Tree::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
