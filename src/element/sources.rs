//! Files that the JavaScript module fetched, to a document.

use crate::model::{Authority, Communique, LanguageTag};
use crate::read::assemble::{Label, assemble};
use crate::read::{Format, LoadError, Problem, ReadError, decode, json, plain};
use js_sys::{Array, Uint8Array};
use serde_json::Value;
use wasm_bindgen::JsCast as _;

/// One fetched file, or how fetching it failed.
pub(super) struct Source {
    /// Its address, or where else it came from, for messages.
    name: String,
    /// What the page says of it.
    label: Label,
    outcome: Outcome,
}

enum Outcome {
    Bytes(Vec<u8>),
    Status(u16),
    Unreachable,
    /// Longer than the limit: fetching stopped.
    TooLarge(usize),
}

impl Source {
    /// From a description (`name`, `language`, `authority`, `translatedFrom`, and `status` or
    /// `size` where there are no bytes) and the bytes.
    fn from_js(description: &Value, bytes: Option<Uint8Array>) -> Self {
        let text = |name: &str| description.get(name).and_then(Value::as_str);
        let number = |name: &str| description.get(name).and_then(Value::as_u64);
        let language = |name: &str| text(name).and_then(LanguageTag::new);
        let outcome = if let Some(bytes) = bytes {
            Outcome::Bytes(bytes.to_vec())
        } else if let Some(size) = number("size") {
            Outcome::TooLarge(usize::try_from(size).unwrap_or(usize::MAX))
        } else {
            number("status")
                .and_then(|status| u16::try_from(status).ok())
                .map_or(Outcome::Unreachable, Outcome::Status)
        };
        Source {
            name: text("name").unwrap_or_default().to_owned(),
            label: Label {
                language: language("language").unwrap_or_else(LanguageTag::undetermined),
                authority: text("authority")
                    .and_then(Authority::from_name)
                    .unwrap_or(Authority::Authentic),
                translated_from: language("translatedFrom"),
            },
            outcome,
        }
    }

    /// All sources, from a list of descriptions and a list of their bytes in the same order.
    pub(super) fn list(descriptions: &Value, bytes: &Array) -> Vec<Source> {
        let descriptions = descriptions
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        descriptions
            .iter()
            .zip(bytes.iter())
            .map(|(description, bytes)| Source::from_js(description, bytes.dyn_into().ok()))
            .collect()
    }

    fn bytes(&self) -> Result<&[u8], LoadError> {
        let source = self.name.clone();
        match &self.outcome {
            Outcome::Bytes(bytes) => Ok(bytes),
            Outcome::Status(status) => Err(LoadError::Refused {
                source,
                status: *status,
            }),
            Outcome::Unreachable => Err(LoadError::Unreachable { source }),
            Outcome::TooLarge(bytes) => {
                let problem = Problem::TooLarge { bytes: *bytes };
                Err(self.unreadable(problem.into()))
            }
        }
    }

    fn unreadable(&self, error: ReadError) -> LoadError {
        LoadError::Unreadable {
            source: self.name.clone(),
            error,
        }
    }
}

/// Reads all sources: one with the whole document as JSON, or one text for each language.
///
/// # Errors
/// The first that goes wrong.
pub(super) fn read(sources: Vec<Source>) -> Result<Communique, LoadError> {
    let mut readings = Vec::new();
    for source in &sources {
        let text = decode(source.bytes()?).map_err(|error| source.unreadable(error))?;
        match Format::detect(text) {
            Format::Json => return json::read(text).map_err(|error| source.unreadable(error)),
            Format::PlainText => {
                let reading = plain::read(text).map_err(|error| source.unreadable(error))?;
                readings.push((source.label.clone(), reading));
            }
        }
    }
    assemble(None, readings).map_err(|_| LoadError::NoSource)
}
