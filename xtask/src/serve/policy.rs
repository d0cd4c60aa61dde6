//! The Content-Security-Policy that every page is sent with.

/// Where browsers report what a page did against its policy.
pub const REPORTS: &str = "/policy-violations";

/// What a page and the widget in it may do: nothing but load their own files and run WebAssembly.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self'; font-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; \
    trusted-types 'none'; base-uri 'none'; form-action 'none'";

/// The policy of a folder.
#[derive(Clone, Copy)]
pub enum Policy {
    /// The strict policy alone.
    Strict,
    /// And in a sandbox without an origin of its own: the browser lets it store nothing.
    WithoutStorage,
    /// And in a sandbox that runs no script.
    WithoutScripts,
}

impl Policy {
    /// The value of the header.
    pub fn header(self) -> String {
        let sandbox = match self {
            Policy::Strict => "",
            Policy::WithoutStorage => "; sandbox allow-scripts allow-downloads",
            Policy::WithoutScripts => "; sandbox",
        };
        format!("{STRICT}{sandbox}; report-uri {REPORTS}")
    }
}
