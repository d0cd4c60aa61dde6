//! Ticking, all at once, taking back, filtering; and when the checklist is locked.

use crate::reader::{Before, Reader, decision, document, marks_of_another};
use communique::state::{
    Action, Announcement, Checklist, Effect, Filter, FocusTarget, Marks, Options, Progress, Trouble,
};

fn changed(number: Option<u8>, announcement: Announcement) -> Vec<Effect> {
    vec![
        Effect::SaveMarks,
        Effect::MarksChanged {
            decision: number.map(decision),
        },
        Effect::Announce(announcement),
    ]
}

fn focus_after(filter: Filter, ticked: &[u8], number: u8, done: bool) -> Option<FocusTarget> {
    let mut reader = Reader::new();
    for number in ticked {
        let _ = reader.sets(*number, true);
    }
    let _ = reader.does(Action::ChooseFilter(filter));
    let effects = reader.sets(number, done);
    effects.into_iter().find_map(|effect| match effect {
        Effect::MoveFocus(target) => Some(target),
        _ => None,
    })
}

fn lock(checklist: Checklist) -> Action {
    Action::ChangeOptions(Options {
        checklist,
        ..Options::default()
    })
}

#[test]
fn a_tick_is_saved_told_to_the_page_and_spoken() {
    let mut reader = Reader::new();
    let effects = reader.sets(2, true);
    assert_eq!(effects, changed(Some(2), Announcement::Progress));
    assert_eq!(reader.state().progress(), Progress { done: 1, total: 3 });
    assert_eq!(
        reader.sets(2, false),
        changed(Some(2), Announcement::Progress)
    );
    assert_eq!(reader.done(), "");
}

#[test]
fn an_unknown_decision_is_ignored() {
    let mut reader = Reader::new();
    assert_eq!(reader.sets(99, true), []);
    assert_eq!(reader.marks(), Marks::default());
}

#[test]
fn all_are_marked_and_cleared_with_the_number_that_changed() {
    let mut reader = Reader::new();
    let _ = reader.sets(1, true);
    let effects = reader.does(Action::MarkAll);
    assert_eq!(effects, changed(None, Announcement::Marked(2)));
    assert_eq!(reader.done(), "1 2 3");
    let effects = reader.does(Action::ClearAll);
    assert_eq!(effects, changed(None, Announcement::Cleared(3)));
    assert_eq!(reader.done(), "");
}

#[test]
fn marking_or_clearing_what_is_so_already_does_nothing() {
    let mut reader = Reader::new();
    assert_eq!(reader.does(Action::ClearAll), []);
    let _ = reader.does(Action::MarkAll);
    let before = reader.state();
    assert_eq!(reader.does(Action::MarkAll), []);
    assert_eq!(reader.state(), before);
}

#[test]
fn undo_brings_back_what_was_and_the_keyboard_to_the_button_that_did_it() {
    for (action, button) in [
        (Action::MarkAll, FocusTarget::MarkAll),
        (Action::ClearAll, FocusTarget::ClearAll),
    ] {
        let mut reader = Reader::new();
        let _ = reader.sets(2, true);
        let _ = reader.does(action);
        let effects = reader.does(Action::Undo);
        let mut expected = changed(None, Announcement::Undone);
        expected.push(Effect::MoveFocus(button));
        assert_eq!(effects, expected);
        assert_eq!(reader.done(), "2");
        assert_eq!(reader.does(Action::Undo), [], "undone once");
    }
}

#[test]
fn undo_keeps_the_warning_that_a_text_changed_since_it_was_ticked() {
    let mut before = Reader::new();
    let _ = before.sets(1, true);
    let changed_text = document(&["To meet soon.", "To share."]);
    let text = changed_text.decision_fingerprint(&decision(1)).unwrap();
    let mut reader = Before {
        marks: before.marks(),
        ..Before::default()
    }
    .open_document(changed_text);
    assert!(reader.marks().text_changed(&decision(1), text));
    let _ = reader.does(Action::ClearAll);
    let _ = reader.does(Action::Undo);
    assert!(reader.marks().text_changed(&decision(1), text));
}

#[test]
fn after_a_single_tick_undo_is_no_longer_offered() {
    let mut reader = Reader::new();
    let _ = reader.does(Action::MarkAll);
    let _ = reader.sets(1, false);
    assert_eq!(reader.does(Action::Undo), []);
    assert_eq!(reader.done(), "2 3");
}

