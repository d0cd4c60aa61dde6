//! The final document of an international meeting as a living page.

pub mod model;
pub mod read;
pub mod state;
pub mod words;
pub mod write;
