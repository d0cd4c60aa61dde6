//! Every check and every test, the fastest first.

mod checks;
mod pages;
pub mod wasm;

use crate::process::run as run_command;
use crate::{project, say};
use anyhow::Result;
use clap::ValueEnum;
use std::path::PathBuf;
use std::process::Command;

/// A part of the tests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Formatting, lints, and the fence around the pure core
    Checks,
    /// The core, in milliseconds, without a browser
    Native,
    /// The component, compiled to WebAssembly, in a browser
    Component,
    /// The built pages, in three engines
    Pages,
}

/// Which tests of the pages are run, and what they leave behind.
pub struct Selection {
    /// Only tests whose name contains this.
    pub name: Option<String>,
    /// Only this engine.
    pub engine: Option<String>,
    /// The folder for screenshots.
    pub screenshots: Option<PathBuf>,
}

/// Runs one part, or all of them.
pub fn run(only: Option<Part>, selection: &Selection) -> Result<()> {
    let wanted = |part| only.is_none_or(|only| only == part);
    if wanted(Part::Checks) {
        checks::run()?;
    }
    if wanted(Part::Native) {
        say::step("Native tests", native)?;
    }
    if wanted(Part::Component) {
        wasm::test()?;
    }
    if wanted(Part::Pages) {
        pages::test(selection)?;
    }
    say::line("Every test passed");
    Ok(())
}

fn native() -> Result<()> {
    run_command(
        Command::new(cargo())
            .args(["test", "--quiet", "--workspace"])
            .current_dir(project::root()),
    )
}

/// The cargo that runs this program.
fn cargo() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or("cargo".into())
}
