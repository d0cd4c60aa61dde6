//! How the reader likes to read. Shared by all documents of the origin.

use super::{Clock, Registers, Stamp};
use crate::json::{Object, Value};
use crate::model::LanguageTag;
use std::ops::RangeInclusive;

/// The typeface of the text. Fonts of the system only; none is downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typeface {
    /// Letters with serifs.
    Serif,
    /// Letters without serifs.
    Sans,
    /// Letters that are hard to confuse.
    Legible,
}

impl Typeface {
    /// All typefaces, with the name that is stored and styled by.
    pub const ALL: [(Typeface, &'static str); 3] = [
        (Typeface::Serif, "serif"),
        (Typeface::Sans, "sans"),
        (Typeface::Legible, "legible"),
    ];

    /// The typeface of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        named(&Self::ALL, name)
    }

    /// The name that is stored and styled by.
    pub fn name(self) -> &'static str {
        name_of(&Self::ALL, self)
    }
}

/// The colours. The last five are those of the panel that Russian public sites use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Light or dark, as the system says.
    System,
    /// Ink on paper.
    Light,
    /// Soft light on dark.
    Dark,
    /// #000 on #fff.
    BlackOnWhite,
    /// #fff on #000.
    WhiteOnBlack,
    /// #063462 on #9dd1ff.
    BlueOnSky,
    /// #4d4b43 on #f7f3d6.
    BrownOnBeige,
    /// #a9e44d on #3b2716.
    GreenOnBrown,
}

impl Scheme {
    /// All schemes, with the name that is stored and styled by.
    pub const ALL: [(Scheme, &'static str); 8] = [
        (Scheme::System, "system"),
        (Scheme::Light, "light"),
        (Scheme::Dark, "dark"),
        (Scheme::BlackOnWhite, "black-on-white"),
        (Scheme::WhiteOnBlack, "white-on-black"),
        (Scheme::BlueOnSky, "blue-on-sky"),
        (Scheme::BrownOnBeige, "brown-on-beige"),
        (Scheme::GreenOnBrown, "green-on-brown"),
    ];

    /// The scheme of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        named(&Self::ALL, name)
    }

    /// The name that is stored and styled by.
    pub fn name(self) -> &'static str {
        name_of(&Self::ALL, self)
    }
}

fn named<T: Copy>(all: &[(T, &str)], name: &str) -> Option<T> {
    all.iter()
        .find(|(_, known)| *known == name)
        .map(|(value, _)| *value)
}

