//! Named values, each with the stamp of its last change: a last-writer-wins map.
//!
//! Source: Shapiro and others, "A comprehensive study of Convergent and Commutative Replicated Data
//! Types" (2011), LWW-element. Merging is commutative, associative and idempotent; a cleared value
//! is a null with a stamp (a tombstone), so it wins over older values of other tabs.

use super::{Clock, Stamp, sorted_map::SortedMap};
use crate::json::{Object, Value};

#[derive(Clone, Debug, PartialEq)]
struct Register {
    value: Value,
    at: Stamp,
}

impl Register {
    /// Equal stamps with different values occur only in edited files; the larger text wins, so
    /// that the order of merging still does not matter.
    fn wins_over(&self, other: &Register) -> bool {
        self.at > other.at || (self.at == other.at && self.value.to_text() > other.value.to_text())
    }
}

/// A last-writer-wins map of named JSON values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Registers(SortedMap<String, Register>);

impl Registers {
    /// The value of that name; none if it was never set or was cleared.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let register = self.0.get(name)?;
        (!register.value.is_null()).then_some(&register.value)
    }

    /// Sets a value; null clears it.
    pub fn set(&mut self, name: &str, value: Value, at: Stamp) {
        self.0.insert(name.to_owned(), Register { value, at });
    }

    /// Takes over every value that the other map has later.
    pub fn merge(&mut self, other: &Registers) {
        for (name, theirs) in other.0.iter() {
            let ours = self.0.get_or_insert_with(name.clone(), || theirs.clone());
            if theirs.wins_over(ours) {
                *ours = theirs.clone();
            }
        }
    }

    /// Lets a clock see every stamp.
    pub fn show_to(&self, clock: &mut Clock) {
        for (_, register) in self.0.iter() {
            clock.observe(&register.at);
        }
    }

    /// The values alone, without those that were cleared.
    pub fn values(&self) -> Object {
        let mut values = Vec::new();
        for (name, register) in self.0.iter() {
            if !register.value.is_null() {
                values.push((name.clone(), register.value.clone()));
            }
        }
        Object::from(values)
    }

    /// With stamps, as stored: `{"done": {"value": true, "at": "…"}}`.
    pub fn to_json(&self) -> Object {
        let mut entries = Vec::new();
        for (name, register) in self.0.iter() {
            let entry = Object::new()
                .with("value", register.value.clone())
                .with("at", register.at.to_string());
            entries.push((name.clone(), entry.into()));
        }
        Object::from(entries)
    }

    /// Reads what [`Registers::to_json`] wrote; none if anything in it is something else.
    pub fn from_json(value: &Value) -> Option<Self> {
        let mut registers = Registers::default();
        for (name, entry) in value.as_object()?.by_name() {
            let at = Stamp::parse(entry.get("at")?.as_str()?)?;
            let value = entry.get("value")?.clone();
            registers.0.insert(name.clone(), Register { value, at });
        }
        Some(registers)
    }
}
