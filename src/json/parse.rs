//! Text to value, by the grammar of RFC 8259 and nothing besides.

use super::{Number, Object, Value};
use std::fmt;

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The grammar does not allow what stands there; or an escape is half of a character.
    Broken,
    /// A list or an object lies inside more others than the caller takes.
    TooDeep,
}

/// A text that is not read, and the place from which it cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// What is wrong.
    pub fault: Fault,
    /// The line, counted from 1.
    pub line: usize,
    /// The column, in characters, counted from 1.
    pub column: usize,
}

impl fmt::Display for ParseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.fault {
            Fault::Broken => "broken JSON",
            Fault::TooDeep => "JSON nested too deep",
        })?;
        write!(formatter, " (line {}, column {})", self.line, self.column)
    }
}

impl std::error::Error for ParseError {}

/// Reads a text that is one JSON value. `levels`: how many lists and objects may lie inside one
/// another; deeper ones are refused where they begin, before anything of them is read.
///
/// # Errors
/// The first fault and its place.
pub fn parse(text: &str, levels: usize) -> Result<Value, ParseError> {
    let mut parser = Parser { text, place: 0 };
    parser
        .document(levels)
        .map_err(|fault| parser.error_here(fault))
}

/// A text and how far it is read: `place` is a byte and always the first one of a character.
struct Parser<'a> {
    text: &'a str,
    place: usize,
}

impl Parser<'_> {
    fn error_here(&self, fault: Fault) -> ParseError {
        let (mut line, mut column) = (1, 1);
        for byte in self.text.bytes().take(self.place) {
            match byte {
                b'\n' => (line, column) = (line + 1, 1),
                // Goes on with a character that was counted.
                0x80..=0xBF => {}
                _ => column += 1,
            }
        }
        ParseError {
            fault,
            line,
            column,
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.place).copied()
    }

    fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.place += usize::from(found);
        found
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.place += 1;
        }
    }

    fn starts_with(&self, wanted: &str) -> bool {
        let rest = self.text.as_bytes().get(self.place..);
        rest.is_some_and(|rest| rest.starts_with(wanted.as_bytes()))
    }

    fn since(&self, start: usize) -> &str {
        self.text.get(start..self.place).unwrap_or_default()
    }

    fn document(&mut self, levels: usize) -> Result<Value, Fault> {
        let value = self.value(levels)?;
        match self.peek() {
            None => Ok(value),
            Some(_) => Err(Fault::Broken),
        }
    }

    /// A value with the space around it.
    fn value(&mut self, levels: usize) -> Result<Value, Fault> {
        self.skip_space();
        let value = match self.peek() {
            Some(b'{') => self.object(levels)?,
            Some(b'[') => self.list(levels)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        self.skip_space();
        Ok(value)
    }

    fn word(&mut self) -> Result<Value, Fault> {
        let words = [
            ("null", Value::Null),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
        ];
        for (word, value) in words {
            if self.starts_with(word) {
                self.place += word.len();
                return Ok(value);
            }
        }
        Err(Fault::Broken)
    }

    fn list(&mut self, levels: usize) -> Result<Value, Fault> {
        let mut entries = Vec::new();
        let (levels, mut goes_on) = self.open(levels, b']')?;
        while goes_on {
            entries.push(self.value(levels)?);
            goes_on = self.goes_on(b']')?;
        }
        Ok(Value::List(entries))
    }

    fn object(&mut self, levels: usize) -> Result<Value, Fault> {
        let mut fields = Vec::new();
        let (levels, mut goes_on) = self.open(levels, b'}')?;
        while goes_on {
            self.skip_space();
            if self.peek() != Some(b'"') {
                return Err(Fault::Broken);
            }
            let name = self.string()?;
            self.skip_space();
            if !self.take(b':') {
                return Err(Fault::Broken);
            }
            fields.push((name, self.value(levels)?));
            goes_on = self.goes_on(b'}')?;
        }
        Ok(Value::Object(Object::from(fields)))
    }

    /// Enters a bracket: the levels that are left in it, and whether there is anything in it.
    fn open(&mut self, levels: usize, end: u8) -> Result<(usize, bool), Fault> {
        let left = levels.checked_sub(1).ok_or(Fault::TooDeep)?;
        self.place += 1;
        self.skip_space();
        Ok((left, !self.take(end)))
    }

    /// After an entry: whether another one follows.
    fn goes_on(&mut self, end: u8) -> Result<bool, Fault> {
        if self.take(b',') {
            Ok(true)
        } else if self.take(end) {
            Ok(false)
        } else {
            Err(Fault::Broken)
        }
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let start = self.place;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(Value::Number(Number::as_written(self.since(start))))
    }

    /// At least one digit.
    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.place;
        while let Some(b'0'..=b'9') = self.peek() {
            self.place += 1;
        }
        if self.place == start {
            Err(Fault::Broken)
        } else {
            Ok(())
        }
    }

    fn string(&mut self) -> Result<String, Fault> {
        self.place += 1;
        let mut text = String::new();
        loop {
            let start = self.place;
            while let Some(b' '..=b'!' | b'#'..=b'[' | b']'..) = self.peek() {
                self.place += 1;
            }
            text.push_str(self.since(start));
            match self.peek() {
                Some(b'"') => {
                    self.place += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                _ => return Err(Fault::Broken),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        if self.starts_with("\\u") {
            return self.code_point();
        }
        self.place += 1;
        let letter = match self.peek() {
            Some(letter @ (b'"' | b'\\' | b'/')) => char::from(letter),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            _ => return Err(Fault::Broken),
        };
        self.place += 1;
        Ok(letter)
    }

    /// A character as one escape or as two, which are then a surrogate pair of UTF-16.
    fn code_point(&mut self) -> Result<char, Fault> {
        let start = self.place;
        let mut code = self.code_unit()?;
        if (0xD800..0xDC00).contains(&code) && self.starts_with("\\u") {
            let low = self.code_unit()?;
            if (0xDC00..0xE000).contains(&low) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            }
        }
        char::from_u32(code).ok_or_else(|| {
            self.place = start;
            Fault::Broken
        })
    }

    /// `\u` and four hexadecimal digits.
    fn code_unit(&mut self) -> Result<u32, Fault> {
        self.place += 2;
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            code = code * 16 + digit.ok_or(Fault::Broken)?;
            self.place += 1;
        }
        Ok(code)
    }
}

#[cfg(test)]
mod tests;
