//! JSON (RFC 8259): text to value and back. Knows nothing of documents or marks.
//!
//! ```text
//! text ─▶ parse ─▶ Value ─▶ Value::to_text ─▶ text
//! ```
//!
//! Why our own: every reader loads it. With the usual library, its maps, its errors and its numbers
//! of floating point, the program was 34 kB larger (12 kB compressed). In the tests that library is
//! the judge: both must accept the same texts and find the same in them.
//!
//! Promises:
//! - A number is kept as it was written; nothing is rounded.
//! - The fields of an object keep their order. Of fields with the same name the last one counts.
//! - Time grows with the length of the text, depth is bounded by the caller, nothing panics.

mod object;
mod parse;
mod value;
mod write;

pub use object::Object;
pub use parse::{Fault, ParseError, parse};
pub use value::{Number, Value};
