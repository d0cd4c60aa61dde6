//! How the decisions are offered as a checklist.

/// What the page wants of the checklist: the attribute `checklist`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Checklist {
    /// Decisions can be ticked.
    #[default]
    On,
    /// No boxes at all.
    Off,
    /// Boxes that show the marks and cannot be changed.
    ReadOnly,
}

impl Checklist {
    /// The attribute's value; anything unknown is [`Checklist::On`].
    pub fn from_name(name: &str) -> Self {
        match name {
            "off" => Checklist::Off,
            "readonly" => Checklist::ReadOnly,
            _ => Checklist::On,
        }
    }
}

/// Which decisions are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Every decision.
    #[default]
    All,
    /// Those not ticked.
    Open,
    /// Those ticked.
    Done,
}

impl Filter {
    /// All filters, with the name that is used in markup.
    pub const ALL: [(Filter, &'static str); 3] = [
        (Filter::All, "all"),
        (Filter::Open, "open"),
        (Filter::Done, "done"),
    ];

    /// Whether a decision with that tick is shown.
    pub fn shows(self, done: bool) -> bool {
        match self {
            Filter::All => true,
            Filter::Open => !done,
            Filter::Done => done,
        }
    }
}
