//! The charts as SVG: the same pictures as before, and for any numbers whatever a sound picture.

use std::fmt::Debug;
use std::path::PathBuf;
use std::{env, fs};

use deltascope::case::Case;
use deltascope::charts::branches::{Branch, BranchChart, Choice, Form, Selection, Series};
use deltascope::charts::curves::{Curve, CurveChart, Marked, Tone};
use deltascope::charts::distances::{self, DistanceChart};
use deltascope::charts::error_table::{Decades, ErrorTable, Grid, Kind, Look};
use deltascope::charts::landscape::surface::View;
use deltascope::charts::landscape::{Line, Relief, Way, Ways, heat_map, surface};
use deltascope::charts::style::{Colour, Style};
use deltascope::charts::sweep::{self, Labels, SweepChart};
use deltascope::check::{Point, Quantity, Sweep};
use deltascope::error::{Code, Error};
use deltascope::flow::OverDistance;
use deltascope::landscape::Landscape;
use deltascope::train::{Summary, bands, interval};
use deltascope::unrolled::Unrolled;
use plotters::backend::SVGBackend;

const CARRIED: [(&str, &str); 5] = [
    ("via_y", "①"),
    ("via_obar", "②"),
    ("via_fbar_next", "③"),
    ("via_ibar_next", "④"),
    ("carousel", "⑤"),
];

#[test]
fn the_branches_of_a_cell_look_as_before() {
    let run = run("vanilla_h1_t12");
    expect("vanilla_h1_t12", &svg(&chart(&run, "c", &CARRIED, 1, 4), (640, 110), 1.0));
}

#[test]
fn a_walk_that_is_part_way_shows_only_what_it_has_reached() {
    let run = run("vanilla_h1_t12");
    let picture = svg(&chart(&run, "c", &CARRIED, 8, 8), (320, 110), 2.0);
    expect("vanilla_h1_t12_part_way", &picture);
}

#[test]
fn a_single_step_looks_as_before() {
    let run = run("vanilla_h1_t1");
    expect("vanilla_h1_t1", &svg(&chart(&run, "c", &CARRIED, 1, 1), (320, 110), 1.0));
}

#[test]
fn the_simple_rnn_looks_as_before() {
    let run = run("rnn_squared");
    let branches = [("loss", "J(t)"), ("via_next", "a(t+1)")];
    expect("rnn_squared", &svg(&chart(&run, "h", &branches, 1, 2), (640, 110), 1.0));
}

#[test]
fn stacked_branches_look_as_before() {
    let run = run("vanilla_h1_t12");
    let stacked =
        |from, shown| BranchChart { form: Form::Stack, ..chart(&run, "c", &CARRIED, from, shown) };
    expect("stacked", &svg(&stacked(1, 4), (640, 180), 1.0));
    expect("stacked_part_way", &svg(&stacked(8, 8), (320, 180), 2.0));
}

#[test]
fn bars_of_one_step_are_as_long_as_its_amounts() {
    let [up, more, down] = [0.3, 0.5, -0.2];
    let mut chart = synthetic(&[up], 1, 1);
    chart.form = Form::Stack;
    chart.branches.truncate(3);
    for (branch, amount) in chart.branches.iter_mut().zip([up, more, down]) {
        branch.series.amounts = vec![amount];
    }
    chart.sum.amounts = vec![up + more + down];
    let picture = svg(&chart, (320, 600), 1.0);
    let shapes = shapes(&picture);
    let filled = shapes.iter().filter(|shape| shape.attribute("stroke") == "none");
    let bars = filled.map(|bar| (bar.number("y"), bar.number("height"))).take(3);
    let bars: Vec<(f64, f64)> = bars.collect();
    let (length, zero) = (bars[0].1, bars[0].0 + bars[0].1);
    for ((_, height), amount) in bars.iter().zip([up, more, -down]) {
        assert!((height / length - amount / up).abs() < 0.02, "{bars:?}");
    }
    assert!((bars[1].0 + bars[1].1 - bars[0].0).abs() <= 1.0, "the second stands on the first");
    assert!((bars[2].0 - zero).abs() <= 1.0, "what is negative hangs from zero: {bars:?}");
    let sum = shapes.iter().find(|shape| !shape.attribute("cx").is_empty()).unwrap();
    let end = zero - (up + more + down) / up * length;
    assert!((sum.number("cy") - end).abs() <= 2.0, "{} is not at {end}", sum.number("cy"));
}

#[test]
fn a_sweep_looks_as_before() {
    expect("sweep", &swept(&sweep_chart(0.001, str::to_owned), (480, 220), 1.0));
}

