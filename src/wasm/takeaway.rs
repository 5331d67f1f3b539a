//! What a reader takes away: tables, equations and scripts as text.

use wasm_bindgen::prelude::*;

use super::Unrolled;
use super::convert::{Fallible, plain, read, read_notation, throw};
use crate::error::{Code, Error};
use crate::export::{self, Equation, Script, Shown, Subject};

#[wasm_bindgen]
impl Unrolled {
    /// Every number of the run in the reference format.
    #[wasm_bindgen(unchecked_return_type = "Record<string, unknown>")]
    pub fn result(&self) -> Fallible<JsValue> {
        plain(&export::result(&self.run).map_err(throw)?)
    }

    /// Every number of the run as comma-separated values, one to a line.
    pub fn csv(&self, link: Option<String>) -> Fallible<String> {
        export::csv(&self.run, &link.unwrap_or_default()).map_err(throw)
    }

    /// How a value is computed, or a δ adds up, as LaTeX; component k, from 0.
    pub fn latex(
        &self,
        node: usize,
        t: usize,
        k: usize,
        #[wasm_bindgen(unchecked_param_type = "EquationForm")] form: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Notation")] notation: Option<String>,
    ) -> Fallible<String> {
        let EquationForm { of, numbers, link } = read("form", form)?;
        let equation = Equation { node, t, component: k, of, shown: numbers };
        let written =
            export::latex(&self.run, equation, read_notation(notation)?).map_err(throw)?;
        let heading = link.map(|link| export::heading("%", &link)).unwrap_or_default();
        Ok(heading + &written)
    }

    /// A Python script that computes the numbers of this run. `torch_lstm` is refused with the code
    /// `combination` where the cell is not what `torch.nn.LSTM` computes; `got` says why: `model`,
    /// `peepholes`, `variant` or `edits`.
    pub fn script(
        &self,
        #[wasm_bindgen(unchecked_param_type = "'numpy' | 'torch' | 'torch_lstm'")] kind: &str,
        link: Option<String>,
        #[wasm_bindgen(unchecked_optional_param_type = "Notation")] notation: Option<String>,
    ) -> Fallible<String> {
        let kind = match kind {
            "numpy" => Script::Numpy,
            "torch" => Script::Torch,
            "torch_lstm" => Script::TorchLstm,
            _ => {
                let accepted = "numpy, torch or torch_lstm";
                return Err(throw(Error::new(Code::Range, "kind", kind, accepted)));
            }
        };
        let notation = read_notation(notation)?;
        export::script(&self.run, kind, notation, &link.unwrap_or_default()).map_err(throw)
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Which equation is written: of a value or a δ, with letters alone or with the numbers below. */
export interface EquationForm {
  of: "value" | "delta"; numbers: "symbols" | "numbers";
  /** Where it is given, two lines of comment name it and the version. */
  link?: string;
}
"#;

#[derive(serde::Deserialize)]
struct EquationForm {
    of: Subject,
    numbers: Shown,
    link: Option<String>,
}
