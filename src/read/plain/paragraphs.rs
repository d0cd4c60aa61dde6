//! Lines to paragraphs: an empty line or a printed number begins a new one.

/// A paragraph as found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// The line it begins on, counted from 1.
    pub line: usize,
    /// The number printed before it, with its point or bracket.
    pub number: Option<String>,
    /// Its words without the number, trimmed; a line end inside became a space.
    pub text: String,
}

impl Paragraph {
    /// Number and words, as they stand in the text.
    pub fn printed(&self) -> String {
        match &self.number {
            Some(number) => format!("{number} {}", self.text),
            None => self.text.clone(),
        }
    }
}

/// Splits a text into its paragraphs; nothing but white space is lost.
pub(super) fn split(text: &str) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut goes_on = false;
    for (index, line) in text.lines().enumerate() {
        let words = line.trim();
        if words.is_empty() {
            goes_on = false;
            continue;
        }
        let (number, words) = printed_number(words);
        match paragraphs.last_mut() {
            Some(paragraph) if goes_on && number.is_none() && !stands_alone(words) => {
                paragraph.text.push(' ');
                paragraph.text.push_str(words);
            }
            _ => paragraphs.push(Paragraph {
                line: index + 1,
                number: number.map(str::to_owned),
                text: words.to_owned(),
            }),
        }
        goes_on = !stands_alone(words);
    }
    paragraphs
}

/// Page chrome is not joined to the text it touches.
fn stands_alone(words: &str) -> bool {
    super::chrome::is_chrome(words)
}

/// Splits "1. To come out" or "2) To enhance" into number and words. A year or a long number
/// is no paragraph number.
fn printed_number(words: &str) -> (Option<&str>, &str) {
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after_digits = words.get(digits..).unwrap_or_default();
    if !(1..=3).contains(&digits) || !after_digits.starts_with(['.', ')']) {
        return (None, words);
    }
    let end = digits + 1;
    match (words.get(..end), words.get(end..)) {
        (Some(number), Some(rest)) if rest.starts_with(char::is_whitespace) => {
            (Some(number), rest.trim_start())
        }
        _ => (None, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_line_belongs_to_its_paragraph_and_a_number_begins_one() {
        let found = split("one\ntwo\n\n three\n1. four\n2.\u{a0} five");
        let texts: Vec<_> = found.iter().map(|p| p.text.as_str()).collect();
        assert_eq!(texts, ["one two", "three", "four", "five"]);
        assert_eq!(found[3].number.as_deref(), Some("2."));
        assert_eq!(found[3].line, 6);
    }

    #[test]
    fn not_every_digit_is_a_paragraph_number() {
        for text in ["2017. The year", "4–5 October", "1.5 million", "75 states"] {
            assert_eq!(printed_number(text), (None, text));
        }
    }
}
