//! One decision: its box, its number, its text. Drawn again only when one of these changes.

use super::text::items;
use crate::model::Block;
use crate::state::Action;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct DecisionProps {
    pub block: Rc<Block>,
    pub done: bool,
    /// Whether the filter shows it.
    pub shown: bool,
    pub with_box: bool,
    /// Whether the box cannot be changed.
    pub locked: bool,
    /// What the reader should know of the mark.
    pub warning: Option<&'static str>,
    pub on_action: Callback<Action>,
}

#[component]
pub(super) fn Decision(props: &DecisionProps) -> Html {
    let block = &props.block;
    let id = block.id.to_string();
    let (box_id, text_id) = (format!("{id}-box"), format!("{id}-text"));
    let on_change = {
        let (decision, on_action) = (block.id.clone(), props.on_action.clone());
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let (decision, done) = (decision.clone(), input.checked());
                on_action.emit(Action::SetDone { decision, done });
            }
        })
    };
    let number = block.number.as_deref().map(|number| {
        html! { <span class="number">{number}</span> }
    });
    let text = html! {
        <span id={text_id.clone()} class="text-of-decision">{block.text.as_str()}</span>
    };
    html! {
        <li
            {id}
            class="decision"
            part="decision"
            data-done={props.done.to_string()}
            hidden={!props.shown}
        >
            if props.with_box {
                <input
                    type="checkbox"
                    id={box_id.clone()}
                    checked={props.done}
                    disabled={props.locked}
                    aria-labelledby={text_id}
                    onchange={on_change}
                />
                <label for={box_id}>{number}{" "}{text}</label>
            } else {
                <div>{number}{" "}{text}</div>
            }
            <div class="under">
                {items(block)}
                if let Some(warning) = props.warning {
                    <p class="warning">{warning}</p>
                }
            </div>
        </li>
    }
}
