//! The example `trace`: a case in, its result out; a broken case in, one sentence out.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

#[test]
fn a_case_gives_a_result_under_its_id() {
    let output = trace(&reference("vanilla_h1_t1").to_string(), "good");
    assert!(output.status.success());
    let result: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(result["id"], "vanilla_h1_t1");
    assert!(result["result"]["delta_c_norm"].is_array());
}

#[test]
fn what_a_case_expects_and_keys_that_are_not_known_are_ignored() {
    let mut case = reference("vanilla_h1_t1");
    let plain = trace(&case.to_string(), "plain");
    case["expected"] = json!({"J": "wrong", "deep": [[[[[[[1]]]]]]]});
    case["colour"] = json!("blue");
    assert_eq!(trace(&case.to_string(), "extra").stdout, plain.stdout);
}

#[test]
fn what_a_large_case_has_no_room_for_is_left_out_and_said() {
    let steps = 1000;
    let case = json!({
        "id": "long", "model": "rnn", "N": 1, "H": 5, "T": steps, "loss": "squared", "seed": 1,
        "x": vec![[0.5]; steps], "targets": vec![[0; 5]; steps],
        "clip": {"norm_threshold": 0.1, "value_threshold": 0.01},
    });
    let output = trace(&case.to_string(), "long");
    assert!(output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    let sentence = "left out: error by source is 5000000 numbers: expected at most 4000000 numbers";
    assert!(said.lines().count() == 1 && said.contains(sentence), "{said}");
    let written: Value = serde_json::from_slice(&output.stdout).unwrap();
    let result = &written["result"];
    assert!(result.get("E_h").is_none());
    assert_eq!(result["jac_h"]["to_last_bound"].as_array().unwrap().len(), steps);
    assert!(result["clip"]["scale"].as_f64().unwrap() < 1.0);
}

#[test]
fn a_threshold_that_is_none_is_refused() {
    let mut case = reference("vanilla_h1_t1");
    case["clip"]["norm_threshold"] = json!(0);
    let output = trace(&case.to_string(), "threshold");
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        sentence.contains(": clip.norm_threshold is 0: expected a number above 0"),
        "{sentence}"
    );
}

#[test]
fn a_broken_case_is_refused_in_one_sentence_that_names_the_field() {
    let change = |key: &str, value: Value| {
        let mut case = reference("vanilla_squared");
        case[key] = value;
        case
    };
    let mut short_row = reference("vanilla_squared");
    short_row["params"]["R_f"][1] = json!([1, 2]);
    let mut without_bias = reference("vanilla_squared");
    without_bias["params"].as_object_mut().unwrap().remove("b_o");
    for (case, field) in [
        (change("x", Value::Null), "x"),
        (change("x", json!([[1, 2], [3, "four"], [5, 6], [7, 8], [9, 10]])), "x[1][1]"),
        (change("T", json!(4)), "x"),
        (change("H", json!(300)), "H"),
        (change("N", json!(1.5)), "N"),
        (change("model", json!("gru")), "model"),
        (change("variant", json!(["CIFG", "NIG"])), "variant"),
        (change("loss", json!("softmax")), "K"),
        (change("targets", json!([1, 2])), "targets"),
        (change("y0", json!([0])), "y0"),
        (short_row, "params.R_f[1]"),
        (without_bias, "params.b_o"),
    ] {
        let output = trace(&case.to_string(), "broken");
        let sentence = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{field}");
        assert_eq!(sentence.trim_end().lines().count(), 1, "{sentence}");
        assert!(sentence.contains(&format!(": {field} is ")), "{field}: {sentence}");
    }
    for junk in ["", "[1]", "{\"x\": ", "{\"x\": [[[[[[1]]]]]]}", "not json"] {
        let output = trace(junk, "junk");
        assert_eq!(output.status.code(), Some(1), "{junk}");
        assert_eq!(String::from_utf8(output.stderr).unwrap().trim_end().lines().count(), 1);
    }
}

/// A reference case without what it expects.
fn reference(id: &str) -> Value {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reference");
    let text = fs::read_to_string(folder.join(format!("{id}.json"))).unwrap();
    let mut case: Value = serde_json::from_str(&text).unwrap();
    case.as_object_mut().unwrap().remove("expected");
    case
}

/// Runs the example on a file with this text.
fn trace(text: &str, name: &str) -> Output {
    let file = env::temp_dir().join(format!("deltascope-{}-{name}.json", std::process::id()));
    fs::write(&file, text).unwrap();
    let output = Command::new(example()).arg(&file).output().unwrap();
    fs::remove_file(file).unwrap();
    output
}

/// `cargo test` builds the examples beside the tests.
fn example() -> PathBuf {
    let test = env::current_exe().unwrap();
    let folder = test.parent().and_then(|folder| folder.parent()).unwrap();
    folder.join("examples").join(format!("trace{}", env::consts::EXE_SUFFIX))
}
