//! A document as the published JSON format, version 1. The way back is [`crate::read::json`].
//!
//! Fields without content are left out; those that this version does not know come last.

use crate::json::{Object, Value};
use crate::model::{Block, Communique, Expression, Meeting};
use crate::read::json::VERSION;
use std::rc::Rc;

/// The document as JSON text.
pub fn to_string(document: &Communique) -> String {
    to_value(document).to_text()
}

/// The document as a JSON value.
pub fn to_value(document: &Communique) -> Value {
    let mut object = Object::new()
        .with("communique", VERSION)
        .with("id", document.id.as_str());
    put(&mut object, "kind", document.kind.as_deref());
    let meeting = meeting(&document.meeting);
    if !meeting.is_empty() {
        object.insert("meeting", meeting.into());
    }
    if let Some(published) = &document.published {
        put(&mut object, "published", Some(&published.to_string()));
    }
    put(&mut object, "source", document.source.as_deref());
    let expressions = document.expressions.iter().map(expression).collect();
    object.insert("expressions", Value::List(expressions));
    object.with_rest(&document.unknown).into()
}

fn put(object: &mut Object, name: &str, content: Option<&str>) {
    if let Some(content) = content {
        object.insert(name, content.into());
    }
}

fn meeting(meeting: &Meeting) -> Object {
    let mut object = Object::new();
    put(&mut object, "name", meeting.name.as_deref());
    put(&mut object, "number", meeting.number.as_deref());
    put(&mut object, "place", meeting.place.as_deref());
    for (name, day) in [("start", meeting.start), ("end", meeting.end)] {
        if let Some(day) = day {
            put(&mut object, name, Some(&day.to_string()));
        }
    }
    if !meeting.participants.is_empty() {
        let participants = meeting.participants.iter();
        let participants = participants.map(|name| name.as_str().into()).collect();
        object.insert("participants", Value::List(participants));
    }
    object.with_rest(&meeting.unknown)
}

fn expression(expression: &Expression) -> Value {
    let mut object = Object::new()
        .with("language", expression.language.as_str())
        .with("authority", expression.authority.name());
    let translated_from = expression.translated_from.as_ref();
    put(
        &mut object,
        "translatedFrom",
        translated_from.map(|language| language.as_str()),
    );
    put(&mut object, "title", Some(&expression.title));
    put(&mut object, "dateLine", expression.date_line.as_deref());
    object.insert("blocks", blocks(&expression.blocks));
    object.with_rest(&expression.unknown).into()
}

fn blocks(blocks: &[Rc<Block>]) -> Value {
    Value::List(blocks.iter().map(|one| block(one)).collect())
}

fn block(block: &Block) -> Value {
    let mut object = Object::new()
        .with("id", block.id.as_str())
        .with("role", block.role.name());
    put(&mut object, "number", block.number.as_deref());
    put(&mut object, "text", Some(&block.text));
    if !block.items.is_empty() {
        object.insert("items", blocks(&block.items));
    }
    put(&mut object, "continuation", block.continuation.as_deref());
    object.with_rest(&block.unknown).into()
}
