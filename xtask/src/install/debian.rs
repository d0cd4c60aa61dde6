//! Packages of the distribution, where it is Debian or one of its family.

use crate::process::{find, run_quietly};
use crate::say;
use anyhow::{Context, Result, bail};
use std::io::{IsTerminal, Write};
use std::process::Command;

/// Installs packages; `purpose` says to the person what needs them.
///
/// # Errors
/// Not a Debian system, no rights, no network: each with the line that the person can use.
pub fn install(packages: &[&str], purpose: &str) -> Result<()> {
    let list = packages.join(" ");
    let by_hand = format!("apt-get install --no-install-recommends {list}");
    if find(&["apt-get"]).is_none() {
        bail!("{purpose} is missing: install what your system calls {list}, then run this again");
    }
    if !may_install(&by_hand, purpose)? {
        bail!("{purpose} is missing. Run, with the rights for it: {by_hand}");
    }
    say::step(&format!("Installing {list} ({purpose})"), || {
        if apt(&["install", "--yes", "--no-install-recommends"], packages).is_ok() {
            return Ok(());
        }
        // The list of packages may be old, or not there at all.
        apt(&["update"], &[])
            .and_then(|()| apt(&["install", "--yes", "--no-install-recommends"], packages))
            .with_context(|| {
                format!("{list} could not be installed. Is there a network? By hand: {by_hand}")
            })
    })
}

/// Whether the distribution knows this package.
pub fn knows(package: &str) -> bool {
    run_quietly(Command::new("apt-cache").args(["policy", package]))
        .is_ok_and(|answer| answer.contains("Candidate:") && !answer.contains("Candidate: (none)"))
}

/// Whether this is a system with such packages.
pub fn here() -> bool {
    find(&["apt-get"]).is_some()
}

fn apt(what: &[&str], packages: &[&str]) -> Result<()> {
    let mut command = if is_root() {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["--non-interactive", "apt-get"]);
        sudo
    };
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["--quiet", "--option", "DPkg::Lock::Timeout=300"])
        .args(what)
        .args(packages);
    run_quietly(&mut command).map(|_| ())
}

fn may_install(by_hand: &str, purpose: &str) -> Result<bool> {
    if is_root() {
        return Ok(true);
    }
    if run_quietly(Command::new("sudo").args(["--non-interactive", "true"])).is_err() {
        return Ok(false);
    }
    if std::env::var_os("CI").is_some() {
        return Ok(true);
    }
    if !std::io::stdin().is_terminal() {
        return Ok(false);
    }
    print!("{purpose} is missing. Run \"sudo {by_hand}\"? [y/N] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(answer.trim().eq_ignore_ascii_case("y"))
}

fn is_root() -> bool {
    run_quietly(Command::new("id").arg("-u")).is_ok_and(|answer| answer.trim() == "0")
}
