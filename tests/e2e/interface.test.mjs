import assert from "node:assert/strict";
import { test } from "./browser/index.mjs";
import { action, box, language, marksText, shown, shownLanguage, ticked } from "./reader.mjs";

const PLAIN = "situations/plain.html";

test("the properties tell document, languages, marks and settings as plain data", async ({ visit }) => {
  const page = await visit(PLAIN);
  await page.click(box(3));
  await page.expect([3], ticked);
  const told = await page.evaluate(({ viewer }) => {
    const { document, languages, marks, settings } = viewer();
    return { id: document.id, titles: document.expressions.map((one) => one.title.length > 20), languages, marks: marks["decision-3"].done, settings };
  });
  assert.deepEqual(told, {
    id: "nac-xvi-communique-2017", titles: [true, true], languages: ["en-GB", "ru-RU"], marks: true,
    settings: { textSize: 100, lineSpacing: 155, letterSpacing: 0, typeface: "serif", scheme: "system", language: null },
  });
});

test("a document given as a property is shown, and given back", async ({ visit }) => {
  const page = await visit(PLAIN);
  const [shownTitle, id] = await page.evaluate(async ({ viewer, shadow }) => {
    const document = structuredClone(viewer().document);
    document.id = "another-one";
    for (const expression of document.expressions) expression.title = "Another title";
    const ready = new Promise((resolve) => addEventListener("communique-ready", resolve, { once: true }));
    viewer().document = document;
    await ready;
    await new Promise((resolve) => setTimeout(resolve));
    return [shadow().querySelector("#title").textContent, viewer().document.id];
  });
  assert.deepEqual([shownTitle, id], ["Another title", "another-one"]);
});

test("a document that was set before the element was upgraded is shown", async ({ visit }) => {
  const page = await visit("situations/set-before-upgrade.html");
  await page.expect("Set before upgrade", ({ shadow }) => shadow().querySelector("#title").textContent);
  assert.equal(await page.evaluate(({ viewer }) => Object.hasOwn(viewer(), "document")), false);
});

test("a document as JSON inside the element is shown", async ({ visit }) => {
  const page = await visit("situations/inline-json.html");
  await page.expect("Inside the element", ({ shadow }) => shadow().querySelector("#title").textContent);
});

test("events bubble, leave shadow roots and tell what happened", async ({ visit }) => {
  const page = await visit(PLAIN);
  await page.evaluate(() => {
    globalThis.told = [];
    for (const name of ["communique-mark-change", "communique-settings-change", "communique-language-change"]) {
      addEventListener(name, ({ type, detail, bubbles, composed }) => told.push([type, detail, bubbles && composed]));
    }
  });
  await page.click(box(2));
  await page.click(action("settings"));
  await page.click({ css: '[data-choice="sans"] input' });
  await page.click(language("ru-RU"));
  await page.expect(3, () => told.length);
  const [mark, settings, spoken] = await page.evaluate(() => told);
  assert.deepEqual(mark, ["communique-mark-change", { decision: "decision-2", done: true, progress: { done: 1, total: 7 } }, true]);
  assert.deepEqual([settings[0], settings[1].settings.typeface, settings[2]], ["communique-settings-change", "sans", true]);
  assert.deepEqual(spoken, ["communique-language-change", { language: "ru-RU" }, true]);
});

test("a listener may call back into the element", async ({ visit }) => {
  const page = await visit(PLAIN);
  await page.evaluate(({ viewer }) => addEventListener("communique-mark-change", (event) => {
    globalThis.seen = viewer().marks[event.detail.decision]?.done;
    viewer().setAttribute("language", "ru-RU");
  }));
  await page.click(box(1));
  await page.expect("ru-RU", shownLanguage);
  assert.equal(await page.evaluate(() => seen), true);
});

