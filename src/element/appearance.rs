//! Settings to the custom properties of the element's own root; the page is never touched.

use crate::state::Settings;
use web_sys::HtmlElement;

/// Sets what the style sheet reads. By the CSSOM: a strict policy forbids `style` attributes.
pub(super) fn apply(settings: &Settings, root: &HtmlElement) {
    let values = [
        ("--text-size", settings.text_size()),
        ("--line-spacing", settings.line_spacing()),
        ("--letter-spacing", settings.letter_spacing()),
    ];
    for (name, hundredths) in values {
        let value = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        // A property that a browser refuses keeps its default from the style sheet.
        let _ = root.style().set_property(name, &value);
    }
}
