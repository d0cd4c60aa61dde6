//! The document: what is common to all languages, and one expression for each language.

use std::{rc::Rc, vec::IntoIter};

use super::{Block, BlockId, Date, DocumentId, Fingerprint, LanguageTag, Moment};
use crate::json::Object;

/// Fields of the published JSON that this version does not know; they survive a round trip.
pub type UnknownFields = Object;

/// Whether an expression is the agreed text itself or was made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// The text as its source published it.
    Authentic,
    /// A translation by the body that published the text.
    OfficialTranslation,
    /// A translation by anybody else; never to be quoted as the text.
    UnofficialTranslation,
}

impl Authority {
    const NAMES: [(Authority, &'static str); 3] = [
        (Authority::Authentic, "authentic"),
        (Authority::OfficialTranslation, "official-translation"),
        (Authority::UnofficialTranslation, "unofficial-translation"),
    ];

    /// The name in the published JSON format.
    pub fn name(self) -> &'static str {
        Self::NAMES
            .iter()
            .find(|(authority, _)| *authority == self)
            .map_or("unofficial-translation", |(_, name)| name)
    }

    /// The authority of that name in the published JSON format.
    pub fn from_name(name: &str) -> Option<Authority> {
        Self::NAMES
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(authority, _)| *authority)
    }
}

/// The meeting that agreed the document. Every part is optional: texts tell more or less.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meeting {
    /// The meeting's full name.
    pub name: Option<String>,
    /// Its number in the series, as printed ("XVI").
    pub number: Option<String>,
    /// Where it met.
    pub place: Option<String>,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Who took part, as the publisher lists them.
    pub participants: Vec<String>,
    /// Fields that this version does not know.
    pub unknown: UnknownFields,
}

/// The communiqué in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// The language of the words.
    pub language: LanguageTag,
    /// Whether this is the text itself or a translation.
    pub authority: Authority,
    /// The language that a translation was made from.
    pub translated_from: Option<LanguageTag>,
    /// The title.
    pub title: String,
    /// The publication date as printed, with the space that a web page may have swallowed.
    pub date_line: Option<String>,
    /// The body, in reading order.
    pub blocks: Vec<Rc<Block>>,
    /// Fields that this version does not know.
    pub unknown: UnknownFields,
}

impl Expression {
    /// Every block, in reading order.
    pub fn walk(&self) -> IntoIter<&Block> {
        let mut blocks = Vec::new();
        for block in &self.blocks {
            block.put_all(&mut blocks);
        }
        blocks.into_iter()
    }

    /// The decisions that stand on their own, in order, also those under a section.
    pub fn decisions(&self) -> IntoIter<&Block> {
        let mut decisions = Vec::new();
        for block in &self.blocks {
            block.put_decisions(&mut decisions);
        }
        decisions.into_iter()
    }

    /// The block of that id, at any depth.
    pub fn block(&self, id: &BlockId) -> Option<&Block> {
        self.walk().find(|block| block.id == *id)
    }
}

/// The final document of an international meeting, in one or more languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Communique {
    /// Chosen by the publisher, or derived from the content; marks are stored under it.
    pub id: DocumentId,
    /// "communiqué", "declaration", …, as the publisher calls it.
    pub kind: Option<String>,
    /// The meeting that agreed it.
    pub meeting: Meeting,
    /// When the source published it.
    pub published: Option<Moment>,
    /// The address of the page it was taken from.
    pub source: Option<String>,
    /// At least one, in the publisher's order; the first is shown when nothing else decides.
    pub expressions: Vec<Expression>,
    /// Fields that this version does not know.
    pub unknown: UnknownFields,
}

impl Communique {
    /// The expression in exactly that language.
    pub fn expression(&self, language: &LanguageTag) -> Option<&Expression> {
        self.expressions
            .iter()
            .find(|expression| expression.language == *language)
    }

    /// The languages, in the publisher's order.
    pub fn languages(&self) -> Vec<LanguageTag> {
        self.expressions
            .iter()
            .map(|expression| expression.language.clone())
            .collect()
    }

    /// The fingerprint of a decision's words in the first expression that has it: tells whether
    /// the text changed since a reader marked it.
    pub fn decision_fingerprint(&self, id: &BlockId) -> Option<Fingerprint> {
        self.expressions
            .iter()
            .find_map(|expression| expression.block(id))
            .map(|block| Fingerprint::of(&block.full_text()))
    }
}
