//! The published JSON format, version 1, to a document. Every error names its field.
//!
//! Decoded by hand from [`Value`], so that unknown fields are kept, messages are for people, and the
//! browser loads no derived code. The way back is [`crate::write::json`].

mod fields;
mod ids;

use super::{MAX_DEPTH, Place, Problem, ReadError, limits};
use crate::json::{self, Fault, Value};
use crate::model::{
    Authority, Block, BlockId, Communique, Date, DocumentId, Expression, LanguageTag, Meeting,
    Moment, Role,
};
use fields::{Field, Fields};
use std::rc::Rc;

/// The version of the format that is read and written.
pub const VERSION: u64 = 1;

/// Objects and arrays around the outermost block: document, expressions, expression, blocks.
const LEVELS_AROUND_BLOCKS: usize = 4;

/// Objects and arrays for each level of blocks: the block and its list.
const LEVELS_PER_BLOCK: usize = 2;

/// Reads a decoded text.
///
/// # Errors
/// [`Problem::InvalidJson`] with line and column, or a problem with the path of its field.
pub fn read(text: &str) -> Result<Communique, ReadError> {
    document(parse(text)?)
}

/// Parses JSON of bounded depth.
///
/// # Errors
/// [`Problem::TooDeep`] or [`Problem::InvalidJson`], with line and column.
pub fn parse(text: &str) -> Result<Value, ReadError> {
    json::parse(text, LEVELS_AROUND_BLOCKS + MAX_DEPTH * LEVELS_PER_BLOCK).map_err(|error| {
        let problem = match error.fault {
            Fault::Broken => Problem::InvalidJson,
            Fault::TooDeep => Problem::TooDeep,
        };
        let (line, column) = (error.line, error.column);
        ReadError::at(problem, Place::Line { line, column })
    })
}

fn document(value: Value) -> Result<Communique, ReadError> {
    let mut fields = Fields::of(Field::root(value))?;
    match fields.number("communique")? {
        Some(VERSION) => {}
        Some(version) if version > VERSION => {
            let place = Place::Field("communique".into());
            return Err(ReadError::at(Problem::NewerVersion { version }, place));
        }
        Some(_) => return Err(fields.wrong("communique", "the version 1")),
        None => return Err(fields.missing("communique")),
    }
    let mut expressions = Vec::new();
    for field in fields.list("expressions")? {
        expressions.push(expression(field)?);
    }
    if expressions.is_empty() {
        return Err(fields.missing("expressions"));
    }
    let title = expressions.first().map_or("", |first| first.title.as_str());
    let id = fields
        .parsed("id", "letters, digits, “-”, “_” and “.”", DocumentId::new)?
        .unwrap_or_else(|| DocumentId::derived_from(title));
    Ok(Communique {
        id,
        kind: fields.text("kind")?,
        meeting: match fields.object("meeting") {
            Some(field) => meeting(field)?,
            None => Meeting::default(),
        },
        published: fields.parsed("published", "an RFC 3339 date", Moment::parse)?,
        source: fields.text("source")?,
        expressions,
        unknown: fields.rest(),
    })
}

fn meeting(field: Field) -> Result<Meeting, ReadError> {
    let mut fields = Fields::of(field)?;
    let mut participants = Vec::new();
    for field in fields.list("participants")? {
        participants.push(field.into_text()?);
    }
    Ok(Meeting {
        name: fields.text("name")?,
        number: fields.text("number")?,
        place: fields.text("place")?,
        start: fields.parsed("start", "a date such as 2017-10-04", Date::parse)?,
        end: fields.parsed("end", "a date such as 2017-10-05", Date::parse)?,
        participants,
        unknown: fields.rest(),
    })
}

const LANGUAGE: &str = "a BCP 47 language tag";

fn expression(field: Field) -> Result<Expression, ReadError> {
    let mut fields = Fields::of(field)?;
    let language = fields
        .parsed("language", LANGUAGE, LanguageTag::new)?
        .ok_or_else(|| fields.missing("language"))?;
    let authority = fields
        .parsed(
            "authority",
            "authentic, official-translation or unofficial-translation",
            Authority::from_name,
        )?
        .ok_or_else(|| fields.missing("authority"))?;
    let place_of_blocks = fields.path_of("blocks");
    let blocks = blocks(fields.list("blocks")?, 1)?;
    let expression = Expression {
        language,
        authority,
        translated_from: fields.parsed("translatedFrom", LANGUAGE, LanguageTag::new)?,
        title: fields.required_text("title")?,
        date_line: fields.text("dateLine")?,
        blocks,
        unknown: fields.rest(),
    };
    limits::check_block_count(&expression)?;
    ids::check_unique(&expression, &place_of_blocks)?;
    Ok(expression)
}

fn blocks(fields: Vec<Field>, depth: usize) -> Result<Vec<Rc<Block>>, ReadError> {
    let mut blocks = Vec::new();
    for field in fields {
        blocks.push(Rc::new(block(field, depth)?));
    }
    Ok(blocks)
}

fn block(field: Field, depth: usize) -> Result<Block, ReadError> {
    if depth > MAX_DEPTH {
        return Err(Problem::TooDeep.into());
    }
    let mut fields = Fields::of(field)?;
    let id = fields
        .parsed("id", "letters, digits, “-”, “_” and “.”", BlockId::new)?
        .ok_or_else(|| fields.missing("id"))?;
    let role = fields
        .parsed(
            "role",
            "the name of a role such as recital or decision",
            Role::from_name,
        )?
        .ok_or_else(|| fields.missing("role"))?;
    let items = blocks(fields.list("items")?, depth + 1)?;
    Ok(Block {
        id,
        role,
        number: fields.text("number")?,
        text: fields.required_text("text")?,
        items,
        continuation: fields.text("continuation")?,
        unknown: fields.rest(),
    })
}

#[cfg(test)]
mod tests;
