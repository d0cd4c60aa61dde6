//! Ticks: one, all, back, and from a file.

use super::Store;
use crate::model::{Block, BlockId};
use crate::state::snapshot::Undo;
use crate::state::{Announcement, Effect, FocusTarget, Marks, Stamp, State};
use std::rc::Rc;

impl Store {
    fn tick(&mut self, decision: &BlockId, done: bool, at: &Stamp) {
        let text = self.state.document.decision_fingerprint(decision);
        self.marks().set_done(decision, done, text, at);
    }

    pub(super) fn set_done(&mut self, decision: BlockId, done: bool, now_ms: u64) -> Vec<Effect> {
        let exists = self.state.decisions().any(|block| block.id == decision);
        if self.state.marks_are_locked() || !exists {
            return Vec::new();
        }
        let next = self.next_shown(&decision);
        let at = self.clock.stamp(now_ms);
        self.tick(&decision, done, &at);
        self.edit().undo = None;
        let vanishes = !self.state.filter.shows(done);
        let mut effects = marks_changed(Some(decision), Announcement::Progress);
        if vanishes {
            effects.push(Effect::MoveFocus(next));
        }
        effects
    }

    /// Where the keyboard goes on from a decision; none while the filter shows it.
    pub fn next_if_hidden(&self, decision: &BlockId) -> Option<FocusTarget> {
        let done = self.state.marks.content.is_done(decision);
        (!self.state.filter.shows(done)).then(|| self.next_shown(decision))
    }

    /// Where the keyboard goes on when the filter hides this decision: the next shown, or else the
    /// one before.
    fn next_shown(&self, decision: &BlockId) -> FocusTarget {
        let State { marks, filter, .. } = &*self.state;
        let (mut before, mut passed) = (None, false);
        for Block { id, .. } in self.state.decisions() {
            if id == decision {
                passed = true;
            } else if filter.shows(marks.content.is_done(id)) {
                if passed {
                    return FocusTarget::Decision(id.clone());
                }
                before = Some(id);
            }
        }
        before.map_or(FocusTarget::Filter, |id| FocusTarget::Decision(id.clone()))
    }

    pub(super) fn set_all(&mut self, done: bool, now_ms: u64) -> Vec<Effect> {
        let before = Rc::clone(&self.state.marks.content);
        let mut decisions = Vec::new();
        for Block { id, .. } in self.state.decisions() {
            if before.is_done(id) != done {
                decisions.push(id.clone());
            }
        }
        if self.state.marks_are_locked() || decisions.is_empty() {
            return Vec::new();
        }
        let at = self.clock.stamp(now_ms);
        for decision in &decisions {
            self.tick(decision, done, &at);
        }
        let count = decisions.len();
        let marked = done;
        self.edit().undo = Some(Undo {
            before,
            decisions,
            marked,
        });
        let announcement = if marked {
            Announcement::Marked(count)
        } else {
            Announcement::Cleared(count)
        };
        marks_changed(None, announcement)
    }

    pub(super) fn undo(&mut self, now_ms: u64) -> Vec<Effect> {
        if self.state.marks_are_locked() {
            return Vec::new();
        }
        let Some(undo) = self.edit().undo.take() else {
            return Vec::new();
        };
        let at = self.clock.stamp(now_ms);
        for decision in &undo.decisions {
            self.marks().restore(decision, &undo.before, &at);
        }
        let mut effects = marks_changed(None, Announcement::Undone);
        effects.push(Effect::MoveFocus(if undo.marked {
            FocusTarget::MarkAll
        } else {
            FocusTarget::ClearAll
        }));
        effects
    }

    pub(super) fn import(&mut self, marks: &Marks) -> Vec<Effect> {
        if self.state.marks_are_locked() {
            return Vec::new();
        }
        marks.show_to(&mut self.clock);
        self.marks().merge(marks);
        self.edit().undo = None;
        marks_changed(None, Announcement::Progress)
    }
}

fn marks_changed(decision: Option<BlockId>, announcement: Announcement) -> Vec<Effect> {
    vec![
        Effect::SaveMarks,
        Effect::MarksChanged { decision },
        Effect::Announce(announcement),
    ]
}
