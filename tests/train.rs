//! Training: each update is what the rules say, and the same seed gives the same bits.

use crate::random_cells::{self, Random};
#[allow(dead_code, reason = "each test file uses its own part of the shared random cells")]
use deltascope::case::Case;
use deltascope::cell::{Change, Model, Variant};
use deltascope::clip::{Clipping, Measure};
use deltascope::error::Code;
use deltascope::sequence::{Sequence, Targets};
use deltascope::trace::Quantity;
use deltascope::train::{
    Kind, MOST_SNAPSHOTS, Optimizer, Place, Recipe, Rule, Task, Trainer, Update, condition,
};
use deltascope::unrolled::Unrolled;

#[test]
fn descent_takes_the_rate_times_the_gradient() {
    let mut optimizer = Optimizer::new(Rule::Descent, 0.5, 2).unwrap();
    let mut weights = [1.0, -1.0];
    optimizer.update(&[3.0, -4.0], &mut weights);
    assert_eq!(weights, [-0.5, 1.0]);
    optimizer.update(&[1.0, 0.0], &mut weights);
    assert_eq!(weights, [-1.0, 1.0]);
}

#[test]
fn momentum_adds_what_is_left_of_the_updates_before() {
    let mut optimizer = Optimizer::new(Rule::Momentum { momentum: 0.5 }, 0.5, 2).unwrap();
    let mut weights = [1.0, -1.0];
    optimizer.update(&[3.0, -4.0], &mut weights);
    assert_eq!(weights, [-0.5, 1.0]);
    optimizer.update(&[1.0, 0.0], &mut weights);
    assert_eq!(weights, [-1.75, 2.0]);
}

#[test]
fn adam_begins_with_a_step_of_the_rate_whatever_the_gradient_is() {
    let mut optimizer = Optimizer::new(Rule::ADAM, 0.1, 3).unwrap();
    let mut weights = [1.0, 1.0, 1.0];
    optimizer.update(&[3.0, -4e-3, 0.0], &mut weights);
    assert_close(&weights, &[0.9, 1.1 - 2.5e-7, 1.0], 1e-9);
    // m̂ = (0.09 · 3 − 0.1 · 1) / 0.19, v̂ = (0.000999 · 9 + 0.001 · 1) / 0.001999
    optimizer.update(&[-1.0, 0.0, 0.0], &mut weights);
    assert_close(&weights[..1], &[0.9 - 0.1 * (0.17 / 0.19) / (9.991_f64 / 1.999).sqrt()], 1e-9);
}

/// Against the sums that the recursions stand for, from gradients of very different sizes.
#[test]
fn momentum_and_adam_are_the_sums_that_they_stand_for() {
    let random = &mut Random::new(3);
    let gradients: Vec<Vec<f64>> = (0..40).map(|_| random.numbers(4)).collect();
    let rate = 0.05;
    for rule in [Rule::MOMENTUM, Rule::ADAM] {
        let mut optimizer = Optimizer::new(rule, rate, 4).unwrap();
        let mut weights = vec![0.5; 4];
        let mut expected = weights.clone();
        for done in 1..=gradients.len() {
            optimizer.update(&gradients[done - 1], &mut weights);
            for (entry, weight) in expected.iter_mut().enumerate() {
                let entries = gradients[..done].iter().map(|gradient| gradient[entry]);
                *weight -= rate * direction(rule, &entries.collect::<Vec<_>>());
            }
            assert_close(&weights, &expected, 1e-12);
        }
    }
}

/// What a rule makes of all gradients of one weight so far.
fn direction(rule: Rule, gradients: &[f64]) -> f64 {
    let last = gradients.len() - 1;
    let decayed = |decay: f64, power: i32| -> f64 {
        let weighted = gradients.iter().enumerate();
        weighted.map(|(n, g)| decay.powi((last - n) as i32) * g.powi(power)).sum()
    };
    let mean = |decay: f64, power| {
        let weights: f64 = (0..gradients.len()).map(|n| decay.powi(n as i32)).sum();
        decayed(decay, power) / weights
    };
    match rule {
        Rule::Descent => gradients[last],
        Rule::Momentum { momentum } => decayed(momentum, 1),
        Rule::Adam { first_decay, second_decay, epsilon } => {
            mean(first_decay, 1) / (mean(second_decay, 2).sqrt() + epsilon)
        }
    }
}

