//! Hybrid logical clock: stamps that order the changes of all tabs and devices of a reader.
//!
//! Source: Kulkarni and others, "Logical Physical Clocks" (2014). A stamp is at least the wall
//! clock's time and always later than every stamp seen before, so a clock set back loses nothing.

use std::{fmt, rc::Rc};

/// Last millisecond of the year 9999; a later stamp is not one of ours.
const LATEST_WALL_MS: u64 = 253_402_300_799_999;

/// Which copy of the state made a change: random, one for each opened element.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReplicaId(Rc<str>);

impl ReplicaId {
    /// A replica named by a random number.
    pub fn from_random(number: u32) -> Self {
        ReplicaId(format!("{number:08x}").into())
    }
}

/// When a value was set, comparable between replicas: by time, then counter, then replica.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    wall_ms: u64,
    counter: u32,
    replica: ReplicaId,
}

impl Stamp {
    /// Reads what [`Stamp`]'s `Display` wrote: `1510318860000.0.3f9a2c1b`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let (wall_ms, counter, replica) = (parts.next()?, parts.next()?, parts.next()?);
        let wall_ms = wall_ms.parse().ok().filter(|ms| *ms <= LATEST_WALL_MS)?;
        let is_name = !replica.is_empty()
            && replica.len() <= 64
            && replica.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_name.then_some(Stamp {
            wall_ms,
            counter: counter.parse().ok()?,
            replica: ReplicaId(replica.into()),
        })
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}.{}.{}",
            self.wall_ms, self.counter, self.replica.0
        )
    }
}

/// The clock of one replica. Time comes in as data.
#[derive(Clone, Debug)]
pub struct Clock {
    wall_ms: u64,
    counter: u32,
    replica: ReplicaId,
}

impl Clock {
    /// A clock that has seen nothing yet.
    pub fn new(replica: ReplicaId) -> Self {
        Clock {
            wall_ms: 0,
            counter: 0,
            replica,
        }
    }

    /// A stamp later than all that this clock gave or saw. `now_ms`: milliseconds since 1970, UTC.
    pub fn stamp(&mut self, now_ms: u64) -> Stamp {
        let now_ms = now_ms.min(LATEST_WALL_MS);
        if now_ms > self.wall_ms {
            (self.wall_ms, self.counter) = (now_ms, 0);
        } else if let Some(next) = self.counter.checked_add(1) {
            self.counter = next;
        } else if self.wall_ms < LATEST_WALL_MS {
            (self.wall_ms, self.counter) = (self.wall_ms + 1, 0);
        }
        // Else an edited file had the last stamp there is: it is given again, never one that
        // cannot be read.
        Stamp {
            wall_ms: self.wall_ms,
            counter: self.counter,
            replica: self.replica.clone(),
        }
    }

    /// Takes note of a stamp of another replica.
    pub fn observe(&mut self, seen: &Stamp) {
        let latest = (self.wall_ms, self.counter).max((seen.wall_ms, seen.counter));
        (self.wall_ms, self.counter) = latest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_grow_even_when_the_wall_clock_goes_back() {
        let mut clock = Clock::new(ReplicaId::from_random(1));
        let stamps: Vec<_> = [50, 50, 10, 60].map(|now| clock.stamp(now)).into();
        assert!(
            stamps.is_sorted_by(|earlier, later| earlier < later),
            "{stamps:?}"
        );
    }

    #[test]
    fn a_change_after_a_seen_change_is_later() {
        let mut fast = Clock::new(ReplicaId::from_random(9));
        let mut slow = Clock::new(ReplicaId::from_random(1));
        let seen = fast.stamp(1_000_000);
        slow.observe(&seen);
        assert!(slow.stamp(5) > seen);
    }

    #[test]
    fn a_stamp_is_read_as_written_and_nonsense_is_refused() {
        let stamp = Clock::new(ReplicaId::from_random(0xbeef)).stamp(1_510_318_860_000);
        assert_eq!(stamp.to_string(), "1510318860000.0.0000beef");
        assert_eq!(Stamp::parse(&stamp.to_string()), Some(stamp));
        for bad in ["", "1.2", "x.0.a", "1.0.", "999999999999999.0.a", "1.0.a b"] {
            assert_eq!(Stamp::parse(bad), None, "{bad}");
        }
    }
}
