//! Everything that the interface shows, at one moment.

use super::{Checklist, Filter, Kept, Marks, Options, Scheme, Settings, Trouble};
use crate::model::{Block, BlockId, Communique, Expression, LanguageTag};
use crate::words;
use std::{rc::Rc, vec::IntoIter};

/// How many decisions are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The ticked decisions of the text.
    pub done: usize,
    /// All decisions of the text.
    pub total: usize,
}

/// What can be taken back: the ticks before all were marked or cleared.
#[derive(Clone, Debug, PartialEq)]
pub struct Undo {
    /// The marks before.
    pub before: Rc<Marks>,
    /// The decisions whose tick changed.
    pub decisions: Vec<BlockId>,
    /// Whether they were marked; else they were cleared.
    pub marked: bool,
}

/// Everything that the interface shows, at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The document.
    pub document: Rc<Communique>,
    /// The language of the expression that is shown: always one of the document's.
    pub language: LanguageTag,
    /// What the page asks for.
    pub options: Options,
    /// Which decisions are shown.
    pub filter: Filter,
    /// The reader's marks and how they are kept.
    pub marks: Kept<Rc<Marks>>,
    /// The reader's settings and how they are kept.
    pub settings: Kept<Rc<Settings>>,
    /// Whether the settings are open.
    pub settings_shown: bool,
    /// The last change of many marks.
    pub undo: Option<Undo>,
}

impl State {
    /// The expression that is shown.
    pub fn expression(&self) -> Option<&Expression> {
        self.document
            .expression(&self.language)
            .or(self.document.expressions.first())
    }

    /// The language of the interface: the page's wish, else that of the text where the interface
    /// speaks it, else the first of the browser's that it speaks.
    pub fn interface_language(&self) -> LanguageTag {
        let wishes = self.options.interface_language.iter();
        wishes
            .chain(std::iter::once(&self.language))
            .chain(&self.options.browser_languages)
            .find(|wish| words::speaks(wish))
            .unwrap_or(&self.language)
            .clone()
    }

    /// The decisions of the text that is shown, in order.
    pub fn decisions(&self) -> IntoIter<&Block> {
        let expression = self.expression();
        expression.map(Expression::decisions).unwrap_or_default()
    }

    /// How many decisions are done.
    pub fn progress(&self) -> Progress {
        let marks = &self.marks.content;
        let (mut done, mut total) = (0, 0);
        for decision in self.decisions() {
            total += 1;
            done += usize::from(marks.is_done(&decision.id));
        }
        Progress { done, total }
    }

    /// How many decisions the filter shows.
    pub fn shown(&self) -> usize {
        let marks = &self.marks.content;
        self.decisions()
            .filter(|decision| self.filter.shows(marks.is_done(&decision.id)))
            .count()
    }

    /// Ticked decisions that no language of the document has any more.
    pub fn vanished(&self) -> Vec<&BlockId> {
        let marks = &self.marks.content;
        marks
            .done()
            .filter(|id| self.document.decision_fingerprint(id).is_none())
            .collect()
    }

    /// Whether marks can be changed: the page may forbid it, a newer version's marks forbid it.
    pub fn marks_are_locked(&self) -> bool {
        self.options.checklist != Checklist::On || self.marks.trouble == Some(Trouble::Newer)
    }

    /// The colours: the reader's choice, else the page's, else the system's.
    pub fn scheme(&self) -> Scheme {
        let settings = &self.settings.content;
        settings
            .scheme()
            .or(self.options.scheme)
            .unwrap_or(Scheme::System)
    }
}
