//! Named values in the order in which they were put.

use super::Value;

/// A JSON object. Equal to another one with the same fields in any order.
///
/// A list and no map: objects are small, and a large one is gone through and not searched.
#[derive(Clone, Debug, Default)]
pub struct Object(Vec<(String, Value)>);

impl Object {
    /// An object without fields.
    pub fn new() -> Self {
        Object(Vec::new())
    }

    /// The field of that name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    }

    /// Sets a field: in its place if it is there, else at the end. Looks at every field; for many
    /// at once there is `From`.
    pub fn insert(&mut self, name: &str, value: Value) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// Takes a field out; the others keep their order.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let place = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(place).1)
    }

    /// Names and values, in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, Value)> {
        self.0.iter()
    }

    /// Whether there is no field.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// This object with a field set.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.insert(name, value.into());
        self
    }

    /// This object with the fields of another one at its end; a field that it has stays its own.
    #[must_use]
    pub fn with_rest(mut self, rest: &Object) -> Self {
        let own = self.0.len();
        for field in &rest.0 {
            if !self.0.iter().take(own).any(|(name, _)| *name == field.0) {
                self.0.push(field.clone());
            }
        }
        self
    }

    /// Names and values, in the order of the names: what fills a sorted list in this order puts each
    /// one at its end.
    pub fn by_name(&self) -> Vec<&(String, Value)> {
        let names = self.sorted().into_iter();
        names.filter_map(|(_, place)| self.0.get(place)).collect()
    }

    /// The names with their places, by name and then by place.
    fn sorted(&self) -> Vec<(&str, usize)> {
        let mut names = Vec::with_capacity(self.0.len());
        for (place, (name, _)) in self.0.iter().enumerate() {
            names.push((name.as_str(), place));
        }
        names.sort_unstable();
        names
    }

    fn drop_repeated(&mut self) {
        let mut is_last = vec![true; self.0.len()];
        let names = self.sorted();
        for ((name, place), (next, _)) in names.iter().zip(names.iter().skip(1)) {
            if name == next
                && let Some(is_last) = is_last.get_mut(*place)
            {
                *is_last = false;
            }
        }
        let mut is_last = is_last.into_iter();
        self.0.retain(|_| is_last.next() == Some(true));
    }
}

impl From<Vec<(String, Value)>> for Object {
    /// Of fields with the same name the last one counts, as everywhere where JSON is read.
    fn from(fields: Vec<(String, Value)>) -> Self {
        let mut object = Object(fields);
        object.drop_repeated();
        object
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.by_name() == other.by_name()
    }
}

impl Eq for Object {}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(names: &[(&str, u64)]) -> Vec<(String, Value)> {
        let field = |(name, number): &(&str, u64)| ((*name).to_owned(), Value::from(*number));
        names.iter().map(field).collect()
    }

    fn names(object: &Object) -> Vec<&str> {
        object.iter().map(|(name, _)| name.as_str()).collect()
    }

    #[test]
    fn fields_keep_the_order_in_which_they_were_put() {
        let mut object = Object::new().with("c", "1").with("a", "2").with("b", "3");
        object.insert("c", Value::Null);
        assert_eq!(names(&object), ["c", "a", "b"]);
        assert_eq!(object.remove("a"), Some(Value::from("2")));
        assert_eq!(object.remove("a"), None);
        assert_eq!(names(&object), ["c", "b"]);
        assert_eq!(object.get("c"), Some(&Value::Null));
    }

    #[test]
    fn of_fields_with_the_same_name_the_last_one_counts() {
        let object = Object::from(fields(&[("a", 1), ("b", 2), ("a", 3), ("c", 4), ("a", 5)]));
        assert_eq!(
            object,
            Object::from(fields(&[("b", 2), ("c", 4), ("a", 5)]))
        );
        assert_eq!(names(&object), ["b", "c", "a"]);
    }

    #[test]
    fn equal_is_what_has_the_same_fields_in_any_order() {
        let object = Object::from(fields(&[("a", 1), ("b", 2)]));
        assert_eq!(object, Object::from(fields(&[("b", 2), ("a", 1)])));
        for other in [
            &[("a", 1)][..],
            &[("a", 2), ("b", 1)],
            &[("a", 1), ("c", 2)],
        ] {
            assert_ne!(object, Object::from(fields(other)));
        }
    }

    #[test]
    fn the_rest_comes_last_and_changes_nothing() {
        let rest = Object::from(fields(&[("id", 7), ("later", 8)]));
        let object = Object::new().with("id", 1).with_rest(&rest);
        assert_eq!(object, Object::from(fields(&[("id", 1), ("later", 8)])));
        assert_eq!(names(&object), ["id", "later"]);
    }
}
