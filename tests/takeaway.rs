//! Notations, equations as LaTeX, and the table of a run.

use std::fs;

use deltascope::case::Case;
use deltascope::export::{Equation, Shown, Subject, csv, latex};
use deltascope::notation::Notation;
use deltascope::unrolled::Unrolled;

#[test]
fn the_sum_of_a_delta_is_one_equation() {
    let run = reference("vanilla_h1_t12");
    let sum = |shown, notation| {
        let node = run.cell().node("c").unwrap();
        let equation = Equation { node, t: 6, component: 0, of: Subject::Delta, shown };
        latex(&run, equation, notation).unwrap()
    };
    assert_eq!(
        sum(Shown::Symbols, Notation::Greff),
        "\\delta c(6) = \\delta y(6) \\cdot o(6) \\cdot \\tanh'(c(6)) \
         + p_{o} \\cdot \\delta \\bar{o}(6) + p_{f} \\cdot \\delta \\bar{f}(7) \
         + p_{i} \\cdot \\delta \\bar{i}(7) + \\delta c(7) \\cdot f(7)"
    );
    assert_eq!(
        sum(Shown::Numbers, Notation::PyTorch),
        "\\begin{aligned}\n\
         \\delta c_{6} &= \\delta h_{6} \\cdot o_{6} \\cdot \\tanh'(c_{6}) \
         + p_{o} \\cdot \\delta \\bar{o}_{6} + p_{f} \\cdot \\delta \\bar{f}_{7} \
         + p_{i} \\cdot \\delta \\bar{i}_{7} + \\delta c_{7} \\cdot f_{7} \\\\\n\
         &= 0.4098 \\cdot 0.8619 \\cdot \\tanh'(-0.2843) + (-0.2677) \\cdot (-0.0135) \
         + 0.6083 \\cdot 0.0236 + (-0.0228) \\cdot 0.0478 + (-0.3471) \\cdot 0.6065 \\\\\n\
         &= 0.3261 + 0.0036 + 0.0143 - 0.0011 - 0.2105 \\\\\n\
         &= 0.1325\n\
         \\end{aligned}"
    );
}

#[test]
fn a_road_that_ends_nowhere_stands_there_with_its_zero() {
    let run = reference("vanilla_h1_t12");
    let node = run.cell().node("c").unwrap();
    let of = Subject::Delta;
    let equation = Equation { node, t: 12, component: 0, of, shown: Shown::Symbols };
    let written = latex(&run, equation, Notation::Greff).unwrap();
    assert!(written.ends_with("\\underbrace{\\delta c(13) \\cdot f(13)}_{0}"), "{written}");
    assert_eq!(written.matches("\\underbrace").count(), 3);
}

#[test]
fn an_equation_that_does_not_exist_is_refused() {
    let run = reference("vanilla_squared");
    let refused = |node, t, component, of| {
        let equation = Equation { node, t, component, of, shown: Shown::Numbers };
        latex(&run, equation, Notation::Greff).unwrap_err().field
    };
    for of in [Subject::Value, Subject::Delta] {
        assert_eq!(refused(99, 1, 0, of), "node");
        assert_eq!(refused(2, 6, 0, of), "t");
        assert_eq!(refused(2, 1, 3, of), "component");
    }
    assert_eq!(refused(2, 0, 0, Subject::Value), "t");
}

#[test]
fn the_table_holds_every_number_with_all_its_digits() {
    let run = reference("vanilla_squared");
    let table = csv(&run, "").unwrap();
    let lines: Vec<&str> = table.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(lines[0], "quantity,name,branch,t,component,column,value");
    let found = |key: &str| {
        let mut matching = lines.iter().filter(|line| line.starts_with(key));
        let number = matching.next().unwrap().rsplit(',').next().unwrap().parse::<f64>().unwrap();
        assert!(matching.next().is_none(), "{key}");
        number
    };
    assert_eq!(found("value,c,,3,2,,"), run.value("c", 3).unwrap()[1]);
    assert_eq!(found("delta,ibar,,1,3,,"), run.delta("ibar", 1).unwrap()[2]);
    assert_eq!(found("delta,c,,0,1,,"), run.delta("c", 0).unwrap()[0]);
    let carousel = run.contribution("c", "carousel", 2).unwrap()[0];
    assert_eq!(found("contribution,c,carousel,2,1,,"), carousel);
    assert_eq!(found("gradient,W_f,,,2,1,"), run.gradient("W_f").unwrap()[2]);
    assert_eq!(found("gradient,p_o,,,3,,"), run.gradient("p_o").unwrap()[2]);
}

fn reference(id: &str) -> Unrolled {
    let file = format!("{}/tests/reference/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let case: Case = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let mut run = case.unroll().unwrap();
    run.run();
    run
}
