//! What the interface asks of CLDR: plurals, numbers, dates, names of languages.

use crate::model::{Date, LanguageTag, Moment};
use crate::words::PluralCategory;

/// The browser's `Intl`, or what stands for it where there is no browser.
pub trait Intl {
    /// The plural category of a number in a language.
    fn plural(&self, language: &LanguageTag, number: usize) -> PluralCategory;

    /// A whole number in a language's digits.
    fn number(&self, language: &LanguageTag, number: usize) -> String;

    /// A share in per cent; 1 is the whole.
    fn percent(&self, language: &LanguageTag, share: f64) -> String;

    /// A long date, with hours and minutes where they are known.
    fn moment(&self, language: &LanguageTag, moment: &Moment) -> String;

    /// A range of days, or one day.
    fn days(&self, language: &LanguageTag, first: Date, last: Date) -> String;

    /// The language's name in itself: "English", "Русский".
    fn autonym(&self, language: &LanguageTag) -> String;
}
