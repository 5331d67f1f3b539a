//! A box seen from outside: where its points stand on the picture, and which of them are nearer.

use super::Place;
use crate::charts::pen::Point;

/// From where the surface is seen.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize)]
pub struct View {
    /// How far it is turned around the upright axis, in degrees: at 0 the first weight grows to the
    /// right and the second one away from the eye.
    pub turn: f64,
    /// How far the eye stands above the horizon, in degrees: at 90 it looks straight down.
    pub tilt: f64,
}

/// A view without perspective onto a box as wide as deep, whose middle stands still.
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    turn: [f64; 2],
    tilt: [f64; 2],
    scale: f64,
    centre: (f64, f64),
}

/// How high the box is, where its sides are 2 wide.
const HEIGHT: f64 = 1.3;

/// How far the corners of the plane are from its middle.
const CORNER: f64 = std::f64::consts::SQRT_2;

impl Projection {
    /// The view that fits a picture with these margins at every turn.
    pub fn new(view: View, (width, height): (u32, u32), margins: [i32; 2]) -> Projection {
        let [sin, cos] = of_degrees(view.tilt.clamp(0.0, 90.0));
        let [across, along] = [width, height]
            .map(|length| f64::from(length.min(1 << 15)))
            .into_iter()
            .zip(margins)
            .map(|(length, margin)| (length - 2.0 * f64::from(margin)).max(0.0))
            .collect::<Vec<_>>()[..]
        else {
            unreachable!("a picture has two sides")
        };
        Projection {
            turn: of_degrees(view.turn),
            tilt: [sin, cos],
            scale: (across / (2.0 * CORNER)).min(along / (2.0 * CORNER * sin + HEIGHT * cos)),
            centre: (f64::from(width) / 2.0, f64::from(height) / 2.0),
        }
    }

    /// Whether anything would be seen.
    pub fn has_room(&self) -> bool {
        self.scale >= 1.0
    }

    /// Where a place stands.
    pub fn point(&self, place: Place) -> Point {
        let ([x, depth], [sin, cos]) = (self.turned(place), self.tilt);
        let rise = (place.height - 0.5) * HEIGHT * cos + depth * sin;
        let at = |centre: f64, offset: f64| (centre + offset * self.scale).round() as i32;
        (at(self.centre.0, x), at(self.centre.1, -rise))
    }

    /// How far away a place is, compared with others of the same height.
    pub fn distance(&self, place: Place) -> f64 {
        self.turned(place)[1]
    }

    /// The direction toward the eye, in the plane of the two weights.
    pub fn toward_eye(&self) -> [f64; 2] {
        let [sin, cos] = self.turn;
        [-sin, -cos]
    }

    /// How much light a slope has, from −1 to 1: it comes from the upper left, whatever is turned.
    pub fn light(&self, slope: [f64; 2]) -> f64 {
        let [sin, cos] = self.turn;
        let [across, up] = slope.map(|part| part * HEIGHT / 2.0);
        let (right, away) = (across * cos - up * sin, across * sin + up * cos);
        let length = (right * right + away * away + 1.0).sqrt();
        (0.55 * right + 0.35 * away) / length
    }

    /// To the right, and away from the eye.
    fn turned(&self, place: Place) -> [f64; 2] {
        let [sin, cos] = self.turn;
        let (x, y) = (2.0 * place.across - 1.0, 2.0 * place.up - 1.0);
        [x * cos - y * sin, x * sin + y * cos]
    }
}

/// Sine and cosine; an angle that is not finite counts as 0.
fn of_degrees(angle: f64) -> [f64; 2] {
    let angle = if angle.is_finite() { angle.to_radians() } else { 0.0 };
    [angle.sin(), angle.cos()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(across: f64, up: f64, height: f64) -> Place {
        Place { across, up, height }
    }

    #[test]
    fn from_straight_above_it_is_a_map() {
        let view = Projection::new(View { turn: 0.0, tilt: 90.0 }, (200, 200), [0, 0]);
        let (left, right) = (view.point(place(0.0, 0.5, 0.3)), view.point(place(1.0, 0.5, 0.9)));
        assert!(left.0 < right.0 && left.1 == right.1, "heights are not seen: {left:?} {right:?}");
        assert!(view.point(place(0.5, 1.0, 0.0)).1 < view.point(place(0.5, 0.0, 0.0)).1);
    }

    #[test]
    fn at_every_turn_all_of_it_is_within_the_picture() {
        for turn in (0..360).step_by(15) {
            for tilt in (0..=90).step_by(15) {
                let view = View { turn: f64::from(turn), tilt: f64::from(tilt) };
                let projection = Projection::new(view, (300, 200), [10, 10]);
                for corner in 0..8 {
                    let bit = |which: i32| f64::from(corner >> which & 1);
                    let (x, y) = projection.point(place(bit(0), bit(1), bit(2)));
                    assert!((9..=291).contains(&x) && (9..=191).contains(&y), "{view:?}: {x} {y}");
                }
            }
        }
    }

    #[test]
    fn what_is_behind_is_farther_and_higher() {
        let view = Projection::new(View { turn: 30.0, tilt: 40.0 }, (200, 200), [0, 0]);
        let (near, far) = (place(0.5, 0.1, 0.5), place(0.5, 0.9, 0.5));
        assert!(view.distance(near) < view.distance(far));
        assert!(view.point(near).1 > view.point(far).1);
    }
}
