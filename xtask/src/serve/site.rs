//! From the path of a request to a file.

use super::Policy;
use std::path::{Path, PathBuf};

/// A folder under a path of the server.
pub struct Mount {
    /// The path, with a slash at its start and its end.
    path: &'static str,
    folder: PathBuf,
    /// What its pages may do.
    pub policy: Policy,
}

impl Mount {
    /// A folder whose pages have the strict policy.
    pub fn new(path: &'static str, folder: PathBuf) -> Self {
        Mount {
            path,
            folder,
            policy: Policy::Strict,
        }
    }

    /// The same with another policy.
    pub fn with_policy(self, policy: Policy) -> Self {
        Mount { policy, ..self }
    }
}

/// What is at a path.
pub enum Found<'a> {
    /// A file of a folder.
    File(&'a Mount, PathBuf),
    /// A folder, whose address ends with a slash.
    Moved(String),
    /// Nothing.
    Nothing,
}

/// Looks in the folder with the longest path that fits.
pub fn find<'a>(path: &str, mounts: &'a [Mount]) -> Found<'a> {
    let fitting = mounts
        .iter()
        .filter_map(|mount| Some((mount, path.strip_prefix(mount.path)?)))
        .max_by_key(|(mount, _)| mount.path.len());
    let Some((mount, rest)) = fitting else {
        return Found::Nothing;
    };
    let is_plain = |name: &str| !name.starts_with('.') && !name.contains(['\\', '%', ':']);
    if !rest.split('/').all(is_plain) {
        return Found::Nothing;
    }
    let file = mount.folder.join(rest);
    if file.is_dir() {
        let index = file.join("index.html");
        return match (path.ends_with('/'), index.is_file()) {
            (false, _) => Found::Moved(format!("{path}/")),
            (true, true) => Found::File(mount, index),
            (true, false) => Found::Nothing,
        };
    }
    if file.is_file() {
        Found::File(mount, file)
    } else {
        Found::Nothing
    }
}

/// The media type of a file, by its extension.
pub fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    fn found(path: &str) -> Option<PathBuf> {
        let mounts = [
            Mount::new("/", project::root().to_owned()),
            Mount::new("/under/www/", project::www()),
        ];
        match find(path, &mounts) {
            Found::File(_, file) => Some(file.strip_prefix(project::root()).ok()?.to_owned()),
            Found::Moved(address) => Some(address.into()),
            Found::Nothing => None,
        }
    }

    #[test]
    fn a_folder_shows_its_index_and_its_address_ends_with_a_slash() {
        assert_eq!(found("/"), Some("index.html".into()));
        assert_eq!(found("/www"), Some("/www/".into()));
        assert_eq!(found("/tests/"), None);
    }

    #[test]
    fn the_longest_path_wins() {
        assert_eq!(found("/under/www/page.css"), Some("www/page.css".into()));
    }

    #[test]
    fn nothing_outside_the_folder_and_nothing_hidden_is_served() {
        for path in [
            "/../etc/passwd",
            "/www/../Cargo.toml",
            "/.git/HEAD",
            "/%2e%2e/x",
            "/none",
        ] {
            assert_eq!(found(path), None, "{path}");
        }
    }
}
