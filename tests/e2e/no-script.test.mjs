import assert from "node:assert/strict";
import { test } from "./browser/index.mjs";
import { DECISIONS } from "./reader.mjs";

// The server's policy for this path lets no script of the page run. One engine says so.
const PAGE = "without-scripts/";
const expected = /^Blocked script execution/;
const DOCUMENT = "documents/nac-xvi-communique-2017/communique.json";
const CONTROLS = "button, input, select, textarea, progress, meter, dialog, details, [role], [tabindex], [onclick], [contenteditable]";

const promise = (name, body) => test(name, async ({ visit }) => {
  const page = await visit(PAGE, { ready: false });
  await page.wait(() => document.readyState === "complete");
  await body(page);
}, { expected });

const plain = (text) => text.replace(/\s+/gu, " ").trim();

/** What a person sees of each article. */
const articles = ({ isVisible }) => [...document.querySelectorAll("article")].filter(isVisible).map((one) => ({
  language: one.lang,
  direction: one.dir,
  text: one.innerText,
  headings: [...one.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => heading.innerText),
  authority: one.querySelector("strong").innerText,
  decisions: [...one.querySelectorAll("ol > li")].filter(isVisible).map((item) => item.innerText),
}));

/** Every text of the document in one language: the title and each block, in order. */
async function textsOf(language) {
  const answer = await fetch(new URL(DOCUMENT, process.env.ADDRESS));
  const { expressions } = await answer.json();
  const expression = expressions.find((one) => one.language === language);
  const walk = (block) => [block.text, ...(block.items ?? []).flatMap(walk), block.continuation ?? ""];
  return [expression.title, ...expression.blocks.flatMap(walk)].filter(Boolean).map(plain);
}

promise("without scripts no code of the page has run", async (page) => {
  const state = await page.evaluate(({ viewer }) => ({
    defined: customElements.get("communique-viewer") !== undefined,
    shadow: viewer().shadowRoot !== null,
    announcer: viewer().querySelector("[slot]") !== null,
  }));
  assert.deepEqual(state, { defined: false, shadow: false, announcer: false });
});

for (const [language, name] of [["en-GB", "English"], ["ru-RU", "Russian"]]) {
  promise(`without scripts the whole ${name} text can be read, from the title to the last decision`, async (page) => {
    const article = (await page.evaluate(articles)).find((one) => one.language === language);
    const shown = plain(article.text);
    const texts = await textsOf(language);
    assert.ok(texts.length > 20, `the document has ${texts.length} texts`);
    let reached = 0;
    for (const text of texts) {
      const place = shown.indexOf(text, reached);
      assert.notEqual(place, -1, `not to be read, or not in its place: ${text}`);
      reached = place + text.length;
    }
    assert.equal(shown.slice(reached), "", "nothing stands after the last decision");
  });
}

promise("without scripts each language is an article with its lang and dir", async (page) => {
  const shown = await page.evaluate(articles);
  assert.deepEqual(shown.map((one) => [one.language, one.direction]), [["en-GB", "ltr"], ["ru-RU", "ltr"]]);
  const [english, russian] = shown.map((one) => one.headings.map(plain));
  assert.match(english[0], /^Communique of the XVI-th Meeting of Heads of Special Services/);
  assert.match(russian[0], /^Коммюнике XVI Совещания руководителей специальных служб/u);
});

promise("without scripts each article says in words what its text is worth", async (page) => {
  const [english, russian] = await page.evaluate(articles);
  assert.equal(plain(english.authority), "Text of the source page");
  assert.equal(plain(russian.authority), "Неофициальный перевод с английского языка (en-GB)");
});

promise("without scripts each article lists the seven decisions with their printed numbers", async (page) => {
  for (const { language, decisions } of await page.evaluate(articles)) {
    assert.equal(decisions.length, DECISIONS, language);
    decisions.forEach((text, index) => assert.match(plain(text), new RegExp(`^${index + 1}\\. \\p{L}.{40}`, "u")));
  }
});

promise("without scripts a decision has its printed number and no second one from the list", async (page) => {
  const markers = await page.evaluate(() =>
    [...document.querySelectorAll("ol > li")].map((item) => getComputedStyle(item).listStyleType));
  assert.deepEqual(new Set(markers), new Set(["none"]));
});

promise("without scripts nothing of the interface pretends to work", async (page) => {
  const pretending = await page.evaluate((_, controls) =>
    [...document.body.querySelectorAll(controls)].map((one) => one.outerHTML), CONTROLS);
  assert.deepEqual(pretending, []);
  const text = await page.evaluate(() => document.body.innerText);
  assert.doesNotMatch(text, /Loading|загружается|Advanced settings|Расширенные настройки|Mark all|decisions done/u);
});

promise("without scripts Tab finds nothing that does nothing", async (page) => {
  await page.press("Tab", { times: 3 });
  const stop = await page.evaluate(({ active }) => active().tagName);
  assert.match(stop, /^(BODY|HTML)$/);
});

test("without scripts the text fits a phone, in the light and in the dark", async ({ visit }) => {
  for (const dark of [false, true]) {
    const page = await visit(PAGE, { ready: false, width: 320, height: 640, dark });
    const { width, ...colours } = await page.wait(() => document.readyState === "complete" && {
      width: document.documentElement.scrollWidth,
      text: getComputedStyle(document.querySelector("article li")).color,
      page: getComputedStyle(document.body).backgroundColor,
    });
    assert.ok(width <= 320, `the page is ${width} pixels wide`);
    assert.deepEqual(colours, dark
      ? { text: "rgb(230, 226, 216)", page: "rgb(23, 25, 29)" }
      : { text: "rgb(31, 35, 40)", page: "rgb(251, 249, 244)" });
  }
}, { expected });
