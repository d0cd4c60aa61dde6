// <communique-viewer>: the custom element. Registers at once, fetches, hands bytes to WebAssembly.
// What a document says, how it looks and what is kept is Rust (see the map in src/lib.rs).

const CORE = new URL("./communique-viewer-core.js", import.meta.url);
const STYLE = new URL("./communique-viewer.css", import.meta.url);
const MAX_BYTES = 5 * 1024 * 1024;
const ATTRIBUTES = [
  "src", "language", "interface-language", "checklist", "storage-key", "theme", "loading", "heading-level",
];
/** A change of one of these opens the document anew. */
const LOADING_ATTRIBUTES = ["src", "storage-key"];

/** What is said when the program itself cannot run; all other words are in Rust. */
const PROGRAM_FAILED = {
  en: "The interactive view could not be loaded. The text stays readable. Load the page again to retry.",
  ru: "Не удалось загрузить интерактивный просмотр. Текст остается доступен. Обновите страницу, чтобы повторить попытку.",
};
const LOADING = { en: "Loading the document…", ru: "Документ загружается…" };

let program;

/** WebAssembly and style sheet: once for the page, again after a failure. */
function loadProgram() {
  program ??= Promise.all([instantiate(), loadStyle()]).catch((error) => {
    program = undefined;
    throw error;
  });
  return program;
}

let attempts = 0;

async function instantiate() {
  // A failed import is remembered by its address: the next attempt needs another one.
  const address = attempts++ ? `${CORE.href}?attempt=${attempts}` : CORE.href;
  const core = await import(address);
  await core.default();
  return core;
}

async function loadStyle() {
  const answer = await fetch(STYLE);
  if (!answer.ok) throw new Error(`The server answered ${answer.status} for ${STYLE.href}`);
  const sheet = new CSSStyleSheet();
  await sheet.replace(await answer.text());
  return sheet;
}

/** The bytes of an address, or why there are none, as the Rust side expects it. */
async function fetchSource(description, signal) {
  try {
    const answer = await fetch(new URL(description.name, document.baseURI), { signal });
    if (!answer.ok) return [{ ...description, status: answer.status }, undefined];
    return await readBody(description, answer);
  } catch (error) {
    if (signal.aborted) throw error;
    return [description, undefined];
  }
}

