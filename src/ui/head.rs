//! What the document is: kind, meeting, title, publication, and the authority of this text.

use super::{Sentences, text::heading};
use crate::model::Communique;
use crate::state::State;
use yew::prelude::*;

/// The head of the document; `level` is that of the title among the headings of the page.
pub(super) fn head(state: &State, say: &Sentences, level: u8) -> Html {
    let Some(expression) = state.expression() else {
        return Html::default();
    };
    let document = &state.document;
    let spoken = say.language.to_string();
    let direction = say.language.direction().as_str();
    let title = html! { {expression.title.as_str()} };
    let published = document.published.as_ref().map(|moment| {
        html! {
            <span>
                {say.words.published}{" "}
                <time class="published" datetime={moment.to_string()}>
                    {say.intl.moment(&say.language, moment)}
                </time>
            </span>
        }
    });
    html! {
        <header class="head">
            <p class="kicker" lang={spoken.clone()} dir={direction}>{kicker(document, say)}</p>
            {heading(level, "title", "title", title)}
            <p class="facts" lang={spoken} dir={direction}>
                {published}
                {source_link(document, say)}
                <strong
                    class="authority"
                    part="authority"
                    data-authority={expression.authority.name()}
                >
                    {say.words.authority(expression)}
                </strong>
            </p>
        </header>
    }
}

/// "Communiqué · 4–5 October 2017"; a publisher's own word for the kind is left as it is.
fn kicker(document: &Communique, say: &Sentences) -> String {
    let kind = match document.kind.as_deref() {
        None | Some("communiqué" | "communique") => say.words.communique,
        Some(kind) => kind,
    };
    let mut parts = vec![kind.to_owned()];
    parts.extend(document.meeting.place.clone());
    if let Some(first) = document.meeting.start {
        let last = document.meeting.end.unwrap_or(first);
        parts.push(say.intl.days(&say.language, first, last));
    }
    parts.join(" · ")
}

/// Addresses come from the document: only those of web pages become links.
fn source_link(document: &Communique, say: &Sentences) -> Option<Html> {
    let address = document.source.as_deref()?;
    let is_web_page = ["https://", "http://"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    is_web_page.then(|| {
        html! {
            <a class="source" href={address.to_owned()} rel="noopener noreferrer">
                {say.words.source_page}
            </a>
        }
    })
}
