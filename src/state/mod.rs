//! What the reader did: marks, settings, choices. Nothing here draws, fetches or asks the time.
//!
//! ```text
//! Action ─▶ Store::dispatch ─▶ State (for the interface) + Effects (for the edge to carry out)
//!
//! Marks, Settings ─▶ stored (envelope) ─▶ keeping (read, merge, write, read back) ─▶ Storage
//! ```
//!
//! Derived numbers are not state: [`State`] computes them.

mod action;
mod checklist;
mod clock;
mod effect;
pub mod keeping;
mod marks;
mod registers;
mod settings;
mod snapshot;
mod sorted_map;
mod storage;
mod store;
mod stored;

pub use action::{Action, Options};
pub use checklist::{Checklist, Filter};
pub use clock::{Clock, ReplicaId, Stamp};
pub use effect::{Announcement, Effect, FocusTarget};
pub use keeping::{Kept, Trouble};
pub use marks::Marks;
pub use registers::Registers;
pub use settings::{Scheme, Setting, Settings, Typeface};
pub use snapshot::{Progress, State};
pub use storage::{MemoryStorage, Storage, StorageError};
pub use store::Store;
pub use stored::{DecodeError, Stored, marks_key, settings_key};
