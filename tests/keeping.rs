//! What a reader did is never lost: whatever the storage does, and whoever else writes into it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test whose preparation fails has failed"
)]

use communique::model::BlockId;
use communique::state::{
    Clock, Kept, Marks, MemoryStorage, ReplicaId, Storage, StorageError, Stored, Trouble, keeping,
};
use std::cell::Cell;

const KEY: &str = "communique:test:marks";
const NOW_MS: u64 = 1_510_318_860_000;
const ASIDE: &str = "communique:test:marks.corrupt.1510318860000";
const NEXT_ASIDE: &str = "communique:test:marks.corrupt.1510318860001";

type Result<T> = std::result::Result<T, StorageError>;

/// A storage that may not be used at all.
struct Blocked;

impl Storage for Blocked {
    fn read(&self, _: &str) -> Result<Option<String>> {
        Err(StorageError::Blocked)
    }

    fn write(&self, _: &str, _: &str) -> Result<()> {
        Err(StorageError::Blocked)
    }
}

/// A storage that reads well, and writes as the test says.
struct Writing<F>(MemoryStorage, F);

fn writing<F>(before: MemoryStorage, write: F) -> Writing<F>
where
    F: Fn(&MemoryStorage, &str, &str) -> Result<()>,
{
    Writing(before, write)
}

