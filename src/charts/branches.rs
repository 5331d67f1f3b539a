//! The branches of δ(t) over time: how much error comes back along each road at every step.

use plotters::backend::DrawingBackend;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use serde::Deserialize;

use super::axes;
use super::frame::{Frame, Margins};
use super::lines::{self, Line};
use super::mark::Mark;
use super::names::{self, NAME_GAP};
use super::pen::{Drawn, Pen};
use super::scale::Scale;
use super::stack::{self, Layer, Stack};
use super::style::Style;
use crate::error::{Code, Error};
use crate::unrolled::Unrolled;

/// The branches of one component of a node's δ over t, and a line for their sum.
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
    /// How the branches are drawn.
    pub form: Form,
}

/// How branches are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Each as a line.
    Lines,
    /// As bars that stand on each other, positive amounts up from zero and negative ones down, so that
    /// those above less those below are as long as the sum.
    Stack,
}

/// The amounts of a branch.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// What the branch adds.
    pub series: Series,
    /// Which mark stands at its points, or which shade fills its bars; the first seven marks differ, and
    /// none of them is the sum's, and the first five shades.
    pub mark: usize,
}

/// Named amounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What stands at its right end.
    pub label: String,
    /// The amounts at successive t; a line has a gap where one is not finite.
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
    /// How the branches are drawn.
    pub form: Form,
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
    /// What stands at its right end.
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
        let Selection { ref node, component, from, shown, form, .. } = *selection;
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
            form,
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
        let pen = Pen { area: &area, style };
        let frame = match self.form {
            Form::Lines => self.draw_lines(&pen),
            Form::Stack => self.draw_stack(&pen),
        }?;
        area.present()?;
        Ok([frame.left, frame.right])
    }

    fn draw_lines<B: DrawingBackend>(&self, pen: &Pen<B>) -> DrawnIn<B> {
        let lines = self.lines(pen.style);
        let scale = Scale::of(lines.iter().flat_map(|line| line.amounts.iter().copied()));
        let frame = self.frame(pen, scale, 0);
        if frame.has_room() {
            self.axes(pen, &frame, &scale)?;
            lines::draw(pen, &frame, &lines)?;
            lines::name(pen, &frame, &lines)?;
        }
        Ok(frame)
    }

    fn draw_stack<B: DrawingBackend>(&self, pen: &Pen<B>) -> DrawnIn<B> {
        let stack = self.stack(pen.style);
        let scale = Scale::of(stack.ends().chain(self.sum.amounts.iter().copied()));
        let frame = self.frame(pen, scale, pen.style.ems(stack::HALF));
        if frame.has_room() {
            let sum = self.sum_line(pen.style);
            let halo = Line { colour: pen.style.paper, width: HALO_WIDTH, mark: None, ..sum };
            self.axes(pen, &frame, &scale)?;
            stack.draw(pen, &frame, sum.amounts)?;
            lines::draw(pen, &frame, &[halo, sum])?;
            names::write(pen, &frame, &[vec![sum.name(&frame)], stack.names(&frame)].concat())?;
        }
        Ok(frame)
    }

    /// The frame around the branches, which reach so many device pixels beyond the first and the last
    /// step.
    fn frame<B: DrawingBackend>(&self, pen: &Pen<B>, scale: Scale, reach: i32) -> Frame {
        let style = pen.style;
        let ticks = scale.ticks();
        let ticks = ticks.iter().map(|tick| style.width_of(&tick.label)).max().unwrap_or(0);
        let series = self.branches.iter().map(|branch| &branch.series).chain([&self.sum]);
        let names = series.map(|series| style.width_of(&series.label)).max().unwrap_or(0);
        let margins = Margins {
            left: ticks + style.ems(axes::AXIS_GAP),
            right: names + style.ems(NAME_GAP),
            reach,
        };
        Frame::new(pen.area.dim_in_pixel(), margins, self.steps, scale, style)
    }

    fn axes<B: DrawingBackend>(&self, pen: &Pen<B>, frame: &Frame, scale: &Scale) -> Drawn<B> {
        axes::amounts(pen, frame, scale)?;
        axes::marker(pen, frame, self.shown)?;
        axes::time(pen, frame, self.shown)
    }

    /// The lines in the order in which they are drawn: the sum lies under its branches.
    fn lines<'a>(&'a self, style: &Style) -> Vec<Line<'a>> {
        let branch = |Branch { series, mark }: &'a Branch| Line {
            width: BRANCH_WIDTH,
            colour: style.error,
            mark: Some(Mark::of(*mark)),
            ..self.line(series, style)
        };
        [self.sum_line(style)].into_iter().chain(self.branches.iter().map(branch)).collect()
    }

    fn sum_line<'a>(&'a self, style: &Style) -> Line<'a> {
        Line { mark: Some(Mark::DISC), ..self.line(&self.sum, style) }
    }

    fn line<'a>(&self, Series { label, amounts }: &'a Series, style: &Style) -> Line<'a> {
        Line { label, from: self.from, amounts, colour: style.ink, width: SUM_WIDTH, mark: None }
    }

    fn stack<'a>(&'a self, style: &Style) -> Stack<'a> {
        let layer = |Branch { series: Series { label, amounts }, mark }: &'a Branch| {
            let share = SHADES[mark % SHADES.len()];
            let inside = style.paper.mixed(style.error, share);
            let writing = if share > 0.5 { style.paper } else { style.ink };
            Layer { label, amounts, colour: style.error, inside, writing }
        };
        Stack::of(self.branches.iter().map(layer).collect(), self.from)
    }
}

/// Where a chart was drawn.
type DrawnIn<B> = Result<Frame, DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

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

/// The widths of the lines in CSS pixels, and of the room that bars leave around their sum's.
const SUM_WIDTH: f64 = 2.0;
const BRANCH_WIDTH: f64 = 1.25;
const HALO_WIDTH: f64 = 4.0;

/// How much of the colour of error is in the inside of a bar: neighbours differ, and either ink or paper
/// can be read on each.
const SHADES: [f64; 5] = [0.42, 0.08, 0.28, 0.16, 1.0];
