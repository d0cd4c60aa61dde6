//! Taking the fields of a JSON object one by one, each with its path for messages.

use crate::json::{Object, Value};
use crate::model::UnknownFields;
use crate::read::{Place, Problem, ReadError};

/// A value and the path it was found at.
pub struct Field {
    path: String,
    value: Value,
}

impl Field {
    /// The whole document.
    pub fn root(value: Value) -> Self {
        Field {
            path: String::new(),
            value,
        }
    }

    /// The text that the field must be.
    pub fn into_text(self) -> Result<String, ReadError> {
        match self.value {
            Value::Text(text) => Ok(text),
            _ => Err(wrong(self.path, "text")),
        }
    }
}

/// The fields of one object; what is not taken is unknown to this version.
pub struct Fields {
    path: String,
    object: Object,
}

impl Fields {
    /// The fields of a value that must be an object.
    pub fn of(field: Field) -> Result<Self, ReadError> {
        match field.value {
            Value::Object(object) => Ok(Fields {
                path: field.path,
                object,
            }),
            _ => Err(wrong(field.path, "an object")),
        }
    }

    /// The path of a field of this object.
    pub fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    /// The error that a field is not there.
    pub fn missing(&self, name: &str) -> ReadError {
        ReadError::at(Problem::MissingField, Place::Field(self.path_of(name)))
    }

    /// The error that a field holds something else.
    pub fn wrong(&self, name: &str, expected: &'static str) -> ReadError {
        wrong(self.path_of(name), expected)
    }

    fn take(&mut self, name: &str) -> Option<Field> {
        match self.object.remove(name)? {
            Value::Null => None,
            value => Some(Field {
                path: self.path_of(name),
                value,
            }),
        }
    }

    /// A text, if the field is there.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        self.take(name).map(Field::into_text).transpose()
    }

    /// A text that must be there.
    pub fn required_text(&mut self, name: &str) -> Result<String, ReadError> {
        self.text(name)?.ok_or_else(|| self.missing(name))
    }

    /// A whole number, if the field is there.
    pub fn number(&mut self, name: &str) -> Result<Option<u64>, ReadError> {
        match self.take(name) {
            None => Ok(None),
            Some(field) => match field.value.as_u64() {
                None => Err(wrong(field.path, "a whole number")),
                number => Ok(number),
            },
        }
    }

    /// A text that `parse` understands, if the field is there.
    pub fn parsed<T>(
        &mut self,
        name: &str,
        expected: &'static str,
        parse: fn(&str) -> Option<T>,
    ) -> Result<Option<T>, ReadError> {
        match self.text(name)? {
            None => Ok(None),
            Some(text) => match parse(&text) {
                None => Err(self.wrong(name, expected)),
                parsed => Ok(parsed),
            },
        }
    }

    /// An object, if the field is there.
    pub fn object(&mut self, name: &str) -> Option<Field> {
        self.take(name)
    }

    /// The entries of a list; none if the field is not there.
    pub fn list(&mut self, name: &str) -> Result<Vec<Field>, ReadError> {
        let Some(field) = self.take(name) else {
            return Ok(Vec::new());
        };
        let Value::List(entries) = field.value else {
            return Err(wrong(field.path, "a list"));
        };
        let mut fields = Vec::new();
        for (index, value) in entries.into_iter().enumerate() {
            fields.push(Field {
                path: format!("{}[{index}]", field.path),
                value,
            });
        }
        Ok(fields)
    }

    /// The fields that nobody took.
    pub fn rest(self) -> UnknownFields {
        self.object
    }
}

fn wrong(path: String, expected: &'static str) -> ReadError {
    let place = if path.is_empty() {
        Place::Whole
    } else {
        Place::Field(path)
    };
    ReadError::at(Problem::WrongField { expected }, place)
}
