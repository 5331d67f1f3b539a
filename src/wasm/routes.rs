//! The routes from one number to another.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use super::Unrolled;
use super::convert::{Fallible, plain, read, throw};
use crate::graph::Cell;
use crate::routes::{Destination, Route, Routes, Stop, Stretch};

#[wasm_bindgen]
impl Unrolled {
    /// The routes from one number to a later one, or to J where none is given, with the `most`
    /// largest products, at most 1,000.
    #[wasm_bindgen(unchecked_return_type = "Routes")]
    pub fn routes(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Stop")] origin: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Stop | undefined")] destination: JsValue,
        most: usize,
    ) -> Fallible<JsValue> {
        let origin = self.stop("origin", origin)?;
        let destination = if destination.is_undefined() {
            Destination::Loss
        } else {
            Destination::Stop(self.stop("destination", destination)?)
        };
        let routes = self.run.routes(origin, destination, most).map_err(throw)?;
        plain(&DescribedRoutes::of(self.run.cell(), &routes))
    }

    pub(super) fn stop(&self, field: &str, stop: JsValue) -> Fallible<Stop> {
        let NamedStop { node, t, component } = read(field, stop)?;
        let node = self.run.node(&node).map_err(throw)?;
        Ok(Stop { node, t, component })
    }
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** One number of the unrolled graph; t from 0 to T, `component` from 0. */
export interface Stop { node: string; t: number; component: number; }

/** What the routes between two numbers amount to, and the largest of them. */
export interface Routes {
  /**
   * The sum of all products, which is ∂(destination)/∂(origin) unless edges are cut, and the sum of
   * their magnitudes.
   */
  total: number; magnitude: number;
  /** How many routes have no slope 0; rounded beyond 2⁵³, and infinite where a double ends. */
  count: number;
  largest: Route[];
}

/** A chain of edges and the product of their slopes. */
export interface Route { product: number; stretches: Stretch[]; }

/** One edge of a route: ∂to/∂from, the other inputs of `to` held fixed. */
export interface Stretch { flow: string; from: Stop; to: Stop; slope: number; }
"#;

#[derive(Deserialize)]
struct NamedStop {
    node: String,
    t: usize,
    component: usize,
}

#[derive(Serialize)]
struct DescribedRoutes<'a> {
    total: f64,
    magnitude: f64,
    count: f64,
    largest: Vec<DescribedRoute<'a>>,
}

#[derive(Serialize)]
struct DescribedRoute<'a> {
    product: f64,
    stretches: Vec<DescribedStretch<'a>>,
}

#[derive(Serialize)]
struct DescribedStretch<'a> {
    flow: &'a str,
    from: DescribedStop,
    to: DescribedStop,
    slope: f64,
}

#[derive(Serialize)]
struct DescribedStop {
    node: &'static str,
    t: usize,
    component: usize,
}

impl<'a> DescribedRoutes<'a> {
    fn of(cell: &'a Cell, routes: &Routes) -> DescribedRoutes<'a> {
        let route = |Route { product, stretches }: &Route| DescribedRoute {
            product: *product,
            stretches: stretches
                .iter()
                .map(|stretch| DescribedStretch::of(cell, stretch))
                .collect(),
        };
        let Routes { total, magnitude, count, .. } = *routes;
        let largest = routes.largest.iter().map(route).collect();
        DescribedRoutes { total, magnitude, count, largest }
    }
}

impl<'a> DescribedStretch<'a> {
    fn of(cell: &'a Cell, stretch: &Stretch) -> DescribedStretch<'a> {
        let stop = |stop: Stop| DescribedStop {
            node: cell.nodes()[stop.node].variable.name,
            t: stop.t,
            component: stop.component,
        };
        DescribedStretch {
            flow: &cell.edges()[stretch.edge].flow,
            from: stop(stretch.from),
            to: stop(stretch.to),
            slope: stretch.slope,
        }
    }
}