#[test]
fn a_sweep_needs_no_labels_and_no_mark_within_it() {
    let picture = swept(&sweep_chart(30.0, |_| String::new()), (320, 140), 2.0);
    expect("sweep_plain", &picture);
    assert!(!picture.contains('ε'));
}

#[test]
fn a_sweep_is_that_of_the_number_that_was_chosen() {
    let run = run("vanilla_h1_t12");
    let quantity = Quantity::Node { name: "c".to_owned(), t: 6, component: 0 };
    let selection = |quantity: &Quantity| {
        let (quantity, labels) = (quantity.clone(), Labels::default());
        sweep::Selection { quantity, epsilon: 0.1, labels }
    };
    let chart = SweepChart::new(&run, &selection(&quantity)).unwrap();
    assert_eq!(chart.sweep, deltascope::check::sweep(&run, &quantity).unwrap());
    let beyond = Quantity::Node { name: "c".to_owned(), t: 13, component: 0 };
    assert_eq!(SweepChart::new(&run, &selection(&beyond)).unwrap_err().field, "t");
}

#[test]
fn a_loss_with_its_range_looks_as_before() {
    let chart = CurveChart {
        marked: Some(Marked { update: 600, label: "update 600".to_owned() }),
        ..curve_chart(&[("J", Tone::Ink, &[falling(2000, 0.4)])], 160)
    };
    expect("loss", &drawn_curves(&chart, (640, 160), 1.0));
}

#[test]
fn a_gradient_before_and_after_it_is_clipped_looks_as_before() {
    let before = falling(90, 3.0);
    let after: Vec<f64> = before.iter().map(|length| length.min(0.5)).collect();
    let chart =
        curve_chart(&[("before", Tone::Muted, &[before]), ("after", Tone::Error, &[after])], 160);
    expect("gradient_lengths", &drawn_curves(&chart, (320, 140), 2.0));
}

#[test]
fn the_median_of_several_runs_and_their_spread_look_as_before() {
    let runs = [0.3, 0.5, 0.4].map(|scale| falling(500, scale));
    let others = [0.8, 0.7, 0.75].map(|scale| falling(500, scale));
    let chart = curve_chart(&[("NFG", Tone::Beside, &others), ("vanilla", Tone::Ink, &runs)], 60);
    expect("median", &drawn_curves(&chart, (480, 180), 1.0));
}

#[test]
fn one_update_with_a_tiny_loss_does_not_take_the_room_of_all_others() {
    let labels = |losses: Vec<f64>| {
        let picture =
            drawn_curves(&curve_chart(&[("J", Tone::Ink, &[losses])], 10), (640, 160), 1.0);
        let left =
            shapes(&picture).into_iter().filter(|shape| shape.attribute("text-anchor") == "end");
        left.map(|shape| shape.text).collect::<Vec<_>>()
    };
    let mut losses = vec![0.5; 100];
    losses[40] = 1e-12;
    assert_eq!(labels(losses), ["0.01", "0.1", "1"]);
}

#[test]
fn any_numbers_at_any_size_make_sound_curves() {
    for numbers in awkward_amounts() {
        for count in [0, 1, 2, 7, 1000] {
            let runs: Vec<f64> = numbers.iter().cycle().copied().take(count).collect();
            for size in [(640, 160), (320, 110), (90, 40), (1, 1), (0, 0)] {
                let chart = CurveChart {
                    marked: Some(Marked { update: count / 3, label: format!("update {count}") }),
                    ..curve_chart(
                        &[("J", Tone::Ink, std::slice::from_ref(&runs)), ("", Tone::Error, &[])],
                        50,
                    )
                };
                check_picture(&drawn_curves(&chart, size, 1.0), &(size, count, &numbers));
            }
        }
    }
}

/// Curves of one run each, or of several.
fn curve_chart(curves: &[(&str, Tone, &[Vec<f64>])], most: usize) -> CurveChart {
    let updates = curves.iter().flat_map(|(_, _, runs)| runs.iter().map(Vec::len)).max();
    let updates = updates.unwrap_or(0);
    let interval = interval(updates, most);
    let curve = |&(label, tone, runs): &(&str, Tone, &[Vec<f64>])| {
        let summary = if runs.len() == 1 { Summary::Mean } else { Summary::Median };
        let runs: Vec<&[f64]> = runs.iter().map(Vec::as_slice).collect();
        let bands = bands(&runs, interval, summary);
        Curve { label: label.to_owned(), tone, bands }
    };
    CurveChart { curves: curves.iter().map(curve).collect(), interval, updates, marked: None }
}

