//! The tests of the component: compiled to WebAssembly, run in a headless browser.

use crate::install::{browsers, toolchain::Toolchain};
use crate::process::run as run_command;
use crate::say;
use anyhow::{Context as _, Result};
use std::ffi::OsString;

/// Compiles and runs `tests/component.rs`.
pub fn test() -> Result<()> {
    let toolchain = Toolchain::find()?;
    let driver = browsers::chromium_driver()?;
    let own = std::env::current_exe()?;
    say::step("Tests of the component in Chromium", || {
        run_command(
            toolchain
                .cargo("test")
                .args(["--test", "component"])
                .env(
                    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                    format!("{} runner", own.display()),
                )
                .env("CHROMEDRIVER", driver),
        )
    })
}

/// What cargo calls for each compiled test: starts it in the browser.
pub fn run_compiled(arguments: Vec<OsString>) -> Result<()> {
    let name = OsString::from("wasm-bindgen-test-runner");
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(
        std::iter::once(name).chain(arguments),
    )
    .context("the tests of the component failed")
}
