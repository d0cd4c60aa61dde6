//! The body of the document: each block as the HTML that its role means.

use super::{Sentences, decisions::decisions};
use crate::model::{Block, Role};
use crate::state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// The body; `level` is that of its outermost headings.
pub(super) fn text(
    state: &State,
    say: &Sentences,
    on_action: &Callback<Action>,
    level: u8,
) -> Html {
    let Some(expression) = state.expression() else {
        return Html::default();
    };
    let mut decisions_seen = false;
    let mut checklist = |blocks: &[Rc<Block>]| {
        let first = !std::mem::replace(&mut decisions_seen, true);
        decisions(blocks, first, state, say, on_action)
    };
    html! { <div class="text">{body(&expression.blocks, level, &mut checklist)}</div> }
}

/// Blocks in reading order: recitals, decisions or entries in a row are one list.
fn body(blocks: &[Rc<Block>], level: u8, checklist: &mut dyn FnMut(&[Rc<Block>]) -> Html) -> Html {
    let same_list = |one: &Rc<Block>, next: &Rc<Block>| one.role == next.role;
    let groups = blocks.chunk_by(same_list).map(|blocks| {
        match blocks.first().map(|block| block.role) {
            Some(Role::Recital) => html! {
                // Safari forgets that a list without bullets is one unless its role is named.
                <ul class="recitals" role="list">{for blocks.iter().map(recital)}</ul>
            },
            Some(Role::Decision) => checklist(blocks),
            Some(Role::Item) => list(blocks),
            _ => blocks
                .iter()
                .map(|block| {
                    let below = body(&block.items, level + 1, checklist);
                    html! { <>{itself(block, level)}{below}{continuation(block)}</> }
                })
                .collect(),
        }
    });
    groups.collect()
}

/// A heading of any level with an id and a class.
pub(super) fn heading(level: u8, id: &str, class: &'static str, content: Html) -> Html {
    let tag = format!("h{}", level.clamp(1, 6));
    html! { <@{tag} id={id.to_owned()} {class}>{content}</@> }
}

fn recital(block: &Rc<Block>) -> Html {
    html! {
        <li key={block.id.to_string()} id={block.id.to_string()} class="recital">
            <p class={classes!((!block.items.is_empty()).then_some("lead-in"))}>{words(block)}</p>
            {items(block)}
        </li>
    }
}

/// The words of a block that stands in no list, without what is under it.
fn itself(block: &Block, level: u8) -> Html {
    let (id, class) = (block.id.as_str(), block.role.name());
    match block.role {
        Role::DecisionLeadIn | Role::Section | Role::Annex => {
            heading(level, id, class, words(block))
        }
        _ => html! { <p id={id.to_owned()} {class}>{words(block)}</p> },
    }
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
    html! { <>{list(&block.items)}{continuation(block)}</> }
}

fn list(entries: &[Rc<Block>]) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    let entry = |entry: &Rc<Block>| {
        html! {
            <li key={entry.id.to_string()} id={entry.id.to_string()}>
                <span>{words(entry)}</span>
                {items(entry)}
            </li>
        }
    };
    html! { <ul class="items" role="list">{for entries.iter().map(entry)}</ul> }
}

fn continuation(block: &Block) -> Option<Html> {
    let words = block.continuation.as_deref()?;
    Some(html! { <p>{words}</p> })
}
