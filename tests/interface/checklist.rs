//! The decisions as a checklist: boxes, progress, filter, the tools for all, locks.

use crate::page::{Visit, kept, tick};
use communique::state::{Action, Checklist, Filter, Trouble};
use serde_json::json;

#[test]
fn the_first_document_has_seven_decisions_each_a_list_item_with_a_box() {
    for (language, words) in [
        ("en", "To convene the XVII-th Meeting"),
        ("ru", "Провести XVII"),
    ] {
        let page = Visit::new().in_language(language).look();
        let list = page.get("ol", &["class=\"decisions\"", r#"role="list""#]);
        assert_eq!(list.count("<li "), 7);
        assert_eq!(page.count("type=\"checkbox\""), 7);
        for number in 1..=7 {
            list.get("li", &[&format!("id=\"decision-{number}\"")]);
        }
        assert!(list.get("li", &["decision-7"]).words().contains(words));
    }
}

#[test]
fn a_box_is_named_by_the_text_of_its_decision_without_the_number() {
    let page = Visit::new().look();
    let decision = page.get("li", &[r#"id="decision-2""#]);
    let boxes = ["type=\"checkbox\"", r#"aria-labelledby="decision-2-text""#];
    decision.get("input", &boxes);
    let name = decision.get("span", &[r#"id="decision-2-text""#]).words();
    assert!(name.starts_with("To enhance cooperation"), "{name}");
    let label = decision.get("label", &[r#"for="decision-2-box""#]);
    assert!(label.words().starts_with("2. To enhance cooperation"));
}

#[test]
fn a_tick_shows_in_the_box_and_in_the_progress() {
    let page = Visit::new().after([tick(1), tick(4)]).look();
    page.get("li", &[r#"id="decision-4""#, r#"data-done="true""#])
        .get("input", &["checked"]);
    let open = page.get("li", &[r#"id="decision-2""#, r#"data-done="false""#]);
    assert!(open.find("input", &["checked"]).is_none());
    let progress = [
        r#"max="7""#,
        r#"value="2""#,
        r#"aria-label="Decisions done""#,
        r#"aria-valuetext="2 of 7 decisions done""#,
    ];
    page.get("progress", &progress);
    let text = page.get("span", &["progress-text"]).words();
    assert_eq!(text, "2 of 7 decisions done");
}

#[test]
fn progress_is_said_in_the_language_of_the_interface() {
    let page = Visit::new().in_language("ru").after([tick(1)]).look();
    let text = page.get("span", &["progress-text"]).words();
    assert_eq!(text, "Выполнено 1 из 7 решений");
}

#[test]
fn the_filter_hides_what_it_does_not_show_and_says_which_is_chosen() {
    let actions = [tick(1), Action::ChooseFilter(Filter::Open)];
    let page = Visit::new().after(actions).look();
    page.get("li", &[r#"id="decision-1""#, "hidden"]);
    assert!(page.find("li", &[r#"id="decision-2""#, "hidden"]).is_none());
    let group = page.get(
        "div",
        &[r#"aria-label="Show decisions""#, r#"role="group""#],
    );
    let chosen = group.get("button", &[r#"aria-pressed="true""#]);
    assert_eq!(chosen.words(), "Open");
    assert_eq!(group.count(r#"aria-pressed="true""#), 1);
}

#[test]
fn a_filter_that_shows_nothing_says_so() {
    let page = Visit::new()
        .after([Action::ChooseFilter(Filter::Done)])
        .look();
    assert!(page.has("No decision is marked as done yet."));
    let actions = [Action::MarkAll, Action::ChooseFilter(Filter::Open)];
    let page = Visit::new().after(actions).look();
    assert!(page.has("No decision is open: all are done."));
}

#[test]
fn marking_all_can_be_undone_and_says_how_many_changed() {
    let page = Visit::new().after([tick(1), Action::MarkAll]).look();
    let notice = page.get("div", &[r#"data-notice="undo""#]);
    assert!(notice.words().contains("6 decisions marked as done."));
    assert_eq!(notice.get("button", &["undo"]).words(), "Undo");
    page.get("button", &["mark-all", r#"aria-disabled="true""#]);
    page.get("button", &["clear-all", r#"aria-disabled="false""#]);
}

#[test]
fn with_the_checklist_off_there_are_decisions_and_no_boxes() {
    let visit = Visit::new().after([Action::MarkAll]);
    let page = visit.with_checklist(Checklist::Off).look();
    assert_eq!(page.get("ol", &["decisions"]).count("<li "), 7);
    for piece in ["checkbox", "<progress", "data-filter", "mark-all"] {
        assert!(!page.has(piece), "{piece}");
    }
}

#[test]
fn a_checklist_for_reading_shows_the_marks_and_offers_no_change() {
    let lock = Action::ChangeOptions(communique::state::Options {
        checklist: Checklist::ReadOnly,
        ..Default::default()
    });
    let page = Visit::new().after([Action::MarkAll, lock]).look();
    assert_eq!(page.count("type=\"checkbox\""), 7);
    assert_eq!(page.count(" disabled="), 7);
    assert!(page.has("7 of 7 decisions done"));
    for piece in ["mark-all", "clear-all", "undo"] {
        assert!(!page.has(piece), "{piece}");
    }
}

#[test]
fn marks_of_a_newer_version_lock_the_boxes() {
    let mut visit = Visit::new();
    visit.marks = kept(Default::default(), Some(Trouble::Newer));
    let page = visit.look();
    page.get("li", &["decision-1"]).get("input", &["disabled"]);
    assert!(!page.has("mark-all"));
}

#[test]
fn a_document_without_decisions_has_no_progress_and_no_filter() {
    let blocks = json!([{"id": "paragraph-1", "role": "paragraph", "text": "Words."}]);
    let page = Visit::to_blocks("en", "Title", &blocks).look();
    assert!(!page.has("<progress") && !page.has("data-filter"));
}

#[test]
fn decisions_under_sections_are_ticked_like_any_other() {
    let decision = |number: u8| {
        json!({"id": format!("decision-{number}"), "role": "decision",
            "number": format!("{number}."), "text": "To meet."})
    };
    let blocks = json!([
        {"id": "section-1", "role": "section", "text": "First", "items": [
            {"id": "paragraph-1", "role": "paragraph", "text": "Words."},
            decision(1),
            {"id": "section-1-1", "role": "section", "text": "Below", "items": [decision(2)]},
        ]},
        {"id": "section-2", "role": "section", "text": "Second", "items": [decision(3)]},
    ]);
    let page = Visit::to_blocks("en", "Title", &blocks).look();
    for number in 1..=3 {
        let decision = page.get("li", &[&format!("id=\"decision-{number}\"")]);
        decision.get("input", &["type=\"checkbox\""]);
    }
    assert_eq!(page.get("h3", &["section-1"]).words(), "First");
    assert_eq!(page.get("h4", &["section-1-1"]).words(), "Below");
    page.get("p", &["id=\"paragraph-1\""]);
    assert_eq!(
        page.count("mark-all"),
        1,
        "the tools for all are there once"
    );
    assert!(page.has("0 of 3 decisions done"));
}

#[test]
fn a_decision_inside_another_one_is_a_part_of_it_and_not_counted() {
    let blocks = json!([{"id": "decision-1", "role": "decision", "text": "To share:", "items": [
        {"id": "decision-1-a", "role": "decision", "number": "a)", "text": "words"}]}]);
    let page = Visit::to_blocks("en", "Title", &blocks).look();
    assert!(
        page.get("li", &[r#"id="decision-1-a""#])
            .words()
            .starts_with("a) words")
    );
    assert!(page.has("0 of 1 decision done"));
    assert_eq!(page.count("type=\"checkbox\""), 1);
}
