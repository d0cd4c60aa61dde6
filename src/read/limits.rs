//! How much is read at most. Checked before work is done, reported in words.

use super::{Problem, ReadError};
use crate::model::Expression;

/// Largest source, in bytes (5 MiB).
pub const MAX_BYTES: usize = 5 * 1024 * 1024;

/// Deepest nesting of blocks.
pub const MAX_DEPTH: usize = 64;

/// Most blocks in one expression.
pub const MAX_BLOCKS: usize = 50_000;

/// Refuses an expression with more blocks than [`MAX_BLOCKS`].
pub(crate) fn check_block_count(expression: &Expression) -> Result<(), ReadError> {
    let count = expression.walk().count();
    if count > MAX_BLOCKS {
        return Err(Problem::TooManyBlocks { count }.into());
    }
    Ok(())
}
