//! The only place where state changes: same store and action, same result.

use super::snapshot::Undo;
use super::{
    Action, Announcement, Clock, Effect, Filter, FocusTarget, Kept, Marks, Options, ReplicaId,
    Setting, Settings, Stamp, State, Stored, Trouble,
};
use crate::model::{Block, BlockId, Communique, LanguageTag};
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

    fn tick(&mut self, decision: &BlockId, done: bool, at: &Stamp) {
        let text = self.state.document.decision_fingerprint(decision);
        self.marks().set_done(decision, done, text, at);
    }

    fn set_done(&mut self, decision: BlockId, done: bool, now_ms: u64) -> Vec<Effect> {
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

    fn set_all(&mut self, done: bool, now_ms: u64) -> Vec<Effect> {
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

    fn undo(&mut self, now_ms: u64) -> Vec<Effect> {
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

    fn import(&mut self, marks: &Marks) -> Vec<Effect> {
        if self.state.marks_are_locked() {
            return Vec::new();
        }
        marks.show_to(&mut self.clock);
        self.marks().merge(marks);
        self.edit().undo = None;
        marks_changed(None, Announcement::Progress)
    }

    fn follow_marks(&mut self, kept: Kept<Marks>) {
        kept.content.show_to(&mut self.clock);
        self.marks().merge(&kept.content);
        self.edit().marks.trouble = kept.trouble;
    }

    fn follow_settings(&mut self, kept: Kept<Settings>) {
        kept.content.show_to(&mut self.clock);
        self.settings().merge(&kept.content);
        self.edit().settings.trouble = kept.trouble;
    }

    fn marks_stored_elsewhere(&mut self, kept: Kept<Marks>, removed: bool) -> Vec<Effect> {
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
    fn settings_stored_elsewhere(&mut self, kept: Kept<Settings>, removed: bool) -> Vec<Effect> {
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

fn marks_changed(decision: Option<BlockId>, announcement: Announcement) -> Vec<Effect> {
    vec![
        Effect::SaveMarks,
        Effect::MarksChanged { decision },
        Effect::Announce(announcement),
    ]
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
