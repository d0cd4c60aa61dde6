//! Knows when the interface is drawn: Yew draws at once, or lets the browser go first where a
//! machine is slow.

use crate::ui::{Viewer, ViewerProps};
use yew::prelude::*;

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
