// The browser named by ENGINE, and a test in it: its own profile, a deadline, no error unnoticed.
import assert from "node:assert/strict";
import nodeTest, { after } from "node:test";

export const ENGINE = process.env.ENGINE;
const TEST_DEADLINE = 120_000;
const VIEW = { width: 1280, height: 800, dark: false, storage: true, language: "en-GB" };

const { open, quit } = ENGINE === "webkit"
  ? await import("./webdriver.mjs")
  : await import("./playwright.mjs");

after(quit);

/**
 * A promise that the project gives, and how it is kept. The body gets `visit(path, view)`: each
 * visit is a new browser profile; without `storage`, the browser lets the page keep nothing.
 * `expected`: errors that belong to the situation, as a pattern.
 */
export function test(promise, body, { expected } = {}) {
  nodeTest(promise, { timeout: TEST_DEADLINE }, async () => {
    const problems = [];
    const pages = [];
    const visit = async (path = "", { ready = true, ...view } = {}) => {
      const page = await open({ ...VIEW, ...view }, problems);
      pages.push(page);
      await (ready ? page.goto(path) : page.navigate(path));
      return page;
    };
    try {
      await body({ visit });
    } finally {
      for (const page of pages) await page.shut();
    }
    const unexpected = problems.filter((problem) => !expected?.test(problem));
    assert.deepEqual(unexpected, [], "the page reported errors");
  });
}
