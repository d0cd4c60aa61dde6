//! A run of decisions as a checklist.

use super::{Sentences, decision::Decision};
use crate::model::Block;
use crate::state::{Action, Checklist, Filter, State};
use std::rc::Rc;
use yew::prelude::*;

/// The decisions of a run; the first run of the document carries the tools for all.
pub(super) fn decisions(
    blocks: &[Rc<Block>],
    first: bool,
    state: &State,
    say: &Sentences,
    on_action: &Callback<Action>,
) -> Html {
    let marks = &state.marks.content;
    let checklist = state.options.checklist;
    let rows = blocks.iter().map(|block| {
        let done = marks.is_done(&block.id);
        let text_changed = done
            && state
                .document
                .decision_fingerprint(&block.id)
                .is_some_and(|text| marks.text_changed(&block.id, text));
        html! {
            <Decision
                key={block.id.to_string()}
                block={block.clone()}
                {done}
                shown={state.filter.shows(done)}
                with_box={checklist != Checklist::Off}
                locked={state.marks_are_locked()}
                warning={text_changed.then_some(say.words.text_changed)}
                on_action={on_action.clone()}
            />
        }
    });
    html! {
        <>
            <ol class="decisions" role="list" aria-label={say.words.decisions}>{for rows}</ol>
            if first && checklist != Checklist::Off {
                {tools(state, say, on_action)}
            }
        </>
    }
}

fn tools(state: &State, say: &Sentences, on_action: &Callback<Action>) -> Html {
    let nothing = match state.filter {
        _ if state.shown() > 0 => None,
        Filter::Open => Some(say.words.nothing_open),
        Filter::All | Filter::Done => Some(say.words.nothing_done),
    };
    let progress = state.progress();
    html! {
        <div
            class="after-decisions"
            lang={say.language.to_string()}
            dir={say.language.direction().as_str()}
        >
            if let Some(nothing) = nothing {
                <p class="nothing">{nothing}</p>
            }
            if !state.marks_are_locked() {
                {undo(state, say, on_action)}
                <div class="row">
                    <button
                        type="button"
                        data-action="mark-all"
                        aria-disabled={(progress.done == progress.total).to_string()}
                        onclick={on_action.reform(|_: MouseEvent| Action::MarkAll)}
                    >
                        {say.words.mark_all}
                    </button>
                    <button
                        type="button"
                        data-action="clear-all"
                        aria-disabled={(progress.done == 0).to_string()}
                        onclick={on_action.reform(|_: MouseEvent| Action::ClearAll)}
                    >
                        {say.words.clear_all}
                    </button>
                </div>
            }
        </div>
    }
}

fn undo(state: &State, say: &Sentences, on_action: &Callback<Action>) -> Option<Html> {
    let undo = state.undo.as_ref()?;
    let plural = if undo.marked {
        &say.words.marked
    } else {
        &say.words.cleared
    };
    Some(html! {
        <div class="notice" data-notice="undo">
            <p>{say.count(plural, undo.decisions.len())}</p>
            <button
                type="button"
                data-action="undo"
                onclick={on_action.reform(|_: MouseEvent| Action::Undo)}
            >
                {say.words.undo}
            </button>
        </div>
    })
}
