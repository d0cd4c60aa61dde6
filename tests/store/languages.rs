//! Which language is shown first, and what changes it.

use crate::reader::{Before, Reader, document, tag};
use communique::state::{Action, Clock, Effect, Options, ReplicaId, Setting, Settings};

fn options(language: Option<&str>, browser_languages: &[&str]) -> Options {
    Options {
        language: language.map(tag),
        browser_languages: browser_languages.iter().map(|name| tag(name)).collect(),
        ..Options::default()
    }
}

fn chosen(language: &str) -> Settings {
    let mut settings = Settings::default();
    let at = Clock::new(ReplicaId::from_random(2)).stamp(1);
    settings.change(&Setting::Language(tag(language)), at);
    settings
}

fn first_language(settings: Settings, options: Options) -> String {
    let before = Before {
        settings,
        options,
        ..Before::default()
    };
    before.open().state().language.to_string()
}

fn language_changed(language: &str) -> Effect {
    let language = tag(language);
    Effect::LanguageChanged { language }
}

#[test]
fn the_readers_own_choice_comes_before_the_page_and_the_browser() {
    let options = options(Some("en-GB"), &["en"]);
    assert_eq!(first_language(chosen("ru"), options), "ru-RU");
}

#[test]
fn the_page_comes_before_the_browser() {
    let options = options(Some("ru"), &["en"]);
    assert_eq!(first_language(Settings::default(), options), "ru-RU");
}

#[test]
fn the_browsers_first_language_that_the_document_has_comes_next() {
    let options = options(None, &["de", "ru-KZ", "en"]);
    assert_eq!(first_language(Settings::default(), options), "ru-RU");
}

#[test]
fn else_the_publishers_first_language_is_shown() {
    assert_eq!(
        first_language(chosen("fr"), options(Some("de"), &["es"])),
        "en-GB"
    );
}

#[test]
fn a_chosen_language_is_shown_saved_and_told_to_the_page() {
    let mut reader = Reader::new();
    let effects = reader.does(Action::ChooseLanguage(tag("ru-RU")));
    assert_eq!(effects, [Effect::SaveSettings, language_changed("ru-RU")]);
    assert_eq!(reader.state().language, tag("ru-RU"));
    assert_eq!(reader.settings().language(), Some(tag("ru-RU")));
}

#[test]
fn choosing_what_is_shown_or_what_is_not_there_does_nothing() {
    let mut reader = Reader::new();
    for language in ["en-GB", "de"] {
        let effects = reader.does(Action::ChooseLanguage(tag(language)));
        assert_eq!(effects, [], "{language}");
    }
    assert_eq!(reader.settings(), Settings::default());
}

#[test]
fn the_page_can_change_the_language_without_making_it_the_readers_choice() {
    let mut reader = Reader::new();
    let effects = reader.does(Action::ChangeOptions(options(Some("ru"), &[])));
    assert_eq!(effects, [language_changed("ru-RU")]);
    assert_eq!(reader.settings().language(), None);
}

#[test]
fn another_attribute_of_the_page_leaves_the_readers_language_alone() {
    let mut reader = Before {
        options: options(Some("en-GB"), &[]),
        ..Before::default()
    }
    .open();
    let _ = reader.does(Action::ChooseLanguage(tag("ru-RU")));
    let effects = reader.does(Action::ChangeOptions(options(Some("en-GB"), &["en"])));
    assert_eq!(effects, []);
    assert_eq!(reader.state().language, tag("ru-RU"));
}

#[test]
fn marks_belong_to_decisions_whatever_the_language() {
    let mut reader = Reader::new();
    let _ = reader.sets(2, true);
    let _ = reader.does(Action::ChooseLanguage(tag("ru-RU")));
    assert_eq!(reader.state().progress().done, 1);
    let _ = reader.sets(3, true);
    let _ = reader.does(Action::ChooseLanguage(tag("en-GB")));
    assert_eq!(reader.done(), "2 3");
}

#[test]
fn a_tick_made_in_a_translation_is_not_taken_for_a_changed_text() {
    let mut reader = Reader::new();
    let _ = reader.does(Action::ChooseLanguage(tag("ru-RU")));
    let _ = reader.sets(1, true);
    let texts = document(&["To meet again."]);
    let text = texts.decision_fingerprint(&crate::reader::decision(1));
    assert!(
        !reader
            .marks()
            .text_changed(&crate::reader::decision(1), text.unwrap())
    );
}

#[test]
fn the_interface_speaks_the_pages_wish_else_the_texts_language() {
    let mut reader = Reader::new();
    assert_eq!(reader.state().interface_language(), tag("en-GB"));
    let _ = reader.does(Action::ChooseLanguage(tag("ru-RU")));
    assert_eq!(reader.state().interface_language(), tag("ru-RU"));
    let _ = reader.does(Action::ChangeOptions(Options {
        interface_language: Some(tag("en")),
        ..Options::default()
    }));
    assert_eq!(reader.state().interface_language(), tag("en"));
}
