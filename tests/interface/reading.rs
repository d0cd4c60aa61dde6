//! The document itself: languages, directions, headings, authority, sections.

use crate::page::{Visit, tag};
use communique::model::Date;
use communique::state::{Action, Scheme, Setting};
use serde_json::json;

#[test]
fn the_text_has_its_own_language_and_direction() {
    let page = Visit::new().look();
    page.get("article", &[r#"lang="en-GB""#, r#"dir="ltr""#]);
    let page = Visit::new().in_language("ru").look();
    page.get("article", &[r#"lang="ru-RU""#, r#"dir="ltr""#]);
}

#[test]
fn a_text_from_right_to_left_is_a_mirror_with_tools_in_the_interfaces_direction() {
    let blocks = json!([{"id": "decision-1", "role": "decision", "text": "نص"}]);
    let page = Visit::to_blocks("ar", "عنوان", &blocks).look();
    page.get("article", &[r#"lang="ar""#, r#"dir="rtl""#]);
    page.get("div", &["class=\"bar\"", r#"lang="en""#, r#"dir="ltr""#]);
}

#[test]
fn the_title_has_the_level_that_the_page_gives_it_and_the_text_one_below() {
    for level in [1, 2, 5] {
        let mut visit = Visit::new();
        visit.heading_level = level;
        let page = visit.look();
        let title = page.get(&format!("h{level}"), &[r#"id="title""#]);
        assert!(
            title
                .words()
                .starts_with("Communique of the XVI-th Meeting")
        );
        page.get(&format!("h{}", level + 1), &["decision-lead-in"]);
        page.get("article", &[r#"aria-labelledby="title""#]);
    }
}

#[test]
fn the_authority_of_each_text_is_said_in_its_language() {
    let authority = |visit: Visit, name: &str| {
        let name = format!("data-authority=\"{name}\"");
        visit.look().get("strong", &[&name]).words()
    };
    assert_eq!(
        authority(Visit::new(), "authentic"),
        "Text of the source page"
    );
    assert_eq!(
        authority(Visit::new().in_language("ru"), "unofficial-translation"),
        "Неофициальный перевод с английского языка (en-GB)"
    );
}

#[test]
fn an_interface_in_another_language_than_the_text_is_marked_as_such() {
    let mut visit = Visit::new();
    visit.options.interface_language = Some(tag("ru"));
    let page = visit.look();
    page.get("article", &[r#"lang="en-GB""#]);
    let facts = page.get("p", &["class=\"facts\"", r#"lang="ru""#]);
    assert!(facts.words().contains("Текст исходной страницы"));
    page.get("div", &["class=\"bar\"", r#"lang="ru""#]);
}

#[test]
fn kind_place_days_and_publication_stand_at_the_head() {
    let mut visit = Visit::new();
    visit.document.meeting.place = Some("Krasnodar".into());
    visit.document.meeting.start = Date::new(2017, 10, 4);
    visit.document.meeting.end = Date::new(2017, 10, 5);
    let page = visit.look();
    assert_eq!(
        page.get("p", &["kicker"]).words(),
        "Communiqué · Krasnodar · 2017-10-04 to 2017-10-05"
    );
    let published = page.get("time", &[r#"datetime="2017-11-10T13:01""#]);
    assert_eq!(published.words(), "[2017-11-10T13:01 in en-GB]");
    page.get("a", &["class=\"source\"", "href=\"http://www.mid.ru/en/"]);
}

#[test]
fn the_language_switch_is_a_named_group_of_buttons_named_in_their_own_language() {
    let page = Visit::new().in_language("ru").look();
    let group = page.get(
        "div",
        &[r#"role="group""#, r#"aria-label="Язык документа""#],
    );
    let english = group.get("button", &[r#"lang="en-GB""#, r#"aria-pressed="false""#]);
    let russian = group.get("button", &[r#"lang="ru-RU""#, r#"aria-pressed="true""#]);
    assert_eq!(english.words(), "English");
    assert_eq!(russian.words(), "Русский");
    assert_eq!(group.count("<button"), 2);
}

#[test]
fn recitals_are_a_list_with_their_own_lists_under_their_lead_ins() {
    let page = Visit::new().look();
    let list = page.get("ul", &["class=\"recitals\"", r#"role="list""#]);
    let recital = list.get("li", &[r#"id="recital-4""#]);
    assert!(recital.words().starts_with("taking into account:"));
    recital.get("li", &[r#"id="recital-4-item-1""#]);
}

#[test]
fn the_settings_open_from_a_button_that_says_whether_they_are_open() {
    let page = Visit::new().look();
    let button = page.get("button", &[r#"aria-expanded="false""#]);
    assert_eq!(button.words(), "Advanced settings");
    page.get("div", &[r#"id="settings""#, "hidden"]);
    let visit = Visit::new().in_language("ru");
    let page = visit.after([Action::ShowSettings(true)]).look();
    let button = page.get("button", &[r#"aria-expanded="true""#]);
    assert_eq!(button.words(), "Расширенные настройки");
}

#[test]
fn the_settings_show_what_is_chosen() {
    let page = Visit::new()
        .after([
            Action::Change(Setting::TextSize(200)),
            Action::Change(Setting::Scheme(Scheme::Dark)),
            Action::ShowSettings(true),
        ])
        .look();
    let size = [
        r#"name="text-size""#,
        r#"value="200""#,
        r#"aria-valuetext="200 %""#,
    ];
    page.get("input", &size);
    page.get("input", &[r#"value="dark""#, "checked"]);
    assert!(
        page.find("input", &[r#"value="light""#, "checked"])
            .is_none()
    );
    page.get("article", &[r#"data-scheme="dark""#]);
}

#[test]
fn entries_under_a_section_are_a_list_and_its_last_words_follow_it() {
    let blocks = json!([{"id": "section-1", "role": "section", "text": "Partners",
        "continuation": "and others.",
        "items": [{"id": "a", "role": "item", "text": "one"}, {"id": "b", "role": "item", "text": "two"}]}]);
    let page = Visit::to_blocks("en", "Title", &blocks).look();
    let list = page.get("ul", &["class=\"items\"", r#"role="list""#]);
    assert_eq!(list.get("li", &[r#"id="b""#]).words(), "two");
    assert!(page.words().ends_with("onetwoand others."));
}
