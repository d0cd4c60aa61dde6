//! The interface in English.

use super::{Plural, Words};
use crate::read::{LoadError, ReadError};

const fn plural(one: &'static str, other: &'static str) -> Plural {
    Plural {
        one,
        few: None,
        many: None,
        other,
    }
}

pub(super) const WORDS: Words = Words {
    tag: "en",
    communique: "Communiqué",
    published: "Published",
    source_page: "Source page",
    languages: "Language of the document",
    authentic: "Text of the source page",
    official_translation_from: "Official translation from {language} ({tag})",
    official_translation: "Official translation",
    unofficial_translation_from: "Unofficial translation from {language} ({tag})",
    unofficial_translation: "Unofficial translation",
    source_languages: [
        ("ar", "Arabic"),
        ("en", "English"),
        ("es", "Spanish"),
        ("fr", "French"),
        ("ru", "Russian"),
        ("zh", "Chinese"),
    ],
    decisions: "Decisions",
    tools: "Follow-up and settings",
    progress: "Decisions done",
    done_of_total: plural(
        "{done} of {total} decision done",
        "{done} of {total} decisions done",
    ),
    decisions_shown: plural("{count} decision shown", "{count} decisions shown"),
    filter: "Show decisions",
    filter_all: "All",
    filter_open: "Open",
    filter_done: "Done",
    nothing_open: "No decision is open: all are done.",
    nothing_done: "No decision is marked as done yet.",
    mark_all: "Mark all as done",
    clear_all: "Clear all marks",
    marked: plural(
        "{count} decision marked as done.",
        "{count} decisions marked as done.",
    ),
    cleared: plural("{count} mark cleared.", "{count} marks cleared."),
    undo: "Undo",
    undone: "Undone: the marks are as before.",
    text_changed: "The text changed since you marked it.",
    vanished: plural(
        "{count} of your marks belongs to a decision that is no longer in this text. It is kept: {ids}.",
        "{count} of your marks belong to decisions that are no longer in this text. They are kept: {ids}.",
    ),
    advanced_settings: "Advanced settings",
    close: "Close settings",
    text_size: "Text size",
    line_spacing: "Line spacing",
    letter_spacing: "Letter spacing",
    typeface: "Typeface",
    typefaces: ["Serif", "Sans serif", "Easy to tell apart"],
    scheme: "Colours",
    schemes: [
        "As the system",
        "Light",
        "Dark",
        "Black on white",
        "White on black",
        "Dark blue on light blue",
        "Brown on beige",
        "Green on dark brown",
    ],
    reset: "Reset settings",
    not_saved_blocked: "Your marks and settings are not saved: this browser does not let the page store anything. They last until the page is closed. Download your marks to keep them.",
    not_saved_full: "Your latest changes are not saved: the browser’s storage for this site is full. Free some space and change a mark again, or download your marks to keep them.",
    set_aside: "What was stored here before cannot be read. Nothing of it is deleted: it is kept aside, and new changes are saved.",
    newer: "What is stored here was saved by a newer version of this page. It is left untouched, and changes made here are not saved. You can download it as it is.",
    export: "Download my marks",
    error_title: "The document cannot be shown",
    load_error,
    read_error,
};

fn read_error(error: &ReadError) -> String {
    error.to_string()
}

fn load_error(error: &LoadError) -> String {
    match error {
        LoadError::NoSource => "No document is named. Give the element a “src”, a link for each language, or the document as JSON inside.".into(),
        LoadError::Unreachable { source } => {
            format!("{source} cannot be reached. Check the connection and the address, then load the page again.")
        }
        LoadError::Refused { source, status } => {
            format!("The server answered {status} for {source}. Check the address of the document.")
        }
        LoadError::Unreadable { source, error } => {
            format!("{}: {source}.", read_error(error))
        }
    }
}
