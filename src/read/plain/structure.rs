//! Paragraphs to blocks: opening, recitals with their lists, the lead-in, numbered decisions.

use super::{paragraphs::Paragraph, phrases};
use crate::model::{Block, BlockId, Role};
use std::rc::Rc;

/// Builds the body. Every paragraph becomes exactly one block, in the order of the text.
pub(super) fn build(paragraphs: &[Paragraph]) -> Vec<Rc<Block>> {
    let first_decision = paragraphs
        .iter()
        .position(|paragraph| paragraph.number.is_some())
        .unwrap_or(paragraphs.len());
    let (preamble, operative) = paragraphs.split_at(first_decision);
    let mut blocks = Builder::default();
    match preamble.split_last() {
        Some((lead_in, before)) if !operative.is_empty() && introduces(lead_in) => {
            blocks.preamble(before);
            let id = BlockId::single("decision-lead-in");
            blocks.push(id, Role::DecisionLeadIn, lead_in);
        }
        _ if operative.is_empty() => blocks.running_text(preamble),
        _ => blocks.preamble(preamble),
    }
    blocks.operative(operative);
    blocks.done.into_iter().map(Rc::new).collect()
}

fn introduces(paragraph: &Paragraph) -> bool {
    paragraph.text.ends_with(':')
}

fn begins_in_lower_case(paragraph: &Paragraph) -> bool {
    paragraph
        .text
        .chars()
        .find(|letter| letter.is_alphanumeric())
        .is_some_and(char::is_lowercase)
}

fn begins_a_recital(paragraph: &Paragraph) -> bool {
    let mut lead_ins = phrases::RECITAL_LEAD_INS.iter();
    lead_ins.any(|words| begins_with(&paragraph.text, words))
}

/// Whether a text begins with these whole words, in small letters or capitals.
fn begins_with(text: &str, words: &str) -> bool {
    let mut letters = text.chars();
    words
        .chars()
        .all(|word| letters.next().map(small) == Some(word))
        && !letters.next().is_some_and(char::is_alphabetic)
}

/// The small form of a letter of the alphabets that the phrases are written in. The rule for all
/// alphabets, `char::to_lowercase`, is a table that every reader would load.
fn small(letter: char) -> char {
    match letter {
        'А'..='Я' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        'Ё' => 'ё',
        _ => letter.to_ascii_lowercase(),
    }
}

#[derive(Default)]
struct Builder {
    done: Vec<Block>,
    recitals: usize,
    paragraphs: usize,
    decisions: usize,
}

impl Builder {
    fn push(&mut self, id: BlockId, role: Role, paragraph: &Paragraph) {
        let mut block = Block::new(id, role, paragraph.text.as_str());
        block.number.clone_from(&paragraph.number);
        self.done.push(block);
    }

    /// The opening is what stands before the first recital; a recital that ends with a colon
    /// takes what follows as its list, up to the next recital.
    fn preamble(&mut self, paragraphs: &[Paragraph]) {
        let opening = paragraphs
            .iter()
            .take_while(|paragraph| {
                !begins_in_lower_case(paragraph) && !begins_a_recital(paragraph)
            })
            .count();
        let (opening, recitals) = paragraphs.split_at(opening);
        for (index, paragraph) in opening.iter().enumerate() {
            if index == 0 {
                self.push(BlockId::single("opening"), Role::Opening, paragraph);
            } else {
                self.paragraph(paragraph);
            }
        }
        let mut in_list = false;
        for paragraph in recitals {
            let begins = introduces(paragraph) || begins_a_recital(paragraph);
            match self.done.last_mut() {
                Some(recital) if in_list && !begins => {
                    let id = recital.id.item(recital.items.len() + 1);
                    let item = Block::new(id, Role::Item, paragraph.text.as_str());
                    recital.items.push(Rc::new(item));
                }
                _ => {
                    self.recitals += 1;
                    let id = BlockId::numbered("recital", self.recitals);
                    self.push(id, Role::Recital, paragraph);
                    in_list = introduces(paragraph);
                }
            }
        }
    }

    fn operative(&mut self, paragraphs: &[Paragraph]) {
        for paragraph in paragraphs {
            if paragraph.number.is_some() {
                self.decisions += 1;
                let id = BlockId::numbered("decision", self.decisions);
                self.push(id, Role::Decision, paragraph);
            } else {
                self.paragraph(paragraph);
            }
        }
    }

    fn running_text(&mut self, paragraphs: &[Paragraph]) {
        for paragraph in paragraphs {
            self.paragraph(paragraph);
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        self.paragraphs += 1;
        let id = BlockId::numbered("paragraph", self.paragraphs);
        self.push(id, Role::Paragraph, paragraph);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_in_is_whole_words_in_whatever_letters() {
        for text in [
            "Noting that",
            "NOTING:",
            "noting",
            "Подчёркивая,",
            "УЧИТЫВАЯ",
        ] {
            let found = phrases::RECITAL_LEAD_INS
                .iter()
                .any(|words| begins_with(text, words));
            assert!(found, "{text}");
        }
        assert!(begins_with("Taking  note", "taking"));
        for (text, words) in [
            ("notingly", "noting"),
            ("not", "noting"),
            ("", "noting"),
            ("отмечаяя", "отмечая"),
        ] {
            assert!(!begins_with(text, words), "{text}");
        }
    }

    #[test]
    fn the_phrases_are_written_in_small_letters_of_known_alphabets() {
        for words in phrases::RECITAL_LEAD_INS {
            assert!(
                words.chars().all(|letter| small(letter) == letter),
                "{words}"
            );
            let capitals = words.to_uppercase();
            assert!(begins_with(&capitals, words), "{capitals}");
        }
    }
}
