//! The whole interface: a document with its tools, or the reason why there is none.

use super::{
    Intl, Sentences, bar::Bar, failure::failure, head::head, notices::notices, text::text,
};
use crate::model::LanguageTag;
use crate::read::LoadError;
use crate::state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// What is on the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// A document.
    Ready(Rc<State>),
    /// Why there is none, and in which language to say it.
    Failed(Rc<LoadError>, LanguageTag),
}

/// What [`Viewer`] shows and whom it tells.
#[derive(Properties, Clone)]
pub struct ViewerProps {
    /// What is on the screen.
    pub screen: Screen,
    /// The level of the title among the headings of the page, 1 to 5.
    pub heading_level: u8,
    /// Plurals and dates.
    pub intl: Rc<dyn Intl>,
    /// What the reader does.
    pub on_action: Callback<Action>,
}

impl PartialEq for ViewerProps {
    fn eq(&self, other: &Self) -> bool {
        self.screen == other.screen
            && self.heading_level == other.heading_level
            && Rc::ptr_eq(&self.intl, &other.intl)
            && self.on_action == other.on_action
    }
}

/// A document of a meeting, to read and to follow up.
#[component]
pub fn Viewer(props: &ViewerProps) -> Html {
    let on_action = props.on_action.clone();
    let state = match &props.screen {
        Screen::Ready(state) => state.clone(),
        Screen::Failed(error, language) => {
            let say = Sentences::new(language.clone(), props.intl.clone());
            return failure(error, &say);
        }
    };
    let Some(expression) = state.expression() else {
        return Html::default();
    };
    let say = Sentences::new(state.interface_language(), props.intl.clone());
    let level = props.heading_level;
    html! {
        <article
            class="viewer"
            part="viewer"
            lang={expression.language.to_string()}
            dir={expression.language.direction().as_str()}
            data-scheme={state.scheme().name()}
            data-typeface={state.settings.content.typeface().name()}
            aria-labelledby="title"
        >
            {head(&state, &say, level)}
            <Bar state={state.clone()} say={say.clone()} on_action={on_action.clone()} />
            {notices(&state, &say, &on_action)}
            {text(&state, &say, &on_action, level + 1)}
        </article>
    }
}
