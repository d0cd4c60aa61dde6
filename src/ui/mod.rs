//! How it looks. Components take values and give [`crate::state::Action`]s back; they know no
//! storage, no clock, no host page. Compare `element`, which talks to the page.
//!
//! ```text
//! Viewer ─┬─ head ── title, dates, authority
//!         ├─ Bar ─┬─ languages, progress, filter
//!         │       └─ settings_panel
//!         ├─ notices ── what the reader must know of storage, vanished decisions
//!         └─ text ── opening, recitals with their lists
//!                  └─ decisions ── Decision (box, number, text), tools for all of them
//! ```
//!
//! A part is a Yew component only where it remembers something between drawings (`bar`) or is
//! drawn so often that skipping it pays (`decision`); the others are functions, which load faster.

mod bar;
mod decision;
mod decisions;
mod failure;
mod head;
mod intl;
mod languages;
mod notices;
mod sentences;
mod settings_panel;
mod text;
mod viewer;

pub use intl::Intl;
pub use sentences::{Sentences, announcement};
pub use viewer::{Screen, Viewer, ViewerProps};
