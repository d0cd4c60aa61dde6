//! The shape of what is stored: an envelope with kind and version around the content.
//!
//! A shape that was ever released is read forever: a new version adds a step that turns the one
//! before into it, and a stored sample to `tests/fixtures/stored`.

use super::{Clock, Marks, Settings};
use crate::json::{self, Object, Value};
use crate::model::DocumentId;

/// The version that is written.
const VERSION: u64 = 1;

/// How deep lists and objects are nested at most: far deeper than any version nests them.
const MAX_LEVELS: usize = 128;

/// The key of a document's marks.
pub fn marks_key(document: &DocumentId) -> String {
    format!("communique:{document}:marks")
}

/// The key of the settings, shared by all documents of the origin.
pub fn settings_key() -> &'static str {
    "communique:settings"
}

/// Why a stored text gives no content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// It is not what any version wrote.
    Corrupt,
    /// A newer version wrote it.
    Newer {
        /// That version.
        version: u64,
    },
}

/// A content with its own key.
pub trait Stored: Clone + Default + PartialEq {
    /// The content's name: in the envelope, and around the content.
    const KIND: &'static str;

    /// The content as JSON.
    fn content(&self) -> Object;

    /// The content of such JSON.
    fn from_content(content: &Value) -> Option<Self>;

    /// Takes over everything that the other has later.
    fn merge(&mut self, other: &Self);

    /// Lets a clock see every stamp.
    fn show_to(&self, clock: &mut Clock);

    /// The text to store.
    fn encode(&self) -> String {
        enveloped(Self::KIND, self.content())
    }

    /// The content of a stored text.
    ///
    /// # Errors
    /// [`DecodeError`].
    fn decode(text: &str) -> Result<Self, DecodeError> {
        let content = opened(Self::KIND, text)?;
        Self::from_content(&content).ok_or(DecodeError::Corrupt)
    }
}

fn enveloped(kind: &str, content: Object) -> String {
    let envelope = Object::new()
        .with("communique", kind)
        .with("version", VERSION)
        .with(kind, content);
    Value::from(envelope).to_text()
}

fn opened(kind: &str, text: &str) -> Result<Value, DecodeError> {
    let Ok(Value::Object(mut envelope)) = json::parse(text, MAX_LEVELS) else {
        return Err(DecodeError::Corrupt);
    };
    if envelope.get("communique").and_then(Value::as_str) != Some(kind) {
        return Err(DecodeError::Corrupt);
    }
    match envelope.get("version").and_then(Value::as_u64) {
        Some(VERSION) => envelope.remove(kind).ok_or(DecodeError::Corrupt),
        Some(version) if version > VERSION => Err(DecodeError::Newer { version }),
        _ => Err(DecodeError::Corrupt),
    }
}

impl Stored for Marks {
    const KIND: &'static str = "marks";

    fn content(&self) -> Object {
        self.to_json()
    }

    fn from_content(content: &Value) -> Option<Self> {
        Marks::from_json(content)
    }

    fn merge(&mut self, other: &Self) {
        Marks::merge(self, other);
    }

    fn show_to(&self, clock: &mut Clock) {
        Marks::show_to(self, clock);
    }
}

impl Stored for Settings {
    const KIND: &'static str = "settings";

    fn content(&self) -> Object {
        self.to_json()
    }

    fn from_content(content: &Value) -> Option<Self> {
        Settings::from_json(content)
    }

    fn merge(&mut self, other: &Self) {
        Settings::merge(self, other);
    }

    fn show_to(&self, clock: &mut Clock) {
        Settings::show_to(self, clock);
    }
}
