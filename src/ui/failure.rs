//! Why a document is not shown, in place of it.

use super::Sentences;
use crate::read::LoadError;
use yew::prelude::*;

/// The panel with the reason.
pub(super) fn failure(error: &LoadError, say: &Sentences) -> Html {
    html! {
        <div
            class="error"
            part="error"
            role="alert"
            lang={say.language.to_string()}
            dir={say.language.direction().as_str()}
        >
            <p><strong>{say.words.error_title}</strong></p>
            <p>{say.words.load_error(error)}</p>
        </div>
    }
}
