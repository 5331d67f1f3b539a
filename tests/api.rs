//! The step-by-step face of the crate.

use deltascope::case::Case;
use deltascope::error::Code;
use deltascope::unrolled::{Progress, Unrolled};

fn small() -> Unrolled {
    let text = r#"{"model": "lstm", "N": 1, "H": 2, "T": 3, "loss": "squared", "seed": 7,
        "x": [[1], [0], [-1]], "targets": [[0, 0], [0, 0], [0.5, -0.5]]}"#;
    serde_json::from_str::<Case>(text).unwrap().unroll().unwrap()
}

#[test]
fn steps_come_in_order_and_end() {
    let mut run = small();
    assert_eq!(run.forward_step(), Some(1));
    assert_eq!(run.forward_step(), Some(2));
    assert_eq!(run.forward_step(), Some(3));
    assert_eq!(run.forward_step(), None);
    let back: Vec<usize> = std::iter::from_fn(|| run.backward_step()).collect();
    assert_eq!(back, [3, 2, 1, 0]);
    assert_eq!(run.progress(), Progress::Backward(0));
}

#[test]
fn a_number_is_refused_before_its_time() {
    let mut run = small();
    run.forward_step();
    assert!(run.value("c", 1).is_ok());
    assert_eq!(run.value("c", 2).unwrap_err().code, Code::Range);
    assert_eq!(run.delta("c", 1).unwrap_err().code, Code::Range);
    run.backward_step();
    assert!(run.delta("c", 3).is_ok());
    assert_eq!(run.delta("c", 2).unwrap_err().code, Code::Range);
    assert_eq!(run.gradient("W_z").unwrap_err().code, Code::Range);
    while run.backward_step().is_some() {}
    assert_eq!(run.gradient("W_z").unwrap().len(), 2);
}

#[test]
fn names_that_do_not_exist_are_refused_with_those_that_do() {
    let mut run = small();
    run.run();
    let error = run.value("q", 1).unwrap_err();
    assert!(error.accepted.contains("zbar"), "{error}");
    let error = run.contribution("c", "via_q", 1).unwrap_err();
    assert!(error.accepted.contains("carousel"), "{error}");
}

#[test]
fn running_again_gives_the_same_bits() {
    let mut run = small();
    run.run();
    let first = run.trace().clone();
    run.run();
    assert_eq!(run.trace(), &first);
}