#[test]
fn an_update_follows_the_gradient_of_the_trace_as_it_was_clipped() {
    let clippings = [
        None,
        Some(Clipping::new(Measure::Norm, 0.01).unwrap()),
        Some(Clipping::new(Measure::Value, 0.01).unwrap()),
    ];
    for clipping in clippings {
        for rule in [Rule::Descent, Rule::MOMENTUM, Rule::ADAM] {
            let mut trainer =
                Trainer::on_sequence(&fixed(), Recipe { rule, rate: 0.1, clipping }).unwrap();
            let mut optimizer = Optimizer::new(rule, 0.1, weights_of(&fixed()).len()).unwrap();
            let mut weights = weights_of(&fixed());
            for done in 0..3 {
                let mut run = trainer.unrolled(done).unwrap();
                run.run();
                let mut gradient = run.trace().gradients().to_vec();
                let clipped = clipping.map(|clipping| clipping.clip(&mut gradient));
                optimizer.update(&gradient, &mut weights);
                let update = trainer.advance(1)[0];
                assert_eq!(update.loss, run.loss());
                match clipped {
                    Some(clipped) => assert_eq!(update.gradient, clipped),
                    None => assert_eq!(update.gradient.before, update.gradient.after),
                }
                assert_eq!(trainer.parameters().numbers(), weights, "{rule:?}, {clipping:?}");
            }
        }
    }
}

/// The gradient of the trace is that of the plain interpreter, summed over all steps.
#[test]
fn the_gradient_is_the_sum_of_the_shares_of_all_steps() {
    let recipe = Recipe { rule: Rule::Descent, rate: 1.0, clipping: None };
    let mut run = fixed();
    run.run();
    let mut trainer = Trainer::on_sequence(&run, recipe).unwrap();
    trainer.advance(1);
    for (parameter, declaration) in run.cell().parameters().iter().enumerate() {
        let before = run.parameters().get(parameter);
        let after = trainer.parameters().get(parameter);
        for (entry, (before, after)) in before.iter().zip(after).enumerate() {
            let shares = run.shares(declaration.name, entry).unwrap();
            let expected = before - shares.iter().sum::<f64>();
            assert!((after - expected).abs() < 1e-12, "{}[{entry}]", declaration.name);
        }
    }
}

#[test]
fn slices_of_any_size_give_the_same_bits() {
    for seed in 0..60 {
        let random = &mut Random::new(seed);
        let recipe = random_recipe(random);
        let whole = &mut random_trainer(seed, recipe);
        let sliced = &mut whole.clone();
        let updates = 40;
        let expected: Vec<Update> = whole.advance(updates).to_vec();
        let mut found = Vec::new();
        while found.len() < expected.len() {
            found
                .extend_from_slice(sliced.advance(random.between(0, 9).min(updates - found.len())));
        }
        sliced.advance(usize::from(whole.overflow().is_some()));
        assert_eq!(found, expected, "seed {seed}");
        assert_eq!(sliced.parameters(), whole.parameters(), "seed {seed}");
        assert_eq!(sliced.overflow(), whole.overflow(), "seed {seed}");
        assert!(sliced.moments().eq(whole.moments()), "seed {seed}");
    }
}

/// A random cell on its own sequence, or on a task.
fn random_trainer(seed: u64, recipe: Recipe) -> Trainer {
    let random = &mut Random::new(1000 + seed);
    if random.between(0, 1) == 0 {
        let run = random_cells::Case::random(random, Random::size).unroll();
        return Trainer::on_sequence(&run, recipe).unwrap();
    }
    let kinds =
        [Kind::Sine, Kind::FirstSymbol, Kind::Adding, Kind::NextCharacter(vec![0, 1, 0, 2])];
    let task = Task::new(kinds[random.between(0, 3)].clone(), random.between(2, 9)).unwrap();
    Trainer::on_task(random.model(), random.between(1, 6), task, seed, recipe).unwrap()
}

fn random_recipe(random: &mut Random) -> Recipe {
    let clippings = [
        None,
        Some(Clipping::new(Measure::Norm, 0.2).unwrap()),
        Some(Clipping::new(Measure::Value, 0.2).unwrap()),
    ];
    Recipe {
        rule: random.pick(&[Rule::Descent, Rule::MOMENTUM, Rule::ADAM]),
        rate: random.pick(&[0.001, 0.1]),
        clipping: random.pick(&clippings),
    }
}

#[test]
fn the_same_seed_gives_the_same_bits_and_another_one_others() {
    let trained = |seed| {
        let mut trainer = on_task(Kind::Adding, 8, seed, ADAM);
        let updates = trainer.advance(100).to_vec();
        (updates, trainer.parameters().clone())
    };
    assert_eq!(trained(1), trained(1));
    assert_ne!(trained(1), trained(2));
}

