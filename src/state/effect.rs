//! What must be done outside after an action. Data; the only one who carries it out is the edge.

use crate::model::{BlockId, LanguageTag};

/// What a screen reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// How many decisions are done now.
    Progress,
    /// How many decisions are shown now.
    Shown,
    /// All were marked; so many changed.
    Marked(usize),
    /// All were cleared; so many changed.
    Cleared(usize),
    /// The last change of many marks was taken back.
    Undone,
}

/// Where the keyboard goes on when its place has gone from the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The box of a decision.
    Decision(BlockId),
    /// The chosen button of the filter.
    Filter,
    /// The button that marks all decisions.
    MarkAll,
    /// The button that clears all marks.
    ClearAll,
}

/// Something to do outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Save the marks, now.
    SaveMarks,
    /// Save the settings, now.
    SaveSettings,
    /// Tell a screen reader.
    Announce(Announcement),
    /// Keep the block that is being read where it is on the screen, and tell the page.
    LanguageChanged {
        /// The language shown now.
        language: LanguageTag,
    },
    /// Tell the page that marks changed.
    MarksChanged {
        /// The decision; none if many changed.
        decision: Option<BlockId>,
    },
    /// Tell the page that settings changed.
    SettingsChanged,
    /// Put the keyboard where it can go on.
    MoveFocus(FocusTarget),
    /// Give the reader a file with the marks.
    DownloadMarks,
}
