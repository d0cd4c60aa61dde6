//! Formatting, lints, documentation, and the fence: the core must compile without any crate of the browser.

use super::cargo;
use crate::install::toolchain::Toolchain;
use crate::process::run as run_command;
use crate::{project, say};
use anyhow::Result;
use std::process::Command;

/// Lints that apply to every target of every crate.
const DENY_WARNINGS: [&str; 5] = ["--quiet", "--all-targets", "--", "-D", "warnings"];

/// Runs all of them.
pub fn run() -> Result<()> {
    say::step("Formatting", || native(&["fmt", "--all", "--", "--check"]))?;
    say::step("The core without the browser", || {
        native(&[
            "check",
            "--quiet",
            "--package",
            "communique",
            "--lib",
            "--no-default-features",
        ])
    })?;
    say::step("Lints", || {
        native(&[&["clippy", "--workspace"], DENY_WARNINGS.as_slice()].concat())
    })?;
    say::step("Documentation", || {
        run_command(
            Command::new(cargo())
                .args(["doc", "--quiet", "--no-deps", "--package", "communique"])
                .env("RUSTDOCFLAGS", "-D warnings")
                .current_dir(project::root()),
        )
    })?;
    let toolchain = Toolchain::find()?;
    say::step("Lints for WebAssembly", || {
        run_command(toolchain.cargo("clippy").args(DENY_WARNINGS))
    })
}

fn native(arguments: &[&str]) -> Result<()> {
    run_command(
        Command::new(cargo())
            .args(arguments)
            .current_dir(project::root()),
    )
}
