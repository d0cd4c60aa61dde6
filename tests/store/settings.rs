//! How the reader likes to read: changed, reset, kept, followed from other tabs.

use crate::reader::{Before, Reader, kept, tag};
use communique::state::{
    Action, Clock, Effect, Options, ReplicaId, Scheme, Setting, Settings, Trouble, Typeface,
};

fn text_size_of_another(percent: u16, wall_ms: u64) -> Settings {
    let mut settings = Settings::default();
    let at = Clock::new(ReplicaId::from_random(2)).stamp(wall_ms);
    settings.change(&Setting::TextSize(percent), at);
    settings
}

fn elsewhere(settings: Settings, removed: bool) -> Action {
    let kept = kept(settings, None);
    Action::SettingsStoredElsewhere { kept, removed }
}

#[test]
fn a_changed_setting_is_saved_and_told_to_the_page() {
    let mut reader = Reader::new();
    let effects = reader.does(Action::Change(Setting::Typeface(Typeface::Sans)));
    assert_eq!(effects, [Effect::SaveSettings, Effect::SettingsChanged]);
    assert_eq!(reader.settings().typeface(), Typeface::Sans);
}

#[test]
fn resetting_brings_every_default_back_but_not_another_language() {
    let mut reader = Reader::new();
    for setting in [
        Setting::TextSize(200),
        Setting::LineSpacing(200),
        Setting::LetterSpacing(10),
        Setting::Typeface(Typeface::Legible),
        Setting::Scheme(Scheme::Dark),
        Setting::Language(tag("ru")),
    ] {
        let _ = reader.does(Action::Change(setting));
    }
    let effects = reader.does(Action::ResetSettings);
    assert_eq!(effects, [Effect::SaveSettings, Effect::SettingsChanged]);
    let mut expected = Settings::default().values();
    expected.insert("language", "ru".into());
    assert_eq!(reader.settings().values(), expected);
}

#[test]
fn a_reset_wins_over_an_older_setting_of_another_tab() {
    let mut reader = Reader::new();
    let _ = reader.does(Action::ResetSettings);
    let _ = reader.does(elsewhere(text_size_of_another(200, 1), false));
    assert_eq!(reader.settings().text_size(), 100);
}

#[test]
fn the_readers_colours_come_before_the_pages() {
    let mut reader = Before {
        options: Options {
            scheme: Some(Scheme::Light),
            ..Options::default()
        },
        ..Before::default()
    }
    .open();
    assert_eq!(reader.state().scheme(), Scheme::Light);
    let _ = reader.does(Action::Change(Setting::Scheme(Scheme::Dark)));
    assert_eq!(reader.state().scheme(), Scheme::Dark);
}

#[test]
fn a_setting_changed_in_another_tab_or_element_is_followed() {
    let mut reader = Reader::new();
    let effects = reader.does(elsewhere(text_size_of_another(200, 1), false));
    assert_eq!(effects, [Effect::SettingsChanged]);
    let neighbours = kept(text_size_of_another(300, 2), None);
    let effects = reader.does(Action::FollowSettings(neighbours.clone()));
    assert_eq!(effects, [Effect::SettingsChanged]);
    assert_eq!(reader.settings().text_size(), 300);
    assert_eq!(reader.does(Action::FollowSettings(neighbours)), []);
}

#[test]
fn a_language_chosen_in_another_tab_does_not_change_what_somebody_reads() {
    let mut other = Reader::new();
    let _ = other.does(Action::ChooseLanguage(tag("ru-RU")));
    let mut reader = Reader::new();
    let _ = reader.does(elsewhere(other.settings(), false));
    assert_eq!(reader.state().language, tag("en-GB"));
    assert_eq!(reader.settings().language(), Some(tag("ru-RU")));
}

#[test]
fn settings_removed_elsewhere_are_defaults_here() {
    let mut reader = Reader::new();
    let _ = reader.does(Action::Change(Setting::TextSize(200)));
    let effects = reader.does(elsewhere(Settings::default(), true));
    assert_eq!(effects, [Effect::SettingsChanged]);
    assert_eq!(reader.settings(), Settings::default());
}

#[test]
fn settings_that_could_not_be_saved_survive_a_removal_elsewhere() {
    let mut reader = Reader::new();
    let _ = reader.does(Action::Change(Setting::TextSize(200)));
    let not_saved = kept(reader.settings(), Some(Trouble::Full));
    let _ = reader.does(Action::SettingsSaved(not_saved));
    assert_eq!(reader.does(elsewhere(Settings::default(), true)), []);
    assert_eq!(reader.settings().text_size(), 200);
    assert_eq!(reader.state().settings.trouble, Some(Trouble::Full));
}

#[test]
fn a_setting_changed_while_an_older_one_was_being_saved_stays() {
    let mut reader = Reader::new();
    let older = kept(reader.settings(), None);
    let _ = reader.does(Action::Change(Setting::TextSize(200)));
    assert_eq!(reader.does(Action::SettingsSaved(older)), []);
    assert_eq!(reader.settings().text_size(), 200);
}

#[test]
fn a_setting_that_another_tab_wrote_over_is_saved_again() {
    let mut reader = Reader::new();
    let _ = reader.does(Action::Change(Setting::TextSize(200)));
    assert_eq!(
        reader.does(elsewhere(Settings::default(), false)),
        [Effect::SaveSettings]
    );
}

#[test]
fn opening_the_panel_changes_nothing_else() {
    let mut reader = Reader::new();
    assert_eq!(reader.does(Action::ShowSettings(true)), []);
    assert!(reader.state().settings_shown);
    assert_eq!(reader.settings(), Settings::default());
}
