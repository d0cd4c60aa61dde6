//! Why a source could not be read, as a value and as an English sentence.
//! The sentences of other languages are in [`crate::words`].

use super::{MAX_BLOCKS, MAX_BYTES, MAX_DEPTH};
use std::fmt;

/// What is wrong with a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing in it but white space.
    Empty,
    /// It is larger than [`MAX_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It holds bytes that no text has, such as a picture's or an archive's.
    Binary,
    /// It is not UTF-8.
    NotUtf8,
    /// A web page came in place of the document, most often a server's error page.
    HtmlPage,
    /// No title with text below it was found.
    NoText,
    /// The JSON is broken.
    InvalidJson,
    /// A field that the format demands is not there.
    MissingField,
    /// A field holds something else than the format says.
    WrongField {
        /// What the format says, in the format's own words.
        expected: &'static str,
    },
    /// Two blocks of one expression have the same id.
    RepeatedId,
    /// It was written by a newer version of the format.
    NewerVersion {
        /// The version found.
        version: u64,
    },
    /// Blocks are nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// There are more blocks than [`MAX_BLOCKS`].
    TooManyBlocks {
        /// How many.
        count: usize,
    },
    /// A file that the document names is not there.
    MissingFile,
}

/// Where in a source the problem is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the source as a whole.
    Whole,
    /// At a byte, counted from 0.
    Byte(usize),
    /// At a line and column, counted from 1.
    Line {
        /// The line.
        line: usize,
        /// The column, in characters.
        column: usize,
    },
    /// In a field, named by its path: `expressions[0].blocks[3].id`.
    Field(String),
    /// In a file of that name.
    File(String),
}

/// A source that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// What is wrong.
    pub problem: Problem,
    /// Where.
    pub place: Place,
}

impl ReadError {
    /// A problem at a place.
    pub fn at(problem: Problem, place: Place) -> Self {
        ReadError { problem, place }
    }
}

impl From<Problem> for ReadError {
    fn from(problem: Problem) -> Self {
        ReadError::at(problem, Place::Whole)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Whole => Ok(()),
            Place::Byte(byte) => write!(formatter, " (at byte {byte})"),
            Place::Line { line, column } => write!(formatter, " (line {line}, column {column})"),
            Place::Field(path) => write!(formatter, " (field {path})"),
            Place::File(name) => write!(formatter, " (file {name})"),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.problem {
            Problem::Empty => formatter.write_str("The document is empty"),
            Problem::TooLarge { bytes } => write!(
                formatter,
                "The document has {bytes} bytes; the most that is read is {MAX_BYTES}"
            ),
            Problem::Binary => formatter.write_str("The document is not text"),
            Problem::NotUtf8 => formatter.write_str("The document is not UTF-8 text"),
            Problem::HtmlPage => formatter.write_str("A web page came in place of the document"),
            Problem::NoText => formatter.write_str("No title with text below it was found"),
            Problem::InvalidJson => formatter.write_str("The JSON is broken"),
            Problem::MissingField => formatter.write_str("A field is missing"),
            Problem::WrongField { expected } => write!(formatter, "Expected {expected}"),
            Problem::RepeatedId => formatter.write_str("Two blocks have the same id"),
            Problem::NewerVersion { version } => write!(
                formatter,
                "The document is of the newer format version {version}; this program knows version 1"
            ),
            Problem::TooDeep => write!(formatter, "Blocks are nested deeper than {MAX_DEPTH}"),
            Problem::TooManyBlocks { count } => write!(
                formatter,
                "The document has {count} blocks; the most that is read is {MAX_BLOCKS}"
            ),
            Problem::MissingFile => formatter.write_str("A file of the document is missing"),
        }?;
        write!(formatter, "{}", self.place)
    }
}

impl std::error::Error for ReadError {}

/// Why the text of an element could not be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The element names no document.
    NoSource,
    /// The address gave no answer.
    Unreachable {
        /// The address.
        source: String,
    },
    /// The server answered with an error.
    Refused {
        /// The address.
        source: String,
        /// The status code of HTTP.
        status: u16,
    },
    /// What came is not a document.
    Unreadable {
        /// The address, or what else the text came from.
        source: String,
        /// Why.
        error: ReadError,
    },
}
