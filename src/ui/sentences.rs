//! Words with numbers put in: what the interface says in its language.

use super::Intl;
use crate::model::LanguageTag;
use crate::state::{Announcement, Progress, State};
use crate::words::{self, Plural, Words};
use std::{fmt, rc::Rc};

/// The interface in one language. Cheap to clone and to compare.
#[derive(Clone)]
pub struct Sentences {
    /// The language of the interface.
    pub language: LanguageTag,
    /// Its words.
    pub words: &'static Words,
    /// Its plurals and dates.
    pub intl: Rc<dyn Intl>,
}

impl Sentences {
    /// The interface in a language.
    pub fn new(language: LanguageTag, intl: Rc<dyn Intl>) -> Self {
        // A language that the interface does not speak gets words of another one, marked as such.
        let words = words::of(&language);
        let language = if words::speaks(&language) {
            language
        } else {
            LanguageTag::new(words.tag).unwrap_or(language)
        };
        Sentences {
            language,
            words,
            intl,
        }
    }

    /// The form of a message for a number, with `{count}` put in.
    pub fn count(&self, plural: &Plural, count: usize) -> String {
        let form = plural.form(self.intl.plural(&self.language, count));
        let count = self.intl.number(&self.language, count);
        words::fill(form, &[("count", &count)])
    }

    /// "2 of 7 decisions done".
    pub fn progress(&self, progress: Progress) -> String {
        let category = self.intl.plural(&self.language, progress.total);
        let form = self.words.done_of_total.form(category);
        let done = self.intl.number(&self.language, progress.done);
        let total = self.intl.number(&self.language, progress.total);
        words::fill(form, &[("done", &done), ("total", &total)])
    }
}

/// What a screen reader is told.
pub fn announcement(what: &Announcement, state: &State, say: &Sentences) -> String {
    let progress = say.progress(state.progress());
    match what {
        Announcement::Progress => progress,
        Announcement::Shown => say.count(&say.words.decisions_shown, state.shown()),
        Announcement::Marked(count) => say.count(&say.words.marked, *count) + " " + &progress,
        Announcement::Cleared(count) => say.count(&say.words.cleared, *count) + " " + &progress,
        Announcement::Undone => say.words.undone.to_owned() + " " + &progress,
    }
}

impl PartialEq for Sentences {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language && Rc::ptr_eq(&self.intl, &other.intl)
    }
}

impl fmt::Debug for Sentences {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Sentences({})", self.language)
    }
}