async function readBody(description, answer) {
  const announced = Number(answer.headers.get("content-length"));
  if (announced > MAX_BYTES) {
    answer.body?.cancel();
    return [{ ...description, size: announced }, undefined];
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return bytes.length > MAX_BYTES
    ? [{ ...description, size: bytes.length }, undefined]
    : [description, bytes];
}

/** An object as the Rust side takes it: a list of names and texts, without what is absent. */
function pairs(object) {
  return Object.entries(object).filter(([, value]) => value != null).map(([name, value]) => [name, String(value)]);
}

function inline(name, text) {
  return [{ name }, new TextEncoder().encode(text)];
}

function words(messages, element) {
  const wishes = [element.getAttribute("interface-language"), element.getAttribute("language"), ...navigator.languages];
  const language = wishes.map((wish) => wish?.slice(0, 2).toLowerCase()).find((wish) => wish in messages) ?? "en";
  return { language, text: messages[language] };
}

export class CommuniqueViewer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #mount;
  #given; // the document given by property or load(), which comes before the attributes
  #slot;
  #root;
  #message;
  #loading; // the AbortController of the load under way
  #queued = new Set();
  #observer;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    this.#message = document.createElement("p");
    this.#message.hidden = true;
    this.#message.className = "message";
    this.#message.setAttribute("role", "status");
    this.#root = document.createElement("div");
    this.#root.className = "mount";
    this.#slot = document.createElement("slot");
    const announcement = document.createElement("div");
    announcement.className = "announcement";
    const announcementSlot = document.createElement("slot");
    announcementSlot.name = "announcement";
    announcement.append(announcementSlot);
    shadow.append(this.#message, this.#root, this.#slot, announcement);
  }

  connectedCallback() {
    this.#liftProperties();
    if (this.#mount || this.#loading) return;
    if (this.getAttribute("loading") === "lazy" && this.#observeUntilVisible()) return;
    this.#start();
  }

  disconnectedCallback() {
    // Moving an element disconnects and connects it in one task: only a real removal ends here.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#observer?.disconnect();
      this.#loading?.abort();
      this.#loading = undefined;
      this.#mount?.unmount();
      this.#mount?.free();
      this.#mount = undefined;
      this.#slot.hidden = false;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !(this.#mount || this.#loading)) return;
    if (!this.#queued.size) queueMicrotask(() => this.#applyAttributes());
    this.#queued.add(name);
  }

  get document() {
    const text = this.#mount?.document();
    return text === undefined ? this.#given?.document ?? null : JSON.parse(text);
  }

  set document(value) {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    this.#given = { document: value, sources: [inline("document", text ?? "")] };
    if (this.isConnected) this.#start();
  }

  get languages() {
    return this.#mount?.languages() ?? [];
  }

  get marks() {
    return this.#mount?.marks() ?? {};
  }

  get settings() {
    return this.#mount?.settings() ?? {};
  }

  /** Shows an address, or an object or JSON text with a document. Resolves to whether it is shown. */
  load(source) {
    if (source instanceof URL || (typeof source === "string" && !source.trim().startsWith("{"))) {
      this.#given = undefined;
      this.setAttribute("src", String(source));
      this.#queued.delete("src");
    } else {
      const text = typeof source === "string" ? source : JSON.stringify(source);
      this.#given = { document: source, sources: [inline("document", text ?? "")] };
    }
    return this.#start();
  }

  async exportMarks(format) {
    return (await this.#mounted()).exportMarks(format);
  }

  async importMarks(data) {
    const text = typeof data === "string" ? data : JSON.stringify(data);
    (await this.#mounted()).importMarks(text);
  }

  async reset() {
    (await this.#mounted()).reset();
  }

  async goTo(id) {
    return (await this.#mounted()).goTo(id);
  }

  async toFormat(format) {
    return (await this.#mounted()).toFormat(format);
  }

  /** Properties that a page set before this module ran would hide the accessors of the class. */
  #liftProperties() {
    for (const name of ["document", ...ATTRIBUTES.map(propertyOf)]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  async #mounted() {
    if (!this.#mount) {
      await new Promise((resolve, reject) => {
        this.addEventListener("communique-ready", resolve, { once: true });
        this.addEventListener("communique-error", (event) => reject(new Error(event.detail.message)), { once: true });
      });
    }
    return this.#mount;
  }

  #observeUntilVisible() {
    if (!("IntersectionObserver" in globalThis)) return false;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#observer.disconnect();
      this.#start();
    });
    this.#observer.observe(this);
    return true;
  }

  async #start() {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    this.#say(this.#hasText() ? undefined : LOADING);
    try {
      const [[core, sheet], sources] = await Promise.all([loadProgram(), this.#sources(loading.signal)]);
      if (loading.signal.aborted) return false;
      this.shadowRoot.adoptedStyleSheets = [sheet];
      this.#mount ??= new core.Mount(this, this.#root, this.#announcer());
      this.#mount.configure(this.#attributes());
      this.#say(undefined);
      const shown = this.#mount.load(sources.map(([description]) => pairs(description)), sources.map(([, bytes]) => bytes));
      this.#slot.hidden = shown;
      return shown;
    } catch (error) {
      if (loading.signal.aborted) return false;
      this.#programFailed(error);
      return false;
    } finally {
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  #programFailed(error) {
    this.#slot.hidden = false;
    this.#say(PROGRAM_FAILED);
    const detail = { message: `${this.#message.textContent} (${error.message})`, source: CORE.href };
    this.dispatchEvent(new CustomEvent("communique-error", { bubbles: true, composed: true, detail }));
  }

  #say(messages) {
    this.#message.hidden = !messages;
    if (!messages) return;
    const { language, text } = words(messages, this);
    this.#message.lang = language;
    this.#message.textContent = text;
  }

  #hasText() {
    return [...this.childNodes].some((node) =>
      !(node instanceof HTMLScriptElement) && node.slot !== "announcement" && node.textContent.trim());
  }

  /** Given by script, else `src`, else inline JSON, else one link for each language. */
  async #sources(signal) {
    if (this.#given) return this.#given.sources;
    const src = this.getAttribute("src");
    if (src) return [await fetchSource({ name: src }, signal)];
    const json = this.querySelector(':scope > script[type="application/json"]');
    if (json) return [inline("application/json", json.textContent)];
    const links = [...this.querySelectorAll(":scope > link[rel=alternate][hreflang]")];
    return Promise.all(links.map((link) => fetchSource({
      name: link.getAttribute("href"),
      language: link.hreflang,
      authority: link.dataset.authority,
      translatedFrom: link.dataset.translatedFrom,
    }, signal)));
  }

  #attributes() {
    return pairs(Object.fromEntries(ATTRIBUTES.map((name) => [name, this.getAttribute(name)])));
  }

  #applyAttributes() {
    const names = new Set(this.#queued);
    this.#queued.clear();
    if (names.has("src")) this.#given = undefined;
    if (LOADING_ATTRIBUTES.some((name) => names.has(name))) this.#start();
    else this.#mount?.configure(this.#attributes());
  }

  /** The live region stands in the light DOM, empty before it is used, where readers hear it best. */
  #announcer() {
    let announcer = this.querySelector(':scope > [slot="announcement"]');
    if (!announcer) {
      announcer = document.createElement("div");
      announcer.slot = "announcement";
      announcer.setAttribute("role", "status");
      this.append(announcer);
    }
    return announcer;
  }
}

/** "storage-key" is the attribute of the property "storageKey". */
function propertyOf(attribute) {
  return attribute.replace(/-./g, ([, letter]) => letter.toUpperCase());
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(CommuniqueViewer.prototype, propertyOf(name), {
    get() { return this.getAttribute(name); },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
    enumerable: true,
    configurable: true,
  });
}

/** Registers the element; harmless where that was done already. */
export function define(name = "communique-viewer", registry = customElements) {
  if (!registry.get(name)) registry.define(name, CommuniqueViewer);
}

define();
