//! The published JSON format, version 1, to a document. Every error names its field.
//!
//! Decoded by hand from [`serde_json::Value`], so that unknown fields are kept, messages are for
//! people, and the browser loads no derived code. The way back is [`crate::write::json`].

mod fields;

use super::{MAX_DEPTH, Place, Problem, ReadError, limits};
use crate::model::{
    Authority, Block, BlockId, Communique, Date, DocumentId, Expression, LanguageTag, Meeting,
    Moment, Role,
};
use fields::{Field, Fields};
use serde::Deserialize as _;
use serde_json::Value;
use std::{collections::HashSet, rc::Rc};

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
    read_value(parse(text)?)
}

/// Parses JSON of bounded depth.
///
/// # Errors
/// [`Problem::TooDeep`] or [`Problem::InvalidJson`].
pub fn parse(text: &str) -> Result<Value, ReadError> {
    if nesting(text) > LEVELS_AROUND_BLOCKS + MAX_DEPTH * LEVELS_PER_BLOCK {
        return Err(Problem::TooDeep.into());
    }
    let mut parser = serde_json::Deserializer::from_str(text);
    // The depth was just measured: the library's own limit is a little lower than ours.
    parser.disable_recursion_limit();
    Value::deserialize(&mut parser)
        .and_then(|value| parser.end().map(|()| value))
        .map_err(|error| {
            let place = Place::Line {
                line: error.line(),
                column: error.column(),
            };
            ReadError::at(Problem::InvalidJson, place)
        })
}

/// The deepest nesting of brackets outside strings.
fn nesting(text: &str) -> usize {
    let (mut depth, mut deepest, mut in_string, mut escaped) = (0usize, 0usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// Reads a parsed document.
///
/// # Errors
/// As [`read`].
pub fn read_value(value: Value) -> Result<Communique, ReadError> {
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
    let expressions = fields.list("expressions")?;
    if expressions.is_empty() {
        return Err(fields.missing("expressions"));
    }
    let expressions = expressions
        .into_iter()
        .map(expression)
        .collect::<Result<Vec<_>, _>>()?;
    let title = expressions.first().map_or("", |first| first.title.as_str());
    let id = fields
        .parsed("id", "letters, digits, “-”, “_” and “.”", DocumentId::new)?
        .unwrap_or_else(|| DocumentId::derived_from(title));
    Ok(Communique {
        id,
        kind: fields.text("kind")?,
        meeting: fields
            .object("meeting")
            .map_or(Ok(Meeting::default()), meeting)?,
        published: fields.parsed("published", "an RFC 3339 date", Moment::parse)?,
        source: fields.text("source")?,
        expressions,
        unknown: fields.rest(),
    })
}

fn meeting(field: Field) -> Result<Meeting, ReadError> {
    let mut fields = Fields::of(field)?;
    Ok(Meeting {
        name: fields.text("name")?,
        number: fields.text("number")?,
        place: fields.text("place")?,
        start: fields.parsed("start", "a date such as 2017-10-04", Date::parse)?,
        end: fields.parsed("end", "a date such as 2017-10-05", Date::parse)?,
        participants: fields
            .list("participants")?
            .into_iter()
            .map(Field::into_text)
            .collect::<Result<_, _>>()?,
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
    let mut seen = HashSet::new();
    let blocks = fields
        .list("blocks")?
        .into_iter()
        .map(|field| block(field, 1, &mut seen).map(Rc::new))
        .collect::<Result<_, _>>()?;
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
    Ok(expression)
}

fn block(field: Field, depth: usize, seen: &mut HashSet<BlockId>) -> Result<Block, ReadError> {
    if depth > MAX_DEPTH {
        return Err(Problem::TooDeep.into());
    }
    let mut fields = Fields::of(field)?;
    let id = fields
        .parsed("id", "letters, digits, “-”, “_” and “.”", BlockId::new)?
        .ok_or_else(|| fields.missing("id"))?;
    if !seen.insert(id.clone()) {
        return Err(ReadError::at(Problem::RepeatedId, fields.place("id")));
    }
    let role = fields
        .parsed(
            "role",
            "the name of a role such as recital or decision",
            Role::from_name,
        )?
        .ok_or_else(|| fields.missing("role"))?;
    let items = fields
        .list("items")?
        .into_iter()
        .map(|field| block(field, depth + 1, seen).map(Rc::new))
        .collect::<Result<_, _>>()?;
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
