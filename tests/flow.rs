//! Flows over all time: errors by source, Jacobians, and what is left where the way back is cut short.

#[allow(dead_code, reason = "each test file uses its own part of the shared random cells")]
use std::fs;

use crate::random_cells::{Case, Random, magnitude, relative_difference};
use deltascope::case::Case as Description;
use deltascope::cell::{Model, Objective, Readout, Variant};
use deltascope::edit::{NamedClamp, NamedCut, NamedEdits};
use deltascope::error::{Code, Error};
use deltascope::flow::{
    ErrorBySource, Forgetting, Jacobians, Matrix, OverDistance, Part, Partial, SimpleRecurrence,
    Truncation, entry_shares, recurrent_weights, share_norms, state_jacobian, whole_state,
};
use deltascope::graph::Lag;
use deltascope::norm::norm;
use deltascope::sizes::Sizes;
use deltascope::unrolled::Unrolled;

#[test]
fn errors_by_source_add_up_to_delta() {
    for seed in 0..300 {
        check_sums(&random_run(seed), seed);
        let mut chain = Case::random_chain(&mut Random::new(seed)).unroll();
        chain.run();
        check_sums(&chain, seed);
    }
}

#[test]
fn errors_by_source_know_cuts_and_clamps() {
    for seed in 0..100 {
        let run = random_run(seed);
        let random = &mut Random::new(seed);
        let edges = run.cell().edges();
        let flow = edges[random.between(0, edges.len() - 1)].flow.clone();
        let steps = run.sequence().steps();
        let step = random.between(0, steps);
        let t = random.pick(&[None, Some(step)]);
        let node = &run.cell().nodes()[random.between(0, run.cell().loss() - 1)];
        let values = random.numbers(run.sizes().of(node.size));
        let clamp = NamedClamp { node: node.variable.name.to_owned(), t, values };
        let edits =
            NamedEdits { cuts: vec![NamedCut { flow, t }], clamps: vec![clamp], mistake: None };
        let mut run = run.with_edits(&edits).unwrap();
        run.run();
        check_sums(&run, seed);
    }
}

#[test]
fn errors_and_shares_by_source_add_up_to_those_of_every_truncation() {
    for seed in 0..60 {
        let run = random_run(seed);
        let random = &mut Random::new(seed);
        let steps = run.sequence().steps();
        let window = Truncation::Window { steps: random.between(0, steps) };
        let detach = Truncation::Detach { t: random.between(0, steps - 1) };
        for truncation in [None, Some(window), Some(detach), Some(Truncation::Gates)] {
            let partial = Partial::of(&run, &Part { sources: None, truncation }).unwrap();
            for node in 0..run.cell().loss() {
                let errors = ErrorBySource::of_within(&run, &[node], truncation).unwrap().remove(0);
                for t in 1..=steps {
                    let mut sum = vec![0.0; errors.at(t, t).len()];
                    for s in t..=steps {
                        sum.iter_mut().zip(errors.at(s, t)).for_each(|(sum, error)| *sum += error);
                    }
                    assert_near(&sum, partial.delta(node, t), seed);
                }
            }
            for parameter in 0..run.cell().parameters().len() {
                let gradient = partial.gradient(parameter);
                let entry = random.between(0, gradient.len() - 1);
                let shares = entry_shares(&run, parameter, entry, truncation).unwrap();
                let size = magnitude(run.trace().gradient(parameter)).max(1e-300);
                let gap = (shares.iter().sum::<f64>() - gradient[entry]).abs();
                assert!(gap <= 1e-10 * size, "seed {seed}: {gap} of {size}");
            }
        }
    }
}

