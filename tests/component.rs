//! The component in a real browser: what the JavaScript module relies on, and what of the browser
//! the core relies on. What a person does on a page is in `tests/e2e`.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use communique::element::{BrowserIntl, LocalStorage, Mount};
use communique::model::{Date, LanguageTag, Moment};
use communique::state::{Storage as _, StorageError};
use communique::ui::Intl as _;
use communique::words::PluralCategory;
use js_sys::{Array, JSON, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CustomEvent, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

const ENGLISH: &[u8] = include_bytes!("../www/documents/nac-xvi-communique-2017/en.txt");
const RUSSIAN: &[u8] = include_bytes!("../www/documents/nac-xvi-communique-2017/ru.txt");

/// What the page says of a file, and its bytes.
type File<'a> = (&'a [(&'a str, &'a str)], &'a [u8]);

/// An element on the page, as the JavaScript module prepares it; it leaves nothing behind.
struct Element {
    host: HtmlElement,
    root: HtmlElement,
    mount: Rc<Mount>,
}

fn div() -> HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    document.create_element("div").unwrap().unchecked_into()
}

fn pairs(texts: &[(&str, &str)]) -> Array {
    texts
        .iter()
        .map(|(name, text)| Array::of2(&(*name).into(), &(*text).into()))
        .collect()
}

impl Element {
    /// With a storage key of its own, so that tests do not meet.
    fn new(key: &str) -> Self {
        let (host, root, announcer) = (div(), div(), div());
        host.append_child(&root).unwrap();
        let page = web_sys::window().unwrap().document().unwrap();
        page.document_element()
            .unwrap()
            .append_child(&host)
            .unwrap();
        let mount = Mount::new(host.clone(), root.clone(), announcer);
        mount.configure(pairs(&[("storage-key", key), ("language", "en-GB")]).into());
        let mount = Rc::new(mount);
        Element { host, root, mount }
    }

    async fn load(&self, files: &[File<'_>]) -> bool {
        let descriptions: Array = files.iter().map(|(texts, _)| pairs(texts)).collect();
        let bytes: Array = files
            .iter()
            .map(|(_, bytes)| Uint8Array::from(*bytes))
            .collect();
        let shown = self.mount.load(descriptions, bytes);
        yew::scheduler::flush().await;
        shown
    }

    async fn load_both_languages(&self) -> bool {
        self.load(&[
            (&[("name", "en.txt"), ("language", "en-GB")], ENGLISH),
            (&[("name", "ru.txt"), ("language", "ru-RU")], RUSSIAN),
        ])
        .await
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.query_selector(selector).unwrap();
        found.map(|element| element.unchecked_into())
    }

    fn checkbox(&self, decision: &str) -> HtmlInputElement {
        let found = self.find(&format!("#{decision} input"));
        found.unwrap().unchecked_into()
    }

    /// Remembers name and detail of every such event from now on, and asks the mount meanwhile.
    fn listen(&self, name: &str) -> Rc<RefCell<Vec<String>>> {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let (into, mount) = (Rc::clone(&heard), Rc::clone(&self.mount));
        let listener = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
            let marks = JSON::stringify(&mount.marks()).unwrap();
            let detail = JSON::stringify(&event.detail()).unwrap();
            into.borrow_mut()
                .push(format!("{detail} while marks are {marks}"));
        });
        let target = listener.as_ref().unchecked_ref();
        self.host
            .add_event_listener_with_callback(name, target)
            .unwrap();
        listener.forget();
        heard
    }
}

impl Drop for Element {
    fn drop(&mut self) {
        self.mount.unmount();
        self.host.remove();
    }
}

fn stored(key: &str) -> Option<String> {
    LocalStorage.read(key).unwrap()
}

