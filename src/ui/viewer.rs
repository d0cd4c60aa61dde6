//! The whole interface: a document with its tools, or the reason why there is none.

use super::{
    Intl, Sentences, bar::Bar, failure::failure, head::head, notices::notices, text::text,
};
use crate::model::LanguageTag;
use crate::read::LoadError;
use crate::state::{Action, State};
use std::rc::Rc;
use web_sys::Element;
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
    let keyboard_in_text = use_state_eq(|| false);
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
    let settings_shown = state.settings_shown;
    let on_focus = {
        let keyboard_in_text = keyboard_in_text.setter();
        Callback::from(move |event: FocusEvent| {
            let target = event.target_dyn_into::<Element>();
            keyboard_in_text
                .set(settings_shown && target.is_some_and(|it| is_keyboard_in_text(&it)));
        })
    };
    html! {
        <article
            class="viewer"
            part="viewer"
            lang={expression.language.to_string()}
            dir={expression.language.direction().as_str()}
            data-scheme={state.scheme().name()}
            data-typeface={state.settings.content.typeface().name()}
            aria-labelledby="title"
            onfocusin={on_focus}
        >
            {head(&state, &say, level)}
            <Bar
                state={state.clone()}
                say={say.clone()}
                yields={settings_shown && *keyboard_in_text}
                on_action={on_action.clone()}
            />
            {notices(&state, &say, &on_action)}
            {text(&state, &say, &on_action, level + 1)}
        </article>
    }
}

/// Whether somebody went by keyboard to what is not in the bar.
fn is_keyboard_in_text(focused: &Element) -> bool {
    let in_bar = focused.closest(".bar").is_ok_and(|bar| bar.is_some());
    !in_bar && focused.matches(":focus-visible").unwrap_or(false)
}
