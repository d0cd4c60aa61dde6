//! What any released version stored is read forever; what a newer version stored is left to it.
//!
//! A new version adds its samples to `tests/fixtures/stored` and a test here. No sample is changed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test whose preparation fails has failed"
)]

use communique::json::parse;
use communique::model::{BlockId, Fingerprint};
use communique::state::{DecodeError, Marks, Scheme, Settings, Stored, Typeface};

const MARKS_V1: &str = include_str!("fixtures/stored/marks-v1.json");
const SETTINGS_V1: &str = include_str!("fixtures/stored/settings-v1.json");

/// Deeper than the samples are nested.
const LEVELS: usize = 9;

fn decision(number: u8) -> BlockId {
    BlockId::new(&format!("decision-{number}")).unwrap()
}

#[test]
fn marks_of_version_1_are_read() {
    let marks = Marks::decode(MARKS_V1).unwrap();
    let done: Vec<&str> = marks.done().map(BlockId::as_str).collect();
    assert_eq!(done, ["decision-1", "decision-7"]);
    assert!(!marks.text_changed(&decision(1), Fingerprint::of("a")));
    assert!(marks.text_changed(&decision(1), Fingerprint::of("b")));
    assert!(!marks.text_changed(&decision(7), Fingerprint::of("b")));
}

#[test]
fn settings_of_version_1_are_read() {
    let settings = Settings::decode(SETTINGS_V1).unwrap();
    assert_eq!(settings.language().unwrap().as_str(), "ru-RU");
    assert_eq!(settings.text_size(), 200);
    assert_eq!(settings.line_spacing(), 180);
    assert_eq!(settings.letter_spacing(), 5);
    assert_eq!(settings.scheme(), Some(Scheme::BlueOnSky));
    assert_eq!(settings.typeface(), Typeface::Serif);
}

/// The same fields with the same contents; their order means nothing.
fn says_the_same(written: &str, sample: &str) -> bool {
    let value = |text: &str| parse(text, LEVELS).unwrap();
    value(written) == value(sample)
}

#[test]
fn version_1_is_written_as_it_was_read() {
    let marks = Marks::decode(MARKS_V1).unwrap();
    assert!(says_the_same(&marks.encode(), MARKS_V1));
    assert_eq!(Marks::decode(&marks.encode()), Ok(marks));
    let settings = Settings::decode(SETTINGS_V1).unwrap();
    assert!(says_the_same(&settings.encode(), SETTINGS_V1));
    assert_eq!(Settings::decode(&settings.encode()), Ok(settings));
}

#[test]
fn the_shape_of_version_1_is_this_byte_for_byte() {
    let register = r#"{"done":{"value":true,"at":"1510318860000.0.3f9a2c1b"}}"#;
    let marks =
        format!(r#"{{"communique":"marks","version":1,"marks":{{"decision-1":{register}}}}}"#);
    assert_eq!(Marks::decode(&marks).unwrap().encode(), marks);
    let register = r#"{"textSize":{"value":200,"at":"1510318860000.1.3f9a2c1b"}}"#;
    let settings = format!(r#"{{"communique":"settings","version":1,"settings":{register}}}"#);
    assert_eq!(Settings::decode(&settings).unwrap().encode(), settings);
}

#[test]
fn a_newer_version_is_refused_as_newer() {
    for version in [2, 3, u64::MAX] {
        let of = |sample: &str| {
            let newer = sample.replace("\"version\":1", &format!("\"version\":{version}"));
            assert_ne!(newer, sample);
            newer
        };
        let newer = DecodeError::Newer { version };
        assert_eq!(Marks::decode(&of(MARKS_V1)), Err(newer));
        assert_eq!(Settings::decode(&of(SETTINGS_V1)), Err(newer));
    }
}

#[test]
fn one_content_is_not_read_as_the_other() {
    assert_eq!(Marks::decode(SETTINGS_V1), Err(DecodeError::Corrupt));
    assert_eq!(Settings::decode(MARKS_V1), Err(DecodeError::Corrupt));
}