test("marks are exported, cleared by reset and imported again", async ({ visit }) => {
  const page = await visit(PLAIN);
  await page.click(box(1));
  await page.click(box(7));
  await page.expect([1, 7], ticked);
  const text = await page.evaluate(({ viewer }) => viewer().exportMarks("json"));
  assert.deepEqual(Object.keys(JSON.parse(text).marks), ["decision-1", "decision-7"]);
  await page.evaluate(({ viewer }) => viewer().reset());
  await page.expect([], ticked);
  await page.evaluate(({ viewer }, text) => viewer().importMarks(text), marksText([3], "9999999999999.0.00000001"));
  await page.expect([3], ticked);
  const refused = await page.evaluate(({ viewer }) => viewer().importMarks("nonsense").catch((error) => error.message));
  assert.match(refused, /no export of marks/);
  assert.deepEqual(await page.evaluate(ticked), [3]);
});

test("goTo shows a decision, whatever the filter, and puts the keyboard there", async ({ visit }) => {
  const page = await visit(PLAIN, { height: 500 });
  await page.click({ css: '[data-filter="done"]' });
  await page.expect([], shown);
  assert.equal(await page.evaluate(({ viewer }) => viewer().goTo("decision-6")), true);
  await page.expect("decision-6-box", ({ focused }) => focused());
  await page.wait(({ find }) => {
    const { top, bottom } = find("#decision-6-box").getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  assert.equal(await page.evaluate(({ viewer }) => viewer().goTo("nowhere")), false);
});

test("toFormat gives the document as JSON and as HTML, and says no to others", async ({ visit }) => {
  const page = await visit(PLAIN);
  const [json, html, refused] = await page.evaluate(async ({ viewer }) => [
    await viewer().toFormat("json"), await viewer().toFormat("html"),
    await viewer().toFormat("pdf").catch((error) => error.message),
  ]);
  assert.equal(JSON.parse(json).id, "nac-xvi-communique-2017");
  assert.match(html, /<article lang="ru-RU"/);
  assert.match(refused, /cannot be written as “pdf”/);
});

test("load shows another address and tells whether it is shown", async ({ visit }) => {
  const page = await visit(PLAIN);
  const outcome = await page.evaluate(({ viewer }) => viewer().load("short.json"));
  assert.equal(outcome, true);
  await page.expect("A short one", ({ shadow }) => shadow().querySelector("#title").textContent);
});

test("attributes work when they change later", async ({ visit }) => {
  const page = await visit(PLAIN);
  await page.evaluate(({ viewer }) => viewer().setAttribute("checklist", "off"));
  await page.expect(0, ({ shadow }) => shadow().querySelectorAll("input").length);
  await page.evaluate(({ viewer }) => {
    viewer().removeAttribute("checklist");
    viewer().setAttribute("theme", "dark");
    viewer().setAttribute("interface-language", "ru");
  });
  await page.expect([7, "dark", "Расширенные настройки", "en-GB"], ({ shadow }) => [
    shadow().querySelectorAll("li.decision input").length, shadow().querySelector(".viewer").dataset.scheme,
    shadow().querySelector('[data-action="settings"]').textContent, shadow().querySelector(".viewer").lang,
  ]);
});

test("the page may ask for colours; the reader's own come before", async ({ visit }) => {
  const page = await visit(PLAIN);
  const scheme = ({ shadow }) => shadow().querySelector(".viewer").dataset.scheme;
  await page.evaluate(({ viewer }) => viewer().setAttribute("theme", "dark"));
  await page.expect("dark", scheme);
  await page.click(action("settings"));
  await page.click({ css: '[data-choice="brown-on-beige"]' });
  await page.expect("brown-on-beige", scheme);
  await page.evaluate(({ viewer }) => viewer().setAttribute("theme", "light"));
  await page.click({ css: '[data-choice="sans"]' });
  await page.expect("sans", ({ shadow }) => shadow().querySelector(".viewer").dataset.typeface);
  assert.equal(await page.evaluate(scheme), "brown-on-beige");
});
