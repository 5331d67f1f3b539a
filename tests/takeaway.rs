//! Notations, equations as LaTeX, and the table of a run.

use std::collections::HashSet;
use std::fs;

use deltascope::case::Case;
use deltascope::export::{Equation, NetworkCase, Shown, Subject, csv, latex};
use deltascope::graph::{Initial, Lag};
use deltascope::notation::Notation;
use deltascope::typeset::{Formula, Typesetter};
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
         &\\approx 0.4098 \\cdot 0.8619 \\cdot \\tanh'(-0.2843) + (-0.2677) \\cdot (-0.0135) \
         + 0.6083 \\cdot 0.0236 + (-0.0228) \\cdot 0.0478 + (-0.3471) \\cdot 0.6065 \\\\\n\
         &\\approx 0.3261 + 0.0036 + 0.0143 - 0.0011 - 0.2105 \\\\\n\
         &\\approx 0.1325\n\
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
fn what_is_printed_as_equal_adds_up_as_it_is_printed() {
    let [mut equal, mut near] = [0, 0];
    for id in ["vanilla_h1_t12", "vanilla_squared", "fgr_np", "rnn_squared", "cifg"] {
        let run = reference(id);
        for node in 0..run.cell().nodes().len() {
            for of in [Subject::Value, Subject::Delta] {
                let equation = Equation { node, t: 2, component: 0, of, shown: Shown::Numbers };
                let written = latex(&run, equation, Notation::Greff).unwrap();
                let lines: Vec<&str> = written.lines().collect();
                let [.., amounts, total, "\\end{aligned}"] = lines[..] else { continue };
                let (Some(sum), Some(total_size)) = (added_up(amounts), added_up(total)) else {
                    continue;
                };
                match total.starts_with("&= ") {
                    true => equal += 1,
                    false => near += 1,
                }
                assert_eq!(total.starts_with("&= "), sum == total_size, "{id}: {written}");
            }
        }
    }
    assert!(equal > 10 && near > 5, "{equal} equal, {near} nearly");
}

#[test]
fn a_number_that_is_rounded_is_not_printed_as_equal() {
    let value = |of, name: &str, t| {
        let run = reference("vanilla_squared");
        let node = run.cell().node(name).unwrap();
        let equation = Equation { node, t, component: 0, of, shown: Shown::Numbers };
        latex(&run, equation, Notation::Greff).unwrap()
    };
    assert_eq!(value(Subject::Delta, "J", 2), "\\delta J(2) = 1");
    let rounded = value(Subject::Value, "x", 2);
    assert!(rounded.starts_with("\\left[x(2)\\right]_{1} \\approx "), "{rounded}");
}

#[test]
fn a_step_without_a_target_has_no_loss() {
    let run = reference("vanilla_last");
    let (steps, node) = (run.sequence().steps(), run.cell().loss());
    let written = |t, shown| {
        let equation = Equation { node, t, component: 0, of: Subject::Value, shown };
        latex(&run, equation, Notation::Greff).unwrap()
    };
    for shown in [Shown::Symbols, Shown::Numbers] {
        assert_eq!(written(1, shown), "J(1) = 0");
        assert!(written(steps, shown).contains(&format!("d({steps})")));
    }
}

#[test]
fn a_symbol_beyond_the_run_has_no_number() {
    let mut run = reference("vanilla_h1_t12");
    let typesetter = Typesetter::new(run.cell(), Notation::Greff);
    let c = run.cell().node("c").unwrap();
    let carousel = run.cell().branch(c, "carousel").unwrap();
    let symbols = |t| {
        let Formula::Row { items } = typesetter.branch(carousel, t) else { unreachable!() };
        let symbol = |item| if let Formula::Symbol(symbol) = item { Some(symbol) } else { None };
        items.into_iter().filter_map(symbol).collect::<Vec<_>>()
    };
    let [last, beyond] = [symbols(11), symbols(12)];
    let value = |run: &Unrolled, symbol| run.number(symbol, 0);
    assert_eq!(value(&run, &last[0]), Some(run.delta("c", 12).unwrap()[0]));
    assert_eq!(beyond.iter().map(|symbol| value(&run, symbol)).collect::<Vec<_>>(), [None, None]);
    run = unrolled("vanilla_h1_t12");
    assert_eq!(value(&run, &last[0]), None, "one that is not computed yet");
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
    assert_eq!(lines.len() - 1, numbers_of(&run));
    let places = lines.iter().map(|line| line.rsplit_once(',').unwrap().0);
    assert_eq!(places.collect::<HashSet<_>>().len(), lines.len(), "no place stands there twice");
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
    let mut run = unrolled(id);
    run.run();
    run
}

fn unrolled(id: &str) -> Unrolled {
    let file = format!("{}/tests/reference/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let case: Case = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    case.unroll().unwrap()
}

/// How many numbers a run has: a value and a δ for each component of each node at each step, a
/// contribution for each edge, the same of the initial state as far as it has them, and the
/// gradients.
fn numbers_of(run: &Unrolled) -> usize {
    let (cell, steps) = (run.cell(), run.sequence().steps());
    let size = |node: usize| run.sizes().of(cell.nodes()[node].size);
    let is_state = |node: usize| cell.nodes()[node].initial == Initial::Given;
    let nodes =
        (0..cell.nodes().len()).map(|node| 2 * size(node) * (steps + usize::from(is_state(node))));
    let edges = cell.edges().iter().map(|edge| {
        let has_initial = is_state(edge.source) && edge.lag == Lag::Previous;
        size(edge.source) * (steps + usize::from(has_initial))
    });
    let gradients = (0..cell.parameters().len()).map(|id| run.parameters().get(id).len());
    nodes.chain(edges).chain(gradients).sum()
}

/// The sum of a line of plain numbers, in the smallest unit that is printed; nothing for others.
fn added_up(line: &str) -> Option<i64> {
    let (_, numbers) = line.split_once(' ')?;
    let numbers = numbers.trim_end_matches(" \\\\").replace("- ", "-").replace("+ ", "");
    let hundred_millionths = |number: &str| {
        let scaled = number.parse::<f64>().ok()? * 1e8;
        Some(scaled.round() as i64)
    };
    numbers.split(' ').map(hundred_millionths).sum()
}

#[test]
fn every_reference_network_is_written_as_a_case_that_opens_as_the_same_network() {
    for path in fs::read_dir(format!("{}/tests/reference", env!("CARGO_MANIFEST_DIR"))).unwrap() {
        let path = path.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let case: Case = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let mut run = case.unroll().unwrap();
        let written = serde_json::to_string(&NetworkCase::of(&run).unwrap()).unwrap();
        let mut opened = serde_json::from_str::<Case>(&written).unwrap().unroll().unwrap();
        assert_eq!(opened.model(), run.model(), "{name}");
        assert_eq!(opened.parameters(), run.parameters(), "{name}");
        assert_eq!(opened.sequence(), run.sequence(), "{name}");
        run.run();
        opened.run();
        assert_eq!(opened.trace(), run.trace(), "{name}");
    }
}
