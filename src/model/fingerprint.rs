//! A short code of a text, to see whether it changed.

use std::fmt;

/// FNV-1a, 64 bits, over the words of a text; white space does not count.
/// Source: RFC 9923 (the FNV non-cryptographic hash), offset basis and prime for 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Fingerprint {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;

    /// The fingerprint of a text.
    pub fn of(text: &str) -> Self {
        let mut hash = Self::OFFSET_BASIS;
        for (position, word) in text.split_whitespace().enumerate() {
            let separator = if position == 0 { "" } else { " " };
            for byte in separator.bytes().chain(word.bytes()) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(Self::PRIME);
            }
        }
        Fingerprint(hash)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_test_vector_holds() {
        assert_eq!(Fingerprint::of("a").to_string(), "af63dc4c8601ec8c");
    }

    #[test]
    fn only_words_count() {
        assert_eq!(
            Fingerprint::of("two  words\n"),
            Fingerprint::of("two\u{a0}words")
        );
        assert_ne!(Fingerprint::of("two words"), Fingerprint::of("twowords"));
    }
}