#[test]
fn a_truncation_leaves_what_it_does_not_cut_to_the_bit() {
    let run = reference("vanilla_h1_t12");
    let node = run.cell().node("c").unwrap();
    let errors = |truncation| {
        ErrorBySource::of_within(&run, &[node], truncation).unwrap().remove(0).numbers().to_vec()
    };
    let (whole, steps) = (errors(None), 12);
    let window = errors(Some(Truncation::Window { steps: 2 }));
    let detach = errors(Some(Truncation::Detach { t: 3 }));
    for (s, t) in (1..=steps).flat_map(|s| (1..=s).map(move |t| (s, t))) {
        let at = (s - 1) * steps + t - 1;
        assert_eq!(window[at], if s - t <= 2 { whole[at] } else { 0.0 });
        assert_eq!(detach[at], if s > 3 && t <= 3 { 0.0 } else { whole[at] });
    }
    let beyond = ErrorBySource::of_within(&run, &[node], Some(Truncation::Detach { t: 12 }));
    assert_eq!(beyond.unwrap_err().field, "truncation.t");
}

#[test]
fn one_step_is_the_sum_of_its_terms_and_the_product_of_whole_states_is_exact() {
    for seed in 0..200 {
        let run = random_run(seed);
        let state = whole_state(&run);
        let node = state[0];
        let jacobians = Jacobians::of(&run, node).unwrap();
        let steps = run.sequence().steps();
        for t in 1..=steps {
            let sum = jacobians.terms(t).iter().fold(None, |sum: Option<Vec<f64>>, term| {
                let entries = term.jacobian.entries();
                Some(match sum {
                    Some(sum) => sum.iter().zip(entries).map(|(a, b)| a + b).collect(),
                    None => entries.to_vec(),
                })
            });
            assert_near(&sum.unwrap(), jacobians.one_step(t).entries(), seed);
        }
        let exact = jacobians.to_last();
        assert_eq!(exact[steps - 1], Matrix::identity(exact[0].rows()));
        if state.len() == 1 {
            let mut product = exact[steps - 1].clone();
            for t in (1..steps).rev() {
                product = product.times(&state_jacobian(&run, t + 1).unwrap());
                assert_near(product.entries(), exact[t - 1].entries(), seed);
            }
        }
    }
}

#[test]
fn the_three_curves_of_an_lstm_part() {
    let run = reference("vanilla_h1_t12");
    let curves = over_distance(&run);
    let carousel = curves.carousel.unwrap();
    let rounded = |number: f64| format!("{number:.5}");
    assert_eq!(
        [curves.exact[11], curves.product[11], carousel[11]].map(rounded),
        ["0.00668", "0.00593", "0.00543"]
    );
    assert_eq!((curves.exact[0], curves.product[0], carousel[0]), (1.0, 1.0, 1.0));
    assert_eq!(curves.bound, None);
    let without_forget_gate = over_distance(&reference("np_nfg_1997"));
    assert!(without_forget_gate.carousel.unwrap().iter().all(|&left| left == 1.0));
    let forget = over_distance(&run).carousel.unwrap()[1];
    assert!((forget - run.value("f", 12).unwrap()[0].abs()).abs() < 1e-15);
}

#[test]
fn the_bound_of_a_simple_recurrence_is_never_exceeded() {
    let mut proves = 0;
    for seed in 0..100 {
        let random = &mut Random::new(seed);
        let cell = Model::Rnn.cell(Objective::Squared, Readout::None).unwrap();
        let sizes = Sizes::new(random.size(), random.size(), None).unwrap();
        let largest = random.number().abs();
        let mut run = Case::of(cell, sizes, Objective::Squared, largest, random).unroll();
        run.run();
        let curves = over_distance(&run);
        let bound = curves.bound.unwrap();
        for (exact, bound) in curves.exact.iter().zip(&bound) {
            assert!(*exact <= bound * (1.0 + 1e-12), "seed {seed}: {exact} above {bound}");
        }
        assert_near(&curves.exact, &curves.product, seed);
        proves += usize::from(bound.last().unwrap() < &0.01);
    }
    assert!(proves > 10, "in {proves} runs the bound proved that the gradient vanishes");
    let lstm = reference("vanilla_squared");
    assert!(SimpleRecurrence::of(&lstm).unwrap().is_none());
}

