//! Draws, and knows when that is on the page: Yew draws at once, or lets the browser go first where
//! a machine is slow.

use super::Inner;
use crate::element::appearance;
use crate::state::Action;
use crate::ui::{Screen, Viewer, ViewerProps};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What is to be done once a drawing is on the page.
pub(super) struct Waiting {
    drawing: u32,
    then: Box<dyn FnOnce(&Inner)>,
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct DrawingProps {
    pub viewer: ViewerProps,
    /// Counts drawings, so that each one is told, also where nothing changes.
    pub number: u32,
    pub on_drawn: Callback<u32>,
}

/// The viewer; tells when it stands on the page.
#[component]
pub(super) fn Drawing(props: &DrawingProps) -> Html {
    let (number, on_drawn) = (props.number, props.on_drawn.clone());
    use_effect(move || on_drawn.emit(number));
    html! { <Viewer ..props.viewer.clone() /> }
}

impl Inner {
    /// Draws, and does this when that is on the page: the same moment, or later on a slow machine.
    pub(super) fn after_render(self: &Rc<Self>, then: impl FnOnce(&Inner) + 'static) {
        let drawing = self.drawings.get().wrapping_add(1);
        let then = Box::new(then);
        self.waiting.borrow_mut().push(Waiting { drawing, then });
        self.render();
    }

    fn drawn(&self, drawing: u32) {
        let (due, waiting) = self
            .waiting
            .take()
            .into_iter()
            .partition(|waiting| waiting.drawing <= drawing);
        *self.waiting.borrow_mut() = waiting;
        let due: Vec<Waiting> = due;
        for waiting in due {
            (waiting.then)(self);
        }
    }

    fn screen(&self) -> Option<Screen> {
        let failure = self.failure.borrow().clone();
        match (self.state(), failure) {
            (Some(state), _) => Some(Screen::Ready(state)),
            (None, Some(error)) => Some(Screen::Failed(error, self.language_without_document())),
            (None, None) => None,
        }
    }

    pub(super) fn render(self: &Rc<Self>) {
        let Some(screen) = self.screen() else { return };
        if let Screen::Ready(state) = &screen {
            appearance::apply(&state.settings.content, &self.root);
        }
        let number = self.drawings.get().wrapping_add(1);
        self.drawings.set(number);
        let viewer = ViewerProps {
            screen,
            heading_level: self.attributes.borrow().heading_level,
            intl: Rc::clone(&self.intl),
            on_action: self.on_action(),
        };
        let mount = Rc::downgrade(self);
        let on_drawn = Callback::from(move |number| {
            if let Some(mount) = mount.upgrade() {
                mount.drawn(number);
            }
        });
        let props = DrawingProps {
            viewer,
            number,
            on_drawn,
        };
        let mut app = self.app.borrow_mut();
        match app.as_mut() {
            Some(app) => app.update(props),
            None => {
                let root: Element = self.root.clone().into();
                *app = Some(yew::Renderer::with_root_and_props(root, props).render());
            }
        }
    }

    /// The same callback every time, so that what did not change is not drawn again.
    fn on_action(self: &Rc<Self>) -> Callback<Action> {
        self.on_action
            .get_or_init(|| {
                let mount = Rc::downgrade(self);
                Callback::from(move |action| {
                    if let Some(mount) = mount.upgrade() {
                        mount.act(action);
                    }
                })
            })
            .clone()
    }
}
