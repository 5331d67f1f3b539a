//! Every number of every reference case. The cases come from automatic differentiation of the
//! forward equations, independent of this crate; each names its own tolerance.

use std::fs;
use std::path::PathBuf;

use deltascope::case::Case;
use deltascope::export::complete;
use serde_json::Value;

#[test]
fn every_quantity_of_every_case_agrees() {
    let mut cases = 0;
    for path in case_files() {
        let text = fs::read_to_string(&path).unwrap();
        let case: Value = serde_json::from_str(&text).unwrap();
        let described: Case = serde_json::from_str(&text).unwrap();
        let mut run = described.unroll().unwrap();
        run.run();
        let complete = complete(&run, described.thresholds().unwrap()).unwrap();
        assert_eq!(complete.refused, [], "{}", case["id"]);
        let computed = serde_json::to_value(complete.result).unwrap();
        let mut comparison = Comparison::of(&case);
        comparison.compare(&case["expected"], &computed, &mut Vec::new());
        assert!(comparison.failures.is_empty(), "{}: {:#?}", case["id"], comparison.failures);
        assert!(comparison.quantities > 15, "{}: too few quantities", case["id"]);
        cases += 1;
    }
    assert_eq!(cases, 31);
}

#[test]
fn a_wrong_number_is_found() {
    let path = case_files().into_iter().next().unwrap();
    let case: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut wrong = case["expected"].clone();
    let number = &mut wrong["delta"]["c"][0][0];
    *number = Value::from(number.as_f64().unwrap() * (1.0 + 1e-8));
    let mut comparison = Comparison::of(&case);
    comparison.compare(&case["expected"], &wrong, &mut Vec::new());
    assert_eq!(comparison.failures.len(), 1, "{:?}", comparison.failures);
}

fn case_files() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reference");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths
}

/// The differences between what a case expects and what was computed.
struct Comparison {
    tolerance: f64,
    quantities: usize,
    failures: Vec<String>,
}

impl Comparison {
    fn of(case: &Value) -> Comparison {
        let tolerance = case["tolerance"]["rtol"].as_f64().unwrap();
        Comparison { tolerance, quantities: 0, failures: Vec::new() }
    }

    /// Compares quantity by quantity; objects are opened, lists are quantities.
    fn compare(&mut self, expected: &Value, computed: &Value, path: &mut Vec<String>) {
        for (key, expected) in expected.as_object().unwrap() {
            path.push(key.clone());
            match expected {
                Value::Object(_) => self.compare(expected, &computed[key], path),
                _ => self.quantity(expected, &computed[key], path),
            }
            path.pop();
        }
    }

    fn quantity(&mut self, expected: &Value, computed: &Value, path: &[String]) {
        self.quantities += 1;
        if shape(expected) != shape(computed) {
            self.failures.push(format!("{}: another shape", path.join(".")));
            return;
        }
        let largest = magnitude(expected);
        let blocks = blocks(expected, computed, depth(path));
        for (index, (expected, computed)) in blocks.into_iter().enumerate() {
            let error = relative_error(expected, computed, largest);
            if error > self.tolerance || error.is_nan() {
                self.failures.push(format!("{}[{index}]: {error:e}", path.join(".")));
            }
        }
    }
}

/// How many indices of a quantity are time steps, each block of which is compared by itself.
fn depth(path: &[String]) -> usize {
    let whole = ["grads", "clip", "J", "y_last", "delta_c_first", "delta_h_first"];
    let is_initial_state = path.last().is_some_and(|name| name.ends_with('0'));
    match &path[0][..] {
        top if whole.contains(&top) || is_initial_state => 0,
        top if top.starts_with("E_") => 2,
        _ => 1,
    }
}

fn blocks<'a>(
    expected: &'a Value,
    computed: &'a Value,
    depth: usize,
) -> Vec<(&'a Value, &'a Value)> {
    match (expected, computed) {
        (Value::Array(expected), Value::Array(computed)) if depth > 0 => {
            let pairs = expected.iter().zip(computed);
            pairs.flat_map(|(expected, computed)| blocks(expected, computed, depth - 1)).collect()
        }
        _ => vec![(expected, computed)],
    }
}

/// max |computed − expected| / max |expected| over a block.
fn relative_error(expected: &Value, computed: &Value, largest: f64) -> f64 {
    let (wanted, got) = (numbers(expected), numbers(computed));
    let difference = wanted.iter().zip(&got).map(|(a, b)| (a - b).abs());
    let difference = difference
        .fold(0.0, |worst, next| if next > worst || next.is_nan() { next } else { worst });
    match magnitude(expected) {
        0.0 if difference <= f64::max(1e-14 * largest, 1e-300) => 0.0,
        magnitude => difference / magnitude,
    }
}

fn magnitude(value: &Value) -> f64 {
    numbers(value).into_iter().map(f64::abs).fold(0.0, f64::max)
}

fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(list) => list.iter().flat_map(numbers).collect(),
        _ => vec![value.as_f64().unwrap_or(f64::NAN)],
    }
}

fn shape(value: &Value) -> Vec<usize> {
    match value {
        Value::Array(list) => {
            let inner = list.first().map(shape).unwrap_or_default();
            std::iter::once(list.len()).chain(inner).collect()
        }
        _ => Vec::new(),
    }
}
