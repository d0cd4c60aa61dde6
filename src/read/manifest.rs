//! A publisher's folder: a manifest that says what the texts are, and one text for each language.
//!
//! The manifest is the published JSON format without blocks: each expression names its `file`.

use super::{
    Place, Problem, ReadError,
    assemble::{Label, assemble},
    decode, json, plain,
};
use crate::json::Value;
use crate::model::{Authority, Communique, DocumentId, LanguageTag, Meeting};

/// Reads a manifest and the texts that it names; `open` gives the bytes of a file of the folder.
///
/// # Errors
/// What is wrong with the manifest or with one of its files, and where.
pub fn read(
    manifest: &[u8],
    open: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<Communique, ReadError> {
    let manifest = json::parse(decode(manifest)?)?;
    let entries = manifest.get("expressions").and_then(Value::as_list);
    let entries = entries.unwrap_or_default();
    let mut readings = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let path = |name: &str| Place::Field(format!("expressions[{index}].{name}"));
        let field = |name: &str| entry.get(name).and_then(Value::as_str);
        let required = |name: &str| {
            field(name).ok_or_else(|| ReadError::at(Problem::MissingField, path(name)))
        };
        let wrong =
            |name: &str, expected| ReadError::at(Problem::WrongField { expected }, path(name));
        let label = Label {
            language: LanguageTag::new(required("language")?)
                .ok_or_else(|| wrong("language", "a BCP 47 language tag"))?,
            authority: Authority::from_name(required("authority")?)
                .ok_or_else(|| wrong("authority", "the name of an authority"))?,
            translated_from: field("translatedFrom").and_then(LanguageTag::new),
        };
        let file = required("file")?;
        let in_file = |error: ReadError| match error.place {
            Place::Whole => ReadError::at(error.problem, Place::File(file.to_owned())),
            _ => error,
        };
        let bytes = open(file).ok_or_else(|| in_file(Problem::MissingFile.into()))?;
        let reading = plain::read(decode(&bytes).map_err(in_file)?).map_err(in_file)?;
        readings.push((label, reading));
    }
    let id = text(&manifest, "id").and_then(DocumentId::new);
    let mut document = assemble(id, readings)?;
    document.kind = text(&manifest, "kind").map(str::to_owned);
    document.source = text(&manifest, "source").map(str::to_owned);
    if let Some(meeting) = manifest.get("meeting") {
        document.meeting = Meeting {
            name: text(meeting, "name").map(str::to_owned),
            number: text(meeting, "number").map(str::to_owned),
            place: text(meeting, "place").map(str::to_owned),
            ..document.meeting
        };
    }
    Ok(document)
}

fn text<'a>(object: &'a Value, name: &str) -> Option<&'a str> {
    object.get(name).and_then(Value::as_str)
}
