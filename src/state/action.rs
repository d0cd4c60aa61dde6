//! Everything that can happen.

use super::{Checklist, Filter, Kept, Marks, Scheme, Setting, Settings};
use crate::model::{BlockId, LanguageTag};

/// What the page and the browser ask for; the reader's own choices come before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The attribute `language`.
    pub language: Option<LanguageTag>,
    /// The attribute `interface-language`.
    pub interface_language: Option<LanguageTag>,
    /// `navigator.languages`, the dearest first.
    pub browser_languages: Vec<LanguageTag>,
    /// The attribute `checklist`.
    pub checklist: Checklist,
    /// The attribute `theme`.
    pub scheme: Option<Scheme>,
}

/// Something that happened: by the reader, by the page, or in another tab.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The reader chose a language.
    ChooseLanguage(LanguageTag),
    /// The reader ticked or unticked a decision.
    SetDone {
        /// The decision.
        decision: BlockId,
        /// Whether it is done now.
        done: bool,
    },
    /// The reader ticked all decisions.
    MarkAll,
    /// The reader cleared all ticks.
    ClearAll,
    /// The reader took the last change of many marks back.
    Undo,
    /// The reader chose which decisions to see.
    ChooseFilter(Filter),
    /// The reader opened or closed the settings.
    ShowSettings(bool),
    /// The reader changed a setting.
    Change(Setting),
    /// The reader reset the settings.
    ResetSettings,
    /// The reader asked for a file with the marks.
    ExportMarks,
    /// The page gave marks to take over.
    ImportMarks(Marks),
    /// The page changed an attribute.
    ChangeOptions(Options),
    /// Another element of this page changed the marks of the same document.
    FollowMarks(Kept<Marks>),
    /// Another element of this page changed the settings.
    FollowSettings(Kept<Settings>),
    /// The stored marks were changed or removed by another tab.
    MarksStoredElsewhere {
        /// What is stored now.
        kept: Kept<Marks>,
        /// Whether the key is gone.
        removed: bool,
    },
    /// The stored settings were changed or removed by another tab.
    SettingsStoredElsewhere {
        /// What is stored now.
        kept: Kept<Settings>,
        /// Whether the key is gone.
        removed: bool,
    },
    /// The marks were saved, or not.
    MarksSaved(Kept<Marks>),
    /// The settings were saved, or not.
    SettingsSaved(Kept<Settings>),
}
