//! Page chrome: what a saved web page has around its text. Recognised, set aside, listed.

use super::{LeftOut, paragraphs::Paragraph, phrases};
use crate::model::LanguageTag;

/// Splits paragraphs into those of the text and those of the page.
pub(super) fn set_aside(paragraphs: Vec<Paragraph>) -> (Vec<Paragraph>, Vec<LeftOut>) {
    let (chrome, text): (Vec<_>, Vec<_>) = paragraphs
        .into_iter()
        .partition(|paragraph| paragraph.number.is_none() && is_chrome(&paragraph.text));
    let left_out = chrome
        .into_iter()
        .map(|paragraph| LeftOut {
            line: paragraph.line,
            text: paragraph.text,
        })
        .collect();
    (text, left_out)
}

/// Whether a line is a control of the page and no text of the document.
pub(super) fn is_chrome(line: &str) -> bool {
    phrases::PAGE_CONTROLS.contains(&line) || is_language_menu(line)
}

/// "• en-GB1 ru-RU1": a bullet and language tags with a region, each with a counter glued to it.
fn is_language_menu(line: &str) -> bool {
    let mut entries = line
        .split_whitespace()
        .filter(|word| !matches!(*word, "•" | "·" | "|" | "/"))
        .peekable();
    entries.peek().is_some()
        && entries.all(|word| {
            let tag = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
            tag.len() == "en-GB".len()
                && tag.get(2..3) == Some("-")
                && tag
                    .get(3..)
                    .is_some_and(|region| region.bytes().all(|b| b.is_ascii_uppercase()))
                && LanguageTag::new(tag).is_some()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_menu_is_chrome_and_a_sentence_is_not() {
        assert!(is_chrome("• en-GB1 ru-RU1"));
        assert!(is_chrome("en-GB | fr-FR"));
        assert!(is_chrome("Advanced settings"));
        for text in [
            "•",
            "On 4–5 October 2017",
            "Advanced settings of peace",
            "e-mail",
            "en-GB text",
        ] {
            assert!(!is_chrome(text), "{text}");
        }
    }
}
