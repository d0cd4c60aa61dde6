//! A page to look at: the first document or another one, drawn, and searched for elements.

use communique::model::{BlockId, Communique, Date, LanguageTag, Moment};
use communique::read::{LoadError, json, manifest};
use communique::state::{
    Action, Checklist, Kept, Marks, Options, ReplicaId, Settings, Store, Trouble,
};
use communique::ui::{Intl, Screen, Viewer, ViewerProps};
use communique::words::PluralCategory;
use serde_json::{Value, json};
use std::{path::PathBuf, rc::Rc};
use tokio::{runtime, task::LocalSet};
use yew::{Callback, LocalServerRenderer};

/// Stands for the browser's `Intl`: dates as they are stored, the two languages of the tests.
struct PlainIntl;

impl Intl for PlainIntl {
    fn plural(&self, language: &LanguageTag, number: usize) -> PluralCategory {
        match (language.primary().as_str(), number % 10, number) {
            ("ru", _, 11..=14) => PluralCategory::Many,
            ("ru", 1, _) | (_, _, 1) => PluralCategory::One,
            ("ru", 2..=4, _) => PluralCategory::Few,
            ("ru", ..) => PluralCategory::Many,
            _ => PluralCategory::Other,
        }
    }

    fn number(&self, _: &LanguageTag, number: usize) -> String {
        number.to_string()
    }

    fn percent(&self, _: &LanguageTag, share: f64) -> String {
        format!("{:.0} %", share * 100.0)
    }

    fn moment(&self, language: &LanguageTag, moment: &Moment) -> String {
        format!("[{moment} in {language}]")
    }

    fn days(&self, _: &LanguageTag, first: Date, last: Date) -> String {
        format!("{first} to {last}")
    }

    fn autonym(&self, language: &LanguageTag) -> String {
        match language.primary().as_str() {
            "ru" => "Русский".into(),
            "en" => "English".into(),
            other => other.into(),
        }
    }
}

/// A reader's visit to a document: what the page, the storage and the reader bring along.
pub struct Visit {
    pub document: Communique,
    pub options: Options,
    pub marks: Kept<Marks>,
    pub settings: Kept<Settings>,
    /// What the reader does before we look.
    pub actions: Vec<Action>,
    pub heading_level: u8,
}

impl Visit {
    /// To the project's first document.
    pub fn new() -> Self {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let folder = folder.join("www/documents/nac-xvi-communique-2017");
        let open = |name: &str| std::fs::read(folder.join(name)).ok();
        Visit::to(manifest::read(&open("document.json").unwrap(), &open).unwrap())
    }

    pub fn to(document: Communique) -> Self {
        Visit {
            document,
            options: Options::default(),
            marks: kept(Marks::default(), None),
            settings: kept(Settings::default(), None),
            actions: Vec::new(),
            heading_level: 2,
        }
    }

    /// To a document of one expression with these blocks.
    pub fn to_blocks(language: &str, title: &str, blocks: &Value) -> Self {
        let document = json!({"communique": 1, "id": "test", "expressions": [
            {"language": language, "authority": "authentic", "title": title, "blocks": blocks}]});
        Visit::to(json::read(&document.to_string()).unwrap())
    }

    pub fn in_language(mut self, language: &str) -> Self {
        self.options.language = Some(tag(language));
        self
    }

    pub fn with_checklist(mut self, checklist: Checklist) -> Self {
        self.options.checklist = checklist;
        self
    }

    pub fn after(mut self, actions: impl IntoIterator<Item = Action>) -> Self {
        self.actions.extend(actions);
        self
    }

    pub fn look(self) -> Html {
        let replica = ReplicaId::from_random(1);
        let document = Rc::new(self.document);
        let mut store = Store::new(document, self.options, self.marks, self.settings, replica);
        for action in self.actions {
            let _ = store.dispatch(action, 1);
        }
        draw(Screen::Ready(store.state()), self.heading_level)
    }
}

pub fn kept<T>(content: T, trouble: Option<Trouble>) -> Kept<T> {
    Kept { content, trouble }
}

pub fn tag(tag: &str) -> LanguageTag {
    LanguageTag::new(tag).unwrap()
}

pub fn tick(number: u8) -> Action {
    Action::SetDone {
        decision: BlockId::new(&format!("decision-{number}")).unwrap(),
        done: true,
    }
}

/// The screen that says in a language why there is no document.
pub fn failure(error: LoadError, language: &str) -> Html {
    draw(Screen::Failed(Rc::new(error), tag(language)), 2)
}

fn draw(screen: Screen, heading_level: u8) -> Html {
    let props = ViewerProps {
        screen,
        heading_level,
        intl: Rc::new(PlainIntl),
        on_action: Callback::noop(),
    };
    let runtime = runtime::Builder::new_current_thread().build().unwrap();
    let renderer = LocalServerRenderer::<Viewer>::with_props(props).hydratable(false);
    Html(LocalSet::new().block_on(&runtime, renderer.render()))
}

/// A piece of markup.
#[derive(Debug)]
pub struct Html(String);

impl Html {
    pub fn has(&self, piece: &str) -> bool {
        self.0.contains(piece)
    }

    pub fn count(&self, piece: &str) -> usize {
        self.0.matches(piece).count()
    }

    /// The first element of that name whose start tag has all these pieces, with its content.
    pub fn find(&self, name: &str, pieces: &[&str]) -> Option<Html> {
        let start = format!("<{name} ");
        let end = format!("</{name}>");
        let mut offset = 0;
        while let Some(found) = self.0.get(offset..)?.find(&start) {
            let rest = self.0.get(offset + found..)?;
            let tag = rest.get(..=rest.find('>')?)?;
            if pieces.iter().all(|piece| tag.contains(piece)) {
                let mut length = tag.len();
                // Elements of the same name inside end first.
                while rest.get(..length)?.matches(&format!("<{name}")).count()
                    > rest.get(..length)?.matches(&end).count()
                {
                    match rest.get(length..)?.find(&end) {
                        Some(next) => length += next + end.len(),
                        // An element without an end, such as <input>.
                        None => return Some(Html(tag.to_owned())),
                    }
                }
                return Some(Html(rest.get(..length)?.to_owned()));
            }
            offset += found + start.len();
        }
        None
    }

    /// As [`Html::find`], for an element that must be there.
    pub fn get(&self, name: &str, pieces: &[&str]) -> Html {
        self.find(name, pieces)
            .unwrap_or_else(|| panic!("no <{name}> with {pieces:?} in {}", self.0))
    }

    /// The words, without markup.
    pub fn words(&self) -> String {
        let pieces = self.0.split('<').filter_map(|piece| piece.split_once('>'));
        pieces.map(|(_, words)| words).collect()
    }
}
