use super::*;
use crate::read::MAX_BLOCKS;

const SAMPLE: &str = concat!(
    r#"{"communique":1,"id":"sample","published":"2017-11-10T13:01","#,
    r#""expressions":[{"language":"en-GB","authority":"authentic","title":"A communiqué","#,
    r#""blocks":[{"id":"decision-1","role":"decision","number":"1.","text":"To meet again:","#,
    r#""items":[{"id":"decision-1-a","role":"item","text":"soon","official":1}],"#,
    r#""continuation":"if possible."}]}],"#,
    r#""futureField":{"z":true,"a":[1.50]}}"#
);

/// The error of the sample where one thing is written differently.
fn error(written: &str, differently: &str) -> String {
    let text = SAMPLE.replacen(written, differently, 1);
    assert_ne!(text, SAMPLE);
    read(&text).unwrap_err().to_string()
}

#[test]
fn a_document_survives_the_round_trip_with_fields_of_the_future() {
    let document = read(SAMPLE).unwrap();
    assert_eq!(crate::write::json::to_string(&document), SAMPLE);
}

#[test]
fn an_error_names_the_field() {
    assert_eq!(
        error(r#""role":"decision""#, r#""role":"verdict""#),
        "Expected the name of a role such as recital or decision (field expressions[0].blocks[0].role)"
    );
    assert_eq!(error(SAMPLE, "[]"), "Expected an object");
    assert_eq!(
        error(SAMPLE, r#"{"communique": 1}"#),
        "A field is missing (field expressions)"
    );
    assert_eq!(
        error(r#""id":"decision-1","#, r#""id":null,"#),
        "A field is missing (field expressions[0].blocks[0].id)"
    );
}

#[test]
fn an_id_that_comes_twice_is_named_where_it_comes_again() {
    assert_eq!(
        error(r#""id":"decision-1-a""#, r#""id":"decision-1""#),
        "Two blocks have the same id (field expressions[0].blocks[0].items[0].id)"
    );
    let block = |id: &str| format!(r#"{{"id":"{id}","role":"item","text":"x"}}"#);
    let others = ["z", "y", "b", "y", "b", "decision-1"].map(block).join(",");
    assert_eq!(
        error(r#""blocks":["#, &format!(r#""blocks":[{others},"#)),
        "Two blocks have the same id (field expressions[0].blocks[3].id)"
    );
}

#[test]
fn fifty_thousand_blocks_are_read_in_whatever_order_and_no_more() {
    let sample_with = |count: usize| {
        let block = |n: usize| format!(r#"{{"id":"b-{n:06}","role":"item","text":""}},"#);
        let blocks: String = (0..count).rev().map(block).collect();
        SAMPLE.replacen(r#""items":["#, &format!(r#""items":[{blocks}"#), 1)
    };
    let left = MAX_BLOCKS - 2;
    assert!(read(&sample_with(left)).is_ok());
    let count = MAX_BLOCKS + 1;
    let error = read(&sample_with(left + 1)).unwrap_err();
    assert_eq!(error.problem, Problem::TooManyBlocks { count });
}

#[test]
fn a_newer_version_is_refused_by_name() {
    let error = error(r#""communique":1"#, r#""communique":2"#);
    assert!(error.contains("newer format version 2"), "{error}");
}

#[test]
fn broken_json_has_line_and_column() {
    let error = read("{\n  \"communique\": nope\n}").unwrap_err();
    assert_eq!(error.problem, Problem::InvalidJson);
    let (line, column) = (2, 17);
    assert_eq!(error.place, Place::Line { line, column });
}

fn nested(depth: usize) -> String {
    let open: String = (0..depth)
        .map(|n| format!(r#"{{"id":"b-{n}","role":"item","text":"x","items":["#))
        .collect();
    let close = "]}".repeat(depth);
    format!(
        r#"{{"communique":1,"expressions":[{{"language":"en","authority":"authentic","title":"t","blocks":[{open}{close}]}}]}}"#
    )
}

#[test]
fn sixty_four_levels_are_read_and_a_million_are_refused() {
    assert!(read(&nested(MAX_DEPTH)).is_ok());
    assert_eq!(
        read(&nested(MAX_DEPTH + 1)).unwrap_err().problem,
        Problem::TooDeep
    );
    assert_eq!(
        read(&"[".repeat(1_000_000)).unwrap_err().problem,
        Problem::TooDeep
    );
}
