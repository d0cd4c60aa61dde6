//! The window's `storage` event, for as long as the listener is held.

use wasm_bindgen::{JsCast as _, prelude::Closure};
use web_sys::StorageEvent;

/// Listens from its making to its dropping.
pub(super) struct StorageListener {
    closure: Closure<dyn Fn(StorageEvent)>,
}

const STORAGE: &str = "storage";

impl StorageListener {
    /// Calls with the key that another tab changed; none if it cleared the whole storage.
    pub(super) fn new(on_change: impl Fn(Option<String>) + 'static) -> Self {
        let closure = Closure::new(move |event: StorageEvent| on_change(event.key()));
        if let Some(window) = web_sys::window() {
            // Only a detached window refuses listeners; it has no other tabs to follow.
            let _ =
                window.add_event_listener_with_callback(STORAGE, closure.as_ref().unchecked_ref());
        }
        StorageListener { closure }
    }
}

impl Drop for StorageListener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let listener = self.closure.as_ref().unchecked_ref();
            // Nothing is left to do where the window has gone.
            let _ = window.remove_event_listener_with_callback(STORAGE, listener);
        }
    }
}
