//! One reading for each language to one document.

use super::{Problem, ReadError, plain::Reading};
use crate::model::{
    Authority, Communique, DocumentId, Expression, LanguageTag, Meeting, UnknownFields,
};

/// What a publisher says of a text: its language and its authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The language of the text.
    pub language: LanguageTag,
    /// Whether it is the text itself or a translation.
    pub authority: Authority,
    /// The language that a translation was made from.
    pub translated_from: Option<LanguageTag>,
}

/// Joins readings of the same document. Dates are those of the first reading that has them; the id
/// is derived from the first title where `id` is absent.
///
/// # Errors
/// [`Problem::Empty`] where there is no reading.
pub fn assemble(
    id: Option<DocumentId>,
    readings: Vec<(Label, Reading)>,
) -> Result<Communique, ReadError> {
    let Some((_, first)) = readings.first() else {
        return Err(Problem::Empty.into());
    };
    let id = id.unwrap_or_else(|| DocumentId::derived_from(&first.title));
    let days = readings
        .iter()
        .find_map(|(_, reading)| reading.meeting_days);
    let (start, end) = days.unzip();
    let published = readings
        .iter()
        .find_map(|(_, reading)| reading.published.clone());
    let expressions = readings.into_iter().map(expression).collect();
    Ok(Communique {
        id,
        kind: None,
        meeting: Meeting {
            start,
            end,
            ..Meeting::default()
        },
        published,
        source: None,
        expressions,
        unknown: UnknownFields::new(),
    })
}

fn expression((label, reading): (Label, Reading)) -> Expression {
    Expression {
        language: label.language,
        authority: label.authority,
        translated_from: label.translated_from,
        title: reading.title,
        date_line: reading.date_line,
        blocks: reading.blocks,
        unknown: UnknownFields::new(),
    }
}
