//! The branches of δ(t) over time: how much error comes back along each road at every step.

use plotters::backend::DrawingBackend;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use serde::Deserialize;

use super::axes;
use super::frame::{Frame, Margins};
use super::lines::{self, Line};
use super::mark::Mark;
use super::pen::Pen;
use super::scale::Scale;
use super::style::Style;
use crate::error::{Code, Error};
use crate::unrolled::Unrolled;

/// Lines over t for the branches of one component of a node's δ, and one for their sum.
#[derive(Clone, Debug, PartialEq)]
pub struct BranchChart {
    /// What each branch adds.
    pub branches: Vec<Branch>,
    /// δ itself.
    pub sum: Series,
    /// The t of every series' first amount; what lies before it is left blank.
    pub from: usize,
    /// T; amounts beyond it are left out.
    pub steps: usize,
    /// The step that is marked.
    pub shown: usize,
}

/// The line of a branch.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// What the branch adds.
    pub series: Series,
    /// Which mark stands at its points; the first seven differ, and none of them is the sum's.
    pub mark: usize,
}

/// A named line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What stands at its right end.
    pub label: String,
    /// The amounts at successive t; it has a gap where one is not finite.
    pub amounts: Vec<f64>,
}

/// Which branches a chart shows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Selection {
    /// The node, as `c`.
    pub node: String,
    /// Which of its components, from 0.
    pub component: usize,
    /// The first t that is shown, from 1.
    pub from: usize,
    /// The step that is marked, from 1 to T.
    pub shown: usize,
    /// The branches in the order of their labels.
    pub branches: Vec<Choice>,
    /// The label of their sum.
    pub sum: String,
}

/// A branch, its label and its mark.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Choice {
    /// The branch, as `via_obar`.
    pub name: String,
    /// What stands at the line's right end.
    pub label: String,
    /// See [`Branch::mark`]: the same for the same branch whatever others there are.
    pub mark: usize,
}

impl BranchChart {
    /// Reads what the selection names.
    ///
    /// # Errors
    /// [`Code::Range`] for a node, component, branch or t that does not exist or is not computed.
    pub fn new(run: &Unrolled, selection: &Selection) -> Result<BranchChart, Error> {
        let Selection { ref node, component, from, shown, .. } = *selection;
        let steps = run.sequence().steps();
        check_step("from", from, steps)?;
        check_step("shown", shown, steps)?;
        let series = |label: &str, at: &dyn Fn(usize) -> Result<f64, Error>| {
            let amounts = (from..=steps).map(at).collect::<Result<_, _>>()?;
            Ok(Series { label: label.to_owned(), amounts })
        };
        let branch = |Choice { name, label, mark }: &Choice| {
            let series = series(label, &|t| pick(run.contribution(node, name, t)?, component))?;
            Ok(Branch { series, mark: *mark })
        };
        Ok(BranchChart {
            branches: selection.branches.iter().map(branch).collect::<Result<_, _>>()?,
            sum: series(&selection.sum, &|t| pick(run.delta(node, t)?, component))?,
            from,
            steps,
            shown,
        })
    }

    /// Draws the chart over the whole backend, and returns where on it the steps 1 and T stand, in
    /// device pixels from the left. Where there is no room, nothing is drawn.
    ///
    /// # Errors
    /// Those of the backend.
    pub fn draw<B: DrawingBackend>(
        &self,
        backend: B,
        style: &Style,
    ) -> Result<[i32; 2], DrawingAreaErrorKind<B::ErrorType>> {
        let area = backend.into_drawing_area();
        let lines = self.lines(style);
        let scale = Scale::of(lines.iter().flat_map(|line| line.amounts.iter().copied()));
        let margins = margins(&lines, &scale, style);
        let frame = Frame::new(area.dim_in_pixel(), margins, self.steps, scale, style);
        if frame.has_room() {
            let pen = Pen { area: &area, style };
            axes::amounts(&pen, &frame, &scale)?;
            axes::marker(&pen, &frame, self.shown)?;
            axes::time(&pen, &frame, self.shown)?;
            lines::draw(&pen, &frame, &lines)?;
            lines::name(&pen, &frame, &lines)?;
        }
        area.present()?;
        Ok([frame.left, frame.right])
    }

    /// The lines in the order in which they are drawn: the sum lies under its branches.
    fn lines<'a>(&'a self, style: &Style) -> Vec<Line<'a>> {
        let line = |series: &'a Series, colour, width, mark| {
            let Series { label, amounts } = series;
            Line { label, from: self.from, amounts, colour, width, mark: Some(mark) }
        };
        let sum = line(&self.sum, style.ink, SUM_WIDTH, Mark::DISC);
        let branch = |Branch { series, mark }: &'a Branch| {
            line(series, style.error, BRANCH_WIDTH, Mark::of(*mark))
        };
        let branches = self.branches.iter().map(branch);
        [sum].into_iter().chain(branches).collect()
    }
}

fn check_step(field: &str, t: usize, steps: usize) -> Result<(), Error> {
    if (1..=steps).contains(&t) {
        return Ok(());
    }
    Err(Error::new(Code::Range, field, t, format!("a step from 1 to {steps}")))
}

fn pick(numbers: &[f64], component: usize) -> Result<f64, Error> {
    numbers.get(component).copied().ok_or_else(|| {
        let accepted = format!("a component from 0 to {}", numbers.len() - 1);
        Error::new(Code::Range, "component", component, accepted)
    })
}

/// The widths of the lines in CSS pixels.
const SUM_WIDTH: f64 = 2.0;
const BRANCH_WIDTH: f64 = 1.25;

fn margins(lines: &[Line], scale: &Scale, style: &Style) -> Margins {
    let ticks = scale.ticks().iter().map(|tick| style.width_of(&tick.label)).max().unwrap_or(0);
    let names = lines.iter().map(|line| style.width_of(line.label)).max().unwrap_or(0);
    Margins { left: ticks + style.ems(axes::AXIS_GAP), right: names + style.ems(lines::NAME_GAP) }
}
