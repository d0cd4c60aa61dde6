//! Loading and saving so that nothing is ever lost: read what is stored, merge, write, read back.

use super::{DecodeError, Storage, StorageError, Stored};

/// How often a write is tried when something else writes between writing and reading back.
const ATTEMPTS: usize = 4;

/// Why the reader must be told something about the storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The storage may not be used: everything lasts until the page is closed.
    Blocked,
    /// There is no room: the last change is not saved.
    Full,
    /// What was stored cannot be read; it is set aside at the next change.
    Corrupt,
    /// A newer version stored it: it is left alone.
    Newer,
}

/// A content and how it stands with its storage.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept<T> {
    /// What is known now.
    pub content: T,
    /// None: stored and well.
    pub trouble: Option<Trouble>,
}

impl<T> Kept<T> {
    fn with(content: T, trouble: Option<Trouble>) -> Self {
        Kept { content, trouble }
    }
}

/// Reads what is stored; writes nothing.
pub fn load<T: Stored>(storage: &dyn Storage, key: &str) -> Kept<T> {
    let decoded = match storage.read(key) {
        Err(_) => return Kept::with(T::default(), Some(Trouble::Blocked)),
        Ok(None) => return Kept::with(T::default(), None),
        Ok(Some(text)) => T::decode(&text),
    };
    match decoded {
        Ok(content) => Kept::with(content, None),
        Err(error) => Kept::with(T::default(), Some(error.into())),
    }
}

/// Merges ours into what is stored and makes sure that it arrived. `now_ms` names the place where
/// a corrupt text is set aside: under `….corrupt.<now_ms>`.
pub fn save<T: Stored>(storage: &dyn Storage, key: &str, ours: &T, now_ms: u64) -> Kept<T> {
    let mut content = ours.clone();
    let mut trouble = None;
    for _ in 0..ATTEMPTS {
        match attempt(storage, key, &mut content, now_ms) {
            Ok(Attempt { arrived, set_aside }) => {
                if set_aside {
                    trouble = Some(Trouble::Corrupt);
                }
                if arrived {
                    return Kept::with(content, trouble);
                }
            }
            Err(trouble) => return Kept::with(content, Some(trouble)),
        }
    }
    Kept::with(content, Some(Trouble::Blocked))
}

struct Attempt {
    arrived: bool,
    set_aside: bool,
}

fn attempt<T: Stored>(
    storage: &dyn Storage,
    key: &str,
    content: &mut T,
    now_ms: u64,
) -> Result<Attempt, Trouble> {
    let mut set_aside = false;
    if let Some(text) = storage.read(key)? {
        match T::decode(&text) {
            Ok(stored) => content.merge(&stored),
            Err(DecodeError::Newer { .. }) => return Err(Trouble::Newer),
            Err(DecodeError::Corrupt) => {
                put_aside(storage, key, &text, now_ms)?;
                set_aside = true;
            }
        }
    }
    storage.write(key, &content.encode())?;
    let arrived = storage
        .read(key)?
        .and_then(|text| T::decode(&text).ok())
        .is_some_and(|stored| {
            let mut merged = stored.clone();
            merged.merge(content);
            merged == stored
        });
    Ok(Attempt { arrived, set_aside })
}

/// Makes sure that a text that cannot be read is kept, before its place is written over.
fn put_aside(storage: &dyn Storage, key: &str, text: &str, now_ms: u64) -> Result<(), Trouble> {
    for time in (now_ms..).take(ATTEMPTS) {
        let place = format!("{key}.corrupt.{time}");
        // Another text may lie there, put aside in the same millisecond.
        if storage.read(&place)?.is_none() {
            storage.write(&place, text)?;
        }
        if storage.read(&place)?.as_deref() == Some(text) {
            return Ok(());
        }
    }
    Err(Trouble::Blocked)
}

impl From<StorageError> for Trouble {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Blocked => Trouble::Blocked,
            StorageError::Full => Trouble::Full,
        }
    }
}

impl From<DecodeError> for Trouble {
    fn from(error: DecodeError) -> Self {
        match error {
            DecodeError::Corrupt => Trouble::Corrupt,
            DecodeError::Newer { .. } => Trouble::Newer,
        }
    }
}
