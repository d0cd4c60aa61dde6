//! The JSON room against the usual library: both take the same texts and find the same in them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test whose preparation fails has failed"
)]

use communique::json::{Fault, Object, Value, parse};
use proptest::{collection::vec, prelude::*};
use serde_json::Value as Theirs;

/// Deeper than anything that is made here.
const LEVELS: usize = 100;

/// What the other library reads; nothing here is as deep as its limit.
fn theirs(text: &str) -> Option<Theirs> {
    serde_json::from_str(text).ok()
}

/// What the other library makes of a text that we read and wrote.
fn through_ours(text: &str) -> Option<Theirs> {
    let value = parse(text, LEVELS).ok()?;
    Some(theirs(&value.to_text()).unwrap())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-c]{0,2}",
        "\\PC{0,8}",
        vec(any::<char>(), 0..8).prop_map(|letters| letters.into_iter().collect()),
    ]
}

fn any_value() -> impl Strategy<Value = Theirs> {
    let leaf = prop_oneof![
        Just(Theirs::Null),
        any::<bool>().prop_map(Theirs::from),
        any::<u64>().prop_map(Theirs::from),
        any::<i64>().prop_map(Theirs::from),
        any::<f64>().prop_map(Theirs::from),
        any_text().prop_map(Theirs::from),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        let fields = vec((any_text(), inner.clone()), 0..6);
        prop_oneof![
            vec(inner, 0..6).prop_map(Theirs::from),
            fields.prop_map(|fields| Theirs::Object(fields.into_iter().collect())),
        ]
    })
}

/// Pieces of JSON in any order: mostly broken, often only in one place.
fn pieces() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", " ", "\n", "\t", "\\", "\\u", "\\n",
        "d83d", "\\ud83d", "\\ude00", "\\u00e9", "é", "😀", "0", "1", "-", "+", ".", "e", "E5",
        "1.50", "-0", "true", "false", "null", "nul", "\u{1}", "\u{7f}", "\u{feff}", "\u{a0}",
    ];
    vec(proptest::sample::select(PIECES), 0..12).prop_map(|pieces| pieces.concat())
}

/// What stands between two quotes, right or wrong.
fn strings() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "a", "é", "😀", "\\n", "\\/", "\\\"", "\\\\", "\\x", "\\u", "\\u00", "\\u0000", "\\uD83D",
        "\\ude00", "\\uDBFF", "\\uDC00", "\\uffff", "\u{1f}", "\u{2028}", "0041",
    ];
    vec(proptest::sample::select(PIECES), 0..6)
        .prop_map(|pieces| format!("\"{}\"", pieces.concat()))
}

/// A text of the other library with one piece cut out or put in.
fn damaged() -> impl Strategy<Value = String> {
    let cut = (
        any_value(),
        any::<prop::sample::Index>(),
        0..3usize,
        pieces(),
    );
    cut.prop_map(|(value, place, length, piece)| {
        let mut letters: Vec<char> = value.to_string().chars().collect();
        let start = place.index(letters.len());
        let end = (start + length).min(letters.len());
        letters.splice(start..end, piece.chars().take(2));
        letters.into_iter().collect()
    })
}

/// Our own values, with fields in any order and numbers in any notation.
fn ours() -> impl Strategy<Value = Value> {
    let number = "-?(0|[1-9][0-9]{0,25})(\\.[0-9]{1,4})?([eE][+-]?[0-9]{1,4})?";
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number.prop_map(|number| parse(&number, 0).unwrap()),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        let fields = vec((any_text(), inner.clone()), 0..6);
        prop_oneof![
            vec(inner, 0..6).prop_map(Value::from),
            fields.prop_map(|fields| Object::from(fields).into()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn whatever_the_other_library_writes_we_read_and_write_as_the_same(value in any_value()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let read = theirs(&text);
            prop_assert!(read.is_some());
            prop_assert_eq!(through_ours(&text), read);
        }
    }

    #[test]
    fn we_take_and_refuse_the_same_texts(
        text in prop_oneof![pieces(), strings(), damaged(), "\\PC{0,12}"],
    ) {
        prop_assert_eq!(through_ours(&text), theirs(&text));
    }

    #[test]
    fn no_bytes_break_the_parser(bytes in vec(any::<u8>(), 0..60), levels in 0..4usize) {
        let text = String::from_utf8_lossy(&bytes);
        let _ = parse(&text, levels);
    }

    #[test]
    fn what_we_write_we_read_as_the_same(value in ours()) {
        let text = value.to_text();
        let read = parse(&text, LEVELS).unwrap();
        prop_assert_eq!(&read, &value);
        prop_assert_eq!(read.to_text(), text);
    }

    #[test]
    fn the_place_of_an_error_is_in_the_text(text in prop_oneof![pieces(), damaged()]) {
        if let Err(error) = parse(&text, LEVELS) {
            let line = text.split('\n').nth(error.line - 1).unwrap();
            prop_assert!((1..=line.chars().count() + 1).contains(&error.column));
        }
    }

    #[test]
    fn depth_is_counted_exactly(value in ours()) {
        let text = value.to_text();
        let depth = (0..LEVELS).find(|levels| parse(&text, *levels).is_ok()).unwrap();
        prop_assert_eq!(depth, depth_of(&value));
        for fewer in 0..depth {
            prop_assert_eq!(parse(&text, fewer).unwrap_err().fault, Fault::TooDeep);
        }
    }

    #[test]
    fn the_order_of_fields_means_nothing(fields in vec((any_text(), ours()), 0..6)) {
        let object = Object::from(fields);
        let mut turned: Vec<_> = object.iter().cloned().collect();
        turned.reverse();
        prop_assert_eq!(Object::from(turned), object);
    }
}

fn depth_of(value: &Value) -> usize {
    match value {
        Value::List(entries) => 1 + entries.iter().map(depth_of).max().unwrap_or(0),
        Value::Object(object) => {
            1 + object
                .iter()
                .map(|(_, value)| depth_of(value))
                .max()
                .unwrap_or(0)
        }
        _ => 0,
    }
}
