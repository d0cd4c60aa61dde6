use super::*;

fn tag(tag: &str) -> LanguageTag {
    LanguageTag::new(tag).unwrap()
}

#[test]
fn an_unknown_language_gets_english() {
    assert_eq!(of(&tag("ru-RU")).tag, "ru");
    assert_eq!(of(&tag("EN-us")).tag, "en");
    assert_eq!(of(&tag("de")).tag, "en");
    assert!(speaks(&tag("ru")) && !speaks(&tag("de")));
}

#[test]
fn russian_counts_decisions_in_three_forms() {
    let words = of(&tag("ru"));
    let shown = |category, count| fill(words.decisions_shown.form(category), &[("count", count)]);
    assert_eq!(shown(PluralCategory::One, "1"), "Показано 1 решение");
    assert_eq!(shown(PluralCategory::Few, "2"), "Показаны 2 решения");
    assert_eq!(shown(PluralCategory::Many, "5"), "Показано 5 решений");
}

#[test]
fn every_value_of_an_english_message_stands_in_the_russian_one() {
    let (english, russian) = (of(&tag("en")), of(&tag("ru")));
    let pairs = [
        (english.done_of_total, russian.done_of_total),
        (english.decisions_shown, russian.decisions_shown),
        (english.marked, russian.marked),
        (english.cleared, russian.cleared),
        (english.vanished, russian.vanished),
    ];
    for (one, other) in pairs {
        for form in [Some(other.one), other.few, other.many, Some(other.other)] {
            let form = form.unwrap();
            for value in ["{count}", "{done}", "{total}", "{ids}"] {
                assert_eq!(one.other.contains(value), form.contains(value), "{form}");
            }
        }
    }
}

#[test]
fn an_error_says_what_and_where_in_each_language() {
    let error = LoadError::Unreadable {
        source: "a.json".into(),
        error: crate::read::decode(b"ab\0").unwrap_err(),
    };
    assert_eq!(
        of(&tag("en")).load_error(&error),
        "The document is not text (at byte 2): a.json."
    );
    assert_eq!(
        of(&tag("ru")).load_error(&error),
        "Документ не является текстом (байт 2): a.json."
    );
}
