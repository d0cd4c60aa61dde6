//! A JSON value.

use super::Object;

/// Anything that JSON can say. Objects with the same fields in another order are equal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is written.
    Number(Number),
    /// A text.
    Text(String),
    /// Values in their order.
    List(Vec<Value>),
    /// Named values.
    Object(Object),
}

/// A number as it is written: `1`, `1.0` and `1e0` are three different ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

impl Number {
    /// A number whose grammar was checked.
    pub(super) fn as_written(text: &str) -> Self {
        Number(text.to_owned())
    }

    /// The number as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value {
    /// The field of that name, of an object.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.as_object()?.get(name)
    }

    /// The words of a text.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Yes or no.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(yes) => Some(*yes),
            _ => None,
        }
    }

    /// A whole number that is written without point and exponent.
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Value::Number(number) => number.0.parse().ok(),
            _ => None,
        }
    }

    /// The entries of a list.
    pub fn as_list(&self) -> Option<&[Value]> {
        match self {
            Value::List(entries) => Some(entries),
            _ => None,
        }
    }

    /// The fields of an object.
    pub fn as_object(&self) -> Option<&Object> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Value::Bool(yes)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Value::Number(Number(number.to_string()))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<Vec<Value>> for Value {
    fn from(entries: Vec<Value>) -> Self {
        Value::List(entries)
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Value::Object(object)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    /// Nothing is `null`.
    fn from(content: Option<T>) -> Self {
        content.map_or(Value::Null, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Value {
        Value::Number(Number::as_written(text))
    }

    #[test]
    fn each_accessor_knows_its_kind_alone() {
        let object = Value::from(Object::new().with("a", "b"));
        assert_eq!(object.get("a").and_then(Value::as_str), Some("b"));
        assert_eq!(object.get("b"), None);
        assert_eq!(Value::from("a").get("a"), None);
        assert_eq!(Value::from(true).as_bool(), Some(true));
        assert_eq!(Value::from("true").as_bool(), None);
        assert_eq!(
            Value::from(vec![Value::Null]).as_list(),
            Some(&[Value::Null][..])
        );
        assert!(Value::default().is_null() && !object.is_null());
    }

    #[test]
    fn only_a_whole_number_in_range_is_one() {
        assert_eq!(Value::from(u64::MAX).as_u64(), Some(u64::MAX));
        for other in ["-1", "1.0", "1e3", "18446744073709551616"] {
            assert_eq!(number(other).as_u64(), None, "{other}");
        }
        assert_eq!(Value::from("1").as_u64(), None);
    }

    #[test]
    fn nothing_is_null() {
        assert_eq!(Value::from(None::<bool>), Value::Null);
        assert_eq!(Value::from(Some(7)), number("7"));
    }
}
