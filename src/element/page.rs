//! The mounts of one page. The `storage` event tells only other pages, so a change here goes to
//! the neighbours by this list.

use super::mount::Inner;
use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

thread_local! {
    static MOUNTS: RefCell<Vec<Weak<Inner>>> = const { RefCell::new(Vec::new()) };
}

/// Enters a mount; it leaves by being dropped.
pub(super) fn enter(mount: &Rc<Inner>) {
    MOUNTS.with_borrow_mut(|mounts| {
        mounts.retain(|mount| mount.strong_count() > 0);
        mounts.push(Rc::downgrade(mount));
    });
}

/// All other mounts of the page.
pub(super) fn neighbours(of: &Inner) -> Vec<Rc<Inner>> {
    MOUNTS.with_borrow(|mounts| {
        mounts
            .iter()
            .filter_map(Weak::upgrade)
            .filter(|mount| !std::ptr::eq(Rc::as_ptr(mount), of))
            .collect()
    })
}
