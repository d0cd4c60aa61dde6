//! A document as the published JSON format, version 1. The way back is [`crate::read::json`].

use crate::model::{Block, Communique, Expression, Meeting, UnknownFields, json_text};
use crate::read::json::VERSION;
use serde_json::{Value, json};
use std::rc::Rc;

/// The document as JSON text.
pub fn to_string(document: &Communique) -> String {
    json_text(&to_value(document))
}

/// The document as a JSON value; fields without content are left out.
pub fn to_value(document: &Communique) -> Value {
    let mut object = document.unknown.clone();
    object.insert("communique".into(), json!(VERSION));
    object.insert("id".into(), json!(document.id.as_str()));
    put(&mut object, "kind", document.kind.as_deref());
    let meeting = meeting(&document.meeting);
    if !meeting.is_empty() {
        object.insert("meeting".into(), Value::Object(meeting));
    }
    put(&mut object, "published", document.published.as_ref());
    put(&mut object, "source", document.source.as_deref());
    let expressions = document.expressions.iter().map(expression).collect();
    object.insert("expressions".into(), Value::Array(expressions));
    Value::Object(object)
}

fn put(object: &mut UnknownFields, name: &str, content: Option<impl ToString>) {
    if let Some(content) = content {
        object.insert(name.into(), Value::String(content.to_string()));
    }
}

fn meeting(meeting: &Meeting) -> UnknownFields {
    let mut object = meeting.unknown.clone();
    put(&mut object, "name", meeting.name.as_deref());
    put(&mut object, "number", meeting.number.as_deref());
    put(&mut object, "place", meeting.place.as_deref());
    put(&mut object, "start", meeting.start);
    put(&mut object, "end", meeting.end);
    if !meeting.participants.is_empty() {
        object.insert("participants".into(), json!(meeting.participants));
    }
    object
}

fn expression(expression: &Expression) -> Value {
    let mut object = expression.unknown.clone();
    put(&mut object, "language", Some(&expression.language));
    put(&mut object, "authority", Some(expression.authority.name()));
    put(
        &mut object,
        "translatedFrom",
        expression.translated_from.as_ref(),
    );
    put(&mut object, "title", Some(&expression.title));
    put(&mut object, "dateLine", expression.date_line.as_deref());
    object.insert("blocks".into(), blocks(&expression.blocks));
    Value::Object(object)
}

fn blocks(blocks: &[Rc<Block>]) -> Value {
    Value::Array(blocks.iter().map(|one| block(one)).collect())
}

fn block(block: &Block) -> Value {
    let mut object = block.unknown.clone();
    put(&mut object, "id", Some(&block.id));
    put(&mut object, "role", Some(block.role.name()));
    put(&mut object, "number", block.number.as_deref());
    put(&mut object, "text", Some(&block.text));
    if !block.items.is_empty() {
        object.insert("items".into(), blocks(&block.items));
    }
    put(&mut object, "continuation", block.continuation.as_deref());
    Value::Object(object)
}
