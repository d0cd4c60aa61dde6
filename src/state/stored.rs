//! The shape of what is stored: an envelope with kind and version around the content.
//!
//! A shape that was ever released is read forever: a new version adds a step that turns the one
//! before into it, and a stored sample to `tests/fixtures/stored`.

use super::{Clock, Marks, Settings};
use crate::model::{DocumentId, json_text};
use serde_json::{Value, json};

/// The version that is written.
const VERSION: u64 = 1;

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
    fn content(&self) -> Value;

    /// The content of such JSON.
    fn from_content(content: &Value) -> Option<Self>;

    /// Takes over everything that the other has later.
    fn merge(&mut self, other: &Self);

    /// Lets a clock see every stamp.
    fn show_to(&self, clock: &mut Clock);

    /// The text to store.
    fn encode(&self) -> String {
        json_text(
            &json!({"communique": Self::KIND, "version": VERSION, Self::KIND: self.content()}),
        )
    }

    /// The content of a stored text.
    ///
    /// # Errors
    /// [`DecodeError`].
    fn decode(text: &str) -> Result<Self, DecodeError> {
        let envelope: Value = serde_json::from_str(text).map_err(|_| DecodeError::Corrupt)?;
        if envelope.get("communique").and_then(Value::as_str) != Some(Self::KIND) {
            return Err(DecodeError::Corrupt);
        }
        match envelope.get("version").and_then(Value::as_u64) {
            Some(VERSION) => envelope
                .get(Self::KIND)
                .and_then(Self::from_content)
                .ok_or(DecodeError::Corrupt),
            Some(version) if version > VERSION => Err(DecodeError::Newer { version }),
            _ => Err(DecodeError::Corrupt),
        }
    }
}

impl Stored for Marks {
    const KIND: &'static str = "marks";

    fn content(&self) -> Value {
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

    fn content(&self) -> Value {
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
