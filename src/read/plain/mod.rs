//! Plain text as found on a web page, page chrome and all, to one expression.
//!
//! A pipeline of small steps; each says what it did, and no character is lost on the way:
//!
//! ```text
//! text ─▶ paragraphs ─▶ chrome (set aside) ─▶ date line ─▶ title ─▶ structure ─▶ Reading
//! ```

mod chrome;
mod dates;
mod paragraphs;
mod phrases;
mod structure;

use super::{Problem, ReadError, limits};
use crate::model::{Block, Date, Moment};
use paragraphs::Paragraph;
use std::rc::Rc;

/// Words of the source that are no part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The line they stand on, counted from 1.
    pub line: usize,
    /// The words.
    pub text: String,
}

/// What was read from one text: the material of an expression, and what was left out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The title.
    pub title: String,
    /// The publication date as printed, with the space that the page swallowed put back.
    pub date_line: Option<String>,
    /// The publication date as a value.
    pub published: Option<Moment>,
    /// First and last day of the meeting, from the opening.
    pub meeting_days: Option<(Date, Date)>,
    /// The body.
    pub blocks: Vec<Rc<Block>>,
    /// Page chrome, recognised and set aside.
    pub left_out: Vec<LeftOut>,
}

/// Reads a decoded text.
///
/// # Errors
/// [`Problem::NoText`] where there is no title with text below it.
pub fn read(text: &str) -> Result<Reading, ReadError> {
    let (mut paragraphs, left_out) = chrome::set_aside(paragraphs::split(text));
    let printed = take_first(&mut paragraphs, |first| {
        dates::publication(&first.printed())
    });
    let title = take_first(&mut paragraphs, |first| Some(first.printed()));
    let (Some(title), false) = (title, paragraphs.is_empty()) else {
        return Err(Problem::NoText.into());
    };
    if paragraphs.len() > limits::MAX_BLOCKS {
        let count = paragraphs.len();
        return Err(Problem::TooManyBlocks { count }.into());
    }
    let blocks = structure::build(&paragraphs);
    let (date_line, published) = printed.unzip();
    Ok(Reading {
        title,
        date_line,
        published,
        meeting_days: blocks
            .iter()
            .find_map(|block| dates::first_days(&block.text)),
        blocks,
        left_out,
    })
}

/// Removes the first paragraph if `recognise` makes something of it.
fn take_first<T>(
    paragraphs: &mut Vec<Paragraph>,
    recognise: impl Fn(&Paragraph) -> Option<T>,
) -> Option<T> {
    let recognised = recognise(paragraphs.first()?)?;
    paragraphs.remove(0);
    Some(recognised)
}