#[test]
fn a_network_learns_its_own_sequence() {
    let mut trainer = Trainer::on_sequence(&fixed(), ADAM).unwrap();
    let losses = losses(trainer.advance(500));
    assert!(losses[499] < 0.01 * losses[0], "{} to {}", losses[0], losses[499]);
}

#[test]
fn every_task_is_learned() {
    let text = "the theory of the thing".bytes().map(|byte| usize::from(byte % 32)).collect();
    let learned = [
        (Kind::Sine, 500, 0.1),
        (Kind::FirstSymbol, 500, 0.1),
        (Kind::Adding, 4000, 0.1),
        (Kind::NextCharacter(text), 1000, 0.3),
    ];
    for (kind, updates, part) in learned {
        for seed in 1..=3 {
            let mut trainer = on_task(kind.clone(), 10, seed, ADAM);
            let losses = losses(trainer.advance(updates));
            let mean = |losses: &[f64]| losses.iter().sum::<f64>() / losses.len() as f64;
            let (first, last) = (mean(&losses[..50]), mean(&losses[updates - 50..]));
            assert!(last < part * first, "{kind:?}, seed {seed}: {first} to {last}");
        }
    }
}

#[test]
fn a_rate_that_is_too_high_stops_the_training_at_its_place() {
    let text = r#"{"model": "lstm", "N": 1, "H": 1, "T": 1, "loss": "squared", "seed": 1,
        "x": [[1]], "targets": [[1e4]]}"#;
    let run = serde_json::from_str::<Case>(text).unwrap().unroll().unwrap();
    let recipe = Recipe { rule: Rule::Descent, rate: f64::MAX, clipping: None };
    let mut trainer = Trainer::on_sequence(&run, recipe).unwrap();
    let weights = trainer.parameters().clone();
    assert_eq!(trainer.advance(3), []);
    let overflow = trainer.overflow().unwrap();
    assert_eq!(overflow.updates, 0);
    assert!(matches!(overflow.place, Place::Weight { .. }), "{overflow:?}");
    assert_eq!(trainer.parameters(), &weights);
    assert_eq!(trainer.advance(3), []);
    assert_eq!(trainer.overflow(), Some(overflow));
}

#[test]
fn a_pass_that_overflows_stops_the_training_before_its_update() {
    let text = r#"{"model": "lstm", "variant": ["NIG", "NFG", "NOG", "NIAF", "NOAF"], "N": 1, "H": 1, "T": 2,
        "loss": "squared", "seed": 1, "x": [[1], [1e200]], "targets": [[0], [0]]}"#;
    let run = serde_json::from_str::<Case>(text).unwrap().unroll().unwrap();
    let mut trainer = Trainer::on_sequence(&run, ADAM).unwrap();
    assert_eq!(trainer.advance(1), []);
    let Some(Place::Pass(place)) = trainer.overflow().map(|overflow| overflow.place) else {
        panic!("{:?}", trainer.overflow());
    };
    assert_eq!(place.quantity, Quantity::Value(run.cell().loss()));
    assert_eq!(place.t, Some(2));
    assert_eq!(trainer.parameters(), run.parameters());
}

#[test]
fn every_moment_opens_with_the_loss_that_was_found_there() {
    for kind in [Kind::Sine, Kind::NextCharacter(vec![0, 1, 1, 2, 0, 2, 1])] {
        let mut trainer = on_task(kind, 4, 5, ADAM);
        let losses = losses(trainer.advance(900));
        let moments: Vec<u64> = trainer.moments().collect();
        assert!(moments.len() > MOST_SNAPSHOTS / 2 && moments.len() <= MOST_SNAPSHOTS + 1);
        assert_eq!((moments[0], moments[moments.len() - 1]), (0, 900));
        for &updates in &moments[..moments.len() - 1] {
            let mut run = trainer.unrolled(updates).unwrap();
            run.run();
            assert_eq!(run.loss(), losses[updates as usize], "after {updates} updates");
        }
        let mut last = trainer.unrolled(900).unwrap();
        assert_eq!(last.parameters(), trainer.parameters());
        last.run();
        assert_eq!(last.loss(), trainer.advance(1)[0].loss);
        assert!(trainer.unrolled(1).is_none());
        assert!(trainer.unrolled(902).is_none());
    }
}

