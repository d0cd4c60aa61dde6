//! Marks and settings of two tabs, devices or files come together the same way, whoever is first.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test whose preparation fails has failed"
)]

use communique::json::{Value as Json, parse};
use communique::model::{BlockId, Fingerprint};
use communique::state::{
    Clock, DecodeError, Marks, Registers, ReplicaId, Setting, Settings, Stamp, Stored,
};
use proptest::{collection::btree_map, prelude::*};
use serde_json::{Value, json};

/// Few times, few replicas, few values: so that ties and clashes happen.
fn registers() -> impl Strategy<Value = Value> {
    let name = prop_oneof![
        Just("done"),
        Just("text"),
        Just("language"),
        Just("textSize"),
        Just("a field of a later version"),
    ];
    let value = prop_oneof![
        any::<bool>().prop_map(|done| json!(done)),
        Just(Value::Null),
        (75..400u16).prop_map(|size| json!(size)),
        "[a-z]{0,3}".prop_map(|text| json!(text)),
        Just(json!({"nested": [1, "two", null]})),
    ];
    let stamp = (0..4u64, 0..3u32, 1..4u8)
        .prop_map(|(wall_ms, counter, replica)| format!("{wall_ms}.{counter}.{replica}"));
    let register = (value, stamp).prop_map(|(value, at)| json!({"value": value, "at": at}));
    btree_map(name, register, 0..5).prop_map(|all| json!(all))
}

/// The value as the program reads it.
fn read(value: &Value) -> Json {
    parse(&value.to_string(), 9).unwrap()
}

fn marks() -> impl Strategy<Value = Marks> {
    let decision = (1..4u8).prop_map(|number| format!("decision-{number}"));
    btree_map(decision, registers(), 0..4)
        .prop_map(|decisions| Marks::from_json(&read(&json!(decisions))).unwrap())
}

fn settings() -> impl Strategy<Value = Settings> {
    registers().prop_map(|values| Settings::from_json(&read(&values)).unwrap())
}

fn merged<T: Stored>(one: &T, other: &T) -> T {
    let mut both = one.clone();
    both.merge(other);
    both
}

fn decision(number: u8) -> BlockId {
    BlockId::new(&format!("decision-{number}")).unwrap()
}

fn at(wall_ms: u64) -> Stamp {
    Clock::new(ReplicaId::from_random(7)).stamp(wall_ms)
}

proptest! {
    #[test]
    fn it_does_not_matter_whose_marks_are_merged_into_whose(a in marks(), b in marks()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
    }

    #[test]
    fn it_does_not_matter_which_marks_are_merged_first(a in marks(), b in marks(), c in marks()) {
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
    }

    #[test]
    fn merging_the_same_marks_again_changes_nothing(a in marks(), b in marks()) {
        let both = merged(&a, &b);
        prop_assert_eq!(&merged(&both, &b), &both);
        prop_assert_eq!(&merged(&both, &both), &both);
    }

    #[test]
    fn settings_are_merged_by_the_same_rules(a in settings(), b in settings(), c in settings()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&merged(&a, &b), &b), merged(&a, &b));
    }

    #[test]
    fn named_values_alone_are_merged_by_the_same_rules(a in registers(), b in registers()) {
        let (a, b) = (Registers::from_json(&read(&a)).unwrap(), Registers::from_json(&read(&b)).unwrap());
        let (mut ours, mut theirs) = (a.clone(), b.clone());
        ours.merge(&b);
        theirs.merge(&a);
        prop_assert_eq!(&ours, &theirs);
        ours.merge(&theirs);
        prop_assert_eq!(&ours, &theirs);
    }

    #[test]
    fn what_is_encoded_is_decoded(marks in marks(), settings in settings()) {
        prop_assert_eq!(Marks::decode(&marks.encode()), Ok(marks));
        prop_assert_eq!(Settings::decode(&settings.encode()), Ok(settings));
    }

    #[test]
    fn a_change_is_later_than_everything_its_clock_saw(seen in marks(), wall_ms in 0..4u64) {
        let mut clock = Clock::new(ReplicaId::from_random(1));
        seen.show_to(&mut clock);
        let mut ours = seen.clone();
        ours.set_done(&decision(1), true, None, &clock.stamp(wall_ms));
        prop_assert!(merged(&seen, &ours).is_done(&decision(1)));
        ours.set_done(&decision(1), false, None, &clock.stamp(wall_ms));
        prop_assert!(!merged(&seen, &ours).is_done(&decision(1)));
    }

    #[test]
    fn no_stored_text_breaks_decoding(text in "\\PC{0,60}") {
        prop_assert_eq!(Marks::decode(&text), Err(DecodeError::Corrupt));
    }
}

