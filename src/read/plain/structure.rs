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
    let text = paragraph.text.to_lowercase();
    phrases::RECITAL_LEAD_INS.iter().any(|lead_in| {
        text.strip_prefix(lead_in)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
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
