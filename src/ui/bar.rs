//! The slim bar that stays in view: languages, progress, filter, settings.

use super::{Sentences, languages::languages, settings_panel::settings_panel};
use crate::state::{Action, Checklist, Filter, State};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct BarProps {
    pub state: Rc<State>,
    pub say: Sentences,
    /// Whether it lets the text pass over its place: the open panel would cover what has the keyboard.
    pub yields: bool,
    pub on_action: Callback<Action>,
}

#[component]
pub(super) fn Bar(props: &BarProps) -> Html {
    let BarProps {
        state,
        say,
        yields,
        on_action,
    } = props;
    let button = use_node_ref();
    let shown = state.settings_shown;
    let on_key = {
        let (on_action, button) = (on_action.clone(), button.clone());
        Callback::from(move |event: KeyboardEvent| {
            if shown && event.key() == "Escape" {
                on_action.emit(Action::ShowSettings(false));
                focus(&button);
            }
        })
    };
    let on_close = {
        let (on_action, button) = (on_action.clone(), button.clone());
        Callback::from(move |()| {
            on_action.emit(Action::ShowSettings(false));
            focus(&button);
        })
    };
    let checklist = state.options.checklist != Checklist::Off && state.progress().total > 0;
    html! {
        <div
            class="bar"
            part="bar"
            role="group"
            aria-label={say.words.tools}
            data-yields={yields.to_string()}
            lang={say.language.to_string()}
            dir={say.language.direction().as_str()}
            onkeydown={on_key}
        >
            <div class="tools">
                {languages(state, say, on_action)}
                if checklist {
                    {progress(state, say)}
                    {filter(state, say, on_action)}
                }
                <button
                    ref={button}
                    type="button"
                    class="settings-button"
                    data-action="settings"
                    aria-expanded={shown.to_string()}
                    aria-controls="settings"
                    onclick={on_action.reform(move |_: MouseEvent| Action::ShowSettings(!shown))}
                >
                    <span>{say.words.advanced_settings}</span>
                </button>
            </div>
            <div id="settings" hidden={!shown}>
                if shown {
                    {settings_panel(state, say, on_action, &on_close)}
                }
            </div>
        </div>
    }
}

fn focus(target: &NodeRef) {
    if let Some(element) = target.cast::<web_sys::HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

fn progress(state: &State, say: &Sentences) -> Html {
    let progress = state.progress();
    let text = say.progress(progress);
    html! {
        <div class="progress">
            <progress
                max={progress.total.to_string()}
                value={progress.done.to_string()}
                aria-label={say.words.progress}
                aria-valuetext={text.clone()}
            />
            <span class="progress-text">{text}</span>
        </div>
    }
}

fn filter(state: &State, say: &Sentences, on_action: &Callback<Action>) -> Html {
    let names = [
        say.words.filter_all,
        say.words.filter_open,
        say.words.filter_done,
    ];
    let buttons = Filter::ALL
        .into_iter()
        .zip(names)
        .map(|((filter, tag), name)| {
            html! {
                <button
                    type="button"
                    data-filter={tag}
                    aria-pressed={(state.filter == filter).to_string()}
                    onclick={on_action.reform(move |_: MouseEvent| Action::ChooseFilter(filter))}
                >
                    {name}
                </button>
            }
        });
    html! {
        <div class="filter segments" role="group" aria-label={say.words.filter}>
            {for buttons}
        </div>
    }
}