#[test]
fn an_untick_is_a_tombstone_and_wins_over_an_older_tick() {
    let (mut ticked, mut unticked) = (Marks::default(), Marks::default());
    ticked.set_done(&decision(3), true, None, &at(10));
    unticked.set_done(&decision(3), false, None, &at(11));
    assert!(!merged(&ticked, &unticked).is_done(&decision(3)));
    assert!(!merged(&unticked, &ticked).is_done(&decision(3)));
    assert_eq!(merged(&ticked, &unticked).done().count(), 0);
}

#[test]
fn a_tick_after_an_untick_wins() {
    let (mut unticked, mut ticked) = (Marks::default(), Marks::default());
    unticked.set_done(&decision(3), false, None, &at(11));
    ticked.set_done(&decision(3), true, None, &at(12));
    assert!(merged(&unticked, &ticked).is_done(&decision(3)));
}

#[test]
fn ticks_of_different_decisions_do_not_disturb_each_other() {
    let (mut one, mut other) = (Marks::default(), Marks::default());
    one.set_done(&decision(1), true, None, &at(50));
    other.set_done(&decision(2), true, None, &at(10));
    let both = merged(&one, &other);
    assert!(both.is_done(&decision(1)) && both.is_done(&decision(2)));
}

#[test]
fn fields_of_a_later_version_survive_a_tick_a_merge_and_writing() {
    let note = json!({"value": {"text": "ask Ms Ito", "level": 2}, "at": "5.0.abc"});
    let stored = json!({"communique": "marks", "version": 1,
        "marks": {"decision-1": {"note": note}, "recital-9": {"seen": {"value": 1, "at": "6.0.abc"}}}});
    let mut ours = Marks::default();
    ours.set_done(&decision(1), true, None, &at(10));
    ours.merge(&Marks::decode(&stored.to_string()).unwrap());
    let written: Value = serde_json::from_str(&ours.encode()).unwrap();
    assert_eq!(
        written.pointer("/marks/decision-1/note"),
        stored.pointer("/marks/decision-1/note")
    );
    assert_eq!(
        written.pointer("/marks/recital-9"),
        stored.pointer("/marks/recital-9")
    );
    assert_eq!(
        written.pointer("/marks/decision-1/done/value"),
        Some(&json!(true))
    );
}

#[test]
fn a_changed_text_is_noticed_only_where_it_was_ticked() {
    let (old, new) = (Fingerprint::of("to meet"), Fingerprint::of("to meet soon"));
    let mut marks = Marks::default();
    marks.set_done(&decision(1), true, Some(old), &at(1));
    assert!(!marks.text_changed(&decision(1), old));
    assert!(marks.text_changed(&decision(1), new));
    marks.set_done(&decision(1), false, Some(old), &at(2));
    assert!(!marks.text_changed(&decision(1), new));
    marks.set_done(&decision(1), true, Some(new), &at(3));
    assert!(!marks.text_changed(&decision(1), new));
}

#[test]
fn after_the_last_stamp_there_is_marks_can_still_be_read() {
    let last = "253402300799999.4294967295.zzz";
    let edited = json!({"decision-1": {"done": {"value": true, "at": last}}});
    let mut marks = Marks::from_json(&read(&edited)).unwrap();
    let mut clock = Clock::new(ReplicaId::from_random(1));
    marks.show_to(&mut clock);
    marks.set_done(&decision(2), true, None, &clock.stamp(1_510_318_860_000));
    assert_eq!(Marks::decode(&marks.encode()), Ok(marks));
}

#[test]
fn a_value_outside_its_range_is_kept_and_the_default_is_shown() {
    let mut settings = Settings::default();
    settings.change(&Setting::TextSize(4000), at(1));
    assert_eq!(settings.text_size(), Settings::default().text_size());
    assert!(settings.encode().contains("4000"));
}

#[test]
fn many_marks_in_the_worst_order_are_read_in_time() {
    let mark = |n: u32| format!(r#""decision-{n:06}":{{"done":{{"value":true,"at":"1.0.a"}}}}"#);
    let marks: Vec<String> = (0..50_000).rev().map(mark).collect();
    let marks = marks.join(",");
    let text = format!(r#"{{"communique":"marks","version":1,"marks":{{{marks}}}}}"#);
    let marks = Marks::decode(&text).unwrap();
    assert_eq!(marks.done().count(), 50_000);
    assert_eq!(merged(&marks, &marks), marks);
}
