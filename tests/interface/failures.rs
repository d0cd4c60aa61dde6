//! The screen in place of a document: an alert that says what is wrong and what to do.

use crate::page::failure;
use communique::read::{LoadError, decode};

fn errors() -> [LoadError; 4] {
    let source = || "a.json".to_owned();
    [
        LoadError::NoSource,
        LoadError::Unreachable { source: source() },
        LoadError::Refused {
            source: source(),
            status: 404,
        },
        LoadError::Unreadable {
            source: source(),
            error: decode(b"ab\0").unwrap_err(),
        },
    ]
}

#[test]
fn every_error_is_an_alert_in_the_readers_language() {
    for (language, spoken, title) in [
        ("en-US", "en-US", "The document cannot be shown"),
        ("ru", "ru", "Документ не может быть показан"),
        ("de", "en", "The document cannot be shown"),
    ] {
        for error in errors() {
            let spoken = format!("lang=\"{spoken}\"");
            let page = failure(error, language);
            let alert = page.get("div", &[r#"role="alert""#, &spoken, r#"dir="ltr""#]);
            assert!(alert.words().starts_with(title), "{alert:?}");
            assert!(alert.words().len() > title.len() + 20, "{alert:?}");
        }
    }
}

#[test]
fn an_error_names_the_address_and_the_answer() {
    let [_, unreachable, refused, unreadable] = errors();
    assert!(failure(unreachable, "en").has("a.json cannot be reached"));
    assert!(failure(refused, "ru").has("Сервер ответил 404 на запрос a.json"));
    assert!(failure(unreadable, "ru").has("не является текстом (байт 2): a.json."));
}

#[test]
fn an_address_is_text_and_never_markup() {
    let source = "<img src=x onerror=alert(1)>".to_owned();
    let page = failure(LoadError::Unreachable { source }, "en");
    assert!(page.has("&lt;img src=x") && !page.has("<img"));
}
