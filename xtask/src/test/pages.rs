//! The tests of the built pages: one suite, in real Chromium, Firefox and WebKit.

use super::Selection;
use crate::install::{browsers::Browsers, npm};
use crate::process::run as run_command;
use crate::serve::{Mount, Policy, Server, listen};
use crate::{dist, project, say};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The engines, by the names that the suite knows.
const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// Bytes of a document that is longer than the longest that is read.
const TOO_LONG: usize = 6 * 1024 * 1024;

/// Builds, serves, and runs the suite in every wanted engine.
pub fn test(selection: &Selection) -> Result<()> {
    let engines: Vec<&str> = match selection.engine.as_deref() {
        None => ENGINES.to_vec(),
        Some(wanted) => ENGINES
            .into_iter()
            .filter(|engine| *engine == wanted)
            .collect(),
    };
    if engines.is_empty() {
        bail!("the engines are {}", ENGINES.join(", "));
    }
    dist::build()?;
    npm::install(&project::page_tests())?;
    let browsers = Browsers::find()?;
    let server = Server::start(listen(0)?, mounts(generated()?))?;
    for engine in engines {
        say::step(&format!("Tests of the pages in {engine}"), || {
            run_command(&mut suite(engine, &server, &browsers, selection)?)
        })?;
    }
    let violations = server.take_violations();
    if !violations.is_empty() {
        bail!("the pages broke their policy:\n{}", violations.join("\n"));
    }
    Ok(())
}

/// The pages at the root and deep down, as any static server may have them; without storage and
/// without scripts; and the situations that only tests need.
fn mounts(generated: PathBuf) -> Vec<Mount> {
    vec![
        Mount::new("/", project::dist()),
        Mount::new("/deep/down/", project::dist()),
        Mount::new("/without-storage/", project::dist()).with_policy(Policy::WithoutStorage),
        Mount::new("/without-scripts/", project::dist()).with_policy(Policy::WithoutScripts),
        Mount::new("/situations/", project::page_tests().join("situations")),
        Mount::new("/generated/", generated),
    ]
}

/// A folder with what is too large to be kept with the sources.
fn generated() -> Result<PathBuf> {
    let folder = project::root().join("target").join("page-tests");
    std::fs::create_dir_all(&folder)?;
    let mut document = String::from("A document whose length alone is wrong\n\n");
    while document.len() < TOO_LONG {
        document.push_str("The meeting took note of the length of its documents.\n\n");
    }
    document.truncate(TOO_LONG);
    std::fs::write(folder.join("six-mebibytes.txt"), document)?;
    Ok(folder)
}

fn suite(
    engine: &str,
    server: &Server,
    browsers: &Browsers,
    selection: &Selection,
) -> Result<Command> {
    let node = npm::recent_node()?;
    let mut command = if engine == "webkit" {
        // WebKit does not start without a display.
        let mut command = Command::new(&browsers.display);
        command.arg("--auto-servernum").arg(node);
        command
    } else {
        Command::new(node)
    };
    command.arg("--test");
    if let Some(name) = &selection.name {
        command.arg(format!("--test-name-pattern={name}"));
    }
    if let Some(folder) = &selection.screenshots {
        std::fs::create_dir_all(folder)?;
        command.env("SCREENSHOTS", std::path::absolute(folder)?);
    }
    command
        .args(suites()?)
        .env("ADDRESS", server.address())
        .env("ENGINE", engine)
        .env("CHROMIUM", &browsers.chromium)
        .env("FIREFOX", &browsers.firefox)
        .env("WEBKIT", &browsers.webkit)
        .env("WEBKIT_DRIVER", &browsers.webkit_driver)
        .current_dir(project::page_tests());
    Ok(command)
}

fn suites() -> Result<Vec<PathBuf>> {
    let mut suites = Vec::new();
    for entry in std::fs::read_dir(project::page_tests())? {
        let file = entry?.path();
        let name = file.file_name().context("a suite without a name")?;
        if name.to_string_lossy().ends_with(".test.mjs") {
            suites.push(file);
        }
    }
    suites.sort();
    Ok(suites)
}
