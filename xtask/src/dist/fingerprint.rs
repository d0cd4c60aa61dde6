//! Whether anything that `dist/` is made of changed since it was made.

use super::www::files;
use crate::project;
use anyhow::Result;
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

/// One figure for the compiled program, the files of the project, and this program itself.
pub fn of(compiled: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    let own = std::env::current_exe()?;
    let sources = [
        compiled.to_owned(),
        own,
        project::root().join("index.html"),
        project::tools().join("package-lock.json"),
    ];
    for file in sources.into_iter().chain(files(&project::www())?) {
        file.hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether `dist/` was made from this and nobody changed it since.
pub fn is_current(dist: &Path, fingerprint: &str) -> bool {
    let made = made_from(dist, fingerprint);
    made.is_ok_and(|made| fs::read_to_string(record()).is_ok_and(|kept| kept == made))
}

/// Notes what `dist/` was made from.
pub fn keep(fingerprint: &str) -> Result<()> {
    fs::write(record(), made_from(&project::dist(), fingerprint)?)?;
    Ok(())
}

fn made_from(dist: &Path, fingerprint: &str) -> Result<String> {
    let mut text = format!("{fingerprint}\n");
    for file in files(dist)? {
        let mut hasher = DefaultHasher::new();
        fs::read(&file)?.hash(&mut hasher);
        let name = file.strip_prefix(dist)?;
        text.push_str(&format!("{} {:016x}\n", name.display(), hasher.finish()));
    }
    Ok(text)
}

fn record() -> PathBuf {
    project::web_target().join("dist-made-from")
}
