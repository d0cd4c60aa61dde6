//! Files that the JavaScript module fetched, to a document.

use super::texts::Texts;
use crate::model::{Authority, Communique, LanguageTag};
use crate::read::assemble::{Label, assemble};
use crate::read::{Format, LoadError, Problem, ReadError, decode, json, plain};
use js_sys::{Array, Uint8Array};
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
    fn new(description: &Texts, bytes: Option<Uint8Array>) -> Self {
        let text = |name| description.get(name);
        let outcome = if let Some(bytes) = bytes {
            Outcome::Bytes(bytes.to_vec())
        } else if let Some(size) = text("size") {
            Outcome::TooLarge(size.parse().unwrap_or(usize::MAX))
        } else {
            text("status")
                .and_then(|status| status.parse().ok())
                .map_or(Outcome::Unreachable, Outcome::Status)
        };
        Source {
            name: text("name").unwrap_or_default().to_owned(),
            label: Label {
                language: description
                    .language("language")
                    .unwrap_or_else(LanguageTag::undetermined),
                authority: text("authority")
                    .and_then(Authority::from_name)
                    .unwrap_or(Authority::Authentic),
                translated_from: description.language("translatedFrom"),
            },
            outcome,
        }
    }

    /// All sources, from a list of descriptions and a list of their bytes in the same order.
    pub(super) fn list(descriptions: &Array, bytes: &Array) -> Vec<Source> {
        descriptions
            .iter()
            .zip(bytes.iter())
            .map(|(pairs, bytes)| Source::new(&Texts::from_js(pairs), bytes.dyn_into().ok()))
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
