//! One element on the page: owns everything that must be released, carries out every effect.

mod drawing;
mod storing;

use super::{
    BrowserIntl, LocalStorage, download, events::Event, focus, options::Attributes, page,
    reading_position::ReadingPosition, sources, storage_listener::StorageListener,
};
use crate::model::{BlockId, Communique, LanguageTag};
use crate::read::LoadError;
use crate::state::{
    Action, Effect, Filter, FocusTarget, Kept, Marks, ReplicaId, Settings, State, Store, keeping,
    marks_key, settings_key,
};
use crate::ui::{self, Intl, Sentences};
use drawing::{Drawing, Waiting};
use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::Rc,
};
use web_sys::HtmlElement;
use yew::{AppHandle, Callback};

/// Largest number of a replica, for `Math.random`.
const REPLICAS: f64 = 4_294_967_295.0;

/// The parts of a mount. Borrows last for one statement and never across a call to the page.
pub(in crate::element) struct Inner {
    host: HtmlElement,
    root: HtmlElement,
    announcer: HtmlElement,
    intl: Rc<dyn Intl>,
    replica: ReplicaId,
    attributes: RefCell<Attributes>,
    store: RefCell<Option<Store>>,
    failure: RefCell<Option<Rc<LoadError>>>,
    app: RefCell<Option<AppHandle<Drawing>>>,
    /// The number of the last drawing that Yew was asked for.
    drawings: Cell<u32>,
    waiting: RefCell<Vec<Waiting>>,
    on_action: OnceCell<Callback<Action>>,
    listener: RefCell<Option<StorageListener>>,
}

fn now_ms() -> u64 {
    // Milliseconds since 1970 are whole, positive and far below 2^53.
    js_sys::Date::now() as u64
}

impl Inner {
    pub(in crate::element) fn new(
        host: HtmlElement,
        root: HtmlElement,
        announcer: HtmlElement,
    ) -> Rc<Self> {
        let random = (js_sys::Math::random() * REPLICAS) as u32;
        let inner = Rc::new(Inner {
            host,
            root,
            announcer,
            intl: Rc::new(BrowserIntl::default()),
            replica: ReplicaId::from_random(random),
            attributes: RefCell::default(),
            store: RefCell::default(),
            failure: RefCell::default(),
            app: RefCell::default(),
            drawings: Cell::default(),
            waiting: RefCell::default(),
            on_action: OnceCell::new(),
            listener: RefCell::default(),
        });
        let mount = Rc::downgrade(&inner);
        let listener = StorageListener::new(move |key| {
            if let Some(mount) = mount.upgrade() {
                mount.stored_elsewhere(key.as_deref());
            }
        });
        *inner.listener.borrow_mut() = Some(listener);
        page::enter(&inner);
        inner
    }

    pub(in crate::element) fn configure(self: &Rc<Self>, attributes: Attributes) {
        let options = attributes.options.clone();
        *self.attributes.borrow_mut() = attributes;
        self.act(Action::ChangeOptions(options));
    }

    /// Shows a document, or why there is none.
    pub(in crate::element) fn show(self: &Rc<Self>, loaded: Result<Communique, LoadError>) -> bool {
        match loaded {
            Ok(document) => {
                self.open(document);
                true
            }
            Err(error) => {
                self.fail(error);
                false
            }
        }
    }

    fn open(self: &Rc<Self>, document: Communique) {
        let attributes = self.attributes.borrow().clone();
        let key_owner = attributes.storage_key.as_ref().unwrap_or(&document.id);
        let marks = keeping::load(&LocalStorage, &marks_key(key_owner));
        let settings = keeping::load(&LocalStorage, settings_key());
        let store = Store::new(
            Rc::new(document),
            attributes.options,
            marks,
            settings,
            self.replica.clone(),
        );
        let state = store.state();
        *self.store.borrow_mut() = Some(store);
        *self.failure.borrow_mut() = None;
        self.render();
        Event::Ready(&state).fire(&self.host);
    }

