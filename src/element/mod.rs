//! How a page uses it: the Rust side of the custom element `<communique-viewer>`.
//!
//! The element itself is the JavaScript module `www/communique-viewer.js`. It registers the class,
//! fetches, and calls one [`Mount`] for each element. The life of a mount:
//!
//! ```text
//! new Mount(host, root, announcer) ─▶ configure(options) ─▶ load(files) ─▶ … ─▶ unmount()
//!
//! reader ─▶ ui ─Action─▶ Mount::act ─▶ Store::dispatch ─▶ effects ─▶ storage, events, focus, other
//!            ▲                                                       elements of the page
//!            └────────────── State ◀── update of the root's props ◀──────┘
//! ```
//!
//! Exported methods take `&self`, and no borrow is held while the page is called: a host's listener
//! may call back.

mod appearance;
mod download;
mod events;
mod exports;
mod focus;
mod intl;
mod local_storage;
mod mount;
mod options;
mod page;
mod reading_position;
mod sources;
mod storage_listener;
mod texts;

pub use exports::Mount;
pub use intl::BrowserIntl;
pub use local_storage::LocalStorage;
