//! Short names for what the program and its script call each other. wasm-bindgen's are long and end
//! in a hash that does not compress; both sides load them.

use anyhow::{Context, Result, anyhow};
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use walrus::Module;

/// How the script names what it calls in the program.
const EXPORTS: &str = "wasm.";

/// Renames every import of the program and every export that only the script calls.
pub fn shorten(program: &Path, script: &Path) -> Result<()> {
    let mut module = Module::from_file(program)
        .map_err(|error| anyhow!("{} cannot be read: {error}", program.display()))?;
    let text = fs::read_to_string(script)?;
    let mut imports = HashMap::new();
    for (index, import) in module.imports.iter_mut().enumerate() {
        let short = short_name(index);
        imports.insert(std::mem::replace(&mut import.name, short.clone()), short);
    }
    let mut exports = HashMap::new();
    for (index, export) in module.exports.iter_mut().enumerate() {
        let short = short_name(index);
        exports.insert(std::mem::replace(&mut export.name, short.clone()), short);
    }
    let renamed = rename(&text, &imports, &exports)?;
    module
        .emit_wasm_file(program)
        .map_err(|error| anyhow!("{} cannot be written: {error}", program.display()))?;
    fs::write(script, renamed)?;
    Ok(())
}

/// `a`, `b`, … `z`, `a1`, `b1` …
fn short_name(index: usize) -> String {
    let letters = b'a'..=b'z';
    let count = letters.len();
    let letter = char::from(b'a' + u8::try_from(index % count).unwrap_or_default());
    match index / count {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

/// Puts the short names in place of the long ones: an import is the key of a function, an export
/// stands behind `wasm.`.
fn rename(
    script: &str,
    imports: &HashMap<String, String>,
    exports: &HashMap<String, String>,
) -> Result<String> {
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    let mut found = 0;
    while let Some(start) = rest.find(is_name) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|letter| !is_name(letter)).unwrap_or(from.len());
        let (name, after) = from.split_at(end);
        renamed.push_str(before);
        let import = imports
            .get(name)
            .filter(|_| after.starts_with(": function"));
        let export = exports.get(name).filter(|_| renamed.ends_with(EXPORTS));
        found += usize::from(import.is_some());
        renamed.push_str(import.or(export).map_or(name, String::as_str));
        rest = after;
    }
    renamed.push_str(rest);
    (found == imports.len())
        .then_some(renamed)
        .context("the script of wasm-bindgen names its functions in another way than before")
}

fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(name: &str, short: &str) -> HashMap<String, String> {
        HashMap::from([(name.to_owned(), short.to_owned())])
    }

    #[test]
    fn only_the_functions_between_program_and_script_are_renamed() {
        let script = "{ __wbg_log_1f: function(a) { wasm.free(a.free); } }";
        assert_eq!(
            rename(script, &map("__wbg_log_1f", "a"), &map("free", "b")).unwrap(),
            "{ a: function(a) { wasm.b(a.free); } }"
        );
    }

    #[test]
    fn a_name_that_is_not_found_is_an_error() {
        assert!(rename("{}", &map("__wbg_log_1f", "a"), &HashMap::new()).is_err());
    }

    #[test]
    fn short_names_differ() {
        let names: std::collections::HashSet<_> = (0..1000).map(short_name).collect();
        assert_eq!(names.len(), 1000);
    }
}
