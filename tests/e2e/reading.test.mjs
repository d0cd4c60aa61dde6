import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "./browser/index.mjs";
import { language, shownLanguage } from "./reader.mjs";

const SOURCES = new URL("../../www/documents/nac-xvi-communique-2017/", import.meta.url);

/** The paragraphs of a text as found: without page chrome, numbers of a list and odd spaces. */
async function paragraphs(name) {
  const text = await readFile(new URL(name, SOURCES), "utf8");
  const lines = text.replace(/Advanced settings$/, "").split("\n").map((line) => spaced(line.replace(/^\s*\d+\.\s/, "")));
  const isChrome = (line) => line === "" || line.startsWith("•") || /^\d+ \S+ 2017/.test(line);
  return lines.filter((line) => !isChrome(line));
}

const spaced = (text) => text.replace(/\s+/g, " ").trim();

for (const [tag, file] of [["en-GB", "en.txt"], ["ru-RU", "ru.txt"]]) {
  test(`no sentence of the source is missing from the view, in order: ${tag}`, async ({ visit }) => {
    const page = await visit();
    await page.click(language(tag));
    await page.expect(tag, shownLanguage);
    const view = spaced(await page.evaluate(({ shadow }) =>
      `${shadow().querySelector("#title").textContent} ${shadow().querySelector(".text").innerText}`));
    let from = 0;
    for (const paragraph of await paragraphs(file)) {
      const at = view.indexOf(paragraph, from);
      assert.notEqual(at, -1, `missing or out of order: ${paragraph}`);
      from = at + paragraph.length;
    }
  });
}

test("the text is in the page before any script, in both languages", async () => {
  const html = await (await fetch(process.env.ADDRESS)).text();
  for (const file of ["en.txt", "ru.txt"]) {
    const text = spaced(html.replace(/<[^>]*>/g, " ").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    for (const paragraph of await paragraphs(file)) assert.ok(text.includes(paragraph), `missing: ${paragraph}`);
  }
});

test("the built page works under any path", async ({ visit }) => {
  const page = await visit("deep/down/");
  await page.expect(7, ({ shadow }) => shadow().querySelectorAll("li.decision").length);
  const places = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname));
  assert.deepEqual(places.filter((place) => !place.startsWith("/deep/down/")), []);
});

test("the page asks nobody but its own server for anything", async ({ visit }) => {
  const page = await visit();
  const origins = await page.evaluate(() =>
    [...new Set(performance.getEntriesByType("resource").map((entry) => new URL(entry.name).origin))]);
  assert.deepEqual(origins, [new URL(process.env.ADDRESS).origin]);
});

test("the head tells kind, days, publication and the authority of each text in words", async ({ visit }) => {
  const page = await visit();
  const head = ({ shadow }) => {
    const root = shadow().querySelector(".head");
    return [root.querySelector("h1").id, root.querySelector(".authority").textContent, root.querySelector("a.source").href.slice(0, 18)];
  };
  assert.deepEqual(await page.evaluate(head), ["title", "Text of the source page", "http://www.mid.ru/"]);
  await page.click(language("ru-RU"));
  await page.expect(["title", "Неофициальный перевод с английского языка (en-GB)", "http://www.mid.ru/"], head);
});

test("text and interface carry their own lang and direction", async ({ visit }) => {
  const page = await visit("situations/russian-words.html");
  const marked = await page.evaluate(({ shadow }) =>
    [".viewer", ".bar", ".kicker", ".notices"].map((one) => [shadow().querySelector(one).lang, shadow().querySelector(one).dir]));
  assert.deepEqual(marked, [["en-GB", "ltr"], ["ru", "ltr"], ["ru", "ltr"], ["ru", "ltr"]]);
});

test("recitals are a list, lead-ins introduce their own lists, and decisions are one list", async ({ visit }) => {
  const page = await visit();
  const structure = await page.evaluate(({ shadow }) => {
    const root = shadow();
    const count = (selector) => root.querySelectorAll(selector).length;
    return [count("ul.recitals > li"), count("#recital-4 > .items > li"), count("#recital-5 > .items > li"), count("ol.decisions > li")];
  });
  assert.deepEqual(structure, [5, 8, 4, 7]);
});

test("headings go down one level at a time", async ({ visit }) => {
  const page = await visit();
  const levels = await page.evaluate(({ shadow }) =>
    [...shadow().querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1])));
  assert.deepEqual(levels, [1, 2]);
});
