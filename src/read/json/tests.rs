use super::*;
use serde_json::json;

fn sample() -> Value {
    json!({
        "communique": 1,
        "id": "sample",
        "published": "2017-11-10T13:01",
        "futureField": {"kept": true},
        "expressions": [{
            "language": "en-GB",
            "authority": "authentic",
            "title": "A communiqué",
            "blocks": [{
                "id": "decision-1", "role": "decision", "number": "1.", "text": "To meet again:",
                "items": [{"id": "decision-1-a", "role": "item", "text": "soon", "official": 1}],
                "continuation": "if possible."
            }]
        }]
    })
}

fn error(value: &Value) -> String {
    read(&value.to_string()).unwrap_err().to_string()
}

#[test]
fn a_document_survives_the_round_trip_with_fields_of_the_future() {
    let document = read_value(sample()).unwrap();
    assert_eq!(crate::write::json::to_value(&document), sample());
}

#[test]
fn an_error_names_the_field() {
    let mut value = sample();
    value["expressions"][0]["blocks"][0]["role"] = json!("verdict");
    assert_eq!(
        error(&value),
        "Expected the name of a role such as recital or decision (field expressions[0].blocks[0].role)"
    );
    let mut value = sample();
    value["expressions"][0]["blocks"][0]["items"][0]["id"] = json!("decision-1");
    assert_eq!(
        error(&value),
        "Two blocks have the same id (field expressions[0].blocks[0].items[0].id)"
    );
    assert_eq!(error(&json!([])), "Expected an object");
    assert_eq!(
        error(&json!({"communique": 1})),
        "A field is missing (field expressions)"
    );
}

#[test]
fn a_newer_version_is_refused_by_name() {
    let mut value = sample();
    value["communique"] = json!(2);
    assert!(error(&value).contains("newer format version 2"));
}

#[test]
fn broken_json_has_line_and_column() {
    let error = read("{\n  \"communique\": nope\n}").unwrap_err();
    assert_eq!(error.problem, Problem::InvalidJson);
    assert!(
        matches!(error.place, Place::Line { line: 2, .. }),
        "{error}"
    );
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
