//! The body of the document: each block as the HTML that its role means.

use super::{Sentences, decisions::Decisions};
use crate::model::{Block, Role};
use crate::state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::VTag;

#[derive(Properties, PartialEq)]
pub(super) struct TextProps {
    pub state: Rc<State>,
    pub say: Sentences,
    pub on_action: Callback<Action>,
    /// The level of headings in the text.
    pub level: u8,
}

#[component]
pub(super) fn Text(props: &TextProps) -> Html {
    let TextProps {
        state,
        say,
        on_action,
        level,
    } = props;
    let Some(expression) = state.expression() else {
        return Html::default();
    };
    let same_list = |one: &Rc<Block>, next: &Rc<Block>| one.role == next.role;
    let mut decisions_seen = false;
    let groups = expression.blocks.chunk_by(same_list).map(|blocks| {
        match blocks.first().map(|block| block.role) {
            Some(Role::Recital) => html! {
                // Safari forgets that a list without bullets is one unless its role is named.
                <ul class="recitals" role="list">{for blocks.iter().map(recital)}</ul>
            },
            Some(Role::Decision) => {
                let first = !std::mem::replace(&mut decisions_seen, true);
                html! {
                    <Decisions
                        blocks={blocks.to_vec()}
                        {first}
                        state={state.clone()}
                        say={say.clone()}
                        on_action={on_action.clone()}
                    />
                }
            }
            _ => blocks.iter().map(|block| other(block, *level)).collect(),
        }
    });
    html! { <div class="text">{for groups}</div> }
}

/// A heading of any level with an id and a class.
pub(super) fn heading(level: u8, id: &str, class: &'static str, content: Html) -> Html {
    let mut heading = VTag::new(format!("h{}", level.clamp(1, 6)));
    heading.add_attribute("id", id.to_owned());
    heading.add_attribute("class", class);
    heading.add_child(content);
    heading.into()
}

fn recital(block: &Rc<Block>) -> Html {
    html! {
        <li key={block.id.to_string()} id={block.id.to_string()} class="recital">
            <p class={classes!((!block.items.is_empty()).then_some("lead-in"))}>{words(block)}</p>
            {items(block)}
        </li>
    }
}

fn other(block: &Rc<Block>, level: u8) -> Html {
    let (id, class) = (block.id.as_str(), block.role.name());
    let text = match block.role {
        Role::DecisionLeadIn | Role::Section | Role::Annex => {
            heading(level, id, class, words(block))
        }
        _ => html! { <p id={id.to_owned()} {class}>{words(block)}</p> },
    };
    html! { <>{text}{items(block)}</> }
}

/// The printed number and the words.
fn words(block: &Block) -> Html {
    match &block.number {
        Some(number) => html! {
            <><span class="number">{number.as_str()}</span>{" "}{block.text.as_str()}</>
        },
        None => html! { {block.text.as_str()} },
    }
}

/// The list under a block, and the words that go on after it.
pub(super) fn items(block: &Block) -> Html {
    if block.items.is_empty() {
        return Html::default();
    }
    let item = |item: &Rc<Block>| {
        html! {
            <li key={item.id.to_string()} id={item.id.to_string()}>
                <span>{words(item)}</span>
                {items(item)}
            </li>
        }
    };
    html! {
        <>
            <ul class="items" role="list">{for block.items.iter().map(item)}</ul>
            if let Some(continuation) = &block.continuation {
                <p>{continuation.as_str()}</p>
            }
        </>
    }
}
