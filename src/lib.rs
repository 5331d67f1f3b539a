//! Deltascope computes how error flows backward through an LSTM: the value of every variable, its
//! δ, and what every single edge of the computational graph adds to it, step by step.
//!
//! ```
//! use deltascope::case::Case;
//!
//! let case: Case = serde_json::from_str(
//!     r#"{"model": "lstm", "N": 1, "H": 2, "T": 3, "loss": "squared", "seed": 7,
//!         "x": [[1], [0], [-1]], "targets": [[0, 0], [0, 0], [0.5, -0.5]]}"#,
//! )?;
//! let mut run = case.unroll()?;
//! while let Some(t) = run.forward_step() {
//!     println!("c({t}) = {:?}", run.value("c", t)?);
//! }
//! while let Some(t) = run.backward_step() {
//!     println!("δc({t}) = {:?}", run.delta("c", t)?);
//! }
//! println!("of which the carousel brought {:?}", run.contribution("c", "carousel", 2)?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # One graph, four readings
//!
//! A cell is declared once, as data ([`graph`], [`cell`]): a node for each variable of a time step,
//! each a sum of products, and an edge for each direct dependence. The declaration is *computed*
//! and *differentiated* by one rule ([`interpret`]; [`plan`] is the fast way to the same numbers),
//! *drawn* by the page, and *typeset* ([`typeset`]).
//!
//! # Notation
//!
//! The symbols are those of Greff et al., "LSTM: A Search Space Odyssey" (arXiv 1503.04069). t runs
//! from 1 to T; y(0), c(0), h(0) are the initial state. Vectors are columns.
//!
//! | symbol | name in data | what it is | shape |
//! |---|---|---|---|
//! | x(t) | `x` | input | N |
//! | z̄(t), z(t) | `zbar`, `z` | block input before and after tanh | H |
//! | ī(t), i(t) | `ibar`, `i` | input gate before and after σ | H |
//! | f̄(t), f(t) | `fbar`, `f` | forget gate | H |
//! | ō(t), o(t) | `obar`, `o` | output gate | H |
//! | c(t) | `c` | cell state | H |
//! | y(t) | `y` | block output | H |
//! | a(t), h(t) | `a`, `h` | simple RNN: pre-activation, hidden state | H |
//! | s(t) | `s` | readout V y + a, the logits of a softmax | K |
//! | d(t) | – | target: a vector or a class | H or K |
//! | J(t), J | `J` | loss of one step, and the sum of all | 1 |
//! | W_★, R_★ | `W_z` … | input and recurrent weights of block input and gates | H×N, H×H |
//! | p_★ | `p_i` … | peepholes, a diagonal matrix each | H |
//! | b_★ | `b_z` … | biases | H |
//! | R_sd | `R_io` … | full gate recurrence: gate s at t−1 into gate d | H×H |
//! | U, W, b | `U`, `W`, `b` | simple RNN: input, recurrent weights, bias | H×N, H×H, H |
//! | V, a | `V`, `a` | readout | K×H, K |
//! | δ★(t) | – | ∂J/∂★(t), the derivative of the whole loss, everything downstream moving | as ★ |
//! | δW | – | ∂J/∂W, a sum over the steps that use W | as W |
//!
//! # Asking back
//!
//! Both passes are open to [`edit`]s: a number nudged, or what one edge alone carries of it; a node
//! held; an edge cut on the way back. [`check`] computes J again with one number changed, and holds
//! every δ and every gradient against that. [`response`] moves one number over a range, with others held
//! or following: local and total derivative, side by side. [`landscape`] moves two weights at once: J
//! over their plane, and the ways that gradient descent takes down it.
//!
//! # Training
//!
//! A [`train::Trainer`] runs both passes on one sequence after another, sums the shares of all steps,
//! clips ([`clip`]) and changes the weights once; any moment of it can be unrolled and looked at.
//!
//! # Over all time
//!
//! [`flow`] carries many right-hand sides back at once: the error that each loss J(s) sends to each step,
//! the Jacobians between steps with their terms, bounds and norms, and what is left of δ and gradients
//! where only some losses count or the way back is cut short.
//!
//! # Never here
//!
//! No clock, no randomness but a seed, no input or output; JavaScript only in `wasm`, plotters only
//! in `charts`. Inputs are checked when their types are made, so the passes cannot fail: an
//! overflow is a result, with its place.

#![warn(missing_docs)]

pub mod graph;

pub mod cell;

pub mod map;

pub mod sizes;

pub mod random;

pub mod parameters;

pub mod sequence;

pub mod edit;

pub mod slip;

pub mod mistake;

pub mod interpret;

pub mod scalar;

pub mod plan;

pub mod trace;

pub mod walk;

pub mod routes;

pub mod notation;

pub mod typeset;

pub mod unrolled;

pub mod summary;

pub mod check;

pub mod response;

pub mod landscape;

pub mod norm;

pub mod distance;

pub mod clip;

pub mod flow;

pub mod doctor;

pub mod train;

pub mod case;

pub mod charts;

pub mod export;

pub mod error;

#[cfg(target_arch = "wasm32")]
mod wasm;
