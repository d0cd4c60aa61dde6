//! Every sentence the interface says, in every interface language.
//!
//! A language is one file with one [`Words`]; a message that is missing there does not compile.
//! In braces stand the values that [`fill`] puts in. To add a language: copy a file, translate it,
//! name it in `INTERFACE_LANGUAGES`.

mod english;
mod plural;
mod russian;

use crate::model::{Authority, Expression, LanguageTag};
use crate::read::{LoadError, ReadError};
pub use plural::{Plural, PluralCategory};

/// The languages of the interface, by primary subtag, with their words. The first is the last resort.
const INTERFACE_LANGUAGES: [(&str, &Words); 2] = [("en", &english::WORDS), ("ru", &russian::WORDS)];

/// Whether the interface speaks a language.
pub fn speaks(language: &LanguageTag) -> bool {
    let primary = language.primary();
    INTERFACE_LANGUAGES
        .iter()
        .any(|(known, _)| *known == primary)
}

/// The words of a language, or of the first interface language where the interface lacks it.
pub fn of(language: &LanguageTag) -> &'static Words {
    let primary = language.primary();
    let [(_, fallback), ..] = INTERFACE_LANGUAGES;
    INTERFACE_LANGUAGES
        .iter()
        .find(|(known, _)| *known == primary)
        .map_or(fallback, |(_, words)| words)
}

/// Puts values in place of `{name}`.
pub fn fill(message: &str, values: &[(&str, &str)]) -> String {
    let mut filled = message.to_owned();
    for (name, value) in values {
        filled = filled.replace(&format!("{{{name}}}"), value);
    }
    filled
}

/// The words of one interface language: a message under a name that says where it stands.
#[derive(Debug)]
#[allow(missing_docs, reason = "the name of a message is its documentation")]
pub struct Words {
    /// BCP 47 tag of these words.
    pub tag: &'static str,
    pub communique: &'static str,
    pub published: &'static str,
    pub source_page: &'static str,
    pub languages: &'static str,
    pub authentic: &'static str,
    /// `{language}`: the language it was made from, as [`Words::source_languages`] gives it.
    pub official_translation_from: &'static str,
    pub official_translation: &'static str,
    pub unofficial_translation_from: &'static str,
    pub unofficial_translation: &'static str,
    /// Primary subtags and the names as they stand after "translation from".
    pub source_languages: [(&'static str, &'static str); 6],
    pub decisions: &'static str,
    pub tools: &'static str,
    pub progress: &'static str,
    /// `{done}`, `{total}`; the plural is that of the total.
    pub done_of_total: Plural,
    /// `{count}`.
    pub decisions_shown: Plural,
    pub filter: &'static str,
    pub filter_all: &'static str,
    pub filter_open: &'static str,
    pub filter_done: &'static str,
    pub nothing_open: &'static str,
    pub nothing_done: &'static str,
    pub mark_all: &'static str,
    pub clear_all: &'static str,
    /// `{count}`.
    pub marked: Plural,
    /// `{count}`.
    pub cleared: Plural,
    pub undo: &'static str,
    pub undone: &'static str,
    pub text_changed: &'static str,
    /// `{count}`, `{ids}`.
    pub vanished: Plural,
    pub advanced_settings: &'static str,
    pub close: &'static str,
    pub text_size: &'static str,
    pub line_spacing: &'static str,
    pub letter_spacing: &'static str,
    pub typeface: &'static str,
    pub typefaces: [&'static str; 3],
    pub scheme: &'static str,
    pub schemes: [&'static str; 8],
    pub reset: &'static str,
    pub not_saved_blocked: &'static str,
    pub not_saved_full: &'static str,
    pub set_aside: &'static str,
    pub newer: &'static str,
    pub export: &'static str,
    pub error_title: &'static str,
    pub load_error: fn(&LoadError) -> String,
    pub read_error: fn(&ReadError) -> String,
}

impl Words {
    /// The badge that says what an expression is: the text itself or which translation of it.
    pub fn authority(&self, expression: &Expression) -> String {
        let (from, plain) = match expression.authority {
            Authority::Authentic => return self.authentic.to_owned(),
            Authority::OfficialTranslation => {
                (self.official_translation_from, self.official_translation)
            }
            Authority::UnofficialTranslation => (
                self.unofficial_translation_from,
                self.unofficial_translation,
            ),
        };
        match &expression.translated_from {
            Some(language) => {
                let primary = language.primary();
                let name = self
                    .source_languages
                    .iter()
                    .find(|(known, _)| *known == primary)
                    .map_or(language.as_str(), |(_, name)| name);
                fill(from, &[("language", name), ("tag", language.as_str())])
            }
            None => plain.to_owned(),
        }
    }

    /// Why a document is not shown, and what a person can do.
    pub fn load_error(&self, error: &LoadError) -> String {
        (self.load_error)(error)
    }
}

#[cfg(test)]
mod tests;
