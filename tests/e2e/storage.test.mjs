import assert from "node:assert/strict";
import { test } from "./browser/index.mjs";
import { MARKS, SETTINGS, action, box, button, language, marksText, notice, progress, shownLanguage, stored, ticked } from "./reader.mjs";

const NOTHING = "none";

/** Visits with this already in the storage. */
async function visitWith(visit, entries) {
  const page = await visit();
  await page.evaluate((_, entries) => {
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, entries);
  await page.reload();
  return page;
}

/** What the next download holds; the file itself is the browser's business. */
async function download(page) {
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => { globalThis.downloaded = text; });
      return create.call(URL, blob);
    };
  });
  await page.click(action("export"));
  return page.wait(() => globalThis.downloaded);
}

test("reading alone stores nothing, and neither do the filter and the panel", async ({ visit }) => {
  const page = await visit();
  await page.click(action("settings"));
  await page.click({ css: '[data-filter="open"]' });
  await page.click(button("Close settings"));
  assert.deepEqual(await page.evaluate(stored), {});
  await page.expect(NOTHING, notice);
});

test("one key for the document's marks and one for the settings, each with its version", async ({ visit }) => {
  const page = await visit();
  await page.click(box(3));
  await page.click(language("ru-RU"));
  await page.expect("ru-RU", shownLanguage);
  const entries = await page.evaluate(stored);
  assert.deepEqual(Object.keys(entries).sort(), [MARKS, SETTINGS]);
  const [marks, settings] = [JSON.parse(entries[MARKS]), JSON.parse(entries[SETTINGS])];
  assert.deepEqual([marks.communique, marks.version], ["marks", 1]);
  assert.equal(marks.marks["decision-3"].done.value, true);
  assert.deepEqual([settings.communique, settings.version], ["settings", 1]);
  assert.equal(settings.settings.language.value, "ru-RU");
});

test("where storage is blocked, marks work in memory, and a notice says they are not saved", async ({ visit }) => {
  const page = await visit("", { storage: false });
  const isBlocked = await page.evaluate(() => {
    try {
      return !localStorage;
    } catch (error) {
      return error.name;
    }
  });
  assert.ok([true, "SecurityError"].includes(isBlocked), `storage is not blocked: ${isBlocked}`);
  await page.expect("blocked", notice);
  await page.click(box(2));
  await page.click(language("ru-RU"));
  await page.expect("ru-RU", shownLanguage);
  await page.expect([2], ticked);
  await page.expect("blocked", notice);
  await page.expect("Выполнено 1 из 7 решений", progress);
});

test("where storage is blocked, the marks can be downloaded", async ({ visit }) => {
  const page = await visit("", { storage: false });
  await page.click(box(4));
  await page.expect([4], ticked);
  const file = JSON.parse(await download(page));
  assert.equal(file.communique, "marks");
  assert.equal(file.marks["decision-4"].done.value, true);
});

test("marks that cannot be read are set aside, said so, and never deleted", async ({ visit }) => {
  const corrupt = '{"communique":"marks","version":1,"marks":';
  const page = await visitWith(visit, { [MARKS]: corrupt });
  await page.expect("corrupt", notice);
  assert.deepEqual(await page.evaluate(stored), { [MARKS]: corrupt }, "loading changes nothing");
  await page.click(box(1));
  await page.expect([1], ticked);
  const entries = await page.evaluate(stored);
  const [aside, ...others] = Object.keys(entries).filter((key) => key.startsWith(`${MARKS}.corrupt.`));
  assert.deepEqual(others, []);
  assert.match(aside, /\.corrupt\.\d{13}$/);
  assert.equal(entries[aside], corrupt);
  assert.equal(JSON.parse(entries[MARKS]).marks["decision-1"].done.value, true);
  await page.reload();
  await page.expect([1], ticked);
  await page.expect(corrupt, (_, key) => localStorage.getItem(key), aside);
});

test("settings that cannot be read are set aside too, and the defaults apply", async ({ visit }) => {
  const page = await visitWith(visit, { [SETTINGS]: "\u0000not ours" });
  await page.expect("corrupt", notice);
  await page.click(language("ru-RU"));
  await page.expect("ru-RU", shownLanguage);
  const entries = await page.evaluate(stored);
  const aside = Object.keys(entries).find((key) => key.startsWith(`${SETTINGS}.corrupt.`));
  assert.equal(entries[aside], "\u0000not ours");
});

test("where storage is full, marks go on in memory, a notice says so, and space heals it", async ({ visit }) => {
  const page = await visit();
  await page.evaluate(() => {
    // Fills the storage to the last character.
    for (let size = 1 << 22, count = 0; size >= 1;) {
      try {
        localStorage.setItem(`filler ${count}`, "x".repeat(size));
        count += 1;
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await page.click(box(5));
  await page.expect([5], ticked);
  await page.expect("full", notice);
  const file = JSON.parse(await download(page));
  assert.equal(file.marks["decision-5"].done.value, true);
  await page.evaluate(() => localStorage.clear());
  await page.click(box(6));
  await page.expect([5, 6], ticked);
  await page.expect(NOTHING, notice);
  await page.reload();
  await page.expect([5, 6], ticked);
});

test("marks of a newer version are left untouched, locked, and can be downloaded as they are", async ({ visit }) => {
  const newer = '{"communique":"marks","version":99,"unknown":[1,2,3]}';
  const page = await visitWith(visit, { [MARKS]: newer });
  await page.expect("newer", notice);
  const locked = await page.evaluate(({ shadow }) =>
    [...shadow().querySelectorAll("li.decision input")].map((one) => one.disabled));
  assert.deepEqual(new Set(locked), new Set([true]));
  await page.click(box(1));
  await page.expect([], ticked);
  assert.equal(await download(page), newer);
  assert.deepEqual(await page.evaluate(stored), { [MARKS]: newer });
});

test("marks of decisions that the text no longer has are kept and named", async ({ visit }) => {
  const page = await visitWith(visit, { [MARKS]: marksText([2, 42]) });
  await page.expect([2], ticked);
  await page.expect("vanished", notice);
  assert.match(await page.evaluate(({ find }) => find('[data-notice="vanished"]').textContent), /decision-42/);
  await page.click(box(1));
  await page.expect([1, 2], ticked);
  const marks = JSON.parse((await page.evaluate(stored))[MARKS]).marks;
  assert.equal(marks["decision-42"].done.value, true);
});

test("keys of others are never touched", async ({ visit }) => {
  const page = await visitWith(visit, { theirs: "keep me", "communique:other:marks": marksText([7]) });
  await page.click(box(1));
  await page.click(button("Mark all as done"));
  await page.click(button("Clear all marks"));
  await page.expect([], ticked);
  const { theirs, "communique:other:marks": other } = await page.evaluate(stored);
  assert.deepEqual([theirs, other], ["keep me", marksText([7])]);
});
