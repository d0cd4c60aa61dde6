//! Where things are in the project.

use std::path::{Path, PathBuf};

/// The project's folder.
pub fn root() -> &'static Path {
    // The crate of this program stands directly in the project's folder.
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

/// The folder that a build makes, ready for any static server.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// What is served: script, styles, documents, pages.
pub fn www() -> PathBuf {
    root().join("www")
}

/// Build products of the WebAssembly target, apart from those of the native one.
pub fn web_target() -> PathBuf {
    root().join("target").join("web")
}

/// The npm package of the tools that make the published files small.
pub fn tools() -> PathBuf {
    root().join("xtask")
}

/// The npm package that brings Node.js itself where the system's is too old.
pub fn node() -> PathBuf {
    tools().join("node")
}

/// The npm package of the tests that drive real browsers.
pub fn page_tests() -> PathBuf {
    root().join("tests").join("e2e")
}
