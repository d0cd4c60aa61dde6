//! The browser's `Intl`: plurals, numbers, dates and names of languages by CLDR.

use crate::model::{Date, LanguageTag, Moment};
use crate::ui::Intl;
use crate::words::PluralCategory;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, milliseconds: f64) -> Result<String, JsValue>;
    #[wasm_bindgen(method, catch, js_name = formatRange)]
    fn format_range(this: &DateTimeFormat, first: f64, last: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str, options: &JsValue) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &NumberFormat, number: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn select(this: &PluralRules, number: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str, options: &JsValue) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, tag: &str) -> Result<Option<String>, JsValue>;
}

/// Days are days of the calendar: they are written in the zone that they are read in.
const DAY: &str = r#"{"dateStyle":"long","timeZone":"UTC"}"#;
const DAY_AND_TIME: &str = r#"{"dateStyle":"long","timeStyle":"short","timeZone":"UTC"}"#;
const PER_CENT: &str = r#"{"style":"percent"}"#;
const LANGUAGE_NAME: &str = r#"{"type":"language"}"#;

fn options(json: &str) -> JsValue {
    js_sys::JSON::parse(json).unwrap_or(JsValue::UNDEFINED)
}

fn milliseconds(iso: &str) -> f64 {
    js_sys::Date::parse(iso)
}

/// Formats of the language used last: making one costs more than using it.
struct Formats {
    language: LanguageTag,
    number: Option<NumberFormat>,
    per_cent: Option<NumberFormat>,
    plural: Option<PluralRules>,
}

/// The browser's `Intl`. Where it refuses a language or lacks a part, plain values are shown.
#[derive(Default)]
pub struct BrowserIntl {
    last: RefCell<Option<Rc<Formats>>>,
}

impl BrowserIntl {
    fn formats(&self, language: &LanguageTag) -> Rc<Formats> {
        let mut last = self.last.borrow_mut();
        match &*last {
            Some(formats) if formats.language == *language => Rc::clone(formats),
            _ => {
                let tag = language.as_str();
                let formats = Rc::new(Formats {
                    language: language.clone(),
                    number: NumberFormat::new(tag, &JsValue::UNDEFINED).ok(),
                    per_cent: NumberFormat::new(tag, &options(PER_CENT)).ok(),
                    plural: PluralRules::new(tag).ok(),
                });
                *last = Some(Rc::clone(&formats));
                formats
            }
        }
    }
}

impl Intl for BrowserIntl {
    fn plural(&self, language: &LanguageTag, number: usize) -> PluralCategory {
        let formats = self.formats(language);
        let category = formats
            .plural
            .as_ref()
            .and_then(|rules| rules.select(number as f64).ok());
        PluralCategory::from_name(category.as_deref().unwrap_or("other"))
    }

    fn number(&self, language: &LanguageTag, number: usize) -> String {
        let formats = self.formats(language);
        formats
            .number
            .as_ref()
            .and_then(|format| format.format(number as f64).ok())
            .unwrap_or_else(|| number.to_string())
    }

    fn percent(&self, language: &LanguageTag, share: f64) -> String {
        let formats = self.formats(language);
        formats
            .per_cent
            .as_ref()
            .and_then(|format| format.format(share).ok())
            .unwrap_or_else(|| format!("{}%", (share * 100.0) as u32))
    }

    fn moment(&self, language: &LanguageTag, moment: &Moment) -> String {
        let date = moment.date();
        let (style, iso) = match moment.time() {
            Some((hours, minutes)) => (DAY_AND_TIME, format!("{date}T{hours:02}:{minutes:02}Z")),
            None => (DAY, format!("{date}T00:00Z")),
        };
        DateTimeFormat::new(language.as_str(), &options(style))
            .and_then(|format| format.format(milliseconds(&iso)))
            .unwrap_or_else(|_| moment.to_string())
    }

    fn days(&self, language: &LanguageTag, first: Date, last: Date) -> String {
        let start = milliseconds(&format!("{first}T00:00Z"));
        let end = milliseconds(&format!("{last}T00:00Z"));
        DateTimeFormat::new(language.as_str(), &options(DAY))
            .and_then(|format| format.format_range(start, end))
            .unwrap_or_else(|_| format!("{first} – {last}"))
    }

    fn autonym(&self, language: &LanguageTag) -> String {
        let primary = language.primary();
        let name = DisplayNames::new(language.as_str(), &options(LANGUAGE_NAME))
            .and_then(|names| names.of(&primary))
            .ok()
            .flatten()
            .unwrap_or_else(|| language.to_string());
        // CLDR gives names as they stand within a sentence; here they stand alone.
        match name.chars().next() {
            Some(first) => {
                let (first, rest) = name.split_at(first.len_utf8());
                let capital =
                    js_sys::JsString::from(first).to_locale_upper_case(Some(language.as_str()));
                String::from(capital) + rest
            }
            None => name,
        }
    }
}
