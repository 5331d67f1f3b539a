//! Lines of equal J, by marching squares.

/// A point of the grid's plane, in columns and rows.
pub type GridPoint = (f64, f64);

/// The pieces of the line on which a grid of heights, row by row, passes a level. A square with a corner
/// that has no height has none.
pub fn pieces(heights: &[Option<f64>], columns: usize, level: f64) -> Vec<[GridPoint; 2]> {
    let rows = heights.len() / columns.max(1);
    let mut pieces = Vec::new();
    for row in 1..rows {
        for column in 1..columns {
            let corner = |across: usize, up: usize| {
                let (column, row) = (column - 1 + across, row - 1 + up);
                heights[row * columns + column].map(|height| (column as f64, row as f64, height))
            };
            let around = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
            if let [Some(a), Some(b), Some(c), Some(d)] = around {
                pieces.extend(crossing([a, b, c, d], level));
            }
        }
    }
    pieces
}

/// Where the four sides of a square pass the level: nowhere, twice, or at a saddle four times.
fn crossing(corners: [(f64, f64, f64); 4], level: f64) -> Vec<[GridPoint; 2]> {
    let passes = (0..4).filter_map(|side| {
        let (from, to) = (corners[side], corners[(side + 1) % 4]);
        ((from.2 < level) != (to.2 < level)).then(|| {
            let part = (level - from.2) / (to.2 - from.2);
            (from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1))
        })
    });
    let points: Vec<GridPoint> = passes.collect();
    points.chunks_exact(2).map(|pair| [pair[0], pair[1]]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_lies_where_the_height_is_that_of_the_level() {
        let slope: Vec<Option<f64>> = (0..9).map(|index| Some(f64::from(index % 3))).collect();
        let found = pieces(&slope, 3, 0.5);
        assert_eq!(found, [[(0.5, 0.0), (0.5, 1.0)], [(0.5, 1.0), (0.5, 2.0)]]);
        assert!(pieces(&slope, 3, 5.0).is_empty());
    }

    #[test]
    fn a_square_without_a_height_has_no_line() {
        let mut slope: Vec<Option<f64>> = (0..9).map(|index| Some(f64::from(index % 3))).collect();
        slope[0] = None;
        assert_eq!(pieces(&slope, 3, 0.5), [[(0.5, 1.0), (0.5, 2.0)]]);
        assert!(pieces(&[], 0, 0.5).is_empty());
    }
}