impl<F> Storage for Writing<F>
where
    F: Fn(&MemoryStorage, &str, &str) -> Result<()>,
{
    fn read(&self, key: &str) -> Result<Option<String>> {
        self.0.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<()> {
        (self.1)(&self.0, key, text)
    }
}

fn holding(text: &str) -> MemoryStorage {
    let storage = MemoryStorage::default();
    storage.write(KEY, text).unwrap();
    storage
}

fn decision(number: u8) -> BlockId {
    BlockId::new(&format!("decision-{number}")).unwrap()
}

fn set(marks: &mut Marks, number: u8, done: bool, wall_ms: u64) {
    let stamp = Clock::new(ReplicaId::from_random(number.into())).stamp(wall_ms);
    marks.set_done(&decision(number), done, None, &stamp);
}

fn ticked(number: u8) -> Marks {
    let mut marks = Marks::default();
    set(&mut marks, number, true, 10);
    marks
}

fn load(storage: &dyn Storage) -> Kept<Marks> {
    keeping::load(storage, KEY)
}

fn save(storage: &dyn Storage, marks: &Marks) -> Kept<Marks> {
    keeping::save(storage, KEY, marks, NOW_MS)
}

fn done(marks: &Marks) -> Vec<String> {
    marks.done().map(ToString::to_string).collect()
}

#[test]
fn what_was_saved_is_loaded() {
    let storage = MemoryStorage::default();
    let saved = save(&storage, &ticked(3));
    assert_eq!(saved.trouble, None);
    assert_eq!(load(&storage), saved);
}

#[test]
fn a_tick_in_one_tab_survives_a_stale_tab() {
    let storage = MemoryStorage::default();
    save(&storage, &ticked(1));
    let stale = save(&storage, &ticked(2));
    assert_eq!(done(&stale.content), ["decision-1", "decision-2"]);
    assert_eq!(load(&storage).content, stale.content);
}

#[test]
fn an_untick_in_one_tab_is_not_undone_by_a_stale_tab() {
    let storage = MemoryStorage::default();
    let mut stale = save(&storage, &ticked(1)).content;
    let mut fresh = stale.clone();
    set(&mut fresh, 1, false, 20);
    save(&storage, &fresh);
    set(&mut stale, 2, true, 30);
    assert_eq!(done(&save(&storage, &stale).content), ["decision-2"]);
}

#[test]
fn loading_writes_nothing() {
    let texts = ["", "{", "[]", r#"{"communique":"marks","version":2}"#];
    for text in texts {
        let storage = holding(text);
        let before = storage.contents();
        load(&storage);
        assert_eq!(storage.contents(), before, "{text}");
    }
    let empty = MemoryStorage::default();
    assert_eq!(load(&empty).trouble, None);
    assert!(empty.contents().is_empty());
}

#[test]
fn with_a_blocked_storage_the_work_stays_in_memory_and_it_is_said() {
    assert_eq!(load(&Blocked).trouble, Some(Trouble::Blocked));
    let saved = save(&Blocked, &ticked(1));
    assert_eq!(saved.trouble, Some(Trouble::Blocked));
    assert_eq!(saved.content, ticked(1));
}

#[test]
fn with_a_full_storage_the_work_stays_in_memory_and_it_is_said() {
    let full = writing(holding(&ticked(1).encode()), |_, _, _| {
        Err(StorageError::Full)
    });
    let saved = save(&full, &ticked(2));
    assert_eq!(saved.trouble, Some(Trouble::Full));
    assert_eq!(done(&saved.content), ["decision-1", "decision-2"]);
    assert_eq!(load(&full).content, ticked(1));
}

#[test]
fn a_text_that_cannot_be_read_is_set_aside_and_the_work_is_saved() {
    for corrupt in [
        "",
        "\u{0}",
        "{\"communique\":\"marks\",\"version\":1,\"marks\":{\"decision-1\":",
        "null",
        "[1, 2]",
        r#"{"cart": ["a book"]}"#,
        r#"{"communique":"settings","version":1,"settings":{}}"#,
        r#"{"communique":"marks","version":0,"marks":{}}"#,
        r#"{"communique":"marks","version":1,"marks":{"decision-1":{"done":{"value":true}}}}"#,
        r#"{"communique":"marks","version":1,"marks":{"not an id":{}}}"#,
    ] {
        let storage = holding(corrupt);
        assert_eq!(load(&storage).trouble, Some(Trouble::Corrupt), "{corrupt}");
        let saved = save(&storage, &ticked(1));
        assert_eq!(saved.trouble, Some(Trouble::Corrupt), "{corrupt}");
        assert_eq!(storage.contents().get(ASIDE).unwrap(), corrupt);
        assert_eq!(load(&storage).content, ticked(1));
        assert_eq!(save(&storage, &ticked(2)).trouble, None, "{corrupt}");
        assert_eq!(storage.contents().get(ASIDE).unwrap(), corrupt);
    }
}

#[test]
fn without_room_to_set_it_aside_a_corrupt_text_stays_where_it_is() {
    let storage = writing(holding("corrupt"), |memory, key, text| {
        if key.contains(".corrupt.") {
            return Err(StorageError::Full);
        }
        memory.write(key, text)
    });
    let saved = save(&storage, &ticked(1));
    assert_eq!(saved.trouble, Some(Trouble::Full));
    assert_eq!(saved.content, ticked(1));
    assert_eq!(storage.read(KEY), Ok(Some("corrupt".into())));
}

#[test]
fn a_corrupt_text_is_not_written_over_when_setting_it_aside_is_silently_swallowed() {
    let storage = writing(holding("corrupt"), |memory, key, text| {
        if key.contains(".corrupt.") {
            return Ok(());
        }
        memory.write(key, text)
    });
    assert_eq!(save(&storage, &ticked(1)).trouble, Some(Trouble::Blocked));
    assert_eq!(storage.read(KEY), Ok(Some("corrupt".into())));
}

#[test]
fn what_was_set_aside_in_the_same_millisecond_is_not_written_over() {
    let storage = holding("first");
    save(&storage, &ticked(1));
    storage.write(KEY, "second").unwrap();
    save(&storage, &ticked(1));
    storage.write(KEY, "second").unwrap();
    save(&storage, &ticked(1));
    let contents = storage.contents();
    assert_eq!(contents.get(ASIDE).unwrap(), "first");
    assert_eq!(contents.get(NEXT_ASIDE).unwrap(), "second");
    assert_eq!(contents.len(), 3, "the same text is set aside once");
}

#[test]
fn what_a_newer_version_stored_is_left_alone() {
    let newer = r#"{"communique":"marks","version":2,"marks":[]}"#;
    let storage = holding(newer);
    assert_eq!(load(&storage).trouble, Some(Trouble::Newer));
    let saved = save(&storage, &ticked(1));
    assert_eq!(saved.trouble, Some(Trouble::Newer));
    assert_eq!(saved.content, ticked(1));
    assert_eq!(storage.contents(), holding(newer).contents());
}

#[test]
fn a_write_that_is_silently_swallowed_is_noticed() {
    for before in [MemoryStorage::default(), holding(&ticked(1).encode())] {
        let swallowing = writing(before, |_, _, _| Ok(()));
        let saved = save(&swallowing, &ticked(2));
        assert_eq!(saved.trouble, Some(Trouble::Blocked));
        assert!(saved.content.is_done(&decision(2)));
    }
}

#[test]
fn another_tab_that_writes_before_the_reading_back_loses_nothing_and_takes_nothing() {
    let writes = Cell::new(0);
    let storage = writing(MemoryStorage::default(), |memory, key, text| {
        memory.write(key, text)?;
        writes.set(writes.get() + 1);
        if writes.get() == 1 {
            memory.write(key, &ticked(2).encode())?;
        }
        Ok(())
    });
    let saved = save(&storage, &ticked(1));
    assert_eq!(saved.trouble, None);
    assert_eq!(done(&saved.content), ["decision-1", "decision-2"]);
    assert_eq!(load(&storage), saved);
    assert_eq!(writes.get(), 2);
}

#[test]
fn a_newer_version_that_writes_before_the_reading_back_is_left_alone() {
    let newer = r#"{"communique":"marks","version":2,"marks":[]}"#;
    let storage = writing(MemoryStorage::default(), |memory, key, _| {
        memory.write(key, newer)
    });
    assert_eq!(save(&storage, &ticked(1)).trouble, Some(Trouble::Newer));
    assert_eq!(storage.read(KEY), Ok(Some(newer.into())));
}

#[test]
fn a_tab_that_always_writes_over_ours_makes_us_give_up_and_say_so() {
    let storage = writing(MemoryStorage::default(), |memory, key, _| {
        memory.write(key, &ticked(2).encode())
    });
    let saved = save(&storage, &ticked(1));
    assert_eq!(saved.trouble, Some(Trouble::Blocked));
    assert_eq!(done(&saved.content), ["decision-1", "decision-2"]);
}
