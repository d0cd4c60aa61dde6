//! Days and moments as documents give them: by the calendar, without a time zone unless printed.

use std::fmt;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        let exists = year <= 9999 && (1..=last).contains(&day);
        exists.then_some(Date { year, month, day })
    }

    /// Reads `2017-11-10` (RFC 3339, full-date).
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Year, month from 1, day from 1.
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

/// A day, with the time of day and the offset from UTC where the source prints them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    date: Date,
    /// Hours and minutes of the clock on the page.
    time: Option<(u8, u8)>,
    /// What follows the minutes in RFC 3339 (`:30`, `Z`, `+03:00`), kept as written.
    rest: String,
}

impl Moment {
    /// A day, and the hours and minutes if they are known and exist.
    pub fn new(date: Date, time: Option<(u8, u8)>) -> Self {
        Moment {
            date,
            time: time.filter(|(hours, minutes)| *hours < 24 && *minutes < 60),
            rest: String::new(),
        }
    }

    /// Reads RFC 3339 (date-time), where the time of day and the offset may be missing.
    pub fn parse(text: &str) -> Option<Self> {
        let date = Date::parse(text.get(..10)?)?;
        let after_date = text.get(10..)?;
        if after_date.is_empty() {
            return Some(Moment::new(date, None));
        }
        let clock = after_date.strip_prefix(['T', 't', ' '])?;
        let (hours, minutes) = (clock.get(..2)?, clock.get(2..5)?.strip_prefix(':')?);
        let mut moment = Moment::new(date, Some((hours.parse().ok()?, minutes.parse().ok()?)));
        moment.time?;
        let rest = clock.get(5..)?;
        if !rest
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b":.+-Zz".contains(&byte))
        {
            return None;
        }
        moment.rest = rest.to_owned();
        Some(moment)
    }

    /// The day.
    pub fn date(&self) -> Date {
        self.date
    }

    /// Hours and minutes, if known.
    pub fn time(&self) -> Option<(u8, u8)> {
        self.time
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.date)?;
        if let Some((hours, minutes)) = self.time {
            write!(formatter, "T{hours:02}:{minutes:02}{}", self.rest)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_exist() {
        assert!(Date::new(2016, 2, 29).is_some());
        assert!(Date::new(2017, 2, 29).is_none());
        assert!(Date::new(2017, 13, 1).is_none());
        assert!(Date::parse("2017-1-1").is_none());
    }

    #[test]
    fn a_moment_is_written_as_it_was_read() {
        for text in [
            "2017-11-10",
            "2017-11-10T13:01",
            "2017-11-10T13:01:30+03:00",
        ] {
            assert_eq!(Moment::parse(text).unwrap().to_string(), text);
        }
        for bad in [
            "",
            "2017-11-10T",
            "2017-11-10T25:00",
            "2017-11-10T13:01<b>",
            "20171110",
        ] {
            assert!(Moment::parse(bad).is_none(), "{bad}");
        }
    }
}
