//! Changes by other tabs, by other elements of the page, and by saving: taken over without loss.

use super::{Store, shared};
use crate::state::{Effect, Kept, Marks, Settings, Stored, Trouble};
use std::rc::Rc;

impl Store {
    pub(super) fn follow_marks(&mut self, kept: Kept<Marks>) {
        kept.content.show_to(&mut self.clock);
        self.marks().merge(&kept.content);
        self.edit().marks.trouble = kept.trouble;
    }

    pub(super) fn follow_settings(&mut self, kept: Kept<Settings>) {
        kept.content.show_to(&mut self.clock);
        self.settings().merge(&kept.content);
        self.edit().settings.trouble = kept.trouble;
    }

    pub(super) fn marks_stored_elsewhere(
        &mut self,
        kept: Kept<Marks>,
        removed: bool,
    ) -> Vec<Effect> {
        kept.content.show_to(&mut self.clock);
        let followed = follow(&mut self.edit().marks, kept, removed);
        let mut effects = Vec::new();
        if followed.lost_there {
            effects.push(Effect::SaveMarks);
        }
        if followed.changed_here {
            self.edit().undo = None;
            effects.push(Effect::MarksChanged { decision: None });
        }
        effects
    }

    // The language is not followed: what somebody reads does not change under their eyes.
    pub(super) fn settings_stored_elsewhere(
        &mut self,
        kept: Kept<Settings>,
        removed: bool,
    ) -> Vec<Effect> {
        kept.content.show_to(&mut self.clock);
        let followed = follow(&mut self.edit().settings, kept, removed);
        let mut effects = Vec::new();
        if followed.lost_there {
            effects.push(Effect::SaveSettings);
        }
        if followed.changed_here {
            effects.push(Effect::SettingsChanged);
        }
        effects
    }
}

/// What came of another tab's change.
struct Followed {
    changed_here: bool,
    /// The other tab wrote over something of ours that it had not read yet: browsers do not lock
    /// the storage between a tab's reading and writing.
    lost_there: bool,
}

fn follow<T: Stored>(ours: &mut Kept<Rc<T>>, kept: Kept<T>, removed: bool) -> Followed {
    let before = Rc::clone(&ours.content);
    // What could not be saved so far exists only here: a removal elsewhere must not take it.
    let only_here = matches!(ours.trouble, Some(Trouble::Blocked | Trouble::Full));
    let mut lost_there = false;
    if removed && !only_here {
        *ours = shared(kept);
    } else {
        Rc::make_mut(&mut ours.content).merge(&kept.content);
        lost_there = !removed && kept.trouble.is_none() && *ours.content != kept.content;
        ours.trouble = ours.trouble.filter(|_| only_here).or(kept.trouble);
    }
    Followed {
        changed_here: ours.content != before,
        lost_there,
    }
}
