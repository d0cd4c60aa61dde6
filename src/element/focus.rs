//! Puts the keyboard where it can go on when its place has gone from the screen.

use crate::model::BlockId;
use crate::state::FocusTarget;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// The decision whose box has the keyboard.
pub(super) fn decision(host: &HtmlElement) -> Option<BlockId> {
    let element = host.shadow_root()?.active_element()?;
    BlockId::new(&element.closest("li.decision").ok()??.id())
}

/// Focuses what the target means, if it is on the screen.
pub(super) fn move_to(root: &Element, target: &FocusTarget) {
    let selector = match target {
        // Ids hold letters, digits and a few signs: safe inside quotes.
        FocusTarget::Decision(id) => format!("[id=\"{id}\"] input"),
        FocusTarget::Filter => "[data-filter][aria-pressed=true]".to_owned(),
        FocusTarget::MarkAll => "[data-action=mark-all]".to_owned(),
        FocusTarget::ClearAll => "[data-action=clear-all]".to_owned(),
    };
    let element = root.query_selector(&selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
