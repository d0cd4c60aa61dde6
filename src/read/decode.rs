//! Bytes to text: limits first, then what is certainly not a document, then UTF-8.

use super::{MAX_BYTES, Place, Problem, ReadError};

/// How far a web page's own beginning is searched for, in bytes.
const HTML_PROLOGUE: usize = 512;

/// The text of a source, without byte order mark.
///
/// # Errors
/// [`Problem::TooLarge`], [`Problem::Empty`], [`Problem::Binary`], [`Problem::NotUtf8`] or
/// [`Problem::HtmlPage`].
pub fn decode(bytes: &[u8]) -> Result<&str, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(Problem::TooLarge { bytes: bytes.len() }.into());
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Some(position) = bytes.iter().position(|byte| *byte == 0) {
        return Err(ReadError::at(Problem::Binary, Place::Byte(position)));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| ReadError::at(Problem::NotUtf8, Place::Byte(error.valid_up_to())))?;
    if text.trim().is_empty() {
        return Err(Problem::Empty.into());
    }
    if is_html_page(text) {
        return Err(Problem::HtmlPage.into());
    }
    Ok(text)
}

fn is_html_page(text: &str) -> bool {
    let mut prologue = text.trim_start();
    while let Some(comment) = prologue.strip_prefix("<!--") {
        prologue = comment
            .split_once("-->")
            .map_or("", |(_, rest)| rest)
            .trim_start();
    }
    let start: String = prologue
        .chars()
        .take(HTML_PROLOGUE)
        .collect::<String>()
        .to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(|opening| start.starts_with(opening))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(bytes: &[u8]) -> Problem {
        decode(bytes).unwrap_err().problem
    }

    #[test]
    fn what_is_not_a_document_is_named() {
        assert_eq!(problem(b""), Problem::Empty);
        assert_eq!(problem(b" \r\n\t"), Problem::Empty);
        assert_eq!(problem(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Problem::Binary);
        assert_eq!(problem(b"caf\xe9"), Problem::NotUtf8);
        assert_eq!(
            problem(b"<!-- x -->\n<!DOCTYPE html><h1>502"),
            Problem::HtmlPage
        );
        assert_eq!(problem(b"<HTML>"), Problem::HtmlPage);
    }

    #[test]
    fn the_limit_is_five_mebibytes() {
        assert!(decode(&vec![b'a'; MAX_BYTES]).is_ok());
        let too_many = MAX_BYTES + 1;
        assert_eq!(
            problem(&vec![b'a'; too_many]),
            Problem::TooLarge { bytes: too_many }
        );
    }

    #[test]
    fn the_place_is_told() {
        assert_eq!(decode(b"caf\xe9").unwrap_err().place, Place::Byte(3));
        assert_eq!(
            decode(b"a\0").unwrap_err().to_string(),
            "The document is not text (at byte 1)"
        );
    }

    #[test]
    fn a_byte_order_mark_is_not_text() {
        assert_eq!(decode("\u{feff}Title".as_bytes()), Ok("Title"));
    }
}
