//! Ids of blocks: each of them once in an expression.

use crate::model::{Block, Expression};
use crate::read::{Place, Problem, ReadError};
use std::rc::Rc;

/// Refuses an expression where two blocks have the same id; `path` is that of its blocks.
pub fn check_unique(expression: &Expression, path: &str) -> Result<(), ReadError> {
    let mut ids = Vec::new();
    for (place, block) in expression.walk().enumerate() {
        ids.push((block.id.as_str(), place));
    }
    ids.sort_unstable();
    let pairs = ids.iter().zip(ids.iter().skip(1));
    let repeated = pairs.filter(|((one, _), (next, _))| one == next);
    match repeated.map(|(_, (_, place))| *place).min() {
        None => Ok(()),
        Some(place) => {
            let block = path_of(&expression.blocks, path, &mut { place });
            let place = Place::Field(format!("{}.id", block.unwrap_or_default()));
            Err(ReadError::at(Problem::RepeatedId, place))
        }
    }
}

/// The path of the block before which stand so many others, in reading order.
fn path_of(blocks: &[Rc<Block>], path: &str, before: &mut usize) -> Option<String> {
    for (index, block) in blocks.iter().enumerate() {
        let path = format!("{path}[{index}]");
        let Some(left) = before.checked_sub(1) else {
            return Some(path);
        };
        *before = left;
        let inside = path_of(&block.items, &format!("{path}.items"), before);
        if inside.is_some() {
            return inside;
        }
    }
    None
}
