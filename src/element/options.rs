//! The attributes of the element, as the JavaScript module passes them.

use super::texts::Texts;
use crate::model::{DocumentId, LanguageTag};
use crate::state::{Checklist, Options, Scheme};

/// The level of the title among the page's headings where the page says nothing.
const DEFAULT_HEADING_LEVEL: u8 = 2;

/// Everything that an element is told by attributes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Attributes {
    /// What concerns the state.
    pub options: Options,
    /// The attribute `storage-key`: marks are kept under it in place of the document's id.
    pub storage_key: Option<DocumentId>,
    /// The attribute `heading-level`.
    pub heading_level: u8,
}

impl Default for Attributes {
    fn default() -> Self {
        Attributes {
            options: Options::default(),
            storage_key: None,
            heading_level: DEFAULT_HEADING_LEVEL,
        }
    }
}

impl Attributes {
    /// Reads attributes by their names. A value that means nothing is as good as absent, as
    /// everywhere in HTML.
    pub(super) fn read(texts: &Texts) -> Self {
        let text = |name| texts.get(name);
        Attributes {
            options: Options {
                language: texts.language("language"),
                interface_language: texts.language("interface-language"),
                browser_languages: browser_languages(),
                checklist: text("checklist").map_or(Checklist::On, Checklist::from_name),
                scheme: text("theme").and_then(Scheme::from_name),
            },
            storage_key: text("storage-key").and_then(DocumentId::new),
            heading_level: text("heading-level")
                .and_then(|level| level.parse().ok())
                .filter(|level| (1..=5).contains(level))
                .unwrap_or(DEFAULT_HEADING_LEVEL),
        }
    }
}

fn browser_languages() -> Vec<LanguageTag> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let languages = window.navigator().languages();
    languages
        .iter()
        .filter_map(|tag| LanguageTag::new(&tag.as_string()?))
        .collect()
}
