//! The homework doctor names the mistake that made the numbers.

use std::fs;

use deltascope::case::Case;
use deltascope::check::Kind;
use deltascope::distance::deltas_of;
use deltascope::doctor::{Answer, Diagnosis, Tolerance, diagnose};
use deltascope::edit::NamedEdits;
use deltascope::error::Code;
use deltascope::mistake::Mistake;
use deltascope::unrolled::Unrolled;

const EXACT: Tolerance = Tolerance { absolute: 1e-13, relative: 1e-9 };

/// Cells in which every one of the seventeen can be made, none of them the table's own.
const CELLS: [&str; 3] = ["vanilla_init", "vanilla_softmax", "fgr"];

/// The first seventeen of [`Mistake::ALL`] are those of the LSTM.
fn seventeen() -> &'static [Mistake] {
    &Mistake::ALL[..17]
}

#[test]
fn all_gradients_together_name_each_mistake_alone() {
    for id in CELLS {
        let case = case(id);
        for &mistake in seventeen() {
            let run = mistaken(&case, mistake);
            let diagnosis = diagnose(&case, &gradients(&run), EXACT).unwrap();
            let makers: Vec<Mistake> = diagnosis.makers.iter().map(|one| one.mistake).collect();
            assert_eq!(makers, [mistake], "{id}");
            assert!(diagnosis.first.is_some() && diagnosis.wrong > 0, "{id}: {}", mistake.name());
        }
    }
}

#[test]
fn a_single_quantity_names_each_mistake_or_says_that_it_cannot_show_it() {
    for id in CELLS {
        let case = case(id);
        for &mistake in seventeen() {
            let run = mistaken(&case, mistake);
            let delta = Answer {
                kind: Kind::Delta,
                name: "c".into(),
                numbers: deltas_of(&run, "c").unwrap(),
            };
            for answer in gradients(&run).into_iter().chain([delta]) {
                let what = format!("{id}: {} by δ{}", mistake.name(), answer.name);
                let diagnosis = diagnose(&case, &[answer], EXACT).unwrap();
                assert_eq!(
                    is_named(&diagnosis, mistake),
                    !diagnosis.silent.contains(&mistake),
                    "{what}"
                );
                assert_eq!(
                    diagnosis.first.is_none(),
                    diagnosis.silent.contains(&mistake),
                    "{what}"
                );
                let maker = diagnosis.makers.iter().find(|one| one.mistake == mistake);
                assert!(maker.is_none_or(|one| one.gap == 0.0), "{what}");
            }
        }
    }
}

#[test]
fn numbers_printed_with_four_decimals_are_enough() {
    let case = case("vanilla_squared");
    let printed = Tolerance { absolute: 0.5e-4, relative: 1e-9 };
    for &mistake in seventeen() {
        let mut answers = gradients(&mistaken(&case, mistake));
        for number in answers.iter_mut().flat_map(|answer| &mut answer.numbers) {
            *number = format!("{number:.4}").parse().unwrap();
        }
        let diagnosis = diagnose(&case, &answers, printed).unwrap();
        assert!(is_named(&diagnosis, mistake), "{}", mistake.name());
    }
}

#[test]
fn right_numbers_are_right_and_others_are_none_of_the_classic_mistakes() {
    let case = case("vanilla_squared");
    let mut run = case.unroll().unwrap();
    run.run();
    let mut answers = gradients(&run);
    let diagnosis = diagnose(&case, &answers, EXACT).unwrap();
    assert_eq!((diagnosis.first, diagnosis.wrong, diagnosis.makers.len()), (None, 0, 0));
    answers[2].numbers[1] += 0.5;
    let diagnosis = diagnose(&case, &answers, EXACT).unwrap();
    let first = diagnosis.first.unwrap();
    assert_eq!((first.answer, first.index, diagnosis.wrong), (2, 1, 1));
    assert_eq!(first.given - first.right, 0.5);
    assert!(diagnosis.makers.is_empty());
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let case = case("vanilla_squared");
    let answer = |name: &str, numbers| Answer { kind: Kind::Gradient, name: name.into(), numbers };
    let refused = |answers: &[Answer]| {
        let error = diagnose(&case, answers, EXACT).unwrap_err();
        (error.code, error.field)
    };
    assert_eq!(refused(&[]), (Code::Range, "answers".into()));
    assert_eq!(refused(&[answer("W_q", vec![])]), (Code::Range, "answers[0].name".into()));
    assert_eq!(refused(&[answer("b_z", vec![1.0])]), (Code::Shape, "answers[0].numbers".into()));
    let infinite = answer("b_z", vec![0.0, f64::INFINITY, 0.0]);
    assert_eq!(refused(&[infinite]), (Code::NotFinite, "answers[0].numbers[1]".into()));
}

fn is_named(diagnosis: &Diagnosis, mistake: Mistake) -> bool {
    diagnosis.makers.iter().any(|one| one.mistake == mistake)
}

fn gradients(run: &Unrolled) -> Vec<Answer> {
    let parameters = run.cell().parameters().iter();
    let answer = |name: &str| Answer {
        kind: Kind::Gradient,
        name: name.to_owned(),
        numbers: run.gradient(name).unwrap().to_vec(),
    };
    parameters.map(|parameter| answer(parameter.name)).collect()
}

fn case(id: &str) -> Case {
    let text = fs::read_to_string(format!("tests/reference/{id}.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn mistaken(case: &Case, mistake: Mistake) -> Unrolled {
    let edits = NamedEdits { mistake: Some(mistake), ..NamedEdits::default() };
    let mut run = case.unroll_with(&edits).unwrap();
    run.run();
    run
}
