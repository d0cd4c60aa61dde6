// WCAG 2.0 to 2.2, A to AAA, and best practices, by axe; and what axe does not see: text that runs
// out of a narrow window.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "./browser/index.mjs";
import { action, box, language, shownLanguage } from "./reader.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OPTIONS = {
  runOnly: {
    type: "tag",
    values: [
      "wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa",
      "wcag22a", "wcag22aa", "wcag22aaa", "best-practice",
    ],
  },
  // Off by default: contrast of 7:1 and targets of 24 px.
  rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
};
const WIDTHS = [1280, 320];
const LANGUAGES = ["en-GB", "ru-RU"];
/** Rules that every run must have checked: a run that checks nothing proves nothing. */
const CHECKED = ["color-contrast-enhanced", "label", "button-name", "html-has-lang", "heading-order"];

async function violations(page) {
  await page.evaluate(`() => { if (!globalThis.axe) { ${AXE} } }`);
  const { passes, found } = await page.evaluate(async (_, options) => {
    const results = await globalThis.axe.run(document, options);
    return {
      passes: results.passes.map((rule) => rule.id),
      found: results.violations.flatMap((rule) => rule.nodes.map((node) =>
        `${rule.id} at ${JSON.stringify(node.target)}: ${node.failureSummary.replace(/\s+/g, " ")}`)),
    };
  }, OPTIONS);
  return { passes, found };
}

async function assertAccessible(page, state, checked = CHECKED) {
  const { passes, found } = await violations(page);
  assert.deepEqual(found, [], state);
  assert.deepEqual(checked.filter((rule) => !passes.includes(rule)), [], `not checked: ${state}`);
}

/** By how many pixels the page is wider than its window. */
const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

for (const dark of [false, true]) {
  for (const width of WIDTHS) {
    const look = `${dark ? "dark" : "light"}, ${width} px`;
    test(`nobody is shut out: ${look}, both languages, settings closed and open`, async ({ visit }) => {
      const page = await visit("", { width, dark });
      assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), dark);
      await page.click(box(2));
      for (const tag of LANGUAGES) {
        await page.click(language(tag));
        await page.expect(tag, shownLanguage);
        await assertAccessible(page, `${look}, ${tag}`);
        await page.click(action("settings"));
        await page.wait(({ find, isVisible }) => isVisible(find({ css: ".panel" })));
        await assertAccessible(page, `${look}, ${tag}, settings open`);
        await page.press("Escape");
        await page.wait(({ find }) => !find({ css: ".panel" }));
      }
    });
  }
}

test("the widgets of a foreign page with a careless style shut nobody out", async ({ visit }) => {
  const page = await visit("embed/");
  const options = { ...OPTIONS };
  await page.evaluate(`() => { if (!globalThis.axe) { ${AXE} } }`);
  const found = await page.evaluate(async (_, options) => {
    const results = await globalThis.axe.run({ include: [["#plain"], ["#linked"]] }, options);
    return results.violations.map((rule) => `${rule.id}: ${JSON.stringify(rule.nodes.map((node) => node.target))}`);
  }, options);
  assert.deepEqual(found, []);
});

for (const tag of LANGUAGES) {
  test(`nothing runs out of a window of 320 px, at any text size: ${tag}`, async ({ visit }) => {
    const page = await visit("", { width: 320, height: 640 });
    await page.click(language(tag));
    await page.expect(tag, shownLanguage);
    assert.equal(await page.evaluate(overflow), 0);
    await page.click(action("settings"));
    await page.focus({ css: '[name="text-size"]' });
    await page.press("End");
    await page.expect("400", ({ find }) => find({ css: '[name="text-size"]' }).value);
    assert.equal(await page.evaluate(overflow), 0);
    await page.press("Escape");
    await page.wait(({ find }) => !find({ css: ".panel" }));
    assert.equal(await page.evaluate(overflow), 0);
  });
}