#[test]
fn a_sine_is_followed_by_its_next_value() {
    for run in drawn(Kind::Sine, 6) {
        let Targets::Values { numbers, from: 1 } = run.sequence().targets() else { panic!() };
        for t in 1..6 {
            assert_eq!(run.sequence().input(t + 1), &numbers[t - 1..t]);
        }
        // 2 cos(2π/P), by sin a + sin b, with P in [10, 20)
        let [one, two, three] = [1, 2, 3].map(|t| run.sequence().input(t)[0]);
        let cosine = (one + three) / two / 2.0;
        assert!((0.809..0.9511).contains(&cosine) || two.abs() < 1e-3, "{cosine}");
    }
}

#[test]
fn the_first_symbol_is_what_is_to_be_said_last() {
    let mut firsts = [0, 0];
    for run in drawn(Kind::FirstSymbol, 5) {
        let symbol = |t| run.sequence().input(t).iter().position(|entry| *entry == 1.0).unwrap();
        let first = symbol(1);
        firsts[first] += 1;
        assert!((1..=5).all(|t| run.sequence().input(t).iter().sum::<f64>() == 1.0));
        assert!((2..=5).all(|t| symbol(t) >= 2));
        let Targets::Values { numbers, from: 5 } = run.sequence().targets() else { panic!() };
        let wanted = [f64::from(first == 0), f64::from(first == 1)].map(f64::from);
        assert_eq!(numbers[8..], wanted);
    }
    assert!(firsts.iter().all(|count| *count > 60), "{firsts:?}");
}

#[test]
fn the_sum_of_two_marked_numbers_is_what_is_to_be_said_last() {
    for run in drawn(Kind::Adding, 7) {
        let inputs: Vec<&[f64]> = (1..=7).map(|t| run.sequence().input(t)).collect();
        let marked: Vec<usize> = (0..7).filter(|index| inputs[*index][1] == 1.0).collect();
        assert!(marked.len() == 2 && marked[0] < 3 && marked[1] >= 3, "{marked:?}");
        assert!(inputs.iter().all(|input| (0.0..1.0).contains(&input[0])));
        let Targets::Values { numbers, from: 7 } = run.sequence().targets() else { panic!() };
        assert_eq!(numbers[6], inputs[marked[0]][0] + inputs[marked[1]][0]);
    }
}

#[test]
fn characters_follow_one_another_as_in_the_text() {
    let text = vec![0, 1, 2, 3, 1, 4, 0, 0];
    let mut starts = [0; 5];
    for run in drawn(Kind::NextCharacter(text.clone()), 3) {
        let one_hot = |t: usize| {
            let input = run.sequence().input(t);
            (0..5).find(|class| input[*class] == 1.0).unwrap()
        };
        let Targets::Classes(next) = run.sequence().targets() else { panic!() };
        let read = [one_hot(1), one_hot(2), one_hot(3), next[2]];
        let start = text.windows(4).position(|window| window == read).unwrap();
        starts[start] += 1;
        assert_eq!(next[..2], read[1..3]);
    }
    assert!(starts.iter().all(|count| *count > 15), "{starts:?}");
}

/// The second sequence of seed 1, as a program that knows only what `src/train/task.rs` says draws it.
#[test]
fn the_test_vectors_hold() {
    let second = |kind| drawn(kind, 4).nth(1).unwrap().sequence().clone();
    let inputs = |sequence: &Sequence| (1..=4).flat_map(|t| sequence.input(t).to_vec()).collect();
    let sine = [-0.6918077923882486, -0.4047248489475287, -0.06931057010795542, 0.2743806218474904];
    let sine_drawn: Vec<f64> = inputs(&second(Kind::Sine));
    assert_close(&sine_drawn, &sine, 1e-15);
    let symbols = second(Kind::FirstSymbol);
    let symbol = |t| symbols.input(t).iter().position(|entry| *entry == 1.0).unwrap();
    assert_eq!([1, 2, 3, 4].map(symbol), [1, 2, 3, 2]);
    let addends: Vec<f64> = inputs(&second(Kind::Adding));
    let values = [0.8942815303090513, 0.0315220367385306, 0.1532605743325196, 0.724394532711362];
    assert_eq!(addends, [values[0], 0.0, values[1], 1.0, values[2], 1.0, values[3], 0.0]);
    let text = second(Kind::NextCharacter(vec![0, 1, 2, 3, 4, 5, 6, 7, 8]));
    assert_eq!(text.targets(), &Targets::Classes(vec![5, 6, 7, 8]));
}

