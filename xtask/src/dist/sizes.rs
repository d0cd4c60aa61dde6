//! What a first view loads, in bytes on the wire.

use super::{PROGRAM, WIDGET};
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;

/// Budget of script, WebAssembly and style together, brotli 11.
const FIRST_LOAD_BUDGET: usize = 110_000;

/// Highest quality of brotli (RFC 7932 leaves it to the encoder; 11 is the highest there is).
const BROTLI_QUALITY: u32 = 11;
/// Largest window that every browser accepts (RFC 7932 §9.1).
const BROTLI_WINDOW: u32 = 24;
const BUFFER: usize = 4096;

/// Prints the size of each file of a first view, and of all together, which it gives back.
pub fn print(dist: &Path) -> Result<usize> {
    let names = [
        format!("{WIDGET}.js"),
        format!("{PROGRAM}.js"),
        format!("{PROGRAM}_bg.wasm"),
        format!("{WIDGET}.css"),
    ];
    let mut total = 0;
    println!("\n{:>12} {:>12}  first load", "bytes", "brotli 11");
    for name in names {
        let bytes = fs::read(dist.join(&name))?;
        let compressed = compressed(&bytes)?;
        total += compressed;
        println!("{:>12} {compressed:>12}  {name}", bytes.len());
    }
    println!("{:>12} {total:>12}  of {FIRST_LOAD_BUDGET}\n", "");
    Ok(total)
}

/// Refuses a first view that loads more than the budget.
pub fn check(total: usize) -> Result<()> {
    if total > FIRST_LOAD_BUDGET {
        bail!("the first load is {total} bytes; the budget is {FIRST_LOAD_BUDGET}");
    }
    Ok(())
}

fn compressed(mut bytes: &[u8]) -> Result<usize> {
    let mut writer =
        brotli::CompressorWriter::new(Vec::new(), BUFFER, BROTLI_QUALITY, BROTLI_WINDOW);
    std::io::copy(&mut bytes, &mut writer)?;
    Ok(writer.into_inner().len())
}
