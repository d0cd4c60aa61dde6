//! Value to text: compact, and only what must be escaped is.

use super::Value;

impl Value {
    /// The value as JSON text on one line. U+2028 and U+2029 stay as they are: that is JSON, and
    /// JavaScript's strings too since 2019.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        write(self, &mut text);
        text
    }
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => out.push_str(number.as_str()),
        Value::Text(text) => write_string(text, out),
        Value::List(entries) => {
            let mut before = '[';
            for entry in entries {
                out.push(before);
                write(entry, out);
                before = ',';
            }
            close(before, "[]", out);
        }
        Value::Object(object) => {
            let mut before = '{';
            for (name, value) in object.iter() {
                out.push(before);
                write_string(name, out);
                out.push(':');
                write(value, out);
                before = ',';
            }
            close(before, "{}", out);
        }
    }
}

/// The bracket at the end, and the one at the beginning where no entry brought it.
fn close(before: char, brackets: &str, out: &mut String) {
    let written = usize::from(before == ',');
    out.push_str(brackets.get(written..).unwrap_or_default());
}

fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        let short = match letter {
            '"' | '\\' => letter,
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\0'..='\u{1f}' => {
                out.push_str(if letter < '\u{10}' {
                    "\\u000"
                } else {
                    "\\u001"
                });
                out.extend(char::from_digit(u32::from(letter) % 16, 16));
                continue;
            }
            _ => {
                out.push(letter);
                continue;
            }
        };
        out.push('\\');
        out.push(short);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use crate::json::{Object, Value};

    #[test]
    fn a_value_is_written_compactly_in_its_order() {
        let value = Object::new()
            .with("b", vec![Value::from(1), Value::Null, Value::from(true)])
            .with("a", Object::new())
            .with("c", Vec::new())
            .with("d", vec![Value::from(false)]);
        assert_eq!(
            Value::from(value).to_text(),
            r#"{"b":[1,null,true],"a":{},"c":[],"d":[false]}"#
        );
    }

    #[test]
    fn only_what_must_be_escaped_is() {
        for (text, written) in [
            ("a\"b\\c/d", r#""a\"b\\c/d""#),
            ("\u{8}\u{c}\n\r\t", r#""\b\f\n\r\t""#),
            ("\0\u{f}\u{10}\u{1f}", r#""\u0000\u000f\u0010\u001f""#),
            ("\u{7f}é\u{2028}😀", "\"\u{7f}é\u{2028}😀\""),
        ] {
            assert_eq!(Value::from(text).to_text(), written);
        }
    }
}