/// Numbers that fall by fits and starts.
fn falling(count: usize, first: f64) -> Vec<f64> {
    let part = |n: usize| n as f64 / count as f64;
    (0..count).map(|n| first * (-6.0 * part(n) + (37.0 * part(n)).sin()).exp()).collect()
}

fn drawn_curves(chart: &CurveChart, (width, height): (u32, u32), pixel_ratio: f64) -> String {
    let mut svg = String::new();
    let scaled = |length: u32| (f64::from(length) * pixel_ratio) as u32;
    let backend = SVGBackend::with_string(&mut svg, (scaled(width), scaled(height)));
    chart.draw(backend, &style(pixel_ratio)).unwrap();
    svg
}

#[test]
fn any_gaps_at_any_size_make_a_sound_sweep() {
    for gaps in awkward_amounts() {
        let mut chart = sweep_chart(1e-7, str::to_owned);
        let mut gaps = gaps.into_iter().cycle();
        for point in &mut chart.sweep.points {
            point.one_sided_gap = gaps.next().unwrap_or(0.0).abs();
            point.two_sided_gap = gaps.next().unwrap_or(0.0).abs();
            point.rounding = gaps.next().unwrap_or(0.0).abs();
        }
        for size in [(0, 0), (1, 200), (90, 60), (320, 110), (1400, 500)] {
            for ratio in [1.0, 1.25, 3.0] {
                check_picture(&swept(&chart, size, ratio), &chart);
            }
        }
    }
}

#[test]
fn curves_over_the_distance_look_as_before() {
    let run = run("vanilla_h1_t12");
    let left = OverDistance::of(&run, run.node("c").unwrap()).unwrap();
    let curve = |label: &str, amounts: Vec<f64>, tone, mark| distances::Curve {
        label: label.to_owned(),
        amounts,
        tone,
        mark,
    };
    let curves = vec![
        curve("f alone", left.carousel.unwrap(), distances::Tone::Muted, 3),
        curve("product", left.product, distances::Tone::Error, 1),
        curve("exact", left.exact, distances::Tone::Error, 0),
    ];
    let chart = DistanceChart { curves, marked: 11 };
    let (picture, [first, last]) = over_distance(&chart, (480, 220), 1.0);
    expect("distances", &picture);
    assert!(first < last);
    let (narrow, _) = over_distance(&DistanceChart { marked: 4, ..chart }, (320, 140), 2.0);
    expect("distances_narrow", &narrow);
}

#[test]
fn any_amounts_at_any_size_make_sound_curves_over_the_distance() {
    for amounts in awkward_amounts() {
        let tones = [distances::Tone::Ink, distances::Tone::Error];
        let curves = tones.map(|tone| distances::Curve {
            label: "curve".to_owned(),
            amounts: amounts.iter().map(|amount| amount.abs()).collect(),
            tone,
            mark: 0,
        });
        let chart = DistanceChart { curves: curves.to_vec(), marked: 0 };
        for size in [(0, 0), (1, 200), (90, 60), (320, 110), (1400, 500)] {
            for ratio in [1.0, 1.25, 3.0] {
                check_picture(&over_distance(&chart, size, ratio).0, &chart);
            }
        }
    }
}

#[test]
fn what_does_not_exist_is_refused() {
    let run = run("vanilla_h1_t12");
    let refused = |change: fn(&mut Selection)| {
        let mut selection = selection("c", &CARRIED, 1, 1);
        change(&mut selection);
        let Error { code, field, .. } = BranchChart::new(&run, &selection).unwrap_err();
        assert_eq!(code, Code::Range);
        field
    };
    assert_eq!(refused(|selection| selection.node = "q".to_owned()), "node");
    assert_eq!(refused(|selection| selection.branches[0].name = "via_q".to_owned()), "branch");
    assert_eq!(refused(|selection| selection.component = 1), "component");
    assert_eq!(refused(|selection| selection.from = 0), "from");
    assert_eq!(refused(|selection| selection.shown = 13), "shown");
}

