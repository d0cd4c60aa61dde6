import assert from "node:assert/strict";
import { test } from "./browser/index.mjs";
import { MARKS, box, button, language, progress, shownLanguage, stored, ticked } from "./reader.mjs";

const HOST = "embed/index.html";

/** How things look that a host's style could spoil, by selector. */
function looks({ shadow }, viewer) {
  const properties = [
    "display", "position", "float", "opacity", "transform", "visibility", "boxSizing", "color", "backgroundColor",
    "fontSize", "fontFamily", "fontStyle", "fontWeight", "lineHeight", "letterSpacing", "wordSpacing",
    "textTransform", "textAlign", "textIndent", "listStyleType", "cursor",
  ];
  const selectors = [
    "article.viewer", ".bar", ".facts", ".published", ".authority", ".recital", ".items li", "li.decision",
    "li.decision label", "li.decision input", ".text-of-decision", "button", "progress", ".progress-text",
  ];
  return Object.fromEntries(selectors.map((selector) => {
    const style = getComputedStyle(shadow(viewer).querySelector(selector));
    return [selector, Object.fromEntries(properties.map((name) => [name, style[name]]))];
  }));
}

test("a host's hostile style changes nothing inside the widget", async ({ visit }) => {
  const plain = await visit("situations/plain.html");
  const hosted = await visit(HOST);
  assert.deepEqual(await hosted.evaluate(looks, "#plain"), await plain.evaluate(looks, "communique-viewer"));
});

test("the widget changes nothing of its host", async ({ visit }) => {
  const page = await visit(HOST);
  const rules = await page.evaluate(() => [
    document.adoptedStyleSheets.length, document.querySelectorAll("style, [style]").length,
    getComputedStyle(document.querySelector(".story > p")).fontSize,
    getComputedStyle(document.querySelector("h1")).textTransform, document.documentElement.lang,
  ]);
  assert.deepEqual(rules, [0, 0, "26px", "uppercase", "en"]);
});

test("a portlet with a link for each language shows both texts and their authority", async ({ visit }) => {
  const page = await visit(HOST);
  const seen = ({ shadow, viewer }) => {
    const root = shadow("#linked");
    return [root.querySelectorAll("li.decision").length, root.querySelector(".authority").dataset.authority, viewer("#linked").languages];
  };
  assert.deepEqual(await page.evaluate(seen), [7, "authentic", ["en-GB", "ru-RU"]]);
  await page.click(language("ru-RU", "#linked"));
  await page.expect([7, "unofficial-translation", ["en-GB", "ru-RU"]], seen);
  await page.expect("Неофициальный перевод с английского языка (en-GB)", ({ shadow }) => shadow("#linked").querySelector(".authority").textContent);
});

test("the text for readers without JavaScript gives way to the view", async ({ visit }) => {
  const page = await visit(HOST);
  await page.expect([false, false], ({ viewer, isVisible }) =>
    ["#plain", "#linked"].map((one) => isVisible(viewer(one).querySelector("article"))));
});

test("a lazy element loads when it comes near, in its own language and colours, read only", async ({ visit }) => {
  const page = await visit(HOST);
  assert.equal(await page.evaluate(({ shadow }) => shadow("#archived").querySelector(".viewer")), null);
  await page.evaluate(({ viewer }) => viewer("#archived").scrollIntoView());
  await page.wait(({ shadow }) => shadow("#archived").querySelector(".viewer"));
  assert.equal(await page.evaluate(shownLanguage, "#archived"), "ru-RU");
  const seen = await page.evaluate(({ shadow }) => [
    shadow("#archived").querySelector(".viewer").dataset.scheme, shadow("#plain").querySelector(".viewer").dataset.scheme,
    [...shadow("#archived").querySelectorAll("li.decision input")].every((one) => one.disabled),
  ]);
  assert.deepEqual(seen, ["dark", "system", true]);
});

