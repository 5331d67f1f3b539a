//! Seeded weights never change: these vectors hold for good.

use deltascope::cell::{Change, Model, Objective, Readout, Variant};
use deltascope::parameters::Parameters;
use deltascope::sizes::Sizes;

fn drawn(changes: &[Change], name: &str, seed: u64) -> Vec<f64> {
    let model = Model::Lstm(Variant::new(changes).unwrap());
    let cell = model.cell(Objective::Squared, Readout::None).unwrap();
    let sizes = Sizes::new(2, 4, None).unwrap();
    let parameters = Parameters::seeded(&cell, sizes, seed);
    parameters.get(cell.parameter(name).unwrap()).to_vec()
}

#[test]
fn the_test_vectors_hold() {
    let first = |name, seed| drawn(&[], name, seed)[..3].to_vec();
    assert_eq!(first("W_z", 1), [-0.4091689573978463, -0.3570447630712429, 0.236469941083563]);
    assert_eq!(first("R_f", 1), [-0.27682407443839274, -0.27600909180830135, 0.44331044643969497]);
    assert_eq!(first("p_o", 1), [0.18902960986455108, 0.41932250164630946, 0.018536700444003018]);
    assert_eq!(first("W_z", 2)[0], 0.20961867988700467);
    assert_eq!(first("W_z", 8_000_000_000_000_000)[..2], [0.315537902804808, -0.365793925717243]);
    assert_eq!(drawn(&[], "b_f", 1), [1.0; 4]);
    assert_eq!(drawn(&[], "b_z", 1), [0.0; 4]);
}

#[test]
fn a_weight_depends_on_its_name_and_the_seed_alone() {
    assert_eq!(drawn(&[], "R_f", 3), drawn(&[Change::NoPeepholes], "R_f", 3));
    assert_eq!(drawn(&[], "R_f", 3), drawn(&[Change::FullGateRecurrence], "R_f", 3));
    assert_ne!(drawn(&[], "R_f", 3), drawn(&[], "R_i", 3));
    assert_ne!(drawn(&[], "R_f", 3), drawn(&[], "R_f", 4));
}

#[test]
fn weights_lie_within_their_range() {
    let weights = drawn(&[], "R_z", 11);
    assert!(weights.iter().all(|weight| weight.abs() <= 0.5));
    assert!(weights.iter().any(|weight| weight.abs() > 0.25));
}
