//! Finds what is installed and installs what is missing.

pub mod browsers;
mod debian;
pub mod npm;
pub mod toolchain;
