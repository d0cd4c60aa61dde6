//! What the person at the terminal is told: one line when a step starts, its time when it was long.

use std::time::{Duration, Instant};

/// Steps shorter than this are not worth a second line.
const WORTH_TELLING: Duration = Duration::from_secs(2);

/// Says what is being done, does it, and says how long it took.
pub fn step<Outcome>(what: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    println!("• {what} …");
    let start = Instant::now();
    let outcome = work();
    let time = start.elapsed();
    if time >= WORTH_TELLING {
        println!("  {:.0} s", time.as_secs_f64());
    }
    outcome
}

/// Says one thing.
pub fn line(what: &str) {
    println!("• {what}");
}
