//! The final document of an international meeting as a living page.

#[cfg(feature = "browser")]
pub mod element;
pub mod json;
pub mod model;
pub mod read;
pub mod state;
#[cfg(feature = "browser")]
pub mod ui;
pub mod words;
pub mod write;
