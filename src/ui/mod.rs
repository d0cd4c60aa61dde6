//! How it looks. Components take values and give [`crate::state::Action`]s back; they know no
//! storage, no clock, no host page. Compare `element`, which talks to the page.
//!
//! ```text
//! Viewer ─┬─ Head ── title, dates, authority
//!         ├─ Bar ─┬─ languages, progress, filter
//!         │       └─ SettingsPanel
//!         ├─ Notices ── what the reader must know of storage, undo
//!         └─ Text ── opening, recitals with their lists
//!                  └─ Decisions ── Decision (box, number, text)
//! ```

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
