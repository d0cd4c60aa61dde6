//! The language switch: one button for each expression, named in its own language.

use super::Sentences;
use crate::state::{Action, State};
use yew::prelude::*;

/// The buttons; the language that is shown is the pressed one.
pub(super) fn languages(state: &State, say: &Sentences, on_action: &Callback<Action>) -> Html {
    let buttons = state.document.expressions.iter().map(|expression| {
        let language = &expression.language;
        let tag = language.to_string();
        let chosen = language.clone();
        let on_click =
            on_action.reform(move |_: MouseEvent| Action::ChooseLanguage(chosen.clone()));
        html! {
            <button
                key={tag.clone()}
                type="button"
                lang={tag.clone()}
                data-language={tag}
                aria-pressed={(*language == state.language).to_string()}
                onclick={on_click}
            >
                {say.intl.autonym(language)}
            </button>
        }
    });
    html! {
        <div class="languages segments" role="group" aria-label={say.words.languages}>
            {for buttons}
        </div>
    }
}