    fn fail(self: &Rc<Self>, error: LoadError) {
        let error = Rc::new(error);
        *self.store.borrow_mut() = None;
        *self.failure.borrow_mut() = Some(Rc::clone(&error));
        self.render();
        let say = Sentences::new(self.language_without_document(), Rc::clone(&self.intl));
        Event::Error(&error, say.words.load_error(&error)).fire(&self.host);
    }

    /// The reader's choice, else the page's, else the browser's.
    fn language_without_document(&self) -> LanguageTag {
        let settings: Kept<Settings> = keeping::load(&LocalStorage, settings_key());
        let options = self.attributes.borrow().options.clone();
        let wishes = options.interface_language.into_iter();
        wishes
            .chain(settings.content.language())
            .chain(options.language)
            .chain(options.browser_languages)
            .find(crate::words::speaks)
            .unwrap_or_else(LanguageTag::undetermined)
    }

    pub(in crate::element) fn state(&self) -> Option<Rc<State>> {
        self.store.borrow().as_ref().map(Store::state)
    }

    /// Everything that happens goes this way.
    pub(in crate::element) fn act(self: &Rc<Self>, action: Action) {
        let effects = match self.store.borrow_mut().as_mut() {
            Some(store) => store.dispatch(action, now_ms()),
            None => return,
        };
        for effect in effects {
            self.carry_out(effect);
        }
        self.render();
    }

    fn carry_out(self: &Rc<Self>, effect: Effect) {
        let Some(state) = self.state() else { return };
        match effect {
            Effect::SaveMarks => self.save_marks(&state),
            Effect::SaveSettings => self.save_settings(&state),
            Effect::Announce(what) => {
                let text = ui::announcement(&what, &state, &self.sentences(&state));
                self.announcer.set_text_content(Some(&text));
            }
            Effect::LanguageChanged { language } => {
                if let Some(position) = ReadingPosition::of(&self.root) {
                    self.after_render(move |_| position.restore());
                }
                // Refused only for names that are no attribute names; this is one.
                let _ = self.host.set_attribute("language", language.as_str());
                Event::LanguageChange(language.as_str()).fire(&self.host);
            }
            Effect::MarksChanged { decision } => {
                let marks = &state.marks.content;
                let decision = decision.as_ref().map(|id| (id.as_str(), marks.is_done(id)));
                Event::MarkChange(decision, state.progress()).fire(&self.host);
            }
            Effect::SettingsChanged => {
                Event::SettingsChange(&state.settings.content).fire(&self.host);
            }
            Effect::MoveFocus(target) => {
                self.after_render(move |mount| focus::move_to(&mount.root, &target));
            }
            Effect::DownloadMarks => {
                let name = format!("{}-marks.json", state.document.id);
                if download::json_file(&name, &self.export(&state)).is_err() {
                    self.announcer.set_text_content(None);
                }
            }
        }
    }

    fn sentences(&self, state: &State) -> Sentences {
        Sentences::new(state.interface_language(), Rc::clone(&self.intl))
    }

    /// Shows a block and puts the keyboard there; false if there is no such block.
    pub(in crate::element) fn go_to(self: &Rc<Self>, id: &BlockId) -> bool {
        let known = self.state().is_some_and(|state| {
            state
                .expression()
                .is_some_and(|text| text.block(id).is_some())
        });
        if known {
            self.act(Action::ChooseFilter(Filter::All));
            let id = id.clone();
            self.after_render(move |mount| {
                let selector = format!("[id=\"{id}\"]");
                if let Some(block) = mount.root.query_selector(&selector).ok().flatten() {
                    block.scroll_into_view();
                }
                focus::move_to(&mount.root, &FocusTarget::Decision(id));
            });
        }
        known
    }

    pub(in crate::element) fn import(self: &Rc<Self>, marks: Marks) {
        self.act(Action::ImportMarks(marks));
    }

    pub(in crate::element) fn load(self: &Rc<Self>, sources: Vec<sources::Source>) -> bool {
        self.show(sources::read(sources))
    }

    /// Takes the interface off the page and stops listening.
    pub(in crate::element) fn unmount(&self) {
        *self.listener.borrow_mut() = None;
        *self.store.borrow_mut() = None;
        self.waiting.take();
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}
