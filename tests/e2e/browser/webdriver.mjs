// WebKit by W3C WebDriver, spoken with `fetch`: one driver and one fresh profile for each visit.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { Page } from "./page.mjs";

const START_DEADLINE = 10_000;
const COMMAND_DEADLINE = 30_000;
const STARTS = 3;
// https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS = {
  Shift: "\uE008", Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", Space: " ",
  End: "\uE010", Home: "\uE011",
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015",
};
// With its toolbar as wide as usual, the browser's window is never as narrow as a phone.
const NARROW_TOOLBAR = join(dirname(fileURLToPath(import.meta.url)), "webkit");
const sessions = new Set();

export async function open(options, problems) {
  const session = await Session.start(options);
  sessions.add(session);
  const page = new WebDriverPage(session, await session.get("/window"), problems);
  await page.size(options.width, options.height);
  return page;
}

export async function quit() {
  await Promise.allSettled([...sessions].map((session) => session.end()));
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

class Session {
  /** A browser that does not come up, on a very busy machine, is given up for another one. */
  static async start(options) {
    for (let attempt = 1; ; attempt += 1) {
      const session = new Session();
      try {
        await session.launch(options);
        return session;
      } catch (error) {
        session.kill();
        if (attempt === STARTS) throw error;
      }
    }
  }

  async launch({ dark, storage }) {
    const port = await freePort();
    this.address = `http://127.0.0.1:${port}`;
    this.driver = spawn(process.env.WEBKIT_DRIVER, [`--port=${port}`], {
      stdio: "ignore",
      detached: true,
      env: { ...process.env, XDG_CONFIG_HOME: NARROW_TOOLBAR },
    });
    await this.reached();
    const browser = {
      binary: process.env.WEBKIT,
      args: [
        "--automation",
        ...(dark ? ["--dark-mode"] : []),
        ...(storage ? [] : ["--enable-html5-local-storage=false"]),
      ],
    };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": browser } };
    const { sessionId } = await this.call("POST", "/session", { capabilities });
    this.address += `/session/${sessionId}`;
  }

  async reached() {
    const end = Date.now() + START_DEADLINE;
    for (;;) {
      try {
        return await this.get("/status");
      } catch (error) {
        if (Date.now() > end) throw error;
        await pause(20);
      }
    }
  }

  async call(method, path, body) {
    const answer = await fetch(this.address + path, {
      method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(COMMAND_DEADLINE),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  get(path) {
    return this.call("GET", path);
  }

  post(path, body = {}) {
    return this.call("POST", path, body);
  }

  async end() {
    sessions.delete(this);
    try {
      await this.call("DELETE", "");
    } finally {
      this.kill();
    }
  }

  kill() {
    // The driver leads a group of its own: the browser it started ends with it.
    if (this.driver?.pid) process.kill(-this.driver.pid);
  }
}

class WebDriverPage extends Page {
  constructor(session, handle, problems) {
    super();
    Object.assign(this, { session, handle, problems });
  }

  async #here() {
    if (this.session.current === this.handle) return;
    await this.session.post("/window", { handle: this.handle });
    this.session.current = this.handle;
  }

  async run(expression) {
    await this.#here();
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression})).then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ error: String(error) }));`;
    const { value, error } = await this.session.post("/execute/async", { script, args: [] });
    if (error) throw new Error(error);
    return value;
  }

  async mouseClick(x, y) {
    await this.#here();
    const move = { type: "pointerMove", duration: 0, origin: "viewport", x, y };
    const actions = [move, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
    await this.session.post("/actions", {
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
    });
  }

  async key(key, shift) {
    await this.#here();
    const down = (value) => ({ type: "keyDown", value });
    const up = (value) => ({ type: "keyUp", value });
    const code = KEYS[key] ?? key;
    const stroke = [down(code), up(code)];
    const actions = shift ? [down(KEYS.Shift), ...stroke, up(KEYS.Shift)] : stroke;
    await this.session.post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async navigate(path) {
    await this.#collect();
    await this.session.post("/url", { url: new URL(path, process.env.ADDRESS).href });
    await this.#listen();
  }

  async again() {
    await this.#collect();
    await this.session.post("/refresh");
    await this.#listen();
  }

  // This driver reports no errors of pages: the page itself keeps those after its loading.
  async #listen() {
    await this.run(`(() => {
      const seen = (globalThis.seenByTheTest = []);
      addEventListener("error", (event) => seen.push(event.message));
      addEventListener("unhandledrejection", (event) => seen.push(String(event.reason)));
    })()`);
  }

  async #collect() {
    this.problems.push(...await this.run("globalThis.seenByTheTest ?? []"));
  }

  // The window has a frame and a toolbar around the page. Where no window manager runs, a window
  // has the keyboard while the pointer, which rests in the middle of the screen, is over it.
  async size(width, height) {
    await this.#here();
    const end = Date.now() + START_DEADLINE;
    let outer = { width, height };
    for (;;) {
      const [x, y] = await this.run(`[(screen.width - ${outer.width}) / 2, (screen.height - ${outer.height}) / 2]`);
      await this.session.post("/window/rect", { ...outer, x: Math.round(x), y: Math.round(y) });
      const [innerWidth, innerHeight, frame, hasKeyboard] = await this.run(`[
        innerWidth, innerHeight, [outerWidth - innerWidth, outerHeight - innerHeight], document.hasFocus()]`);
      const fits = innerWidth === width && innerHeight === height;
      if (fits && hasKeyboard) return;
      if (Date.now() > end) {
        throw new Error(`the page is ${innerWidth} × ${innerHeight}${hasKeyboard ? "" : ", without the keyboard"}`);
      }
      if (fits) await pause(20);
      // Both sizes are of one moment: the window may still be on its way to the size asked for.
      else outer = { width: width + frame[0], height: height + frame[1] };
    }
  }

  async picture() {
    await this.#here();
    return Buffer.from(await this.session.get("/screenshot"), "base64");
  }

  async tab() {
    // Input to a tab in the background never arrives here; a window is always in front.
    const { handle } = await this.session.post("/window/new", { type: "window" });
    return new WebDriverPage(this.session, handle, this.problems);
  }

  async shut() {
    await this.#collect();
    await this.session.end();
  }
}
