//! Words of a document are text, wherever they stand; they never become markup or a script.

use crate::page::Visit;
use communique::read::json;
use serde_json::json;

const SCRIPT: &str = "<script>alert(1)</script>";
const QUOTES: &str = "\" onclick=\"alert(1)\" '";

fn hostile(words: &str, source: &str) -> Visit {
    let document = json!({"communique": 1, "kind": words, "source": source,
    "published": "2017-11-10", "meeting": {"place": words},
    "expressions": [{"language": "en", "authority": "authentic", "title": words, "blocks": [
        {"id": "opening", "role": "opening", "text": words},
        {"id": "recital-1", "role": "recital", "text": words, "continuation": words,
            "items": [{"id": "recital-1-item-1", "role": "item", "text": words}]},
        {"id": "lead-in", "role": "decision-lead-in", "text": words},
        {"id": "decision-1", "role": "decision", "number": words, "text": words,
            "items": [{"id": "a", "role": "item", "number": words, "text": words}]},
        {"id": "closing", "role": "closing", "text": words},
    ]}]});
    Visit::to(json::read(&document.to_string()).unwrap())
}

#[test]
fn a_script_in_any_field_is_shown_as_text() {
    let page = hostile(SCRIPT, "https://example.org/").look();
    assert!(!page.has("<script"));
    assert_eq!(page.count("&lt;script&gt;"), 13);
}

#[test]
fn quotes_end_no_attribute() {
    let source = "https://example.org/\" onclick=\"alert(1)";
    let page = hostile(QUOTES, source).look();
    let link = page.get("a", &["class=\"source\""]);
    assert!(!link.has("\" onclick=\""), "{link:?}");
    assert!(
        link.has("example.org/&quot; onclick=&quot;alert(1)"),
        "{link:?}"
    );
    let label = page.get("ol", &["decisions"]);
    assert!(label.has("aria-label=\"Decisions\""));
}

#[test]
fn only_addresses_of_web_pages_become_links() {
    for source in [
        "javascript:alert(1)",
        "data:text/html,x",
        " https://a.org",
        "//a.org",
    ] {
        let page = hostile("words", source).look();
        assert!(!page.has("<a "), "{source}");
    }
    hostile("words", "https://a.org")
        .look()
        .get("a", &["rel=\"noopener noreferrer\""]);
}
