//! Languages by their BCP 47 tags (RFC 5646), and the choice among them (RFC 4647).

use std::{fmt, rc::Rc};

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

/// Scripts written from right to left (ISO 15924; Unicode property Bidi_Class R or AL).
const RIGHT_TO_LEFT_SCRIPTS: [&str; 7] = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"];

/// Languages whose usual script is one of those (CLDR, likely subtags).
const RIGHT_TO_LEFT_LANGUAGES: [&str; 12] = [
    "ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "nqo", "syr",
];

/// A well-formed BCP 47 tag such as `en-GB`. Compared without regard to case, kept as written.
#[derive(Clone, Debug)]
pub struct LanguageTag(Rc<str>);

impl LanguageTag {
    /// The tag, if it is well formed: subtags of one to eight letters or digits.
    pub fn new(tag: &str) -> Option<Self> {
        let mut subtags = tag.split('-');
        let primary = subtags.next()?;
        let is_language =
            (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
        let rest_is_well_formed = subtags.all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        (is_language && rest_is_well_formed).then(|| LanguageTag(tag.into()))
    }

    /// The tag of a text whose language is not known (`und`, ISO 639-2).
    pub fn undetermined() -> Self {
        LanguageTag("und".into())
    }

    /// The tag as its publisher wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language itself, without script and region, in lower case: `en` of `en-GB`.
    pub fn primary(&self) -> String {
        self.0
            .split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    }

    /// Which way the language is written, by its script subtag or else its usual script.
    pub fn direction(&self) -> Direction {
        let script = self.0.split('-').skip(1).find(|subtag| subtag.len() == 4);
        let right_to_left = match script {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script.to_ascii_lowercase().as_str()),
            None => RIGHT_TO_LEFT_LANGUAGES.contains(&self.primary().as_str()),
        };
        if right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }

    /// The best of the available languages for a list of wishes, the dearest first: for each wish
    /// in turn the same tag, else the same language in another region or script.
    pub fn best_match<'a>(
        wishes: &[LanguageTag],
        available: &'a [LanguageTag],
    ) -> Option<&'a Self> {
        wishes.iter().find_map(|wish| {
            available
                .iter()
                .find(|tag| *tag == wish)
                .or_else(|| available.iter().find(|tag| tag.primary() == wish.primary()))
        })
    }
}

impl PartialEq for LanguageTag {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for LanguageTag {}

impl fmt::Display for LanguageTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(list: &[&str]) -> Vec<LanguageTag> {
        list.iter()
            .filter_map(|tag| LanguageTag::new(tag))
            .collect()
    }

    #[test]
    fn a_tag_is_well_formed_or_refused() {
        for good in ["en", "en-GB", "zh-Hant-TW", "ru-RU", "sr-Latn"] {
            assert!(LanguageTag::new(good).is_some(), "{good}");
        }
        for bad in ["", "e", "en_GB", "en-", "-en", "en GB", "русский"] {
            assert!(LanguageTag::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn the_script_decides_the_direction_before_the_language() {
        let expected = [
            ("ar", "rtl"),
            ("he-IL", "rtl"),
            ("ru-RU", "ltr"),
            ("az-Arab", "rtl"),
            ("ur-Latn", "ltr"),
        ];
        for (tag, direction) in expected {
            let tag = LanguageTag::new(tag).unwrap();
            assert_eq!(tag.direction().as_str(), direction, "{tag}");
        }
    }

    #[test]
    fn wishes_are_met_in_their_order_and_by_language_if_not_by_region() {
        let available = tags(&["en-GB", "ru-RU"]);
        let chosen = |wishes: &[&str]| {
            LanguageTag::best_match(&tags(wishes), &available).map(ToString::to_string)
        };
        assert_eq!(chosen(&["ru"]).as_deref(), Some("ru-RU"));
        assert_eq!(chosen(&["de", "EN-gb"]).as_deref(), Some("en-GB"));
        assert_eq!(chosen(&["de"]), None);
    }
}
