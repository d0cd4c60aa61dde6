//! The reader's own follow-up of each decision. Never mixed up with an official status.

use super::{Clock, Registers, Stamp, sorted_map::SortedMap};
use crate::json::{Object, Value};
use crate::model::{BlockId, Fingerprint};

/// The name of the field that holds the tick.
const DONE: &str = "done";

/// The name of the field that holds the fingerprint of the text that was ticked.
const TEXT: &str = "text";

/// All marks of one document: a last-writer-wins map for each decision. Fields that this version
/// does not know are kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks(SortedMap<BlockId, Registers>);

impl Marks {
    /// Whether the decision is ticked.
    pub fn is_done(&self, decision: &BlockId) -> bool {
        self.field(decision, DONE).and_then(Value::as_bool) == Some(true)
    }

    /// Ticks or unticks a decision whose text has that fingerprint.
    pub fn set_done(
        &mut self,
        decision: &BlockId,
        done: bool,
        text: Option<Fingerprint>,
        at: &Stamp,
    ) {
        let registers = self.registers(decision);
        registers.set(DONE, done.into(), at.clone());
        let text = text.filter(|_| done).map(|text| text.to_string());
        registers.set(TEXT, text.into(), at.clone());
    }

    /// Gives a decision the tick back that it had in earlier marks.
    pub fn restore(&mut self, decision: &BlockId, earlier: &Marks, at: &Stamp) {
        let registers = self.registers(decision);
        for name in [DONE, TEXT] {
            let value = earlier.field(decision, name).cloned().unwrap_or_default();
            registers.set(name, value, at.clone());
        }
    }

    /// Whether the decision was ticked when its text was another one.
    pub fn text_changed(&self, decision: &BlockId, text: Fingerprint) -> bool {
        self.is_done(decision)
            && self
                .field(decision, TEXT)
                .and_then(Value::as_str)
                .is_some_and(|marked| marked != text.to_string())
    }

    /// The decisions that are ticked, also those that the text no longer has.
    pub fn done(&self) -> impl Iterator<Item = &BlockId> {
        let decisions = self.0.iter().map(|(decision, _)| decision);
        decisions.filter(|decision| self.is_done(decision))
    }

    fn registers(&mut self, decision: &BlockId) -> &mut Registers {
        let decision = decision.clone();
        self.0.get_or_insert_with(decision, Registers::default)
    }

    fn field(&self, decision: &BlockId, name: &str) -> Option<&Value> {
        self.0.get(decision)?.get(name)
    }

    /// Takes over every field that the other marks have later.
    pub fn merge(&mut self, other: &Marks) {
        for (decision, registers) in other.0.iter() {
            self.registers(decision).merge(registers);
        }
    }

    /// Lets a clock see every stamp.
    pub fn show_to(&self, clock: &mut Clock) {
        for (_, registers) in self.0.iter() {
            registers.show_to(clock);
        }
    }

    /// The values alone: `{"decision-3": {"done": true}}`.
    pub fn values(&self) -> Object {
        self.object(Registers::values)
    }

    /// With stamps, as stored: `{"decision-3": {"done": {"value": true, "at": "…"}}}`.
    pub fn to_json(&self) -> Object {
        self.object(Registers::to_json)
    }

    fn object(&self, content: fn(&Registers) -> Object) -> Object {
        let mut decisions = Vec::new();
        for (decision, registers) in self.0.iter() {
            decisions.push((decision.as_str().to_owned(), content(registers).into()));
        }
        Object::from(decisions)
    }

    /// Reads what [`Marks::to_json`] wrote; none if anything in it is something else.
    pub fn from_json(value: &Value) -> Option<Self> {
        let mut marks = Marks::default();
        for (decision, registers) in value.as_object()?.by_name() {
            *marks.registers(&BlockId::new(decision)?) = Registers::from_json(registers)?;
        }
        Some(marks)
    }
}
