//! Builds, serves and tests the project: `cargo xtask dist`, `serve` and `test`.
//!
//! ```text
//! main ── dist ───▶ install (packages, toolchain) ▶ cargo ▶ wasm-bindgen ▶ wasm-opt ▶ dist/
//!      ├─ serve ──▶ dist, then a web server that sends the strict policy
//!      └─ test ───▶ checks, native tests, tests in a browser, pages in three engines
//! ```

mod dist;
mod install;
mod process;
mod project;
mod say;
mod serve;
mod test;

use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about,
    disable_help_subcommand = true
)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build dist/: the page and the widget, ready for any static server
    Dist,
    /// Build dist/ and serve it on this machine
    Serve {
        /// The port to listen on
        #[arg(long, default_value_t = serve::DEFAULT_PORT)]
        port: u16,
    },
    /// Run every check and every test
    Test {
        /// Run only this part
        #[arg(long, value_enum)]
        only: Option<test::Part>,
        /// Run only the page tests whose name contains this text
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
        /// Run the page tests in this engine only
        #[arg(long, value_name = "ENGINE")]
        engine: Option<String>,
        /// Put screenshots of the pages into this folder
        #[arg(long, value_name = "FOLDER")]
        screenshots: Option<PathBuf>,
    },
    /// How cargo starts a test that was compiled to WebAssembly
    #[command(hide = true)]
    Runner {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Dist => dist::build().map(|_| ()),
        Task::Serve { port } => serve::run(port),
        Task::Test {
            only,
            name,
            engine,
            screenshots,
        } => test::run(
            only,
            &test::Selection {
                name,
                engine,
                screenshots,
            },
        ),
        Task::Runner { arguments } => test::wasm::run_compiled(arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
