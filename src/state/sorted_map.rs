//! A map that keeps its entries in the order of their keys, in one list.
//!
//! Why not `BTreeMap`: each of its uses is 5 kB of the program that every reader loads.

/// Entries by their keys, in the order of the keys.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SortedMap<Key, Entry>(Vec<(Key, Entry)>);

impl<Key, Entry> Default for SortedMap<Key, Entry> {
    fn default() -> Self {
        SortedMap(Vec::new())
    }
}

impl<Key: Ord, Entry> SortedMap<Key, Entry> {
    /// The entry of a key.
    pub fn get<Name: Ord + ?Sized>(&self, key: &Name) -> Option<&Entry>
    where
        Key: std::borrow::Borrow<Name>,
    {
        let place = self
            .0
            .binary_search_by(|(known, _)| known.borrow().cmp(key));
        self.0.get(place.ok()?).map(|(_, entry)| entry)
    }

    /// The entry of a key, made by `new` where there is none.
    pub fn get_or_insert_with(&mut self, key: Key, new: impl FnOnce() -> Entry) -> &mut Entry {
        let place = match self.0.binary_search_by(|(known, _)| known.cmp(&key)) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key, new()));
                place
            }
        };
        #[expect(clippy::indexing_slicing, reason = "found or inserted just now")]
        &mut self.0[place].1
    }

    /// Sets the entry of a key.
    pub fn insert(&mut self, key: Key, entry: Entry) {
        match self.0.binary_search_by(|(known, _)| known.cmp(&key)) {
            Ok(place) => {
                if let Some(known) = self.0.get_mut(place) {
                    known.1 = entry;
                }
            }
            Err(place) => self.0.insert(place, (key, entry)),
        }
    }

    /// Keys and entries, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = &(Key, Entry)> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_found_and_kept_in_order_whatever_the_order_of_arrival() {
        let mut map = SortedMap::default();
        for key in ["b", "a", "c", "a"] {
            *map.get_or_insert_with(key.to_owned(), || 0) += 1;
        }
        let keys: Vec<_> = map
            .iter()
            .map(|(key, count)| (key.as_str(), *count))
            .collect();
        assert_eq!(keys, [("a", 2), ("b", 1), ("c", 1)]);
        assert_eq!(map.get("c"), Some(&1));
        assert_eq!(map.get("d"), None);
    }
}
