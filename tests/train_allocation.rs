//! A trainer that is made allocates nothing for an update, whatever it keeps of it.

mod counting;

use counting::allocations;
use deltascope::cell::{Model, Variant};
use deltascope::clip::{Clipping, Measure};
use deltascope::train::{Kind, Recipe, Rule, Task, Trainer};

#[test]
fn an_update_allocates_nothing() {
    let kinds = [
        Kind::Sine,
        Kind::FirstSymbol,
        Kind::Adding,
        Kind::NextCharacter((0..60).map(|place| place * place % 7).collect()),
    ];
    for kind in kinds {
        for by in [Measure::Norm, Measure::Value] {
            let task = Task::new(kind.clone(), 12).unwrap();
            let clipping = Some(Clipping::new(by, 0.1).unwrap());
            let recipe = Recipe { rule: Rule::ADAM, rate: 0.01, clipping };
            let model = Model::Lstm(Variant::default());
            let mut trainer = Trainer::on_task(model, 5, task, 1, recipe).unwrap();
            trainer.advance(300);
            let count = allocations(|| {
                trainer.advance(300);
                trainer.advance(150);
            });
            assert_eq!(count, 0, "{kind:?}, clipped by {by:?}");
            assert_eq!(trainer.done(), 750);
        }
    }
}
