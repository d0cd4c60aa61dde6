//! Every event that a page can listen to. Names and details are public: see the README.

use crate::json::{Object, Value};
use crate::model::LanguageTag;
use crate::read::LoadError;
use crate::state::{Progress, Settings, State};
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

    fn detail(&self) -> Object {
        let detail = Object::new();
        match self {
            Event::Ready(state) => detail
                .with("id", state.document.id.as_str())
                .with("languages", tags(&state.document.languages())),
            Event::Error(error, message) => {
                let source = match error {
                    LoadError::NoSource => None,
                    LoadError::Unreachable { source }
                    | LoadError::Refused { source, .. }
                    | LoadError::Unreadable { source, .. } => Some(source.as_str()),
                };
                detail
                    .with("message", message.as_str())
                    .with("source", source)
            }
            Event::LanguageChange(language) => detail.with("language", *language),
            Event::MarkChange(decision, progress) => {
                let counts = Object::new()
                    .with("done", progress.done as u64)
                    .with("total", progress.total as u64);
                detail
                    .with("decision", decision.map(|(id, _)| id))
                    .with("done", decision.map(|(_, done)| done))
                    .with("progress", counts)
            }
            Event::SettingsChange(settings) => detail.with("settings", settings.values()),
        }
    }

    /// Fires the event on the element; it bubbles and leaves shadow roots.
    pub(super) fn fire(&self, host: &HtmlElement) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&to_js(self.detail()));
        if let Ok(event) = CustomEvent::new_with_event_init_dict(self.name(), &init) {
            // A listener that throws is reported by the browser and stops nothing here.
            let _ = host.dispatch_event(&event);
        }
    }
}

/// A JSON value as a plain JavaScript value. By way of the text: the browser's own parser makes a
/// field of any name, `__proto__` too, and adds nothing to the program.
pub(super) fn to_js(value: impl Into<Value>) -> JsValue {
    js_sys::JSON::parse(&value.into().to_text()).unwrap_or(JsValue::NULL)
}

/// Languages by their tags.
pub(super) fn tags(languages: &[LanguageTag]) -> Vec<Value> {
    let tags = languages.iter().map(|language| language.as_str().into());
    tags.collect()
}
