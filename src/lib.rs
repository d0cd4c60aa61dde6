//! The final document of an international meeting as a living page.
//!
//! # The house
//!
//! Arrows go one way: bytes → reader → document → state → view. The upper rooms are pure Rust and
//! know no browser; `cargo check --lib --no-default-features` is the fence around them.
//!
//! ```text
//! json     JSON as values: our own, because the browser loads every byte of it
//! model    what the text says: communiqué, expression, block, language, date        ▲ pure
//! words    every sentence of the interface, by language                             │
//! read     bytes in, document out                              on model, json       │
//! write    document out: JSON, static HTML                     on model, json       │
//! state    what the reader did: marks, settings, actions       on model, json       ▼
//! ui       how it looks: Yew, values in, actions out           on model, state, words
//! element  how a page uses it: mount, storage, events, focus   on all
//! ```
//!
//! ```text
//!  page ──attributes, files──▶ element ──▶ read ──Communique──▶ state::Store
//!    ▲                          │ ▲ props                          │
//!    │ events, storage          ▼ │                                │
//!    └─────── effects ◀──────── element ◀──── ui ──Action──────────┘
//! ```
//!
//! # Where to start
//!
//! - [`read::plain::read`]: a text as found becomes blocks.
//! - [`state::Store::dispatch`]: the only place where state changes.
//! - `ui::Viewer`: the interface as a function of the state.
//! - `element::Mount`: both inside a page; its JavaScript half is `www/communique-viewer.js`.

#[cfg(feature = "browser")]
pub mod element;
pub mod json;
pub mod model;
pub mod read;
pub mod state;
#[cfg(feature = "browser")]
pub mod ui;
pub mod words;
pub mod write;
