//! Plural forms by the categories of CLDR. Which category a number has, `Intl.PluralRules` says.

/// A category of CLDR's plural rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// 0 in Arabic.
    Zero,
    /// 1 in English; 1, 21, 31 … in Russian.
    One,
    /// 2 in Arabic.
    Two,
    /// 2, 3, 4, 22 … in Russian.
    Few,
    /// 0, 5 to 20, 25 … in Russian.
    Many,
    /// Everything else.
    Other,
}

impl PluralCategory {
    /// The category that `Intl.PluralRules` names.
    pub fn from_name(name: &str) -> Self {
        match name {
            "zero" => PluralCategory::Zero,
            "one" => PluralCategory::One,
            "two" => PluralCategory::Two,
            "few" => PluralCategory::Few,
            "many" => PluralCategory::Many,
            _ => PluralCategory::Other,
        }
    }
}

/// A message that changes with a number. A category without its own form takes `other`.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// The form for [`PluralCategory::One`].
    pub one: &'static str,
    /// The form for [`PluralCategory::Few`], in languages that have it.
    pub few: Option<&'static str>,
    /// The form for [`PluralCategory::Many`], in languages that have it.
    pub many: Option<&'static str>,
    /// The form for everything else.
    pub other: &'static str,
}

impl Plural {
    /// The form for a category.
    pub fn form(&self, category: PluralCategory) -> &'static str {
        match category {
            PluralCategory::One => self.one,
            PluralCategory::Few => self.few.unwrap_or(self.other),
            PluralCategory::Many => self.many.unwrap_or(self.other),
            PluralCategory::Zero | PluralCategory::Two | PluralCategory::Other => self.other,
        }
    }
}
