//! What the reader must know: marks that are not saved, marks without a decision.

use super::Sentences;
use crate::state::{Action, State, Trouble};
use crate::words;
use yew::prelude::*;

/// All notices that there is a reason for.
pub(super) fn notices(state: &State, say: &Sentences, on_action: &Callback<Action>) -> Html {
    html! {
        <div
            class="notices"
            lang={say.language.to_string()}
            dir={say.language.direction().as_str()}
        >
            {storage(state, say, on_action)}
            {vanished(state, say)}
        </div>
    }
}

fn storage(state: &State, say: &Sentences, on_action: &Callback<Action>) -> Option<Html> {
    let trouble = state.marks.trouble.or(state.settings.trouble)?;
    let (tag, text) = match trouble {
        Trouble::Blocked => ("blocked", say.words.not_saved_blocked),
        Trouble::Full => ("full", say.words.not_saved_full),
        Trouble::Corrupt => ("corrupt", say.words.set_aside),
        Trouble::Newer => ("newer", say.words.newer),
    };
    Some(html! {
        <div class="notice" data-notice={tag}>
            <p>{text}</p>
            <button
                type="button"
                data-action="export"
                onclick={on_action.reform(|_: MouseEvent| Action::ExportMarks)}
            >
                {say.words.export}
            </button>
        </div>
    })
}

fn vanished(state: &State, say: &Sentences) -> Option<Html> {
    let ids = state.vanished();
    let list: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
    let text = say.count(&say.words.vanished, ids.len());
    let text = words::fill(&text, &[("ids", &list.join(", "))]);
    (!ids.is_empty()).then(|| {
        html! { <div class="notice" data-notice="vanished"><p>{text}</p></div> }
    })
}
