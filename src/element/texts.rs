//! Named texts, as the JavaScript module passes attributes and descriptions of files.

use crate::model::LanguageTag;
use wasm_bindgen::JsValue;

/// Names and their texts, in the order of the page.
#[derive(Debug, Default)]
pub(super) struct Texts(Vec<(String, String)>);

impl Texts {
    /// From a list of pairs; anything else is as good as nothing.
    pub(super) fn from_js(pairs: JsValue) -> Self {
        Texts(serde_wasm_bindgen::from_value(pairs).unwrap_or_default())
    }

    /// The text of a name.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, text)| text.as_str())
    }

    /// The language that a text names.
    pub(super) fn language(&self, name: &str) -> Option<LanguageTag> {
        self.get(name).and_then(LanguageTag::new)
    }
}
