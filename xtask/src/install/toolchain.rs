//! The compiler for WebAssembly: the running toolchain where it has the target, else the packages
//! of the distribution, which bring the library's sources and build the target from them.

use super::debian;
use crate::process::{find, is_file, run_quietly};
use crate::{project, say};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The packages of Debian that bring a compiler, its library sources and clippy.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];

/// One list for builds and tests: another list would build the library a second time.
const LIBRARY: &str = "std,panic_abort,test";

/// Which compiler makes WebAssembly here.
pub enum Toolchain {
    /// The one that runs this program.
    Running,
    /// The packages of the distribution, with this linker.
    Packaged {
        /// The WebAssembly linker of the compiler's LLVM.
        linker: PathBuf,
    },
}

impl Toolchain {
    /// Finds the compiler, installs it where it is missing, and says which it is.
    ///
    /// # Errors
    /// Neither is there and nothing can be installed: the line that the person needs.
    pub fn find() -> Result<Self> {
        if running_has_target() {
            say::line("WebAssembly compiler: the running toolchain");
            return Ok(Self::Running);
        }
        let advice = format!("rustup target add {TARGET}");
        if !debian::here() || !(is_packaged() || debian::knows("rustc-web")) {
            bail!("the WebAssembly target is missing. Add it with: {advice}");
        }
        if !is_packaged() {
            debian::install(&PACKAGES, "a compiler for WebAssembly")
                .with_context(|| format!("or, with rustup: {advice}"))?;
        }
        let linker = packaged_linker()?;
        say::line("WebAssembly compiler: the distribution's packages");
        Ok(Self::Packaged { linker })
    }

    /// Whether what is published is as small as it can be: only a library that is built from its
    /// sources can be made smaller than it is delivered.
    pub fn builds_smallest(&self) -> bool {
        matches!(self, Self::Packaged { .. })
    }

    /// A `cargo` command for what is published: where the library is built from its sources, it is
    /// built small, and a panic stops the program without a message (a fifth of all bytes).
    pub fn cargo_for_release(&self, task: &str) -> Command {
        let mut command = self.cargo(task);
        if self.builds_smallest() {
            command
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env(
                    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                    "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none",
                );
        }
        command
    }

    /// A `cargo` command (`build`, `test`, `clippy` …) for the WebAssembly target.
    pub fn cargo(&self, task: &str) -> Command {
        let mut command = match self {
            Self::Running => Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into())),
            Self::Packaged { linker } => {
                let mut command = Command::new("/usr/bin/cargo");
                let path = std::env::var_os("PATH").unwrap_or_default();
                let folders = std::iter::once(PathBuf::from("/usr/bin"))
                    .chain(std::env::split_paths(&path).filter(|one| one != Path::new("/usr/bin")));
                if let Ok(path) = std::env::join_paths(folders) {
                    command.env("PATH", path);
                }
                command
                    .env_remove("RUSTUP_TOOLCHAIN")
                    .env_remove("CARGO")
                    .env("RUSTC", "/usr/bin/rustc")
                    .env("RUSTDOC", "/usr/bin/rustdoc")
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env("CARGO_UNSTABLE_BUILD_STD", LIBRARY)
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
                command
            }
        };
        command
            .arg(task)
            .args(["--target", TARGET, "--target-dir"])
            .arg(project::web_target())
            .current_dir(project::root());
        command
    }
}

fn running_has_target() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or("rustc".into());
    run_quietly(Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

fn is_packaged() -> bool {
    ["rustc", "cargo", "cargo-clippy"]
        .iter()
        .all(|name| is_file(&format!("/usr/bin/{name}")))
        && packaged_has_sources()
}

fn packaged_has_sources() -> bool {
    run_quietly(Command::new("/usr/bin/rustc").args(["--print", "sysroot"])).is_ok_and(|sysroot| {
        Path::new(sysroot.trim())
            .join("lib/rustlib/src/rust/library")
            .is_dir()
    })
}

/// The linker whose version is that of the compiler's LLVM.
fn packaged_linker() -> Result<PathBuf> {
    let about = run_quietly(Command::new("/usr/bin/rustc").arg("-vV"))?;
    let version = about
        .lines()
        .find_map(|line| line.strip_prefix("LLVM version: "))
        .and_then(|version| version.split('.').next())
        .context("rustc does not tell its LLVM version")?;
    let name = format!("wasm-ld-{version}");
    if find(&[&name]).is_none() {
        debian::install(&[&format!("lld-{version}")], "a linker for WebAssembly")?;
    }
    find(&[&name]).with_context(|| format!("{name} was installed but is not on the PATH"))
}