test("elements of the same document share marks at once; another storage key keeps its own", async ({ visit }) => {
  const page = await visit(HOST);
  await page.evaluate(({ viewer }) => viewer("#archived").scrollIntoView());
  await page.wait(({ shadow }) => shadow("#archived").querySelector(".viewer"));
  await page.click(box(2, "#plain"));
  await page.expect([2], ticked, "#plain");
  await page.expect([2], ticked, "#archived");
  await page.expect("Выполнено 1 из 7 решений", progress, "#archived");
  assert.deepEqual(await page.evaluate(ticked, "#linked"), []);
  await page.click(box(5, "#linked"));
  await page.expect([5], ticked, "#linked");
  assert.deepEqual(await page.evaluate(ticked, "#plain"), [2]);
  const keys = Object.keys(await page.evaluate(stored)).sort();
  assert.deepEqual(keys, ["communique:courier-copy:marks", MARKS]);
});

test("all elements of a page share one program and one style", async ({ visit }) => {
  const page = await visit(HOST);
  await page.evaluate(({ viewer }) => viewer("#archived").scrollIntoView());
  await page.wait(({ shadow }) => shadow("#archived").querySelector(".viewer"));
  const loaded = await page.evaluate(({ shadow }) => {
    const names = performance.getEntriesByType("resource").map((entry) => entry.name.split("/").pop());
    const count = (name) => names.filter((one) => one === name).length;
    const sheets = new Set(["#plain", "#linked", "#archived"].map((one) => shadow(one).adoptedStyleSheets[0]));
    return [count("communique-viewer-core_bg.wasm"), count("communique-viewer.css"), sheets.size];
  });
  assert.deepEqual(loaded, [1, 1, 1]);
});

test("moving an element keeps its view, its marks and what is open", async ({ visit }) => {
  const page = await visit(HOST);
  await page.click(button("Advanced settings", "#plain"));
  await page.click({ css: '[data-filter="open"]', viewer: "#plain" });
  const same = await page.evaluate(async ({ viewer, shadow }) => {
    const element = viewer("#plain");
    const view = shadow("#plain").querySelector(".viewer");
    document.querySelector("#archive").prepend(element);
    await new Promise((resolve) => setTimeout(resolve));
    const { filter } = shadow("#plain").querySelector("[data-filter][aria-pressed=true]").dataset;
    return [view === shadow("#plain").querySelector(".viewer"), filter, Boolean(shadow("#plain").querySelector(".panel"))];
  });
  assert.deepEqual(same, [true, "open", true]);
});

test("an element that is removed and added again shows the same, and the old view is gone", async ({ visit }) => {
  const page = await visit(HOST);
  await page.click(box(6, "#plain"));
  await page.expect([6], ticked, "#plain");
  for (let count = 0; count < 3; count += 1) {
    const gone = await page.evaluate(async ({ viewer, shadow }) => {
      globalThis.element ??= viewer("#plain");
      const place = element.parentNode;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      const left = element.shadowRoot.querySelector(".mount").childElementCount;
      place.append(element);
      return left;
    });
    assert.equal(gone, 0);
    await page.wait(({ shadow }) => shadow("#plain").querySelector(".viewer"));
  }
  await page.expect([6], ticked, "#plain");
  const counts = await page.evaluate(({ shadow, viewer }) => [
    shadow("#plain").querySelectorAll(".viewer").length, viewer("#plain").querySelectorAll('[slot="announcement"]').length,
  ]);
  assert.deepEqual(counts, [1, 1]);
  await page.click(box(1, "#plain"));
  await page.expect([1, 6], ticked, "#plain");
});

test("twenty elements on one page work, with one program", async ({ visit }) => {
  const page = await visit("situations/plain.html");
  await page.evaluate(() => {
    for (let count = 1; count < 20; count += 1) document.body.append(document.querySelector("communique-viewer").cloneNode());
  });
  await page.wait(({ viewers }) => viewers().every((one) => one.shadowRoot.querySelector(".viewer")));
  await page.click(box(4));
  await page.expect(Array(20).fill(true), ({ viewers }) =>
    viewers().map((one) => one.shadowRoot.querySelector("#decision-4-box").checked));
});
