//! What the JavaScript module calls. Every method takes `&self`: a listener may call back.

use super::{
    events::{tags, to_js},
    mount::Inner,
    options::Attributes,
    sources::Source,
    texts::Texts,
};
use crate::json::Object;
use crate::model::BlockId;
use crate::state::{Action, Marks, Stored as _};
use crate::write;
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The Rust side of one element.
#[wasm_bindgen]
pub struct Mount {
    inner: Rc<Inner>,
}

/// Runs once, when the module is instantiated.
#[wasm_bindgen(start)]
fn start() {
    // Yew would install a hook of its own; this one says where, and nothing leaves the browser.
    yew::set_custom_panic_hook(Box::new(|panic| {
        wasm_bindgen::throw_str(&panic.to_string());
    }));
}

#[wasm_bindgen]
impl Mount {
    /// A mount that draws into `root`, speaks through `announcer` and tells `host`.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, root: HtmlElement, announcer: HtmlElement) -> Mount {
        Mount {
            inner: Inner::new(host, root, announcer),
        }
    }

    /// Takes the element's attributes: a list of pairs of name and text.
    pub fn configure(&self, attributes: JsValue) {
        let attributes = Attributes::read(&Texts::from_js(attributes));
        self.inner.configure(attributes);
    }

    /// Shows fetched files: a list of descriptions (each a list of pairs of name and text), and a
    /// list of `Uint8Array` or undefined in the same order. Gives whether a document is shown now.
    pub fn load(&self, descriptions: Array, bytes: Array) -> bool {
        self.inner.load(Source::list(&descriptions, &bytes))
    }

    /// The document in the published JSON format, as text; undefined where none is shown.
    pub fn document(&self) -> Option<String> {
        let state = self.inner.state()?;
        Some(write::json::to_string(&state.document))
    }

    /// The languages of the document, as a list of tags.
    pub fn languages(&self) -> JsValue {
        let state = self.inner.state();
        let languages = state.map_or_else(Vec::new, |state| state.document.languages());
        to_js(tags(&languages))
    }

    /// The marks: `{"decision-3": {"done": true}}`.
    pub fn marks(&self) -> JsValue {
        let state = self.inner.state();
        to_js(state.map_or_else(Object::new, |state| state.marks.content.values()))
    }

    /// The settings, defaults included.
    pub fn settings(&self) -> JsValue {
        let state = self.inner.state();
        to_js(state.map_or_else(Object::new, |state| state.settings.content.values()))
    }

    /// The marks as text, in the format that is stored.
    ///
    /// # Errors
    /// A sentence where the format is not known or no document is shown.
    #[wasm_bindgen(js_name = exportMarks)]
    pub fn export_marks(&self, format: Option<String>) -> Result<String, JsError> {
        match format.as_deref() {
            None | Some("json") => {}
            Some(other) => {
                return Err(JsError::new(&format!(
                    "marks cannot be exported as “{other}”; the format is “json”"
                )));
            }
        }
        let state = self
            .inner
            .state()
            .ok_or_else(|| JsError::new("no document is shown, so there are no marks to export"))?;
        Ok(self.inner.export(&state))
    }

    /// Takes over marks that [`Mount::export_marks`] gave; the later change of each field wins.
    ///
    /// # Errors
    /// A sentence where the text is something else; the marks are untouched then.
    #[wasm_bindgen(js_name = importMarks)]
    pub fn import_marks(&self, text: &str) -> Result<(), JsError> {
        let marks = Marks::decode(text)
            .map_err(|_| JsError::new("the text is no export of marks that this version knows"))?;
        self.inner.import(marks);
        Ok(())
    }

    /// Clears all marks (they can be brought back by “Undo”) and resets the settings.
    pub fn reset(&self) {
        self.inner.act(Action::ClearAll);
        self.inner.act(Action::ResetSettings);
    }

    /// Scrolls to a block and puts the keyboard there; false if there is no such block.
    #[wasm_bindgen(js_name = goTo)]
    pub fn go_to(&self, id: &str) -> bool {
        BlockId::new(id).is_some_and(|id| self.inner.go_to(&id))
    }

    /// The document in another format: `json` or `html`.
    ///
    /// # Errors
    /// A sentence where the format is not known or no document is shown.
    #[wasm_bindgen(js_name = toFormat)]
    pub fn to_format(&self, format: &str) -> Result<String, JsError> {
        let state = self
            .inner
            .state()
            .ok_or_else(|| JsError::new("no document is shown"))?;
        match format {
            "json" => Ok(write::json::to_string(&state.document)),
            "html" => Ok(write::html::articles(&state.document)),
            other => Err(JsError::new(&format!(
                "a document cannot be written as “{other}”; the formats are “json” and “html”"
            ))),
        }
    }

    /// Ends the mount: nothing is drawn, nothing listens any more.
    pub fn unmount(&self) {
        self.inner.unmount();
    }
}