fn name_of<T: Copy + PartialEq>(all: &[(T, &'static str)], value: T) -> &'static str {
    all.iter()
        .find(|(known, _)| *known == value)
        .map_or("", |(_, name)| name)
}

/// One change of the settings.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// In per cent of the page's size: see [`Settings::TEXT_SIZES`].
    TextSize(u16),
    /// In hundredths of the text size: see [`Settings::LINE_SPACINGS`].
    LineSpacing(u16),
    /// In hundredths of an em: see [`Settings::LETTER_SPACINGS`].
    LetterSpacing(u16),
    /// The typeface.
    Typeface(Typeface),
    /// The colours.
    Scheme(Scheme),
    /// The language of documents and interface.
    Language(LanguageTag),
}

/// All settings; what was not chosen has its default.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings(Registers);

const TEXT_SIZE: &str = "textSize";
const LINE_SPACING: &str = "lineSpacing";
const LETTER_SPACING: &str = "letterSpacing";
const TYPEFACE: &str = "typeface";
const SCHEME: &str = "scheme";
const LANGUAGE: &str = "language";

impl Settings {
    /// Text sizes, in per cent.
    pub const TEXT_SIZES: RangeInclusive<u16> = 75..=400;
    /// Line spacings, in hundredths of the text size.
    pub const LINE_SPACINGS: RangeInclusive<u16> = 100..=250;
    /// Letter spacings, in hundredths of an em.
    pub const LETTER_SPACINGS: RangeInclusive<u16> = 0..=50;

    const DEFAULT_TEXT_SIZE: u16 = 100;
    const DEFAULT_LINE_SPACING: u16 = 155;
    const DEFAULT_LETTER_SPACING: u16 = 0;

    /// In per cent.
    pub fn text_size(&self) -> u16 {
        self.number(TEXT_SIZE, Self::TEXT_SIZES, Self::DEFAULT_TEXT_SIZE)
    }

    /// In hundredths of the text size.
    pub fn line_spacing(&self) -> u16 {
        self.number(
            LINE_SPACING,
            Self::LINE_SPACINGS,
            Self::DEFAULT_LINE_SPACING,
        )
    }

    /// In hundredths of an em.
    pub fn letter_spacing(&self) -> u16 {
        self.number(
            LETTER_SPACING,
            Self::LETTER_SPACINGS,
            Self::DEFAULT_LETTER_SPACING,
        )
    }

    /// Serif where nothing was chosen.
    pub fn typeface(&self) -> Typeface {
        self.text(TYPEFACE)
            .and_then(Typeface::from_name)
            .unwrap_or(Typeface::Serif)
    }

    /// None where nothing was chosen: the page decides.
    pub fn scheme(&self) -> Option<Scheme> {
        self.text(SCHEME).and_then(Scheme::from_name)
    }

    /// None where nothing was chosen.
    pub fn language(&self) -> Option<LanguageTag> {
        self.text(LANGUAGE).and_then(LanguageTag::new)
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str)
    }

    fn number(&self, name: &str, range: RangeInclusive<u16>, default: u16) -> u16 {
        self.0
            .get(name)
            .and_then(Value::as_u64)
            .and_then(|number| u16::try_from(number).ok())
            .filter(|number| range.contains(number))
            .unwrap_or(default)
    }

    /// Changes one setting.
    pub fn change(&mut self, setting: &Setting, at: Stamp) {
        let (name, value) = match setting {
            Setting::TextSize(percent) => (TEXT_SIZE, u64::from(*percent).into()),
            Setting::LineSpacing(hundredths) => (LINE_SPACING, u64::from(*hundredths).into()),
            Setting::LetterSpacing(hundredths) => (LETTER_SPACING, u64::from(*hundredths).into()),
            Setting::Typeface(typeface) => (TYPEFACE, typeface.name().into()),
            Setting::Scheme(scheme) => (SCHEME, scheme.name().into()),
            Setting::Language(language) => (LANGUAGE, language.as_str().into()),
        };
        self.0.set(name, value, at);
    }

    /// Clears everything that the panel shows; the language is chosen elsewhere and stays.
    pub fn reset(&mut self, at: &Stamp) {
        for name in [TEXT_SIZE, LINE_SPACING, LETTER_SPACING, TYPEFACE, SCHEME] {
            self.0.set(name, Value::Null, at.clone());
        }
    }

    /// Takes over every setting that the other has later.
    pub fn merge(&mut self, other: &Settings) {
        self.0.merge(&other.0);
    }

    /// Lets a clock see every stamp.
    pub fn show_to(&self, clock: &mut Clock) {
        self.0.show_to(clock);
    }

    /// The values as they stand, defaults included.
    pub fn values(&self) -> Object {
        let language = self.language();
        let scheme = self.scheme().unwrap_or(Scheme::System);
        Object::new()
            .with(TEXT_SIZE, u64::from(self.text_size()))
            .with(LINE_SPACING, u64::from(self.line_spacing()))
            .with(LETTER_SPACING, u64::from(self.letter_spacing()))
            .with(TYPEFACE, self.typeface().name())
            .with(SCHEME, scheme.name())
            .with(LANGUAGE, language.as_ref().map(LanguageTag::as_str))
    }

    /// As it is stored.
    pub fn to_json(&self) -> Object {
        self.0.to_json()
    }

    /// Reads what [`Settings::to_json`] wrote; none if anything in it is something else.
    pub fn from_json(value: &Value) -> Option<Self> {
        Registers::from_json(value).map(Settings)
    }
}
