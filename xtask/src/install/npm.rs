//! Packages of npm, as a lock file names them.

use super::debian;
use crate::process::{find, run_quietly};
use crate::say;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A copy of the lock file that was installed from: equal means nothing is to be done.
const INSTALLED: &str = ".installed-package-lock.json";

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

/// Node.js, installed where it is missing.
pub fn node() -> Result<PathBuf> {
    if find(&["node"]).is_none() || find(&["npm"]).is_none() {
        debian::install(&["nodejs", "npm"], "Node.js")?;
    }
    find(&["node"]).context("Node.js was installed but is not on the PATH")
}
