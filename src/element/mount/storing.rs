//! What a mount keeps: saves it, tells the neighbours, follows other tabs.

use super::{Inner, now_ms};
use crate::element::{LocalStorage, focus, page};
use crate::state::{
    Action, Effect, State, Storage as _, Stored as _, Trouble, keeping, marks_key, settings_key,
};
use std::rc::Rc;

impl Inner {
    pub(super) fn marks_key(&self, state: &State) -> String {
        let attributes = self.attributes.borrow();
        marks_key(
            attributes
                .storage_key
                .as_ref()
                .unwrap_or(&state.document.id),
        )
    }

    pub(super) fn save_marks(self: &Rc<Self>, state: &State) {
        let key = self.marks_key(state);
        let kept = keeping::save(&LocalStorage, &key, &*state.marks.content, now_ms());
        self.act(Action::MarksSaved(kept.clone()));
        for neighbour in page::neighbours(self) {
            let follows = neighbour
                .state()
                .is_some_and(|state| neighbour.marks_key(&state) == key);
            if follows {
                neighbour.follow(Action::FollowMarks(kept.clone()));
            }
        }
    }

    pub(super) fn save_settings(self: &Rc<Self>, state: &State) {
        let settings = &*state.settings.content;
        let kept = keeping::save(&LocalStorage, settings_key(), settings, now_ms());
        self.act(Action::SettingsSaved(kept.clone()));
        for neighbour in page::neighbours(self) {
            neighbour.act(Action::FollowSettings(kept.clone()));
        }
    }

    /// Takes over marks from elsewhere; a decision that the filter hides now hands the keyboard on.
    fn follow(self: &Rc<Self>, action: Action) {
        let focused = focus::decision(&self.host);
        self.act(action);
        let next =
            focused.and_then(|decision| self.store.borrow().as_ref()?.next_if_hidden(&decision));
        if let Some(next) = next {
            self.carry_out(Effect::MoveFocus(next));
        }
    }

    /// Another tab changed a key, or cleared everything.
    pub(super) fn stored_elsewhere(self: &Rc<Self>, key: Option<&str>) {
        let Some(state) = self.state() else { return };
        let marks_key = self.marks_key(&state);
        let removed = |key: &str| matches!(LocalStorage.read(key), Ok(None));
        if key.is_none_or(|key| key == marks_key) {
            self.follow(Action::MarksStoredElsewhere {
                kept: keeping::load(&LocalStorage, &marks_key),
                removed: removed(&marks_key),
            });
        }
        if key.is_none_or(|key| key == settings_key()) {
            self.act(Action::SettingsStoredElsewhere {
                kept: keeping::load(&LocalStorage, settings_key()),
                removed: removed(settings_key()),
            });
        }
    }

    /// The marks as text; those of a newer version as they are stored.
    pub(in crate::element) fn export(&self, state: &State) -> String {
        let stored = match state.marks.trouble {
            Some(Trouble::Newer) => LocalStorage.read(&self.marks_key(state)).ok().flatten(),
            _ => None,
        };
        stored.unwrap_or_else(|| state.marks.content.encode())
    }
}