#[test]
fn the_condition_of_a_network_is_that_of_its_numbers() {
    let text = r#"{"model": "lstm", "variant": ["NP", "NFG", "NOG", "NIAF"], "N": 1, "H": 1, "T": 2,
        "loss": "squared", "x": [[1], [1]], "targets": [[0], [0]],
        "params": {"W_z": [[1]], "R_z": [[0]], "b_z": [0], "W_i": [[9]], "R_i": [[0]], "b_i": [0]}}"#;
    let mut run = serde_json::from_str::<Case>(text).unwrap().unroll().unwrap();
    run.run();
    let found = condition(&run);
    // σ(9) twice of σ(9), σ(9), tanh(c(1)), tanh(c(2)); tanh′(c(2)) is 0.07.
    let gate = 1.0 / (1.0 + (-9.0_f64).exp());
    assert!((found.largest_state - 2.0 * gate).abs() < 1e-14, "{found:?}");
    assert_eq!(found.saturated, 0.75);
    assert_eq!(found.loss, run.loss());
    let squares: f64 = run.trace().gradients().iter().map(|entry| entry * entry).sum();
    assert!((found.gradient - squares.sqrt()).abs() < 1e-15);
}

#[test]
fn what_cannot_be_trained_is_refused() {
    let run = |text: &str| serde_json::from_str::<Case>(text).unwrap().unroll().unwrap();
    let chain = run(
        r#"{"model": "chain", "roads": [{"factor": 1, "inner": "square", "outer": "identity"}],
        "join": "sum", "N": 1, "H": 1, "T": 1, "x": [[3]]}"#,
    );
    assert_eq!(Trainer::on_sequence(&chain, ADAM).unwrap_err().field, "model");
    let cut = serde_json::from_str(r#"{"cuts": [{"flow": "c>c"}]}"#).unwrap();
    let cut = fixed().with_edits(&cut).unwrap();
    assert_eq!(Trainer::on_sequence(&cut, ADAM).unwrap_err().field, "edits");
    for (rate, code) in [(0.0, Code::Range), (-1.0, Code::Range), (f64::NAN, Code::NotFinite)] {
        let recipe = Recipe { rate, ..ADAM };
        let refused = Trainer::on_sequence(&fixed(), recipe).unwrap_err();
        assert_eq!((refused.code, &refused.field[..]), (code, "rate"));
    }
    let refused = |kind, steps| Task::new(kind, steps).unwrap_err().field;
    assert_eq!(refused(Kind::Sine, 0), "T");
    assert_eq!(refused(Kind::Sine, 1001), "T");
    assert_eq!(refused(Kind::Adding, 1), "T");
    assert_eq!(refused(Kind::NextCharacter(vec![0]), 5), "text");
    assert_eq!(refused(Kind::NextCharacter(vec![0; 1002]), 5), "text");
    assert_eq!(refused(Kind::NextCharacter(vec![0, 256]), 5), "text");
    assert_eq!(Task::new(Kind::NextCharacter(vec![0, 1, 0]), 5).unwrap().steps(), 2);
}

const ADAM: Recipe = Recipe { rule: Rule::ADAM, rate: 0.01, clipping: None };

/// A small network over a fixed sequence.
fn fixed() -> Unrolled {
    let text = r#"{"model": "lstm", "N": 1, "H": 2, "T": 4, "loss": "squared", "seed": 7,
        "x": [[1], [0], [-1], [0.5]], "targets": [[0, 0.1], [0.2, 0], [0.5, -0.5], [0, 0.3]]}"#;
    serde_json::from_str::<Case>(text).unwrap().unroll().unwrap()
}

fn weights_of(run: &Unrolled) -> Vec<f64> {
    run.parameters().numbers().to_vec()
}

fn on_task(kind: Kind, steps: usize, seed: u64, recipe: Recipe) -> Trainer {
    let model = Model::Lstm(Variant::new(&[Change::NoPeepholes]).unwrap());
    Trainer::on_task(model, 8, Task::new(kind, steps).unwrap(), seed, recipe).unwrap()
}

/// The first 200 sequences of a task.
fn drawn(kind: Kind, steps: usize) -> impl Iterator<Item = Unrolled> {
    let mut trainer = on_task(kind, steps, 1, ADAM);
    (0..200).map(move |updates| {
        let run = trainer.unrolled(updates).unwrap();
        trainer.advance(1);
        run
    })
}

fn losses(updates: &[Update]) -> Vec<f64> {
    updates.iter().map(|update| update.loss).collect()
}

fn assert_close(found: &[f64], expected: &[f64], tolerance: f64) {
    let apart = found.iter().zip(expected).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    assert!(apart <= tolerance, "{found:?}, expected {expected:?}");
}
