//! What a person and assistive technology find on the page, drawn by Yew's server renderer.

#![cfg(all(feature = "browser", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test whose preparation fails has failed"
)]

mod checklist;
mod failures;
mod hostile;
mod notices;
mod page;
mod reading;
