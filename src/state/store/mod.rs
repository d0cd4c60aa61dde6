//! The only place where state changes: same store and action, same result.
//!
//! Here: what an action is answered with, languages, settings. In [`checklist`]: ticks, their undo
//! and import. In [`following`]: what other tabs and other elements of the page changed.

mod checklist;
mod following;

use super::{
    Action, Announcement, Clock, Effect, Filter, Kept, Marks, Options, ReplicaId, Setting,
    Settings, State,
};
use crate::model::{Communique, LanguageTag};
use std::rc::Rc;

/// The state of one element and its clock.
#[derive(Debug)]
pub struct Store {
    state: Rc<State>,
    clock: Clock,
}

impl Store {
    /// The store of a document with what is stored of it.
    pub fn new(
        document: Rc<Communique>,
        options: Options,
        marks: Kept<Marks>,
        settings: Kept<Settings>,
        replica: ReplicaId,
    ) -> Self {
        let mut clock = Clock::new(replica);
        marks.content.show_to(&mut clock);
        settings.content.show_to(&mut clock);
        let language = first_language(&document, &settings.content, &options);
        let state = State {
            document,
            language,
            options,
            filter: Filter::default(),
            marks: shared(marks),
            settings: shared(settings),
            settings_shown: false,
            undo: None,
        };
        Store {
            state: Rc::new(state),
            clock,
        }
    }

    /// The state now.
    pub fn state(&self) -> Rc<State> {
        Rc::clone(&self.state)
    }

    /// Changes the state and says what must be done outside. `now_ms`: milliseconds since 1970, UTC.
    #[must_use = "effects must be carried out"]
    pub fn dispatch(&mut self, action: Action, now_ms: u64) -> Vec<Effect> {
        match action {
            Action::ChooseLanguage(language) => self.choose_language(language, now_ms),
            Action::SetDone { decision, done } => self.set_done(decision, done, now_ms),
            Action::MarkAll => self.set_all(true, now_ms),
            Action::ClearAll => self.set_all(false, now_ms),
            Action::Undo => self.undo(now_ms),
            Action::ChooseFilter(filter) => {
                self.edit().filter = filter;
                vec![Effect::Announce(Announcement::Shown)]
            }
            Action::ShowSettings(shown) => {
                self.edit().settings_shown = shown;
                Vec::new()
            }
            Action::Change(setting) => {
                let at = self.clock.stamp(now_ms);
                self.settings().change(&setting, at);
                vec![Effect::SaveSettings, Effect::SettingsChanged]
            }
            Action::ResetSettings => {
                let at = self.clock.stamp(now_ms);
                self.settings().reset(&at);
                vec![Effect::SaveSettings, Effect::SettingsChanged]
            }
            Action::ExportMarks => vec![Effect::DownloadMarks],
            Action::ImportMarks(marks) => self.import(&marks),
            Action::ChangeOptions(options) => self.change_options(options),
            Action::FollowMarks(kept) => {
                self.follow_marks(kept);
                Vec::new()
            }
            Action::FollowSettings(kept) => {
                let before = Rc::clone(&self.state.settings.content);
                self.follow_settings(kept);
                if self.state.settings.content == before {
                    Vec::new()
                } else {
                    vec![Effect::SettingsChanged]
                }
            }
            Action::MarksStoredElsewhere { kept, removed } => {
                self.marks_stored_elsewhere(kept, removed)
            }
            Action::SettingsStoredElsewhere { kept, removed } => {
                self.settings_stored_elsewhere(kept, removed)
            }
            Action::MarksSaved(kept) => {
                self.follow_marks(kept);
                Vec::new()
            }
            Action::SettingsSaved(kept) => {
                self.follow_settings(kept);
                Vec::new()
            }
        }
    }

    fn edit(&mut self) -> &mut State {
        Rc::make_mut(&mut self.state)
    }

    fn marks(&mut self) -> &mut Marks {
        Rc::make_mut(&mut self.edit().marks.content)
    }

    fn settings(&mut self) -> &mut Settings {
        Rc::make_mut(&mut self.edit().settings.content)
    }

    fn choose_language(&mut self, language: LanguageTag, now_ms: u64) -> Vec<Effect> {
        if self.state.document.expression(&language).is_none() || language == self.state.language {
            return Vec::new();
        }
        let at = self.clock.stamp(now_ms);
        self.settings()
            .change(&Setting::Language(language.clone()), at);
        self.edit().language = language.clone();
        vec![Effect::SaveSettings, Effect::LanguageChanged { language }]
    }

    fn change_options(&mut self, options: Options) -> Vec<Effect> {
        let asked = options.language.clone();
        let is_new = asked != self.state.options.language;
        self.edit().options = options;
        match asked {
            Some(language) if is_new => self.show_language(&language),
            _ => Vec::new(),
        }
    }

    /// Shows a language without making it the reader's choice.
    fn show_language(&mut self, language: &LanguageTag) -> Vec<Effect> {
        let available = self.state.document.languages();
        let found = LanguageTag::best_match(std::slice::from_ref(language), &available);
        match found {
            Some(language) if *language != self.state.language => {
                self.edit().language = language.clone();
                let language = language.clone();
                vec![Effect::LanguageChanged { language }]
            }
            _ => Vec::new(),
        }
    }
}

fn shared<T>(kept: Kept<T>) -> Kept<Rc<T>> {
    Kept {
        content: Rc::new(kept.content),
        trouble: kept.trouble,
    }
}

/// The reader's choice, else the page's, else the browser's, else the publisher's first.
fn first_language(document: &Communique, settings: &Settings, options: &Options) -> LanguageTag {
    let mut wishes = Vec::new();
    wishes.extend(settings.language());
    wishes.extend(options.language.clone());
    wishes.extend_from_slice(&options.browser_languages);
    let available = document.languages();
    LanguageTag::best_match(&wishes, &available)
        .or(available.first())
        .or(wishes.first())
        .cloned()
        .unwrap_or_else(LanguageTag::undetermined)
}
