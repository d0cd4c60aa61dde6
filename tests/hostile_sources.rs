//! Whatever the bytes, the readers answer: a document or an error, never a panic.
#![cfg(not(target_arch = "wasm32"))]

use communique::read::{decode, json, plain};
use proptest::prelude::*;

/// Lines such as texts have: prose, numbers, lead-ins, chrome, dates, emptiness.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[ \u{a0}\t]{0,3}[0-9]{1,4}[.)][ \u{a0}]{0,2}[a-zA-Zа-я ]{0,20}",
        "[a-z ]{1,20}:",
        Just(String::new()),
        Just("Advanced settings".to_owned()),
        Just("• en-GB1 ru-RU1".to_owned()),
        Just("10 November 201713:01".to_owned()),
    ]
}

fn without_white_space(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

proptest! {
    #[test]
    fn no_bytes_break_the_readers(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(text) = decode(&bytes) {
            let _ = plain::read(text);
            let _ = json::read(text);
        }
    }

    #[test]
    fn no_character_of_a_text_is_lost(lines in proptest::collection::vec(line(), 0..30)) {
        let source = lines.join("\n");
        if let Ok(reading) = plain::read(&source) {
            let mut kept = reading.title.clone();
            kept.push_str(reading.date_line.as_deref().unwrap_or(""));
            for left_out in &reading.left_out {
                kept.push_str(&left_out.text);
            }
            for block in reading.blocks.iter().flat_map(|block| block.walk()) {
                kept.push_str(block.number.as_deref().unwrap_or(""));
                kept.push_str(&block.text);
            }
            prop_assert_eq!(without_white_space(&kept), without_white_space(&source));
        }
    }

    #[test]
    fn ids_are_unique(lines in proptest::collection::vec(line(), 0..30)) {
        if let Ok(reading) = plain::read(&lines.join("\n")) {
            let mut ids: Vec<_> = reading.blocks.iter().flat_map(|block| block.walk()).map(|block| &block.id).collect();
            let count = ids.len();
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), count);
        }
    }
}
