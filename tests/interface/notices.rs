//! What the reader must know: marks that are not saved, texts that changed, decisions that vanished.

use crate::page::{Visit, kept, tick};
use communique::state::{Marks, Settings, Stored as _, Trouble};

const TROUBLES: [(Trouble, &str, &str, &str); 4] = [
    (
        Trouble::Blocked,
        "blocked",
        "are not saved: this browser",
        "не сохраняются: браузер",
    ),
    (
        Trouble::Full,
        "full",
        "storage for this site is full",
        "для этого сайта заполнено",
    ),
    (
        Trouble::Corrupt,
        "corrupt",
        "cannot be read. Nothing of it is deleted",
        "Ничего не удалено",
    ),
    (
        Trouble::Newer,
        "newer",
        "by a newer version of this page",
        "более новой версией",
    ),
];

fn ticked(number: u8, text: &str) -> Marks {
    let at = "5.0.other";
    let text = format!(
        r#"{{"communique":"marks","version":1,"marks":{{"decision-{number}":
            {{"done":{{"value":true,"at":"{at}"}},"text":{{"value":{text},"at":"{at}"}}}}}}}}"#
    );
    Marks::decode(&text).unwrap()
}

#[test]
fn every_trouble_of_the_storage_is_said_in_words_with_an_offer_to_export() {
    for (trouble, name, english, russian) in TROUBLES {
        for (language, words, export) in [
            ("en", english, "Download my marks"),
            ("ru", russian, "Скачать мои отметки"),
        ] {
            let mut visit = Visit::new().in_language(language);
            visit.marks = kept(Marks::default(), Some(trouble));
            let page = visit.look();
            let notice = page.get("div", &[&format!("data-notice=\"{name}\"")]);
            assert!(notice.words().contains(words), "{notice:?}");
            assert_eq!(notice.get("button", &["export"]).words(), export);
        }
    }
}

#[test]
fn settings_that_are_not_saved_are_said_too() {
    let mut visit = Visit::new();
    visit.settings = kept(Settings::default(), Some(Trouble::Full));
    visit.look().get("div", &[r#"data-notice="full""#]);
}

#[test]
fn where_all_is_well_there_is_no_notice() {
    let page = Visit::new().after([tick(1)]).look();
    assert!(!page.has("data-notice") && !page.has("class=\"warning\""));
}

#[test]
fn a_decision_whose_text_changed_since_it_was_ticked_says_so() {
    for (language, words) in [
        ("en", "The text changed since you marked it."),
        ("ru", "После вашей отметки текст изменился."),
    ] {
        let mut visit = Visit::new().in_language(language);
        visit.marks = kept(ticked(3, "\"0123456789abcdef\""), None);
        let page = visit.look();
        let decision = page.get("li", &[r#"id="decision-3""#, r#"data-done="true""#]);
        let warning = decision.get("p", &["class=\"warning\""]);
        assert_eq!(warning.words(), words);
        assert_eq!(page.count("class=\"warning\""), 1);
    }
}

#[test]
fn marks_of_decisions_that_vanished_are_named_and_not_counted() {
    let mut visit = Visit::new();
    visit.marks = kept(ticked(12, "null"), None);
    let page = visit.look();
    let notice = page.get("div", &[r#"data-notice="vanished""#]);
    assert!(
        notice
            .words()
            .starts_with("1 of your marks belongs to a decision")
    );
    assert!(notice.words().ends_with("It is kept: decision-12."));
    assert!(page.has("0 of 7 decisions done"));
}
