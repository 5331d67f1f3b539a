//! What of a line lies within the window.

use super::Place;

/// The part of a line from one place to another that lies between 0 and 1 on both axes of the plane,
/// as the fractions of it at which that begins and ends; `None` where none of it does.
pub fn within(from: Place, to: Place) -> Option<(f64, f64)> {
    let sides = [
        (from.across, to.across - from.across),
        (1.0 - from.across, from.across - to.across),
        (from.up, to.up - from.up),
        (1.0 - from.up, from.up - to.up),
    ];
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (distance, change) in sides {
        match change {
            0.0 if distance < 0.0 => return None,
            0.0 => {}
            _ if change > 0.0 => start = start.max(-distance / change),
            _ => end = end.min(-distance / change),
        }
    }
    (start <= end).then_some((start, end))
}

/// The place at a fraction of a line.
pub fn between(from: Place, to: Place, fraction: f64) -> Place {
    let mix = |one: f64, other: f64| one + fraction * (other - one);
    Place {
        across: mix(from.across, to.across),
        up: mix(from.up, to.up),
        height: mix(from.height, to.height),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(across: f64, up: f64) -> Place {
        Place { across, up, height: 0.0 }
    }

    #[test]
    fn a_line_is_cut_where_it_leaves() {
        assert_eq!(within(place(0.2, 0.2), place(0.8, 0.4)), Some((0.0, 1.0)));
        assert_eq!(within(place(0.5, 0.5), place(2.5, 0.5)), Some((0.0, 0.25)));
        assert_eq!(within(place(-1.0, 0.5), place(3.0, 0.5)), Some((0.25, 0.5)));
        assert_eq!(within(place(-1.0, 0.5), place(-0.5, 0.5)), None);
        assert_eq!(within(place(0.5, 2.0), place(0.9, 2.0)), None);
        assert_eq!(within(place(0.5, 0.5), place(0.5, 0.5)), Some((0.0, 1.0)));
        assert_eq!(between(place(0.0, 1.0), place(1.0, 0.0), 0.25), place(0.25, 0.75));
    }
}
