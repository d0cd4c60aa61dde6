//! The documents: from the texts in `www/documents/` to JSON and to the HTML in the pages.

use super::www::files;
use crate::{project, say};
use anyhow::{Context, Result, anyhow, bail};
use communique::model::Communique;
use communique::{read, write};
use std::fs;
use std::path::Path;

/// A line of a page that stands for the text of a document.
const MARKER_START: &str = "<!-- text of documents/";
const MARKER_END: &str = " -->";

/// Builds every folder that has a manifest, then puts the texts into the pages that name them.
pub fn build(dist: &Path) -> Result<()> {
    for entry in fs::read_dir(project::www().join("documents"))? {
        let source = entry?.path();
        let name = source.file_name().context("a document without a name")?;
        let document = document(&source)?;
        let target = dist.join("documents").join(name);
        fs::remove_file(target.join("document.json"))?;
        fs::write(
            target.join("communique.json"),
            write::json::to_string(&document),
        )?;
        say::line(&format!("Built documents/{}", name.to_string_lossy()));
    }
    for page in files(dist)? {
        if page
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let text = fs::read_to_string(&page)?;
            fs::write(&page, with_texts(&text)?)?;
        }
    }
    Ok(())
}

fn document(folder: &Path) -> Result<Communique> {
    let manifest = fs::read(folder.join("document.json"))
        .with_context(|| format!("{} has no document.json", folder.display()))?;
    read::manifest::read(&manifest, &|name| fs::read(folder.join(name)).ok())
        .map_err(|error| anyhow!("{}: {error}", folder.display()))
}

fn with_texts(page: &str) -> Result<String> {
    let mut built = String::new();
    for line in page.split_inclusive('\n') {
        let Some(name) = line
            .trim()
            .strip_prefix(MARKER_START)
            .and_then(|rest| rest.strip_suffix(MARKER_END))
        else {
            built.push_str(line);
            continue;
        };
        if name.contains(['/', '.']) {
            bail!("the marker names no document: {}", line.trim());
        }
        let document = document(&project::www().join("documents").join(name))?;
        built.push_str(&write::html::articles(&document));
    }
    Ok(built)
}
