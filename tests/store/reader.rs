//! A reader at a document of three decisions in two languages, and what is stored for them.

use communique::model::{BlockId, Communique, LanguageTag};
use communique::read::json;
use communique::state::{
    Action, Effect, Kept, Marks, Options, ReplicaId, Settings, State, Store, Stored as _, Trouble,
};
use std::rc::Rc;

const ENGLISH: [&str; 3] = ["To meet again.", "To share.", "To report."];
const RUSSIAN: [&str; 3] = ["Встретиться.", "Обмениваться.", "Доложить."];

pub struct Reader {
    store: Store,
    now_ms: u64,
}

/// What the reader, the page and the storage bring along.
#[derive(Default)]
pub struct Before {
    pub options: Options,
    pub marks: Marks,
    pub marks_trouble: Option<Trouble>,
    pub settings: Settings,
    pub settings_trouble: Option<Trouble>,
}

impl Before {
    pub fn open(self) -> Reader {
        self.open_document(document(&ENGLISH))
    }

    pub fn open_document(self, document: Communique) -> Reader {
        let marks = kept(self.marks, self.marks_trouble);
        let settings = kept(self.settings, self.settings_trouble);
        let replica = ReplicaId::from_random(1);
        Reader {
            store: Store::new(Rc::new(document), self.options, marks, settings, replica),
            now_ms: 1_000,
        }
    }
}

impl Reader {
    pub fn new() -> Self {
        Before::default().open()
    }

    /// One action, a millisecond after the one before.
    pub fn does(&mut self, action: Action) -> Vec<Effect> {
        self.now_ms += 1;
        self.store.dispatch(action, self.now_ms)
    }

    pub fn sets(&mut self, number: u8, done: bool) -> Vec<Effect> {
        let decision = decision(number);
        self.does(Action::SetDone { decision, done })
    }

    pub fn state(&self) -> Rc<State> {
        self.store.state()
    }

    pub fn marks(&self) -> Marks {
        Marks::clone(&self.state().marks.content)
    }

    pub fn settings(&self) -> Settings {
        Settings::clone(&self.state().settings.content)
    }

    /// The numbers of the ticked decisions.
    pub fn done(&self) -> String {
        let marks = self.marks();
        let ids: Vec<&str> = marks.done().map(BlockId::as_str).collect();
        ids.join(" ").replace("decision-", "")
    }
}

pub fn kept<T>(content: T, trouble: Option<Trouble>) -> Kept<T> {
    Kept { content, trouble }
}

pub fn decision(number: u8) -> BlockId {
    BlockId::new(&format!("decision-{number}")).unwrap()
}

pub fn tag(tag: &str) -> LanguageTag {
    LanguageTag::new(tag).unwrap()
}

/// A document whose English decisions have these words.
pub fn document(english: &[&str]) -> Communique {
    let blocks = |words: &[&str]| -> Vec<_> {
        let numbered = words.iter().zip(1..);
        let block = |(text, number): (&&str, u32)| serde_json::json!({"id": format!("decision-{number}"), "role": "decision", "text": text});
        numbered.map(block).collect()
    };
    let document = serde_json::json!({"communique": 1, "id": "test", "expressions": [
        {"language": "en-GB", "authority": "authentic", "title": "Title",
            "blocks": blocks(english)},
        {"language": "ru-RU", "authority": "unofficial-translation", "title": "Заголовок",
            "blocks": blocks(RUSSIAN.get(..english.len()).unwrap())},
    ]});
    json::read(&document.to_string()).unwrap()
}

/// The marks of another tab or device, where these decisions were ticked at that time.
pub fn marks_of_another(numbers: &[u8], wall_ms: u64) -> Marks {
    let fields: Vec<String> = numbers
        .iter()
        .map(|number| {
            format!(r#""decision-{number}":{{"done":{{"value":true,"at":"{wall_ms}.0.other"}}}}"#)
        })
        .collect();
    let fields = fields.join(",");
    let text = format!(r#"{{"communique":"marks","version":1,"marks":{{{fields}}}}}"#);
    Marks::decode(&text).unwrap()
}
