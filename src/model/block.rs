//! One piece of the text and its place in the tree.

use super::{BlockId, UnknownFields};
use std::{rc::Rc, vec::IntoIter};

/// What a block is in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who met, where, when, and who is speaking.
    Opening,
    /// A preambular paragraph.
    Recital,
    /// An entry of a list inside a recital or a decision.
    Item,
    /// The words that introduce the decisions.
    DecisionLeadIn,
    /// An operative paragraph.
    Decision,
    /// A heading with what stands under it.
    Section,
    /// Running text.
    Paragraph,
    /// A footnote.
    Note,
    /// An annex with its own numbering.
    Annex,
    /// The place-date line and signatures.
    Closing,
}

impl Role {
    const NAMES: [(Role, &'static str); 10] = [
        (Role::Opening, "opening"),
        (Role::Recital, "recital"),
        (Role::Item, "item"),
        (Role::DecisionLeadIn, "decision-lead-in"),
        (Role::Decision, "decision"),
        (Role::Section, "section"),
        (Role::Paragraph, "paragraph"),
        (Role::Note, "note"),
        (Role::Annex, "annex"),
        (Role::Closing, "closing"),
    ];

    /// The role's name in the published JSON format.
    pub fn name(self) -> &'static str {
        Self::NAMES
            .iter()
            .find(|(role, _)| *role == self)
            .map_or("paragraph", |(_, name)| name)
    }

    /// The role of that name in the published JSON format.
    pub fn from_name(name: &str) -> Option<Role> {
        Self::NAMES
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(role, _)| *role)
    }
}

/// A piece of the text with what hangs under it. Shared by `Rc`: the interface compares by pointer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Shared by all expressions: links and marks hang on it.
    pub id: BlockId,
    /// What the block is.
    pub role: Role,
    /// The number as printed ("1.", "а)"): content, not identity.
    pub number: Option<String>,
    /// The words, without the number.
    pub text: String,
    /// The list that the text introduces.
    pub items: Vec<Rc<Block>>,
    /// The words that go on after the list.
    pub continuation: Option<String>,
    /// Fields of the published JSON that this version does not know; kept for writing back.
    pub unknown: UnknownFields,
}

impl Block {
    /// A block of plain words with nothing under it.
    pub fn new(id: BlockId, role: Role, text: impl Into<String>) -> Self {
        Block {
            id,
            role,
            number: None,
            text: text.into(),
            items: Vec::new(),
            continuation: None,
            unknown: UnknownFields::new(),
        }
    }

    /// This block and every block under it, in reading order.
    pub fn walk(&self) -> IntoIter<&Block> {
        let mut blocks = Vec::new();
        self.put_all(&mut blocks);
        blocks.into_iter()
    }

    /// The decisions that stand on their own: this block, or those under it. One inside a recital,
    /// a list entry or another decision is a part of that.
    pub fn decisions(&self) -> IntoIter<&Block> {
        let mut decisions = Vec::new();
        self.put_decisions(&mut decisions);
        decisions.into_iter()
    }

    /// Lists and no chains of iterators: those were 3.5 kB more of the program.
    pub(super) fn put_all<'a>(&'a self, blocks: &mut Vec<&'a Block>) {
        blocks.push(self);
        for item in &self.items {
            item.put_all(blocks);
        }
    }

    pub(super) fn put_decisions<'a>(&'a self, decisions: &mut Vec<&'a Block>) {
        match self.role {
            Role::Decision => decisions.push(self),
            Role::Recital | Role::Item => {}
            _ => {
                for item in &self.items {
                    item.put_decisions(decisions);
                }
            }
        }
    }

    /// All words of this block and of those under it, in reading order: the text that a person
    /// agrees to when ticking it.
    pub fn full_text(&self) -> String {
        let mut words = self.text.clone();
        for item in &self.items {
            words.push(' ');
            words.push_str(&item.full_text());
        }
        if let Some(continuation) = &self.continuation {
            words.push(' ');
            words.push_str(continuation);
        }
        words
    }
}
