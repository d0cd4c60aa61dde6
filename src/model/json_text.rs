//! JSON values as text.

use serde_json::Value;

/// The value as compact JSON.
pub fn json_text(value: &Value) -> String {
    // Keys are strings, so this cannot fail. Unlike `Display` it brings no machinery of `std::io`.
    serde_json::to_string(value).unwrap_or_default()
}