#[test]
fn any_amounts_at_any_size_make_a_sound_picture() {
    for steps in [1_usize, 2, 5, 50, 1000] {
        for from in [1, steps.div_ceil(2), steps] {
            for amounts in awkward_amounts() {
                let chart = synthetic(&amounts, from, steps);
                for form in [Form::Lines, Form::Stack] {
                    let chart = BranchChart { form, ..chart.clone() };
                    for size in [(0, 0), (1, 200), (90, 60), (320, 110), (1400, 110)] {
                        for ratio in [1.0, 1.25, 3.0] {
                            check_picture(&svg(&chart, size, ratio), &chart);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn every_line_is_drawn_and_named() {
    let chart = synthetic(&[0.3, -0.2, 0.7], 1, 5);
    let shapes = shapes(&svg(&chart, (640, 110), 1.0));
    let lines = shapes.iter().filter(|shape| shape.points().len() == 5).count();
    assert_eq!(lines, 6);
    for label in chart
        .branches
        .iter()
        .map(|branch| &branch.series)
        .chain([&chart.sum])
        .map(|series| &series.label)
    {
        assert_eq!(shapes.iter().filter(|shape| shape.text == *label).count(), 1, "{label}");
    }
}

#[test]
fn a_line_has_a_gap_where_its_amount_overflowed() {
    let mut chart = synthetic(&[0.5], 1, 7);
    chart.branches.truncate(1);
    chart.branches[0].series.amounts[3] = f64::NAN;
    let shapes = shapes(&svg(&chart, (640, 110), 1.0));
    let lengths: Vec<_> = shapes.iter().map(|shape| shape.points().len()).collect();
    assert_eq!(lengths.iter().filter(|length| **length == 3).count(), 2);
    assert_eq!(lengths.iter().filter(|length| **length == 7).count(), 1);
}

#[test]
fn a_branch_keeps_its_mark_when_others_are_missing() {
    let run = run("vanilla_h1_t12");
    let all = chart(&run, "c", &CARRIED, 1, 6);
    let mut fewer = all.clone();
    fewer.branches.drain(1..4);
    let shapes_of = |chart: &BranchChart, label: &str| {
        let shapes = shapes(&svg(chart, (640, 110), 1.0));
        let name = shapes.iter().position(|shape| shape.text == label).unwrap();
        let marks = shapes[..name].iter().rev().take_while(|shape| shape.text.is_empty());
        marks.take(2).map(|shape| shape.points().len()).collect::<Vec<_>>()
    };
    for (_, label) in [CARRIED[0], CARRIED[4]] {
        assert_eq!(shapes_of(&all, label), shapes_of(&fewer, label), "{label}");
    }
}

#[test]
fn names_keep_apart() {
    let chart = synthetic(&[0.0], 1, 5);
    let labels: Vec<&String> = chart.branches.iter().map(|branch| &branch.series.label).collect();
    let shapes = shapes(&svg(&chart, (640, 110), 1.0));
    let mut heights: Vec<f64> = shapes
        .iter()
        .filter(|shape| labels.contains(&&shape.text))
        .map(|shape| shape.number("y"))
        .collect();
    heights.sort_by(f64::total_cmp);
    assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= 11.0), "{heights:?}");
}

#[test]
fn an_error_table_looks_as_before() {
    expect("error_table", &tabled(&error_table(5, Kind::Norm), (640, 260), 1.0));
    expect("error_table_signed", &tabled(&error_table(5, Kind::Signed), (640, 260), 2.0));
}

#[test]
fn a_table_prints_the_number_or_its_power_of_ten_alone_or_nothing() {
    let texts = |width: f64, height: f64| {
        let mut table = error_table(2, Kind::Signed);
        table.errors = vec![-0.031, f64::NAN, 4.2e-9, 0.0];
        table.kept = table.errors.clone();
        table.sums = vec![0.5, f64::INFINITY];
        (table.look.grid.width, table.look.grid.height) = (width, height);
        let names = [&table.look.rows[..], &table.look.columns].concat();
        let shapes = shapes(&tabled(&table, (640, 260), 1.0));
        let texts = shapes.into_iter().map(|shape| shape.text);
        texts.filter(|text| !text.is_empty() && !names.contains(text)).collect::<Vec<_>>()
    };
    assert_eq!(texts(80.0, 24.0), ["−0.031", "+4.2e−9", "0", "+0.5", "!"]);
    assert_eq!(texts(42.0, 24.0), ["−e−2", "+e−9", "0", "+0.5", "!"]);
    assert_eq!(texts(80.0, 9.0), [""; 0]);
}

#[test]
fn one_scale_holds_for_every_row_and_for_the_sum() {
    let mut table = error_table(3, Kind::Norm);
    (table.look.grid.width, table.look.grid.height) = (9.0, 9.0);
    table.errors = vec![1e-6, 0.0, 0.0, 1e-3, 1e-6, 0.0, 1.0, 1e-3, 1e-6];
    table.kept = table.errors.clone();
    table.sums = vec![1.0, 1e-3, 1e-6];
    let shapes = shapes(&tabled(&table, (640, 260), 1.0));
    let fills: Vec<_> = shapes[1..].iter().map(|shape| shape.attribute("fill")).collect();
    let (least, middle, most) = (fills[0], fills[1], fills[3]);
    assert_eq!(fills[..9], [least, middle, least, most, middle, least, most, middle, least]);
    assert_eq!(most.to_lowercase(), "#6d28d9");
    assert!(least != middle && middle != most);
}

#[test]
fn what_is_left_out_and_what_is_lost_has_no_tint() {
    let mut table = error_table(3, Kind::Norm);
    table.look.left_out = vec![1];
    table.kept[6] = 0.0;
    let tints = |table: &ErrorTable| {
        let shapes = shapes(&tabled(table, (640, 260), 1.0));
        shapes[1..]
            .iter()
            .filter(|shape| {
                !["", "none"].contains(&shape.attribute("fill"))
                    && shape.attribute("points").is_empty()
                    && shape.text.is_empty()
            })
            .count()
    };
    assert_eq!(tints(&table), 7);
    table.kept[3] /= 2.0;
    let changed = shapes(&tabled(&table, (640, 260), 1.0));
    assert_eq!(tints(&table), 7);
    assert_eq!(changed.iter().filter(|shape| shape.points().len() == 3).count(), 1);
}

#[test]
fn any_errors_at_any_size_make_a_sound_table() {
    for steps in [1_usize, 2, 12, 40] {
        for numbers in awkward_amounts() {
            for kind in [Kind::Norm, Kind::Signed] {
                let mut table = error_table(steps, kind);
                let mut numbers = numbers.iter().copied().cycle();
                table.errors.fill_with(|| numbers.next().unwrap_or(0.0));
                table.sums.fill_with(|| numbers.next().unwrap_or(0.0));
                for (pitch, ratio) in [(4.0, 1.0), (7.0, 1.25), (40.0, 3.0)] {
                    let grid = Grid {
                        left: 60.0,
                        top: 24.0,
                        width: pitch,
                        height: pitch.min(30.0),
                        sum: 0.0,
                    };
                    let foot = grid.top + (steps as f64) * grid.height + 8.0;
                    table.look.grid = Grid { sum: foot, ..grid };
                    let size =
                        (90 + (pitch * steps as f64) as u32, 20 + (foot + grid.height) as u32);
                    check_picture(&tabled(&table, size, ratio), &table.look);
                }
            }
        }
    }
}

/// A table whose errors fall by three powers of ten from row to column.
fn error_table(steps: usize, kind: Kind) -> ErrorTable {
    let error = |place: usize| {
        let (s, t) = (place / steps, place % steps);
        let size = 0.42 * 10_f64.powf(t as f64 - s as f64) * (1.0 + 0.3 * (place as f64).sin());
        if t > s {
            0.0
        } else if kind == Kind::Signed && t % 2 == 0 {
            -size
        } else {
            size
        }
    };
    let errors: Vec<f64> = (0..steps * steps).map(error).collect();
    let sum = |t: usize| (t..steps).map(|s| errors[s * steps + t]).sum();
    let names = |letter: &str| (1..=steps).map(|t| format!("{letter}({t})")).collect::<Vec<_>>();
    let look = Look {
        grid: Grid { left: 64.0, top: 24.0, width: 108.0, height: 30.0, sum: 200.0 },
        scale: Decades { least: -6.0, most: 0.0 },
        kind,
        left_out: vec![],
        rows: [names("J"), vec!["sum".to_owned()]].concat(),
        columns: names("h"),
    };
    ErrorTable { kept: errors.clone(), sums: (0..steps).map(sum).collect(), errors, look }
}

fn tabled(table: &ErrorTable, (width, height): (u32, u32), pixel_ratio: f64) -> String {
    let mut svg = String::new();
    let scaled = |length: u32| (f64::from(length) * pixel_ratio) as u32;
    let backend = SVGBackend::with_string(&mut svg, (scaled(width), scaled(height)));
    table.draw(backend, &style(pixel_ratio)).unwrap();
    svg
}

#[test]
fn a_landscape_looks_as_before_from_above_and_from_the_side() {
    let (landscape, ways) = (step_in_a_plain(13), two_ways());
    let relief = Relief { landscape: &landscape, ways: &ways };
    let (picture, _) = mapped(&relief, (420, 300), 1.0);
    expect("heat_map", &picture);
    let view = View { turn: 35.0, tilt: 30.0 };
    let (picture, _) = seen(&relief, view, (420, 300), 1.0);
    expect("surface", &picture);
}

#[test]
fn the_points_of_a_landscape_are_where_the_pictures_say() {
    let landscape = step_in_a_plain(5);
    let relief = Relief { landscape: &landscape, ways: &Ways::default() };
    let (picture, [left, top, right, bottom]) = mapped(&relief, (420, 300), 2.0);
    let cells = shapes(&picture);
    let cells = cells.iter().filter(|shape| shape.attribute("stroke") == "none");
    let lefts: Vec<f64> = cells.clone().map(|cell| cell.number("x")).collect();
    let tops: Vec<f64> = cells.map(|cell| cell.number("y")).collect();
    assert_eq!(lefts.iter().copied().fold(f64::MAX, f64::min), f64::from(left));
    assert_eq!(tops.iter().copied().fold(f64::MAX, f64::min), f64::from(top));
    assert!(left < right && top < bottom);

    let above = View { turn: 0.0, tilt: 90.0 };
    let (_, points) = seen(&relief, above, (420, 300), 1.0);
    let points: Vec<_> = points.chunks_exact(2).collect();
    assert_eq!(points.len(), 25);
    assert!(points[0][0] < points[4][0], "the first weight grows to the right");
    assert!(points[0][1] > points[20][1], "the second one grows upward");
}

#[test]
fn a_way_that_leaves_the_window_ends_at_its_edge_with_an_arrow() {
    let landscape = step_in_a_plain(5);
    let heads = |last: [f64; 3]| {
        let stations = vec![[5.0, -2.5, 0.1], last];
        let ways = Ways { ways: vec![Way { line: Line::Whole, stations }], ..two_ways() };
        let relief = Relief { landscape: &landscape, ways: &ways };
        let (picture, [_, top, right, _]) = mapped(&relief, (420, 300), 1.0);
        let ink = |shape: &&Shape| shape.attribute("fill") == "#1F2430";
        let shapes = shapes(&picture);
        let polygons = shapes.iter().filter(ink).filter(|shape| shape.points().len() > 2);
        let tips: Vec<_> = polygons.map(|shape| shape.points()[0]).collect();
        for &(x, y) in &tips {
            assert!(x == f64::from(right) || y == f64::from(top), "{x}, {y} is at an edge");
        }
        tips.len()
    };
    assert_eq!(heads([5.2, -2.4, 0.1]), 0);
    assert_eq!(heads([13.0, 11.0, 0.1]), 1);
    assert_eq!(heads([f64::NAN, 11.0, 0.1]), 0);
}

#[test]
fn any_losses_at_any_size_make_a_sound_landscape() {
    for losses in awkward_amounts().into_iter().filter(|losses| !losses.is_empty()) {
        let mut landscape = step_in_a_plain(6);
        let mut losses = losses.into_iter().cycle();
        landscape.losses.iter_mut().for_each(|loss| *loss = losses.next().unwrap_or(0.0));
        let relief = Relief { landscape: &landscape, ways: &two_ways() };
        for size in [(0, 0), (1, 200), (90, 60), (320, 220), (1400, 500)] {
            for ratio in [1.0, 1.25, 3.0] {
                check_picture(&mapped(&relief, size, ratio).0, &relief);
                for turn in [0.0, 90.0, 200.0, f64::NAN] {
                    let view = View { turn, tilt: 30.0 };
                    check_picture(&seen(&relief, view, size, ratio).0, &relief);
                }
            }
        }
    }
}

/// A low plain and a high one with a steep slope between them.
fn step_in_a_plain(points: usize) -> Landscape {
    let places = |from: f64, to: f64| -> Vec<f64> {
        let part = |index: usize| index as f64 / (points - 1) as f64;
        (0..points).map(|index| from + part(index) * (to - from)).collect()
    };
    let (across, up) = (places(4.0, 6.0), places(-3.0, -2.0));
    let height = |first: f64, second: f64| {
        let beyond = 8.0 * (first - 5.0 + second + 2.5);
        0.3 - 0.25 * beyond / (1.0 + beyond.abs())
    };
    let losses = up.iter().flat_map(|&b| across.iter().map(move |&w| height(w, b))).collect();
    Landscape { across, up, losses }
}

fn two_ways() -> Ways {
    let way = |line, stations: &[[f64; 3]]| Way { line, stations: stations.to_vec() };
    Ways {
        names: ["W", "b", "J"].map(str::to_owned),
        ways: vec![
            way(Line::Dashed, &[[4.7, -2.4, 0.4], [5.6, -2.1, 0.1], [9.0, 1.0, 0.2]]),
            way(Line::Whole, &[[4.7, -2.4, 0.4], [4.9, -2.3, 0.2], [5.1, -2.25, 0.1]]),
        ],
    }
}

fn mapped(relief: &Relief, (width, height): (u32, u32), ratio: f64) -> (String, heat_map::Edges) {
    let mut svg = String::new();
    let scaled = |length: u32| (f64::from(length) * ratio) as u32;
    let backend = SVGBackend::with_string(&mut svg, (scaled(width), scaled(height)));
    let edges = heat_map::draw(relief, backend, &style(ratio)).unwrap();
    (svg, edges)
}

fn seen(
    relief: &Relief,
    view: View,
    (width, height): (u32, u32),
    ratio: f64,
) -> (String, Vec<i32>) {
    let mut svg = String::new();
    let scaled = |length: u32| (f64::from(length) * ratio) as u32;
    let backend = SVGBackend::with_string(&mut svg, (scaled(width), scaled(height)));
    let points = surface::draw(relief, view, backend, &style(ratio)).unwrap();
    (svg, points)
}

/// A sweep as those of J are, but without the rounding of any one machine.
fn sweep_chart(epsilon: f64, label: fn(&str) -> String) -> SweepChart {
    let point = |index: i32| {
        let epsilon = 10_f64.powf(-f64::from(index) / 3.0);
        let rounding = 1e-16 / epsilon;
        let noise = |phase: f64| rounding * (0.1 + (f64::from(index) + phase).sin().abs());
        let one_sided_gap = 0.6 * epsilon + noise(0.0);
        let two_sided_gap = 0.05 * epsilon.powi(2) + noise(2.0);
        let [one_sided, two_sided] = [one_sided_gap, two_sided_gap].map(|gap| 0.13 + gap);
        Point { epsilon, one_sided, two_sided, one_sided_gap, two_sided_gap, rounding }
    };
    let sweep = Sweep { truth: 0.13, amount: 0.13, points: (0..=45).map(point).collect() };
    let [one_sided, two_sided, rounding] = ["one side", "two sides", "rounding"].map(label);
    SweepChart { sweep, epsilon, labels: Labels { one_sided, two_sided, rounding } }
}

fn swept(chart: &SweepChart, (width, height): (u32, u32), pixel_ratio: f64) -> String {
    let mut svg = String::new();
    let scaled = |length: u32| (f64::from(length) * pixel_ratio) as u32;
    let backend = SVGBackend::with_string(&mut svg, (scaled(width), scaled(height)));
    chart.draw(backend, &style(pixel_ratio)).unwrap();
    svg
}

fn over_distance(
    chart: &DistanceChart,
    (width, height): (u32, u32),
    pixel_ratio: f64,
) -> (String, [i32; 2]) {
    let mut svg = String::new();
    let scaled = |length: u32| (f64::from(length) * pixel_ratio) as u32;
    let backend = SVGBackend::with_string(&mut svg, (scaled(width), scaled(height)));
    let ends = chart.draw(backend, &style(pixel_ratio)).unwrap();
    (svg, ends)
}

/// A reference case, run to its end.
fn run(name: &str) -> Unrolled {
    let path = format!("{}/tests/reference/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let case: Case = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut run = case.unroll().unwrap();
    run.run();
    run
}

fn chart(
    run: &Unrolled,
    node: &str,
    branches: &[(&str, &str)],
    from: usize,
    shown: usize,
) -> BranchChart {
    BranchChart::new(run, &selection(node, branches, from, shown)).unwrap()
}

fn selection(node: &str, branches: &[(&str, &str)], from: usize, shown: usize) -> Selection {
    let choice = |(mark, &(name, label)): (usize, &(&str, &str))| Choice {
        name: name.into(),
        label: label.into(),
        mark,
    };
    Selection {
        node: node.to_owned(),
        component: 0,
        from,
        shown,
        branches: branches.iter().enumerate().map(choice).collect(),
        sum: format!("δ{node}"),
        form: Form::Lines,
    }
}

/// Five branches and a sum that run through the amounts again and again, each from another one.
fn synthetic(amounts: &[f64], from: usize, steps: usize) -> BranchChart {
    let series = |(offset, label): (usize, &str)| Series {
        label: label.to_owned(),
        amounts: amounts.iter().cycle().skip(offset).take(steps + 1 - from).copied().collect(),
    };
    let branch = |(mark, (_, label)): (usize, &(&str, &str))| Branch {
        series: series((mark, *label)),
        mark,
    };
    let branches = CARRIED.iter().enumerate().map(branch).collect();
    let (sum, shown) = (series((0, "δc")), steps.div_ceil(3));
    BranchChart { branches, sum, from, steps, shown, form: Form::Lines }
}

fn awkward_amounts() -> Vec<Vec<f64>> {
    vec![
        vec![0.0],
        vec![-0.0, 0.0],
        vec![0.1, -0.3, 0.02],
        vec![-0.09999, -0.095],
        vec![f64::MAX, f64::MIN, 0.0],
        vec![5e-324, -1e-310],
        vec![1e300, 1e-300, -1.0],
        vec![f64::NAN],
        vec![f64::INFINITY, 1.0, f64::NEG_INFINITY, -2.0, f64::NAN],
        vec![],
    ]
}

fn svg(chart: &BranchChart, (width, height): (u32, u32), pixel_ratio: f64) -> String {
    let mut svg = String::new();
    let scaled = |length: u32| (f64::from(length) * pixel_ratio) as u32;
    let backend = SVGBackend::with_string(&mut svg, (scaled(width), scaled(height)));
    chart.draw(backend, &style(pixel_ratio)).unwrap();
    svg
}

/// The light theme.
fn style(pixel_ratio: f64) -> Style {
    Style {
        ink: Colour::from(0x1f2430),
        error: Colour::from(0x6d28d9),
        muted: Colour::from(0x555e6d),
        edge: Colour::from(0x7d8592),
        line: Colour::from(0xd5d0c4),
        paper: Colour::from(0xfcfbf8),
        font_family: "monospace".to_owned(),
        font_size: 12.0,
        pixel_ratio,
    }
}

/// Compares with tests/golden/NAME.svg.
fn expect(name: &str, picture: &str) {
    let path: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "tests", "golden", &format!("{name}.svg")].iter().collect();
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, picture).unwrap();
    }
    let accepted = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let differs = accepted.lines().zip(picture.lines()).find(|(old, new)| old != new);
    assert!(
        accepted == picture,
        "{} looks different; the first line that differs: {differs:#?}\nLook at the new picture, \
         and accept it, by UPDATE_GOLDEN=1 cargo test --test all charts",
        path.display(),
    );
}

/// Nothing lies outside the picture, and no text is no number.
fn check_picture(picture: &str, chart: &impl Debug) {
    let shapes = shapes(picture);
    let [width, height] = [shapes[0].number("width"), shapes[0].number("height")];
    for shape in &shapes[1..] {
        for (x, y) in shape.extent() {
            let is_inside = (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
            assert!(is_inside, "{x}, {y} is outside {width} × {height}: {shape:?}\n{chart:?}");
        }
        assert!(!["NaN", "inf", "−0"].contains(&&shape.text[..]), "{shape:?}");
    }
}

/// An element of a picture.
#[derive(Debug)]
struct Shape {
    attributes: Vec<(String, String)>,
    text: String,
}

/// The elements of an SVG picture as plotters writes it: each begins a line.
fn shapes(svg: &str) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = Vec::new();
    for line in svg.lines() {
        match line.strip_prefix('<') {
            Some(tag) if tag.starts_with('/') => {}
            Some(tag) => {
                let parts: Vec<&str> = tag.split('"').collect();
                let pairs = parts.chunks_exact(2);
                let name = |text: &str| text.split(' ').next_back().unwrap().replace('=', "");
                let attributes = pairs.map(|pair| (name(pair[0]), pair[1].to_owned()));
                shapes.push(Shape { attributes: attributes.collect(), text: String::new() });
            }
            None => shapes.last_mut().unwrap().text = line.to_owned(),
        }
    }
    shapes
}

impl Shape {
    fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(other, _)| other == name);
        found.map_or("", |(_, value)| value)
    }

    fn number(&self, name: &str) -> f64 {
        self.attribute(name).parse().unwrap_or_else(|_| panic!("no number {name}: {self:?}"))
    }

    fn points(&self) -> Vec<(f64, f64)> {
        let numbers: Vec<f64> = self
            .attribute("points")
            .split([' ', ','])
            .filter(|number| !number.is_empty())
            .map(|number| number.parse().unwrap())
            .collect();
        numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    }

    /// Points that the element reaches at the outside.
    fn extent(&self) -> Vec<(f64, f64)> {
        if !self.text.is_empty() {
            let (x, y) = (self.number("x"), self.number("y"));
            let width = self.text.chars().count() as f64 * 0.6 * self.number("font-size");
            return match self.attribute("text-anchor") {
                "start" => vec![(x, y), (x + width, y)],
                "end" => vec![(x - width, y), (x, y)],
                _ => vec![(x - width / 2.0, y), (x + width / 2.0, y)],
            };
        }
        if self.attribute("cx").is_empty() {
            return self.points();
        }
        let (x, y, radius) = (self.number("cx"), self.number("cy"), self.number("r"));
        vec![(x - radius, y - radius), (x + radius, y + radius)]
    }
}
