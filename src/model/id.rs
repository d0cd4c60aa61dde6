//! Names of documents and blocks that stay the same when the text is published again.
//! Marks are stored under them, so a change of the derivation needs a migration.

use super::Fingerprint;
use std::{fmt, rc::Rc};

/// Longest id that is accepted, in bytes: ids become storage keys and link targets.
const LONGEST_ID: usize = 200;

fn is_usable(id: &str) -> bool {
    // `__proto__` would change the prototype of the JavaScript object it is written to.
    !id.is_empty()
        && id.len() <= LONGEST_ID
        && id != "__proto__"
        && id
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.'))
}

/// The name of a block, shared by all expressions: `recital-4-item-2`, `decision-3`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(Rc<str>);

impl BlockId {
    /// The id, if it is made of letters, digits, `-`, `_` and `.`.
    pub fn new(id: &str) -> Option<Self> {
        is_usable(id).then(|| BlockId(id.into()))
    }

    /// The id of the n-th block with that name: `recital` and 4 give `recital-4`.
    pub(crate) fn numbered(name: &'static str, number: usize) -> Self {
        BlockId(format!("{name}-{number}").into())
    }

    /// The id of a block that occurs once.
    pub(crate) fn single(name: &'static str) -> Self {
        BlockId(name.into())
    }

    /// The id of the n-th entry of this block's list.
    pub(crate) fn item(&self, number: usize) -> Self {
        BlockId(format!("{}-item-{number}", self.0).into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BlockId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The name of a document: part of the key that its marks are stored under.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(Rc<str>);

impl DocumentId {
    /// The id, if it is made of letters, digits, `-`, `_` and `.`.
    pub fn new(id: &str) -> Option<Self> {
        is_usable(id).then(|| DocumentId(id.into()))
    }

    /// The id of a document whose publisher chose none: the same title, the same id.
    pub fn derived_from(title: &str) -> Self {
        DocumentId(format!("document-{}", Fingerprint::of(title)).into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_plain_name() {
        assert!(BlockId::new("decision-3-a").is_some());
        for bad in ["", "a b", "a/b", "__proto__", "a\"b", &"x".repeat(201)] {
            assert!(BlockId::new(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn items_are_named_after_their_list() {
        let recital = BlockId::numbered("recital", 4);
        assert_eq!(recital.item(2).as_str(), "recital-4-item-2");
    }
}
