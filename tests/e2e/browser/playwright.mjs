// Chromium by its own protocol, and an unpatched Firefox by WebDriver BiDi.
import { chromium, firefox } from "playwright-core";
import { Page } from "./page.mjs";

// A test needs no network but the test server, no sandbox in a container, no graphics card.
const CHROMIUM_ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
// Firefox over BiDi ignores Playwright's `colorScheme`: 0 is dark, 1 is light.
const FIREFOX_SCHEME = "layout.css.prefers-color-scheme.content-override";

const browsers = new Map();

function browserFor({ dark }) {
  const scheme = dark ? 0 : 1;
  const key = process.env.ENGINE === "firefox" ? scheme : "";
  if (!browsers.has(key)) {
    browsers.set(key, process.env.ENGINE === "firefox"
      ? firefox.launch({
        channel: "moz-firefox",
        executablePath: process.env.FIREFOX,
        firefoxUserPrefs: { [FIREFOX_SCHEME]: scheme },
      })
      : chromium.launch({ executablePath: process.env.CHROMIUM, args: CHROMIUM_ARGUMENTS }));
  }
  return browsers.get(key);
}

export async function open(options, problems) {
  const browser = await browserFor(options);
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.height },
    colorScheme: options.dark ? "dark" : "light",
    locale: options.language,
  });
  const page = await PlaywrightPage.in(context, problems);
  // The server sends these pages into a sandbox without an origin, which has no storage.
  page.root = options.storage ? "" : "without-storage/";
  return page;
}

export async function quit() {
  for (const browser of browsers.values()) await (await browser).close();
}

class PlaywrightPage extends Page {
  root = "";

  static async in(context, problems) {
    const page = new PlaywrightPage();
    page.context = context;
    page.problems = problems;
    page.page = await context.newPage();
    // Before a picture, Playwright would put a style into the page, against the page's policy.
    page.page._connection.toImpl(page.page).delegate.shouldToggleStyleSheetToSyncAnimations = () => false;
    page.page.on("pageerror", (error) => problems.push(error.message));
    page.page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    return page;
  }

  run(expression) {
    return this.page.evaluate(expression);
  }

  async mouseClick(x, y) {
    await this.page.bringToFront();
    await this.page.mouse.click(x, y);
  }

  async key(key, shift) {
    await this.page.bringToFront();
    await this.page.keyboard.press(shift ? `Shift+${key}` : key);
  }

  async navigate(path) {
    await this.page.goto(new URL(this.root + path, process.env.ADDRESS).href);
  }

  async again() {
    await this.page.reload();
  }

  async size(width, height) {
    await this.page.setViewportSize({ width, height });
  }

  picture() {
    return this.page.screenshot({ caret: "initial" });
  }

  tab() {
    return PlaywrightPage.in(this.context, this.problems);
  }

  async shut() {
    await this.context.close();
  }
}
