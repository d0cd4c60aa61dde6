//! The WebAssembly program and the script that loads it.

use super::{PROGRAM, names};
use crate::install::toolchain::{TARGET, Toolchain};
use crate::process::run;
use crate::project;
use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How wasm-opt makes the program small: again until nothing changes, and without use for the
/// lowest kilobyte, which is the far end of the stack. Traps stay: they stop a broken program.
const SMALLEST: [&str; 5] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--strip-debug",
    "--strip-producers",
];

/// Compiles the library for browsers; gives the file that cargo made.
pub fn compile(toolchain: &Toolchain) -> Result<PathBuf> {
    run(toolchain
        .cargo_for_release("rustc")
        // One kind of crate: a library that is also an `rlib` silently loses link-time optimisation.
        .args(["--release", "--lib", "--crate-type", "cdylib"]))?;
    Ok(project::web_target()
        .join(TARGET)
        .join("release")
        .join("communique.wasm"))
}

/// Writes the script and the optimised program into a folder.
pub fn finish(compiled: &Path, folder: &Path) -> Result<()> {
    let arguments: [&OsStr; 9] = [
        "wasm-bindgen".as_ref(),
        "--target".as_ref(),
        "web".as_ref(),
        "--no-typescript".as_ref(),
        "--out-name".as_ref(),
        PROGRAM.as_ref(),
        "--out-dir".as_ref(),
        folder.as_ref(),
        compiled.as_ref(),
    ];
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments)
        .context("wasm-bindgen cannot make the script")?;
    let program = folder.join(format!("{PROGRAM}_bg.wasm"));
    let script = folder.join(format!("{PROGRAM}.js"));
    names::shorten(&program, &script)?;
    run(Command::new(tool("wasm-opt"))
        .args(SMALLEST)
        .arg("--output")
        .args([&program, &program]))?;
    minify(&script)
}

/// Makes a script or a style smaller, in place.
pub fn minify(file: &Path) -> Result<()> {
    run(Command::new(tool("esbuild"))
        .args([
            "--minify",
            "--log-level=warning",
            "--target=es2022",
            "--legal-comments=none",
        ])
        .arg("--allow-overwrite")
        .arg(format!("--outfile={}", file.display()))
        .arg(file))
}

fn tool(name: &str) -> PathBuf {
    project::tools()
        .join("node_modules")
        .join(".bin")
        .join(name)
}