#[test]
fn a_filter_shows_what_it_says_and_is_spoken() {
    let mut reader = Reader::new();
    let _ = reader.sets(1, true);
    for (filter, shown) in [(Filter::Open, 2), (Filter::Done, 1), (Filter::All, 3)] {
        let effects = reader.does(Action::ChooseFilter(filter));
        assert_eq!(effects, [Effect::Announce(Announcement::Shown)]);
        assert_eq!(reader.state().shown(), shown, "{filter:?}");
    }
}

#[test]
fn the_keyboard_goes_to_the_next_decision_when_the_filter_hides_this_one() {
    let to = |number| Some(FocusTarget::Decision(decision(number)));
    assert_eq!(focus_after(Filter::Open, &[], 1, true), to(2));
    assert_eq!(focus_after(Filter::Open, &[2], 1, true), to(3));
    assert_eq!(focus_after(Filter::Open, &[], 3, true), to(2));
    assert_eq!(focus_after(Filter::Done, &[1, 3], 3, false), to(1));
}

#[test]
fn the_keyboard_goes_to_the_filter_when_no_decision_is_left() {
    let filter = Some(FocusTarget::Filter);
    assert_eq!(focus_after(Filter::Open, &[1, 3], 2, true), filter);
    assert_eq!(focus_after(Filter::Done, &[2], 2, false), filter);
}

#[test]
fn the_keyboard_stays_when_nothing_is_hidden() {
    assert_eq!(focus_after(Filter::All, &[], 1, true), None);
    assert_eq!(focus_after(Filter::Done, &[], 1, true), None);
}

#[test]
fn a_locked_checklist_shows_its_marks_and_changes_none() {
    for checklist in [Checklist::ReadOnly, Checklist::Off] {
        let mut reader = Reader::new();
        let _ = reader.sets(1, true);
        let _ = reader.does(Action::MarkAll);
        let _ = reader.does(lock(checklist));
        let before = reader.marks();
        for action in [
            Action::ClearAll,
            Action::MarkAll,
            Action::Undo,
            Action::ImportMarks(marks_of_another(&[], 1)),
        ] {
            assert_eq!(reader.does(action), [], "{checklist:?}");
        }
        assert_eq!(reader.sets(1, false), []);
        assert_eq!(reader.marks(), before);
        let _ = reader.does(lock(Checklist::On));
        let _ = reader.does(Action::Undo);
        assert_eq!(reader.done(), "1", "undo waits until it is unlocked");
    }
}

#[test]
fn marks_of_a_newer_version_lock_the_checklist() {
    let mut reader = Before {
        marks_trouble: Some(Trouble::Newer),
        ..Before::default()
    }
    .open();
    assert_eq!(reader.sets(1, true), []);
    assert_eq!(reader.does(Action::MarkAll), []);
    assert_eq!(reader.marks(), Marks::default());
}

#[test]
fn with_any_other_trouble_everything_still_works() {
    for trouble in [Trouble::Blocked, Trouble::Full, Trouble::Corrupt] {
        let mut reader = Before {
            marks_trouble: Some(trouble),
            settings_trouble: Some(trouble),
            ..Before::default()
        }
        .open();
        let _ = reader.sets(1, true);
        assert_eq!(reader.done(), "1", "{trouble:?}");
    }
}

#[test]
fn marks_of_decisions_that_vanished_are_kept_and_named() {
    let marks = marks_of_another(&[1, 3], 5);
    let before = Before {
        marks,
        ..Before::default()
    };
    let mut reader = before.open_document(document(&["To meet again.", "To share."]));
    assert_eq!(reader.state().vanished(), [&decision(3)]);
    assert_eq!(reader.state().progress(), Progress { done: 1, total: 2 });
    let _ = reader.does(Action::ClearAll);
    assert_eq!(reader.done(), "3");
}

#[test]
fn ticking_again_accepts_the_changed_text() {
    let mut before = Reader::new();
    let _ = before.sets(1, true);
    let changed_text = document(&["To meet soon."]);
    let text = changed_text.decision_fingerprint(&decision(1)).unwrap();
    let mut reader = Before {
        marks: before.marks(),
        ..Before::default()
    }
    .open_document(changed_text);
    assert!(reader.marks().text_changed(&decision(1), text));
    let _ = reader.sets(1, true);
    assert!(!reader.marks().text_changed(&decision(1), text));
}
