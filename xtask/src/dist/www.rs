//! The files that are served as they are, made smaller where they are scripts or styles.

use super::program::minify;
use crate::project;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Copies `index.html` and `www/` into a folder; the folder of documents has its own builder.
pub fn copy(folder: &Path) -> Result<()> {
    fs::copy(
        project::root().join("index.html"),
        folder.join("index.html"),
    )?;
    for file in files(&project::www())? {
        let name = file.strip_prefix(project::www())?;
        let target = folder.join(name);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&file, &target).with_context(|| format!("cannot copy {}", file.display()))?;
        let extension = name.extension().unwrap_or_default();
        if extension == "js" || extension == "css" {
            minify(&target)?;
        }
    }
    Ok(())
}

/// Every file in a folder and its folders, in a stable order.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
