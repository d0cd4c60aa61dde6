//! The language switch: one button for each expression, named in its own language.

use super::Sentences;
use crate::model::LanguageTag;
use crate::state::Action;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct LanguagesProps {
    /// The languages of the document.
    pub languages: Vec<LanguageTag>,
    /// The one that is shown.
    pub current: LanguageTag,
    pub say: Sentences,
    pub on_action: Callback<Action>,
}

#[component]
pub(super) fn Languages(props: &LanguagesProps) -> Html {
    let buttons = props.languages.iter().map(|language| {
        let tag = language.to_string();
        let chosen = language.clone();
        let on_click = props
            .on_action
            .reform(move |_: MouseEvent| Action::ChooseLanguage(chosen.clone()));
        html! {
            <button
                key={tag.clone()}
                type="button"
                lang={tag.clone()}
                data-language={tag}
                aria-pressed={(*language == props.current).to_string()}
                onclick={on_click}
            >
                {props.say.intl.autonym(language)}
            </button>
        }
    });
    html! {
        <div class="languages segments" role="group" aria-label={props.say.words.languages}>
            {for buttons}
        </div>
    }
}