fn text(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

#[wasm_bindgen_test]
async fn the_first_document_is_shown_with_seven_boxes() {
    let element = Element::new("shown");
    assert!(element.load_both_languages().await);
    for number in 1..=7 {
        assert!(!element.checkbox(&format!("decision-{number}")).checked());
    }
    assert!(element.find("#decision-8").is_none());
    assert_eq!(text(&element.mount.languages()), r#"["en-GB","ru-RU"]"#);
}

#[wasm_bindgen_test]
async fn a_tick_is_stored_in_the_same_task_and_loading_stores_nothing() {
    let key = "communique:ticked:marks";
    let element = Element::new("ticked");
    element.load_both_languages().await;
    assert_eq!(stored(key), None);
    element.checkbox("decision-3").click();
    assert!(stored(key).unwrap().contains("decision-3"));
    assert!(text(&element.mount.marks()).contains(r#""done":true"#));
}

#[wasm_bindgen_test]
async fn a_listener_may_call_the_element_back() {
    let element = Element::new("listened");
    element.load_both_languages().await;
    let heard = element.listen("communique-mark-change");
    element.checkbox("decision-1").click();
    let heard = heard.borrow();
    assert_eq!(heard.len(), 1);
    assert!(
        heard[0].contains(r#""decision":"decision-1""#),
        "{}",
        heard[0]
    );
    assert!(
        heard[0].contains("while marks are {\"decision-1\""),
        "{}",
        heard[0]
    );
}

#[wasm_bindgen_test]
async fn two_elements_of_one_document_follow_each_other() {
    let (one, other) = (Element::new("shared"), Element::new("shared"));
    one.load_both_languages().await;
    other.load_both_languages().await;
    one.checkbox("decision-2").click();
    yew::scheduler::flush().await;
    assert!(other.checkbox("decision-2").checked());
}

#[wasm_bindgen_test]
async fn another_language_keeps_the_marks_and_the_nodes() {
    let element = Element::new("switched");
    element.load_both_languages().await;
    element.checkbox("decision-2").click();
    let before = element.find("#decision-2").unwrap();
    element.find("[data-language=ru-RU]").unwrap().click();
    yew::scheduler::flush().await;
    let after = element.find("#decision-2").unwrap();
    assert!(before.is_same_node(Some(&after)));
    assert!(element.checkbox("decision-2").checked());
    assert!(
        after
            .text_content()
            .unwrap()
            .contains("террористической пропаганде")
    );
    let article = element.find("article").unwrap();
    assert_eq!(article.get_attribute("lang").as_deref(), Some("ru-RU"));
}

#[wasm_bindgen_test]
async fn what_is_no_document_is_said_and_the_marks_stay() {
    let element = Element::new("broken");
    let heard = element.listen("communique-error");
    LocalStorage
        .write("communique:broken:marks", "kept")
        .unwrap();
    let page: &[u8] = b"<!doctype html><h1>502 Bad Gateway</h1>";
    assert!(!element.load(&[(&[("name", "a.json")], page)]).await);
    let message = element
        .find("[role=alert]")
        .unwrap()
        .text_content()
        .unwrap();
    assert!(message.contains("A web page came in place of the document: a.json"));
    assert!(heard.borrow()[0].contains("a.json"));
    assert_eq!(stored("communique:broken:marks").as_deref(), Some("kept"));
}

#[wasm_bindgen_test]
async fn markup_in_a_document_stays_text() {
    let element = Element::new("hostile");
    let document: &[u8] =
        b"A title <img src=x>\n\n<script>document.title = 'gone'</script> said,\n";
    assert!(element.load(&[(&[("name", "a.txt")], document)]).await);
    assert!(element.find("img, script").is_none());
    assert!(element.root.text_content().unwrap().contains("<script>"));
}

#[wasm_bindgen_test]
async fn nothing_is_left_after_the_end() {
    let element = Element::new("ended");
    element.load_both_languages().await;
    element.mount.unmount();
    yew::scheduler::flush().await;
    assert_eq!(element.root.child_element_count(), 0);
    assert_eq!(element.mount.document(), None);
}

#[wasm_bindgen_test]
async fn marks_leave_and_come_back_as_a_text() {
    let (one, other) = (Element::new("exported"), Element::new("imported"));
    one.load_both_languages().await;
    other.load_both_languages().await;
    one.checkbox("decision-5").click();
    let Ok(export) = one.mount.export_marks(None) else {
        panic!("marks are exported")
    };
    assert!(other.mount.import_marks(&export).is_ok());
    yew::scheduler::flush().await;
    assert!(other.checkbox("decision-5").checked());
    assert!(other.mount.import_marks("{}").is_err());
}

#[wasm_bindgen_test]
fn a_full_storage_is_told_apart_from_a_blocked_one() {
    let mut size = 1 << 20;
    let mut key = 0;
    let error = loop {
        key += 1;
        match LocalStorage.write(&format!("filling-{key}"), &"x".repeat(size)) {
            Ok(()) => {}
            Err(_) if size > 1 => size /= 2,
            Err(error) => break error,
        }
    };
    for number in 1..=key {
        let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
        storage.remove_item(&format!("filling-{number}")).unwrap();
    }
    assert_eq!(error, StorageError::Full);
}

#[wasm_bindgen_test]
fn the_browser_counts_and_dates_in_each_language() {
    let intl = BrowserIntl::default();
    let tag = |tag| LanguageTag::new(tag).unwrap();
    let russian = tag("ru-RU");
    let categories = [1, 2, 5, 21].map(|number| intl.plural(&russian, number));
    assert_eq!(
        categories,
        [
            PluralCategory::One,
            PluralCategory::Few,
            PluralCategory::Many,
            PluralCategory::One
        ]
    );
    let (first, last) = (
        Date::parse("2017-10-04").unwrap(),
        Date::parse("2017-10-05").unwrap(),
    );
    assert!(intl.days(&russian, first, last).contains("октября 2017"));
    let published = Moment::parse("2017-11-10T13:01").unwrap();
    let english = intl.moment(&tag("en-GB"), &published);
    assert!(
        english.contains("10 November 2017") && english.contains("13:01"),
        "{english}"
    );
    assert_eq!(intl.autonym(&russian), "Русский");
}
