import assert from "node:assert/strict";
import { test } from "./browser/index.mjs";
import { MARKS, SETTINGS, action, box, button, language, marksText, progress, shownLanguage, ticked } from "./reader.mjs";

/** A page of the same origin that shows no document. */
const NO_DOCUMENT = "situations/no-document.html";

/** Two tabs on the same document. */
async function two(visit) {
  const first = await visit();
  return [first, await first.newTab("")];
}

test("a tick in one tab appears in the other without a reload", async ({ visit }) => {
  const [first, second] = await two(visit);
  await first.click(box(3));
  await second.expect([3], ticked);
  await second.expect("1 of 7 decisions done", progress);
  await second.click(box(3));
  await first.expect([], ticked);
});

test("ticks of different decisions in both tabs survive in both, and in the storage", async ({ visit }) => {
  const [first, second] = await two(visit);
  await first.click(box(1));
  await second.click(box(2));
  await first.click(box(6));
  await second.click(box(7));
  for (const page of [first, second]) await page.expect([1, 2, 6, 7], ticked);
  const later = await first.newTab("");
  await later.expect([1, 2, 6, 7], ticked);
});

test("a tab that heard nothing of a change does not undo it with its own", async ({ visit }) => {
  const first = await visit();
  // Another program on this origin writes, and this tab is told nothing: no event goes to the page of the writer.
  await first.evaluate((_, key, text) => localStorage.setItem(key, text), MARKS, marksText([4]));
  await first.expect([], ticked);
  await first.click(box(5));
  await first.expect([4, 5], ticked);
  await first.reload();
  await first.expect([4, 5], ticked);
});

test("a write over fresh marks by a tab that had read before is mended", async ({ visit }) => {
  const [first, second] = await two(visit);
  await first.click(box(1));
  await first.expect([1], ticked);
  // What an old tab writes when it read the storage before the tick above.
  await second.evaluate((_, key, text) => localStorage.setItem(key, text), MARKS, marksText([2]));
  await first.expect([1, 2], ticked);
  await first.expect(["decision-1", "decision-2"], (_, key) =>
    Object.keys(JSON.parse(localStorage.getItem(key)).marks).sort(), MARKS);
});

test("the later of two opposite changes wins in both tabs", async ({ visit }) => {
  const [first, second] = await two(visit);
  await first.click(box(4));
  await second.expect([4], ticked);
  await second.click(button("Clear all marks"));
  await first.expect([], ticked);
  await second.expect([], ticked);
});

test("settings follow to the other tab; what somebody reads there does not change language", async ({ visit }) => {
  const [first, second] = await two(visit);
  await first.click(action("settings"));
  await first.click({ css: '[data-choice="white-on-black"] input' });
  await second.expect("white-on-black", ({ shadow }) => shadow().querySelector(".viewer").dataset.scheme);
  await first.click(language("ru-RU"));
  await first.expect("ru-RU", shownLanguage);
  await second.wait(({ viewer }) => viewer().settings.language === "ru-RU");
  assert.equal(await second.evaluate(shownLanguage), "en-GB");
});

test("clearing the storage in another tab clears the marks and settings here", async ({ visit }) => {
  const [first, second] = await two(visit);
  await first.click(box(2));
  await first.click(action("settings"));
  await first.click({ css: '[data-choice="dark"] input' });
  await second.expect([2], ticked);
  const elsewhere = await first.newTab(NO_DOCUMENT);
  await elsewhere.evaluate(() => localStorage.clear());
  await second.expect([], ticked);
  await first.expect([], ticked);
  await first.expect("system", ({ viewer }) => viewer().settings.scheme);
});

test("removing one key in another tab clears only what it held", async ({ visit }) => {
  const [first, second] = await two(visit);
  await first.click(box(2));
  await first.click(language("ru-RU"));
  await second.expect([2], ticked);
  const elsewhere = await first.newTab(NO_DOCUMENT);
  await elsewhere.evaluate((_, key) => localStorage.removeItem(key), MARKS);
  for (const page of [first, second]) await page.expect([], ticked);
  assert.notEqual(await first.evaluate((_, key) => localStorage.getItem(key), SETTINGS), null);
  await first.click(box(7));
  await second.expect([7], ticked);
});

test("broken marks of another tab take nothing away here", async ({ visit }) => {
  const [first, second] = await two(visit);
  await first.click(box(1));
  await second.expect([1], ticked);
  await second.evaluate((_, key) => localStorage.setItem(key, "{broken"), MARKS);
  await first.wait(({ find }) => find('[data-notice="corrupt"]'));
  await first.expect([1], ticked);
  await first.click(box(2));
  await first.reload();
  await first.expect([1, 2], ticked);
});
