//! Where text is kept between visits, as the state sees it. The browser's is in `element`.

use std::{cell::RefCell, collections::BTreeMap, fmt};

/// Why a storage did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// It may not be used at all.
    Blocked,
    /// There is no room.
    Full,
}

impl fmt::Display for StorageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            StorageError::Blocked => "the storage may not be used",
            StorageError::Full => "the storage is full",
        })
    }
}

impl std::error::Error for StorageError {}

/// Texts under keys. Every call can fail, reading too.
pub trait Storage {
    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// [`StorageError::Blocked`].
    fn read(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// [`StorageError::Blocked`] or [`StorageError::Full`].
    fn write(&self, key: &str, text: &str) -> Result<(), StorageError>;
}

/// A storage that lasts as long as it is held: for tests, and for programs without a browser.
#[derive(Debug, Default)]
pub struct MemoryStorage(RefCell<BTreeMap<String, String>>);

impl MemoryStorage {
    /// Everything in it.
    pub fn contents(&self) -> BTreeMap<String, String> {
        self.0.borrow().clone()
    }
}

impl Storage for MemoryStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
}
