//! Other tabs, other elements and files: nobody loses anything to anybody.

use crate::reader::{Before, Reader, decision, kept, marks_of_another};
use communique::state::{
    Action, Announcement, Effect, Filter, Marks, MemoryStorage, Stored as _, Trouble, keeping,
};

const MANY_CHANGED: Effect = Effect::MarksChanged { decision: None };

fn elsewhere(marks: Marks, trouble: Option<Trouble>, removed: bool) -> Action {
    let kept = kept(marks, trouble);
    Action::MarksStoredElsewhere { kept, removed }
}

fn with_unsaved_tick(trouble: Trouble) -> Reader {
    let mut reader = Reader::new();
    let _ = reader.sets(1, true);
    let _ = reader.does(Action::MarksSaved(kept(reader.marks(), Some(trouble))));
    reader
}

#[test]
fn a_tick_of_another_tab_is_followed_and_told_to_the_page() {
    let mut reader = Reader::new();
    let stored = marks_of_another(&[2], 5);
    let effects = reader.does(elsewhere(stored.clone(), None, false));
    assert_eq!(effects, [MANY_CHANGED]);
    assert_eq!(reader.done(), "2");
    assert_eq!(reader.does(elsewhere(stored, None, false)), []);
}

#[test]
fn a_change_after_one_of_a_tab_whose_clock_is_ahead_still_wins() {
    let mut reader = Reader::new();
    let far_ahead = marks_of_another(&[2], 4_000_000_000_000);
    let _ = reader.does(elsewhere(far_ahead.clone(), None, false));
    let _ = reader.sets(2, false);
    let _ = reader.does(elsewhere(far_ahead, None, false));
    assert_eq!(reader.done(), "");
}

#[test]
fn a_tick_that_another_tab_wrote_over_is_saved_again_once() {
    let mut reader = Reader::new();
    let _ = reader.sets(1, true);
    let written_over = marks_of_another(&[2], 5);
    let effects = reader.does(elsewhere(written_over, None, false));
    assert_eq!(effects, [Effect::SaveMarks, MANY_CHANGED]);
    let saved = reader.marks();
    assert_eq!(reader.done(), "1 2");
    assert_eq!(reader.does(elsewhere(saved, None, false)), []);
}

#[test]
fn two_tabs_that_wrote_over_each_other_agree_in_the_end() {
    let storage = MemoryStorage::default();
    let (mut one, mut other) = (Reader::new(), Reader::new());
    let _ = one.sets(1, true);
    let _ = other.sets(2, true);
    // Both read an empty storage before either wrote: the last writer is all that is stored.
    let _ = keeping::save(&storage, "marks", &other.marks(), 1);
    for _ in 0..2 {
        for reader in [&mut one, &mut other] {
            let kept = keeping::load(&storage, "marks");
            let removed = false;
            let effects = reader.does(Action::MarksStoredElsewhere { kept, removed });
            if effects.contains(&Effect::SaveMarks) {
                let _ = keeping::save(&storage, "marks", &reader.marks(), 1);
            }
        }
    }
    assert_eq!((one.done(), other.done()), ("1 2".into(), "1 2".into()));
    assert_eq!(
        keeping::load::<Marks>(&storage, "marks").content,
        one.marks()
    );
}

#[test]
fn marks_removed_elsewhere_are_gone_here() {
    let mut reader = Reader::new();
    let _ = reader.sets(1, true);
    let effects = reader.does(elsewhere(Marks::default(), None, true));
    assert_eq!(effects, [MANY_CHANGED]);
    assert_eq!(reader.marks(), Marks::default());
}

#[test]
fn marks_that_could_not_be_saved_survive_a_removal_elsewhere() {
    for trouble in [Trouble::Blocked, Trouble::Full] {
        let mut reader = with_unsaved_tick(trouble);
        let effects = reader.does(elsewhere(Marks::default(), None, true));
        assert_eq!(effects, []);
        assert_eq!(reader.done(), "1");
        assert_eq!(reader.state().marks.trouble, Some(trouble));
    }
}

#[test]
fn when_another_tab_could_save_ours_is_tried_again() {
    let mut reader = with_unsaved_tick(Trouble::Full);
    let effects = reader.does(elsewhere(marks_of_another(&[2], 5), None, false));
    assert_eq!(effects, [Effect::SaveMarks, MANY_CHANGED]);
    let _ = reader.does(Action::MarksSaved(kept(reader.marks(), None)));
    assert_eq!(reader.state().marks.trouble, None);
}

#[test]
fn what_a_newer_version_stores_meanwhile_is_not_written_over() {
    let mut reader = Reader::new();
    let _ = reader.sets(1, true);
    let newer = elsewhere(Marks::default(), Some(Trouble::Newer), false);
    assert_eq!(reader.does(newer), []);
    assert_eq!(reader.done(), "1");
    assert!(reader.state().marks_are_locked());
}

#[test]
fn saving_tells_what_other_tabs_had_stored() {
    let mut reader = Reader::new();
    let _ = reader.sets(1, true);
    let mut merged = reader.marks();
    merged.merge(&marks_of_another(&[3], 5));
    let _ = reader.does(Action::MarksSaved(kept(merged, Some(Trouble::Corrupt))));
    assert_eq!(reader.done(), "1 3");
    assert_eq!(reader.state().marks.trouble, Some(Trouble::Corrupt));
}

#[test]
fn another_element_of_the_page_is_followed_without_saving_twice() {
    let mut reader = Reader::new();
    let neighbours = kept(marks_of_another(&[3], 5), None);
    assert_eq!(reader.does(Action::FollowMarks(neighbours)), []);
    assert_eq!(reader.done(), "3");
}

#[test]
fn imported_marks_are_merged_and_saved() {
    let mut reader = Reader::new();
    let _ = reader.sets(1, true);
    let file = marks_of_another(&[2, 3], 5);
    let effects = reader.does(Action::ImportMarks(file));
    let progress = Effect::Announce(Announcement::Progress);
    assert_eq!(effects, [Effect::SaveMarks, MANY_CHANGED, progress]);
    assert_eq!(reader.done(), "1 2 3");
}

#[test]
fn an_old_file_does_not_bring_a_cleared_mark_back() {
    let mut reader = Before {
        marks: marks_of_another(&[2], 5),
        ..Before::default()
    }
    .open();
    let file = reader.marks();
    let _ = reader.sets(2, false);
    let _ = reader.does(Action::ImportMarks(file));
    assert_eq!(reader.done(), "");
}

#[test]
fn after_somebody_elses_change_undo_is_no_longer_offered() {
    let others = || marks_of_another(&[1], 4_000_000_000_000);
    for action in [
        elsewhere(others(), None, false),
        Action::ImportMarks(others()),
    ] {
        let mut reader = Reader::new();
        let _ = reader.does(Action::MarkAll);
        let _ = reader.does(action);
        assert_eq!(reader.state().undo, None);
    }
}

#[test]
fn what_is_exported_can_be_imported() {
    let mut reader = Reader::new();
    let _ = reader.sets(2, true);
    assert_eq!(reader.does(Action::ExportMarks), [Effect::DownloadMarks]);
    let file = Marks::decode(&reader.marks().encode()).unwrap();
    let mut other = Reader::new();
    let _ = other.does(Action::ImportMarks(file));
    assert!(other.marks().is_done(&decision(2)));
    assert_eq!(other.state().filter, Filter::All);
}
