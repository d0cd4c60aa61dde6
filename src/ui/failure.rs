//! Why a document is not shown, in place of it.

use super::Sentences;
use crate::read::LoadError;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct FailureProps {
    pub error: Rc<LoadError>,
    pub say: Sentences,
}

#[component]
pub(super) fn Failure(props: &FailureProps) -> Html {
    let FailureProps { error, say } = props;
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
