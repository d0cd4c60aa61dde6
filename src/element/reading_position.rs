//! Keeps the block that is being read where it is on the screen while the text around it changes.

use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// The smallest pieces of text that a reader's eye can be on.
const PIECES: &str =
    "#title, .text p, .text :is(h2, h3, h4, h5, h6), .items li:not(:has(.items)), li.decision";

/// How much of a piece must be in view for it to be the one being read, in CSS pixels.
const IN_VIEW: f64 = 16.0;

/// A piece of text and where it was.
pub(super) struct ReadingPosition {
    piece: Element,
    top: f64,
}

impl ReadingPosition {
    /// The first piece that is in view, below the bar where that sticks at the top.
    pub(super) fn of(root: &Element) -> Option<Self> {
        let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
        let bar = root
            .query_selector(".tools")
            .ok()??
            .get_bounding_client_rect();
        let bar_is_above = bar.bottom() < height / 2.0;
        let covered = if bar_is_above {
            bar.bottom().max(0.0)
        } else {
            0.0
        };
        let pieces = root.query_selector_all(PIECES).ok()?;
        (0..pieces.length())
            .filter_map(|index| pieces.item(index)?.dyn_into::<Element>().ok())
            .map(|piece| (piece.get_bounding_client_rect(), piece))
            .find(|(place, piece)| {
                let above = if piece.id() == "title" { 0.0 } else { covered };
                place.height() > 0.0 && place.bottom() > above + IN_VIEW && place.top() < height
            })
            .map(|(place, piece)| ReadingPosition {
                piece,
                top: place.top(),
            })
    }

    /// Scrolls so that the piece is where it was.
    pub(super) fn restore(&self) {
        let moved = self.piece.get_bounding_client_rect().top() - self.top;
        if let Some(window) = web_sys::window().filter(|_| moved != 0.0) {
            let how = web_sys::ScrollToOptions::new();
            how.set_top(moved);
            how.set_behavior(web_sys::ScrollBehavior::Instant);
            window.scroll_by_with_scroll_to_options(&how);
        }
    }
}
