//! Dates in running text: the publication stamp of a page, the days of a meeting.

use super::phrases::MONTHS;
use crate::model::{Date, Moment};

/// Words that may stand between the year and the time: "2017 года, 13:01".
const YEAR_WORDS: [&str; 2] = ["года", "г."];

/// A whole line that is a publication date, with the time glued to it or not
/// ("10 November 201713:01"): the line with its space put back, and its value.
pub(super) fn publication(line: &str) -> Option<(String, Moment)> {
    let (day, rest) = number(line)?;
    let (month, rest) = month(rest.trim_start())?;
    let rest = rest.trim_start();
    let (year, rest) = (rest.get(..4)?.parse().ok()?, rest.get(4..)?);
    let date = Date::new(year, month, u8::try_from(day).ok()?)?;
    let mut between = rest.trim_start();
    for word in YEAR_WORDS {
        between = between.strip_prefix(word).unwrap_or(between);
    }
    let clock = between.trim_start_matches([',', ' ', '\u{a0}']);
    if clock.is_empty() {
        return Some((line.to_owned(), Moment::new(date, None)));
    }
    let (hours, minutes) = clock.split_once(':')?;
    let time = (hours.parse().ok()?, minutes.parse().ok()?);
    let moment = Moment::new(date, Some(time));
    moment.time()?;
    let before_clock = line.len().checked_sub(clock.len())?;
    let day_part = line.get(..before_clock)?.trim_end();
    Some((format!("{day_part} {clock}"), moment))
}

/// The first days named in a text as "4–5 October 2017" or "4 October 2017".
pub(super) fn first_days(text: &str) -> Option<(Date, Date)> {
    text.char_indices()
        .filter(|(position, letter)| {
            let before = text.get(..*position).unwrap_or_default();
            letter.is_ascii_digit() && !before.ends_with(|c: char| c.is_ascii_digit())
        })
        .find_map(|(position, _)| days(text.get(position..)?))
}

fn days(text: &str) -> Option<(Date, Date)> {
    let (first, rest) = number(text)?;
    let (last, rest) = match rest.trim_start().strip_prefix(['–', '-', '—']) {
        Some(rest) => number(rest.trim_start())?,
        None => (first, rest),
    };
    let (month, rest) = month(rest.trim_start())?;
    let (year, _) = number(rest.trim_start())?;
    let day = |day| Date::new(year, month, u8::try_from(day).ok()?);
    Some((day(first)?, day(last)?))
}

fn number(text: &str) -> Option<(u16, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.get(..text.len() - rest.len())?;
    Some((digits.parse().ok()?, rest))
}

fn month(text: &str) -> Option<(u8, &str)> {
    MONTHS.iter().find_map(|names| {
        (1u8..).zip(names).find_map(|(number, name)| {
            let rest = text.strip_prefix(name)?;
            (!rest.starts_with(char::is_alphabetic)).then_some((number, rest))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(line: &str) -> Option<(String, String)> {
        publication(line).map(|(line, moment)| (line, moment.to_string()))
    }

    fn pair(line: &str, value: &str) -> Option<(String, String)> {
        Some((line.to_owned(), value.to_owned()))
    }

    #[test]
    fn a_time_glued_to_the_year_is_told_apart() {
        let apart = pair("10 November 2017 13:01", "2017-11-10T13:01");
        assert_eq!(stamp("10 November 201713:01"), apart);
        assert_eq!(stamp("10 November 2017 13:01"), apart);
        assert_eq!(
            stamp("10 ноября 2017 года, 13:01"),
            pair("10 ноября 2017 года, 13:01", "2017-11-10T13:01")
        );
        assert_eq!(stamp("1 May 2020"), pair("1 May 2020", "2020-05-01"));
    }

    #[test]
    fn a_sentence_is_not_a_publication_date() {
        for line in [
            "10 November 2017 was a Friday",
            "31 June 2017",
            "10 November 201725:01",
            "On 4 May 2017",
            "10",
        ] {
            assert_eq!(stamp(line), None, "{line}");
        }
    }

    #[test]
    fn days_of_a_meeting_are_found_in_the_sentence() {
        let days = |text| first_days(text).map(|(a, b)| format!("{a}/{b}"));
        assert_eq!(
            days("On 4–5 October 2017, participants").as_deref(),
            Some("2017-10-04/2017-10-05")
        );
        assert_eq!(
            days("75 стран, 4—5 октября 2017 года").as_deref(),
            Some("2017-10-04/2017-10-05")
        );
        assert_eq!(
            days("on 31 June 2017, or 9 May 1945").as_deref(),
            Some("1945-05-09/1945-05-09")
        );
        assert_eq!(days("resolution 2354 (2017)"), None);
    }
}
