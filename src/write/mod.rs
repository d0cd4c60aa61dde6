//! Document out: the published JSON format, and static HTML that is readable without any script.

pub mod html;
pub mod json;
