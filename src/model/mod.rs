//! What a communiqué says. Nothing here knows about browsers, files or readers' marks.
//!
//! Glossary:
//! - *Communiqué*: the final document of an international meeting, in one or more languages.
//! - *Expression*: the communiqué in one language (the word of FRBR and of Akoma Ntoso).
//! - *Authority*: whether an expression is the authentic text or a translation of it.
//! - *Opening*: who met, where and when.
//! - *Recital*: a preambular paragraph; it can introduce a list.
//! - *Decision*: an operative paragraph, numbered or not.
//! - *Block*: any of these pieces of text; its id is the same in every expression.

mod block;
mod communique;
mod date;
mod fingerprint;
mod id;
mod language;

pub use block::{Block, Role};
pub use communique::{Authority, Communique, Expression, Meeting, UnknownFields};
pub use date::{Date, Moment};
pub use fingerprint::Fingerprint;
pub use id::{BlockId, DocumentId};
pub use language::{Direction, LanguageTag};
