//! Bytes in, document out. Never panics, never fetches; what it cannot read it says with its place.
//!
//! ```text
//! bytes ─▶ decode ─▶ format? ─▶ plain (one language) ─▶ assemble ─▶ Communique
//!                        └────▶ json  (all languages) ─────────────▶ Communique
//! ```
//!
//! Belongs here: everything that knows how a source is written. Elsewhere: [`crate::write`] for the
//! way back, `element` for fetching.

pub mod assemble;
mod decode;
mod error;
pub mod json;
mod limits;
pub mod manifest;
pub mod plain;

pub use decode::decode;
pub use error::{LoadError, Place, Problem, ReadError};
pub use limits::{MAX_BLOCKS, MAX_BYTES, MAX_DEPTH};

/// How a source is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The published JSON format: the whole document.
    Json,
    /// Text as found: one expression.
    PlainText,
}

impl Format {
    /// The format of a decoded text, by its first character: only JSON begins with a brace.
    pub fn detect(text: &str) -> Format {
        if text.trim_start().starts_with('{') {
            Format::Json
        } else {
            Format::PlainText
        }
    }
}
