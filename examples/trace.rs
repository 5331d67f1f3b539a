//! Reads a case in the reference format and prints every number of its two passes and of the analyses in
//! that format. Of a large case some analyses are left out; which, stands on the error output.
//!
//! ```sh
//! cargo run --release --example trace -- CASE.json
//! ```

use std::process::ExitCode;

use deltascope::case::Case;
use deltascope::export::{Tree, complete};
use serde::Serialize;

#[derive(Serialize)]
struct Output {
    id: String,
    result: Tree,
}

fn main() -> ExitCode {
    match std::env::args().nth(1).ok_or_else(usage).and_then(|path| trace(&path)) {
        Ok(output) => {
            println!("{output}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn trace(path: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let case: Case = serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    let mut run = case.unroll().map_err(|error| format!("{path}: {error}"))?;
    run.run();
    let thresholds = case.thresholds().map_err(|error| format!("{path}: {error}"))?;
    let complete = complete(&run, thresholds).map_err(|error| format!("{path}: {error}"))?;
    complete.refused.iter().for_each(|error| eprintln!("{path}: left out: {error}"));
    let output = Output { id: case.id().to_owned(), result: complete.result };
    serde_json::to_string(&output).map_err(|error| format!("{path}: {error}"))
}

fn usage() -> String {
    "name one case file: trace CASE.json".to_owned()
}
