//! Builds `dist/`: the page and the widget, with stable file names, ready for any static server.

mod documents;
mod fingerprint;
mod names;
mod program;
mod sizes;
mod www;

use crate::install::{npm, toolchain::Toolchain};
use crate::{project, say};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Name of the script that a page embeds, without its extension.
const WIDGET: &str = "communique-viewer";

/// Name of the WebAssembly program and its generated script, without their extensions.
const PROGRAM: &str = "communique-viewer-core";

/// Builds `dist/` where something changed since the last time, and prints what a first view loads.
pub fn build() -> Result<()> {
    let toolchain = Toolchain::find()?;
    npm::install(&project::tools())?;
    let compiled = say::step("Compiling to WebAssembly", || program::compile(&toolchain))?;
    let fingerprint = fingerprint::of(&compiled)?;
    let dist = project::dist();
    if fingerprint::is_current(&dist, &fingerprint) {
        say::line("dist/ is up to date");
    } else {
        assemble(&compiled)?;
        fingerprint::keep(&fingerprint)?;
    }
    let total = sizes::print(&dist)?;
    if toolchain.builds_smallest() {
        sizes::check(total)?;
    }
    Ok(())
}

/// Makes the folder beside the old one and puts it in its place when it is complete.
fn assemble(compiled: &Path) -> Result<()> {
    let unfinished = project::web_target().join("dist-unfinished");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished)?;
    }
    fs::create_dir_all(&unfinished)?;
    say::step("Making the program small", || {
        program::finish(compiled, &unfinished)
    })?;
    www::copy(&unfinished)?;
    documents::build(&unfinished)?;
    let dist = project::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::rename(&unfinished, &dist).context("dist/ could not be put in its place")
}
