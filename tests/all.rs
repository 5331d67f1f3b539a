//! The tests of the core in one program: linking two dozen would take longer than running them. What counts
//! allocations replaces the allocator, so it is a program of its own.

mod api;
mod cells;
mod chain;
mod charts;
mod check;
mod clip;
mod doctor;
mod edits;
mod extremes;
mod flow;
mod gradients;
mod landscape;
mod mistakes;
mod plan;
mod random_cells;
mod reference;
mod response;
mod routes;
mod seeds;
mod takeaway;
mod trace_example;
mod train;

use std::collections::BTreeSet;
use std::fs;

/// A file that is not named here or in the manifest would not be run.
#[test]
fn every_file_of_tests_is_run() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let named = include_str!("all.rs");
    let forgotten: BTreeSet<String> = fs::read_dir("tests")
        .unwrap()
        .filter_map(|entry| {
            Some(entry.unwrap().file_name().to_str()?.strip_suffix(".rs")?.to_owned())
        })
        .filter(|name| {
            !named.contains(&format!("\nmod {name};\n"))
                && !manifest.contains(&format!("\"tests/{name}.rs\""))
        })
        .collect();
    assert_eq!(forgotten, BTreeSet::new());
}
