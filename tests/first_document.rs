//! The project's first document: what the reader makes of the text as found on the page.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test whose preparation fails has failed"
)]

use communique::model::{Authority, Communique, Expression, Role};
use communique::read::{manifest, plain};
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("www/documents/nac-xvi-communique-2017")
}

fn file(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap()
}

fn document() -> Communique {
    let open = |name: &str| std::fs::read(folder().join(name)).ok();
    manifest::read(file("document.json").as_bytes(), &open).unwrap()
}

fn texts(expression: &Expression, role: Role) -> Vec<&str> {
    let blocks = expression.blocks.iter().filter(|block| block.role == role);
    blocks.map(|block| block.text.as_str()).collect()
}

fn without_white_space(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn not_a_character_is_lost_changed_or_invented() {
    for name in ["en.txt", "ru.txt"] {
        let source = file(name);
        let reading = plain::read(&source).unwrap();
        let line_of = |text: &str| {
            let first_words: Vec<_> = text.split_whitespace().take(3).collect();
            let words = |line: &str| {
                line.split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            source.lines().position(|line| {
                words(line)
                    .windows(first_words.len())
                    .any(|w| w == first_words)
            })
        };
        let mut pieces = vec![
            (0, reading.date_line.clone().unwrap()),
            (line_of(&reading.title).unwrap(), reading.title.clone()),
        ];
        for left_out in &reading.left_out {
            pieces.push((left_out.line - 1, left_out.text.clone()));
        }
        pieces.sort_by_key(|(line, _)| *line);
        let (chrome_after_text, before): (Vec<_>, Vec<_>) = pieces
            .into_iter()
            .partition(|(_, text)| text == "Advanced settings");
        let body = reading
            .blocks
            .iter()
            .flat_map(|block| block.walk())
            .map(|block| format!("{}{}", block.number.as_deref().unwrap_or(""), block.text));
        let kept: String = before
            .into_iter()
            .map(|(_, text)| text)
            .chain(body)
            .chain(chrome_after_text.into_iter().map(|(_, text)| text))
            .collect();
        assert_eq!(
            without_white_space(&kept),
            without_white_space(&source),
            "{name}"
        );
    }
}

#[test]
fn the_source_is_kept_as_found() {
    let source = file("en.txt");
    assert_eq!(source.len(), 4141);
    assert!(source.starts_with("10 November 201713:01\n") && source.ends_with("Advanced settings"));
}

#[test]
fn the_chrome_of_the_page_is_set_aside() {
    let reading = plain::read(&file("en.txt")).unwrap();
    let left_out: Vec<_> = reading
        .left_out
        .iter()
        .map(|left| (left.line, left.text.as_str()))
        .collect();
    assert_eq!(
        left_out,
        [(5, "• en-GB1 ru-RU1"), (53, "Advanced settings")]
    );
}

#[test]
fn the_english_text_has_its_structure() {
    let document = document();
    assert_eq!(document.id.as_str(), "nac-xvi-communique-2017");
    assert_eq!(
        document.published.as_ref().unwrap().to_string(),
        "2017-11-10T13:01"
    );
    assert_eq!(document.meeting.start.unwrap().to_string(), "2017-10-04");
    assert_eq!(document.meeting.end.unwrap().to_string(), "2017-10-05");

    let english = &document.expressions[0];
    assert_eq!(english.authority, Authority::Authentic);
    assert_eq!(english.date_line.as_deref(), Some("10 November 2017 13:01"));
    assert_eq!(
        english.title,
        "Communique of the XVI-th Meeting of Heads of Special Services, Security Agencies and Law-Enforcement Organizations"
    );
    let opening = texts(english, Role::Opening);
    assert_eq!(opening.len(), 1);
    assert!(opening[0].starts_with("On 4–5 October 2017, participants of"));
    let recitals = texts(english, Role::Recital);
    assert_eq!(recitals.len(), 5);
    assert_eq!(recitals[3..], ["taking into account:", "focused on:"]);
    let lists: Vec<_> = english
        .blocks
        .iter()
        .map(|block| block.items.len())
        .filter(|count| *count > 0)
        .collect();
    assert_eq!(lists, [8, 4]);
    assert_eq!(
        texts(english, Role::DecisionLeadIn),
        ["Participants of the XVI-th Meeting have decided:"]
    );
    let decisions = texts(english, Role::Decision);
    assert_eq!(decisions.len(), 7);
    assert!(decisions[0].starts_with("To come out with a joint statement"));
    assert!(
        decisions[6].ends_with("to commence the work of drafting the upcoming event’s agenda.")
    );
}

#[test]
fn the_russian_text_is_an_unofficial_translation_with_the_same_ids() {
    let document = document();
    let [english, russian] = document.expressions.as_slice() else {
        panic!("two expressions")
    };
    assert_eq!(russian.authority, Authority::UnofficialTranslation);
    assert_eq!(russian.translated_from.as_ref().unwrap().as_str(), "en-GB");
    let shape = |expression: &Expression| -> Vec<_> {
        expression
            .blocks
            .iter()
            .flat_map(|block| block.walk())
            .map(|block| (block.id.to_string(), block.role, block.number.clone()))
            .collect()
    };
    assert_eq!(shape(english), shape(russian));
    let words: String = russian
        .blocks
        .iter()
        .map(|block| block.full_text())
        .collect();
    for term in [
        "Совета Безопасности",
        "2354 (2017)",
        "«Всеобъемлющие международные рамки противодействия террористической пропаганде»",
    ] {
        assert!(words.replace('\u{a0}', " ").contains(term), "{term}");
    }
}
