use super::*;

const LEVELS: usize = 3;

fn place(text: &str) -> (usize, usize) {
    let error = parse(text, LEVELS).unwrap_err();
    assert_eq!(error.fault, Fault::Broken, "{text}");
    (error.line, error.column)
}

fn text_of(json: &str) -> String {
    match parse(json, LEVELS) {
        Ok(Value::Text(text)) => text,
        other => panic!("{json}: {other:?}"),
    }
}

#[test]
fn what_is_no_json_is_refused_where_it_stops_to_be() {
    for (text, expected) in [
        ("", (1, 1)),
        (" \t\r\n ", (2, 2)),
        ("nul", (1, 1)),
        ("True", (1, 1)),
        ("'a'", (1, 1)),
        ("\u{feff}1", (1, 1)),
        ("1\u{a0}", (1, 2)),
        ("1 2", (1, 3)),
        ("nullx", (1, 5)),
        ("{}]", (1, 3)),
        ("[1,]", (1, 4)),
        ("[1 2]", (1, 4)),
        ("[1", (1, 3)),
        ("[1}", (1, 3)),
        ("[,1]", (1, 2)),
        ("{a:1}", (1, 2)),
        ("{\"a\" 1}", (1, 6)),
        ("{\"a\":}", (1, 6)),
        ("{\"a\":1,}", (1, 8)),
        ("{\"a\":1", (1, 7)),
        ("{1:1}", (1, 2)),
        ("[\n  1,\n  // no\n]", (3, 3)),
        ("[\"éж😀\",\n\"éж\" x]", (2, 6)),
    ] {
        assert_eq!(place(text), expected, "{text:?}");
    }
}

#[test]
fn a_number_is_what_the_grammar_says_and_kept_as_it_is_written() {
    for good in [
        "0",
        "-0",
        "10",
        "1.50",
        "-1e5",
        "1E+05",
        "0.0e-0",
        "1e999",
        "123456789012345678901234567890.00",
    ] {
        let value = parse(good, LEVELS).unwrap();
        assert_eq!(value.to_text(), good);
    }
    for (bad, column) in [
        ("-", 2),
        ("01", 2),
        ("+1", 1),
        (".5", 1),
        ("1.", 3),
        ("1.e1", 3),
        ("1e", 3),
        ("1e+", 4),
        ("-a", 2),
        ("0x1", 2),
        ("1_0", 2),
        ("NaN", 1),
        ("-Infinity", 2),
    ] {
        assert_eq!(place(bad), (1, column), "{bad}");
    }
}

#[test]
fn escapes_are_characters() {
    for (json, text) in [
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""a\u0000b\u00e9\u00E9\uffff""#, "a\0béé\u{ffff}"),
        (r#""\ud83d\ude00 \uD83D\uDE00""#, "😀 😀"),
        ("\"\u{7f}\u{2028}é😀\"", "\u{7f}\u{2028}é😀"),
    ] {
        assert_eq!(text_of(json), text);
    }
}

#[test]
fn a_broken_string_is_refused_where_it_breaks() {
    for (bad, column) in [
        (r#""a"#, 3),
        ("\"é\n\"", 3),
        ("\"\t\"", 2),
        ("\"a\u{1f}\"", 3),
        (r#""\x""#, 3),
        (r#""\é""#, 3),
        (r#""\"#, 3),
        (r#""\u12""#, 6),
        (r#""\u12é4""#, 6),
        (r#""\u+123""#, 4),
        (r#""\U0041""#, 3),
        // Halves of a character, where the half begins.
        (r#""a\ud83d""#, 3),
        (r#""a\ud83dx""#, 3),
        (r#""a\ud83d\n""#, 3),
        (r#""a\ud83d\u0041""#, 3),
        (r#""a\ud83d\ud83d\ude00""#, 3),
        (r#""a\ude00\ud83d""#, 3),
        (r#""a\ud83d\ude0""#, 14),
    ] {
        assert_eq!(place(bad), (1, column), "{bad:?}");
    }
}

#[test]
fn of_fields_with_the_same_name_the_last_one_counts() {
    let value = parse(r#"{"a":1,"b":2,"\u0061":3}"#, LEVELS).unwrap();
    assert_eq!(value.to_text(), r#"{"b":2,"a":3}"#);
}

#[test]
fn deeper_than_allowed_is_refused_where_it_begins() {
    assert!(parse(r#" [[{"a":1}],[[]],{"b":[]}]"#, LEVELS).is_ok());
    assert!(parse("1", 0).is_ok());
    for (text, column) in [("[[[[1]]]]", 4), (r#"[[{"é":{}}]]"#, 8), ("[[],[[ [", 8)] {
        let error = parse(text, LEVELS).unwrap_err();
        let expected = ParseError {
            fault: Fault::TooDeep,
            line: 1,
            column,
        };
        assert_eq!(error, expected, "{text}");
    }
    assert_eq!(parse("[", 0).unwrap_err().fault, Fault::TooDeep);
}

#[test]
fn the_error_is_a_sentence_with_its_place() {
    let error = parse("[1,\n", LEVELS).unwrap_err();
    assert_eq!(error.to_string(), "broken JSON (line 2, column 1)");
}

const LONG: usize = 5 * 1024 * 1024;

#[test]
fn five_mebibytes_in_one_line_are_read_in_time() {
    let entries = format!("[{}0]", "0,".repeat(LONG / 2));
    assert_eq!(parse(&entries, LEVELS).unwrap().to_text(), entries);
    let text = format!("\"{}\"", "é\\n".repeat(LONG / 4));
    assert_eq!(parse(&text, LEVELS).unwrap().to_text(), text);
    let mut fields: String = (0..LONG / 12).map(|n| format!("\"{n}\":0,")).collect();
    fields.push_str("\"0\":1");
    let value = parse(&format!("{{{fields}}}"), LEVELS).unwrap();
    assert_eq!(value.get("0").and_then(Value::as_u64), Some(1));
    assert_eq!(place(&"\u{a0}".repeat(LONG / 2)), (1, 1));
    assert_eq!(place(&" ".repeat(LONG)), (1, LONG + 1));
}

#[test]
fn five_mebibytes_of_brackets_are_refused_at_the_first_one_too_many() {
    let error = parse(&"[".repeat(LONG), 132).unwrap_err();
    assert_eq!((error.fault, error.column), (Fault::TooDeep, 133));
}