#[test]
fn the_recurrent_weights_are_the_matrices_that_read_the_step_before() {
    let names = |id: &str| {
        let run = reference(id);
        let weights = recurrent_weights(&run).unwrap();
        weights.iter().map(|weights| weights.name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(names("vanilla_squared"), "R_z R_i R_f R_o");
    assert_eq!(names("fgr_nog"), "R_z R_i R_ii R_fi R_f R_if R_ff");
    assert_eq!(names("rnn_softmax"), "W");
    let run = reference("rnn_squared");
    let norm = SimpleRecurrence::of(&run).unwrap().unwrap().weights().spectral_norm();
    assert_eq!(recurrent_weights(&run).unwrap()[0].norm, norm);
}

#[test]
fn the_half_life_of_a_forget_bias_of_1_is_2_2_steps() {
    let Forgetting { kept, half_life } = Forgetting::of(1.0);
    assert_eq!((format!("{kept:.3}"), format!("{half_life:.2}")), ("0.731".into(), "2.21".into()));
    let Forgetting { kept, half_life } = Forgetting::of(0.0);
    assert_eq!((kept, half_life), (0.5, 1.0));
    let [open, shut] = [30.0, -30.0].map(|bias| Forgetting::of(bias).half_life);
    let expected = std::f64::consts::LN_2 * 30_f64.exp();
    assert!(
        (open / expected - 1.0).abs() < 1e-12
            && (shut * 30.0 / std::f64::consts::LN_2 - 1.0).abs() < 1e-9
    );
    assert_eq!(Forgetting::of(800.0).half_life, f64::INFINITY);
}

#[test]
fn all_losses_without_truncation_give_the_whole_backward_pass() {
    for seed in 0..100 {
        let run = random_run(seed);
        let steps = run.sequence().steps();
        for truncation in [None, Some(Truncation::Window { steps: steps - 1 })] {
            let partial = Partial::of(&run, &Part { sources: None, truncation }).unwrap();
            for deviation in partial.deviations() {
                let gap = deviation.gap.distance;
                assert!(gap < 1e-11, "seed {seed}, {}: {gap:e}", deviation.name);
            }
            assert!(partial.gap().distance < 1e-11);
            assert!((partial.loss() - run.loss()).abs() <= 1e-12 * run.loss().abs());
        }
    }
}

#[test]
fn the_losses_one_by_one_add_up_to_all() {
    for seed in 0..40 {
        let run = random_run(seed);
        let steps = run.sequence().steps();
        let one = |s| Part { sources: Some(vec![s]), truncation: None };
        let parts: Vec<Partial> =
            (1..=steps).map(|s| Partial::of(&run, &one(s)).unwrap()).collect();
        for parameter in 0..run.cell().parameters().len() {
            let norms = share_norms(&run, parameter).unwrap();
            let mut sum = vec![0.0; run.trace().gradient(parameter).len()];
            for (s, part) in parts.iter().enumerate() {
                let shares = part.shares(parameter).unwrap();
                for (t, share) in shares.chunks(sum.len()).enumerate() {
                    sum.iter_mut().zip(share).for_each(|(sum, share)| *sum += share);
                    let expected = norm(share);
                    let got = norms[s * steps + t];
                    assert!((got - expected).abs() <= 1e-12 * expected, "seed {seed}");
                }
            }
            assert_near_up_to(&sum, run.trace().gradient(parameter), norms.iter().sum(), seed);
        }
    }
}

#[test]
fn a_window_lets_a_loss_reach_back_so_many_steps() {
    for seed in 0..100 {
        let run = random_run(seed);
        let steps = run.sequence().steps();
        let nodes: Vec<usize> = (0..run.cell().loss()).collect();
        let errors = ErrorBySource::of(&run, &nodes).unwrap();
        for window in 0..steps {
            let truncation = Some(Truncation::Window { steps: window });
            let partial = Partial::of(&run, &Part { sources: None, truncation }).unwrap();
            for (&node, errors) in nodes.iter().zip(&errors) {
                for t in 1..=steps {
                    let mut sum = vec![0.0; errors.at(t, t).len()];
                    let mut largest = 0.0;
                    for s in t..=(t + window).min(steps) {
                        sum.iter_mut().zip(errors.at(s, t)).for_each(|(sum, part)| *sum += part);
                        largest = f64::max(largest, magnitude(errors.at(s, t)));
                    }
                    assert_near_up_to(partial.delta(node, t), &sum, largest, seed);
                }
            }
        }
    }
}

#[test]
fn detaching_is_cutting_every_edge_between_two_steps() {
    for seed in 0..100 {
        let run = random_run(seed);
        let t = Random::new(seed).between(0, run.sequence().steps() - 1);
        let recurrent = run.cell().edges().iter().filter(|edge| edge.lag == Lag::Previous);
        let flows: Vec<String> = recurrent.map(|edge| edge.flow.clone()).collect();
        check_truncation(seed, Truncation::Detach { t }, &flows, Some(t));
    }
}

#[test]
fn the_gradient_of_1997_goes_back_by_the_carousel_alone() {
    let flows = [
        "zbar>y", "ibar>y", "fbar>y", "obar>y", "ibar>c", "fbar>c", "obar>c", "ibar>i", "ibar>f",
        "ibar>o", "fbar>i", "fbar>f", "fbar>o", "obar>i", "obar>f", "obar>o", "a>h",
    ];
    for seed in 0..100 {
        check_truncation(seed, Truncation::Gates, &flows.map(str::to_owned), None);
    }
    let run = reference("vanilla_squared");
    let part = Part { sources: None, truncation: Some(Truncation::Gates) };
    let partial = Partial::of(&run, &part).unwrap();
    let gap = partial.gap();
    assert!(gap.distance > 0.01 && gap.angle.unwrap() > 0.5, "{gap:?}");
    assert!((gap.full_length - norm(run.trace().gradients())).abs() < 1e-15);
}

#[test]
fn the_stated_sizes_are_accepted_and_larger_ones_refused() {
    for (units, steps) in [(16, 200), (64, 20)] {
        let run = large(units, steps);
        let cell_state = run.node("c").unwrap();
        let gate = run.cell().parameter("R_f").unwrap();
        let window = Some(Truncation::Window { steps: steps / 2 });
        ErrorBySource::of(&run, &[cell_state, run.node("y").unwrap()]).unwrap();
        share_norms(&run, gate).unwrap();
        OverDistance::of(&run, cell_state).unwrap();
        state_jacobian(&run, steps).unwrap();
        let partial = Partial::of(&run, &Part { sources: None, truncation: window }).unwrap();
        partial.shares(gate).unwrap();
    }
    let run = large(128, 1000);
    let cell_state = run.node("c").unwrap();
    let window = Part { sources: None, truncation: Some(Truncation::Window { steps: 900 }) };
    let gate = run.cell().parameter("R_f").unwrap();
    let refused: [Result<(), Error>; 6] = [
        ErrorBySource::of_node(&run, cell_state).map(drop),
        share_norms(&run, gate).map(drop),
        entry_shares(&run, gate, 0, None).map(drop),
        OverDistance::of(&run, cell_state).map(drop),
        state_jacobian(&large(256, 1), 1).map(drop),
        Partial::of(&run, &window).map(drop),
    ];
    for refused in refused {
        let error = refused.unwrap_err();
        assert_eq!(error.code, Code::Range);
        assert!(error.accepted.starts_with("at most "), "{error}");
    }
}

#[test]
fn what_was_not_run_or_is_mistaken_is_refused() {
    let case = description("vanilla_squared");
    let mut run = case.unroll().unwrap();
    assert_eq!(ErrorBySource::of(&run, &[5]).unwrap_err().code, Code::Range);
    while run.forward_step().is_some() {}
    assert!(ErrorBySource::of(&run, &[5]).is_ok());
    assert_eq!(Partial::of(&run, &Part::default()).unwrap_err().code, Code::Range);
    run.run();
    let part = |sources: &[usize]| Part { sources: Some(sources.to_vec()), truncation: None };
    assert_eq!(Partial::of(&run, &part(&[1, 9])).unwrap_err().field, "sources[1]");
    let none = Partial::of(&run, &part(&[])).unwrap();
    assert_eq!((none.loss(), none.gap().distance, none.gap().angle), (0.0, 1.0, None));
    let detach = Part { sources: None, truncation: Some(Truncation::Detach { t: 5 }) };
    assert_eq!(Partial::of(&run, &detach).unwrap_err().field, "truncation.t");
    let edits = r#"{"mistake": "input_peephole_for_forget"}"#;
    let mut mistaken = case.unroll_with(&serde_json::from_str(edits).unwrap()).unwrap();
    mistaken.run();
    assert_eq!(ErrorBySource::of(&mistaken, &[5]).unwrap_err().code, Code::Combination);
}

/// The same as cuts by name, over all time or at one step.
fn check_truncation(seed: u64, truncation: Truncation, flows: &[String], t: Option<usize>) {
    let run = random_run(seed);
    let part = Part { sources: None, truncation: Some(truncation) };
    let partial = Partial::of(&run, &part).unwrap();
    let known = flows.iter().filter(|flow| run.cell().flow(flow).is_some());
    let cuts = known.map(|flow| NamedCut { flow: flow.clone(), t }).collect();
    let edits = NamedEdits { cuts, ..NamedEdits::default() };
    let mut cut = random_run(seed).with_edits(&edits).unwrap();
    cut.run();
    for node in 0..run.cell().loss() {
        for t in 0..=run.sequence().steps() {
            assert_near(partial.delta(node, t), cut.trace().delta(node, t), seed);
        }
    }
    for parameter in 0..run.cell().parameters().len() {
        assert_near(partial.gradient(parameter), cut.trace().gradient(parameter), seed);
    }
}

fn check_sums(run: &Unrolled, seed: u64) {
    let steps = run.sequence().steps();
    let nodes: Vec<usize> = (0..run.cell().loss()).collect();
    let errors = ErrorBySource::of(run, &nodes).unwrap();
    for (node, errors) in nodes.into_iter().zip(&errors) {
        for t in 1..=steps {
            let delta = run.trace().delta(node, t);
            let (mut sum, mut largest) = (vec![0.0; delta.len()], 0.0);
            for s in 1..=steps {
                let part = errors.at(s, t);
                assert!(s >= t || part.iter().all(|number| *number == 0.0), "J({s}) reaches {t}");
                sum.iter_mut().zip(part).for_each(|(sum, number)| *sum += number);
                largest = f64::max(largest, magnitude(part));
            }
            assert_near_up_to(&sum, delta, largest, seed);
        }
    }
}

/// Equal but for rounding.
fn assert_near(got: &[f64], expected: &[f64], seed: u64) {
    assert_near_up_to(got, expected, magnitude(expected), seed);
}

/// Equal but for the rounding of summands, the largest of which is given.
fn assert_near_up_to(got: &[f64], expected: &[f64], largest: f64, seed: u64) {
    let gap = relative_difference(got, expected, largest);
    let cancelled = (largest / magnitude(expected)).max(1.0);
    assert!(gap <= 1e-12 * cancelled, "seed {seed}: {gap:e} apart");
}

fn over_distance(run: &Unrolled) -> OverDistance {
    OverDistance::of(run, run.node(run.model().states()[0]).unwrap()).unwrap()
}

/// Any cell, both passes complete.
fn random_run(seed: u64) -> Unrolled {
    let mut run = Case::random(&mut Random::new(seed), Random::size).unroll();
    run.run();
    run
}

/// A vanilla LSTM of one input with drawn weights, both passes complete.
fn large(units: usize, steps: usize) -> Unrolled {
    let cell = Model::Lstm(Variant::default()).cell(Objective::Squared, Readout::None).unwrap();
    let sizes = Sizes::new(1, units, None).unwrap();
    let case = Case::of_steps(cell, sizes, Objective::Squared, steps, 0.1, &mut Random::new(1));
    let mut run = case.unroll();
    run.run();
    run
}

fn reference(id: &str) -> Unrolled {
    let mut run = description(id).unroll().unwrap();
    run.run();
    run
}

fn description(id: &str) -> Description {
    let path = format!("{}/tests/reference/{id}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}
