//! The browser's `localStorage`, where every call can fail, the getter too.

use crate::state::{Storage, StorageError};
use wasm_bindgen::JsValue;

/// The page's own storage. Looked up at each call: permission can come and go.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalStorage;

impl LocalStorage {
    fn area() -> Result<web_sys::Storage, StorageError> {
        web_sys::window()
            .and_then(|window| window.local_storage().ok().flatten())
            .ok_or(StorageError::Blocked)
    }
}

impl Storage for LocalStorage {
    fn read(&self, key: &str) -> Result<Option<String>, StorageError> {
        Self::area()?
            .get_item(key)
            .map_err(|_| StorageError::Blocked)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StorageError> {
        Self::area()?
            .set_item(key, text)
            .map_err(|error| cause(&error))
    }
}

/// `QuotaExceededError` by the HTML standard, `NS_ERROR_DOM_QUOTA_REACHED` in older Firefox.
fn cause(error: &JsValue) -> StorageError {
    let name = js_sys::Reflect::get(error, &"name".into())
        .ok()
        .and_then(|name| name.as_string())
        .unwrap_or_default();
    if name.to_ascii_uppercase().contains("QUOTA") {
        StorageError::Full
    } else {
        StorageError::Blocked
    }
}
