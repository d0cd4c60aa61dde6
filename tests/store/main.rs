//! What happens when something happens: `Store::dispatch`, seen from outside.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test whose preparation fails has failed"
)]

mod checklist;
mod languages;
mod other_tabs;
mod reader;
mod settings;
