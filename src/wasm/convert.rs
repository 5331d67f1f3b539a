//! What crosses the boundary, and how: descriptions as plain objects, numbers as `Float64Array`,
//! errors as an `Error` with the fields `code`, `field`, `got` and `accepted`.

use js_sys::Float64Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::error::{Code, Error};
use crate::notation::Notation;

/// A result whose error is thrown.
pub type Fallible<T> = Result<T, JsValue>;

/// Reads a plain object.
pub fn read<T: DeserializeOwned>(name: &str, value: JsValue) -> Fallible<T> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| throw(Error::new(Code::Type, name, error, "an object as described")))
}

/// The notation of this name; Greff's where none is asked for.
pub fn read_notation(name: Option<String>) -> Fallible<Notation> {
    let Some(name) = name else { return Ok(Notation::default()) };
    let found = Notation::ALL.into_iter().find(|notation| notation.name() == name);
    found.ok_or_else(|| {
        let names = Notation::ALL.map(Notation::name).join(", ");
        throw(Error::new(Code::Range, "notation", name, names))
    })
}

/// Makes a plain object, with absent values as undefined.
pub fn plain(value: &impl Serialize) -> Fallible<JsValue> {
    let serializer = Serializer::new().serialize_maps_as_objects(true);
    value.serialize(&serializer).map_err(JsValue::from)
}

/// A copy of the numbers.
pub fn copied(numbers: &[f64]) -> Float64Array {
    Float64Array::from(numbers)
}

/// The error as JavaScript throws it.
pub fn throw(error: Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    if let Ok(fields) = plain(&error) {
        let (from, to): (&js_sys::Object, &js_sys::Object) =
            (fields.unchecked_ref(), thrown.unchecked_ref());
        js_sys::Object::assign(to, from);
    }
    thrown.into()
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Whose letters are written: those of Greff et al., of Olah, of PyTorch. */
export type Notation = "greff" | "olah" | "pytorch";

/** What is thrown where an input is refused. */
export interface Refusal extends Error { code: string; field: string; got: string; accepted: string; }
"#;
