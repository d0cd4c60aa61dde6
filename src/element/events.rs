//! Every event that a page can listen to. Names and details are public: see the README.

use crate::model::json_text;
use crate::read::LoadError;
use crate::state::{Progress, Settings, State};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Something that the page is told.
pub(super) enum Event<'a> {
    /// A document is shown.
    Ready(&'a State),
    /// A document could not be shown; the message is in the reader's language.
    Error(&'a LoadError, String),
    /// Another language is shown.
    LanguageChange(&'a str),
    /// Marks changed; of one decision, or of many.
    MarkChange(Option<(&'a str, bool)>, Progress),
    /// Settings changed.
    SettingsChange(&'a Settings),
}

impl Event<'_> {
    fn name(&self) -> &'static str {
        match self {
            Event::Ready(_) => "communique-ready",
            Event::Error(..) => "communique-error",
            Event::LanguageChange(_) => "communique-language-change",
            Event::MarkChange(..) => "communique-mark-change",
            Event::SettingsChange(_) => "communique-settings-change",
        }
    }

    fn detail(&self) -> Value {
        match self {
            Event::Ready(state) => {
                let languages = state.document.languages();
                let tags: Vec<&str> = languages.iter().map(|tag| tag.as_str()).collect();
                json!({"id": state.document.id.as_str(), "languages": tags})
            }
            Event::Error(error, message) => {
                let source = match error {
                    LoadError::NoSource => None,
                    LoadError::Unreachable { source }
                    | LoadError::Refused { source, .. }
                    | LoadError::Unreadable { source, .. } => Some(source),
                };
                json!({"message": message, "source": source})
            }
            Event::LanguageChange(language) => json!({"language": language}),
            Event::MarkChange(decision, progress) => json!({
                "decision": decision.map(|(id, _)| id),
                "done": decision.map(|(_, done)| done),
                "progress": {"done": progress.done, "total": progress.total},
            }),
            Event::SettingsChange(settings) => json!({"settings": settings.values()}),
        }
    }

    /// Fires the event on the element; it bubbles and leaves shadow roots.
    pub(super) fn fire(&self, host: &HtmlElement) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&to_js(&self.detail()));
        if let Ok(event) = CustomEvent::new_with_event_init_dict(self.name(), &init) {
            // A listener that throws is reported by the browser and stops nothing here.
            let _ = host.dispatch_event(&event);
        }
    }
}

/// A JSON value as a plain JavaScript value. By way of the text: the browser's own parser makes a
/// field of any name, `__proto__` too, and adds nothing to the program.
pub(super) fn to_js(value: &Value) -> JsValue {
    js_sys::JSON::parse(&json_text(value)).unwrap_or(JsValue::NULL)
}
