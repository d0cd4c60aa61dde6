import assert from "node:assert/strict";
import { test } from "./browser/index.mjs";
import { MARKS, box, language, progress, shownLanguage, stored, ticked } from "./reader.mjs";

const GOOD = "../documents/nac-xvi-communique-2017/communique.json";
const SIX_MEBIBYTES = 6 * 1024 * 1024;

/** What can come in place of a document, and what the reader is told of it in both languages. */
const SITUATIONS = [
  {
    name: "a missing document",
    source: "documents/missing.json",
    english: /^The server answered 404 for documents\/missing\.json\. Check the address/,
    russian: /^Сервер ответил 404 на запрос documents\/missing\.json\. Проверьте адрес/u,
    expected: /404/,
  },
  {
    name: "an error page",
    source: "documents/error-page.html",
    english: /^A web page came in place of the document: documents\/error-page\.html\.$/,
    russian: /^Вместо документа пришла веб-страница: documents\/error-page\.html\.$/u,
  },
  {
    name: "a picture",
    source: "documents/picture.png",
    english: /^The document is not text \(at byte 8\): documents\/picture\.png\.$/,
    russian: /^Документ не является текстом \(байт 8\): documents\/picture\.png\.$/u,
  },
  {
    name: "an empty file",
    source: "documents/empty.txt",
    english: /^The document is empty: documents\/empty\.txt\.$/,
    russian: /^Документ пуст: documents\/empty\.txt\.$/u,
  },
  {
    name: "a file of six mebibytes",
    source: "../generated/six-mebibytes.txt",
    english: /^The document has 6291456 bytes; the most that is read is 5242880: \.\.\/generated\/six-mebibytes\.txt\.$/,
    russian: /^Размер документа 6291456 байт; читается не более 5242880: \.\.\/generated\/six-mebibytes\.txt\.$/u,
  },
  {
    name: "a text in an old encoding",
    source: "documents/windows-1251.txt",
    english: /^The document is not UTF-8 text \(at byte 0\): documents\/windows-1251\.txt\.$/,
    russian: /^Документ не является текстом в кодировке UTF-8 \(байт 0\): documents\/windows-1251\.txt\.$/u,
  },
  {
    name: "broken JSON",
    source: "documents/broken.json",
    english: /^The JSON is broken \(line 4, column 3\): documents\/broken\.json\.$/,
    russian: /^Ошибка в записи JSON \(строка 4, столбец 3\): documents\/broken\.json\.$/u,
  },
];

const pageWith = (source) => `situations/bad-document.html?${encodeURIComponent(source)}`;

/** What stands in place of the view, and what of the page's own text can be seen. */
const shownInstead = ({ shadow, role, isVisible }) => {
  const panel = shadow().querySelector(".error");
  const [title, message] = [...panel.querySelectorAll("p")].map((one) => one.innerText);
  return {
    title, message, role: role(panel), language: new Intl.Locale(panel.lang).language, visible: isVisible(panel),
    viewer: shadow().querySelector(".viewer") !== null,
    text: [...document.querySelectorAll("article")].filter(isVisible).map((one) => one.querySelector("p").innerText),
  };
};

const told = () => globalThis.told;

function assertSaid(shown, title, message, tongue) {
  assert.match(shown.message, message);
  assert.deepEqual({ ...shown, message: undefined, text: shown.text.length }, {
    title, message: undefined, role: "alert", visible: true, viewer: false, text: 2,
    language: tongue,
  });
  assert.match(shown.text[0], /^Seven decisions, readable whatever happens/);
  assert.match(shown.text[1], /^Семь решений: их можно прочесть/u);
}

for (const { name, source, english, russian, expected } of SITUATIONS) {
  test(`${name} gives an English message with what and where, and the page's text stays`, async ({ visit }) => {
    const page = await visit(pageWith(source));
    const shown = await page.evaluate(shownInstead);
    assertSaid(shown, "The document cannot be shown", english, "en");
    assert.deepEqual(await page.evaluate(told), [{
      type: "communique-error", detail: { message: shown.message, source }, bubbles: true, composed: true,
    }]);
    assert.deepEqual(await page.evaluate(stored), {}, "nothing is stored");
  }, { expected });

  test(`${name} gives a reader of Russian the same in Russian, and keeps the marks byte for byte`, async ({ visit }) => {
    const page = await visit();
    await page.click(box(2));
    await page.click(box(5));
    await page.click(language("ru-RU"));
    await page.expect("ru-RU", shownLanguage);
    const before = await page.evaluate(stored);
    await page.goto(pageWith(source));
    assertSaid(await page.evaluate(shownInstead), "Документ не может быть показан", russian, "ru");
    const after = await page.evaluate(stored);
    assert.equal(after[MARKS], before[MARKS]);
    assert.deepEqual(after, before);
  }, { expected });

  test(`after ${name}, a good document that is loaded shows`, async ({ visit }) => {
    const page = await visit();
    await page.click(box(3));
    await page.goto(pageWith(source));
    assert.equal(await page.evaluate(({ viewer }, good) => viewer().load(good), GOOD), true);
    await page.expect("1 of 7 decisions done", progress);
    await page.expect([3], ticked);
    const after = await page.evaluate(({ shadow, isVisible }) => ({
      failed: shadow().querySelector(".error") !== null,
      plain: [...document.querySelectorAll("article")].some(isVisible),
      told: globalThis.told.map((one) => one.type),
    }));
    assert.deepEqual(after, { failed: false, plain: false, told: ["communique-error", "communique-ready"] });
    await page.click(box(4));
    await page.expect([3, 4], ticked);
  }, { expected });
}

test("a bad document that is loaded after a good one takes its place and says why", async ({ visit }) => {
  const page = await visit(pageWith(GOOD));
  await page.click(box(6));
  await page.expect([6], ticked);
  const before = await page.evaluate(stored);
  assert.equal(await page.evaluate(({ viewer }, bad) => viewer().load(bad), "documents/empty.txt"), false);
  await page.wait(({ find }) => find(".error"));
  assertSaid(await page.evaluate(shownInstead), "The document cannot be shown", /^The document is empty/, "en");
  assert.deepEqual(await page.evaluate(stored), before);
  await page.evaluate(({ viewer }, good) => viewer().load(good), GOOD);
  await page.expect([6], ticked);
});

test("a document that is too large is refused as a text of the page's script too", async ({ visit }) => {
  const page = await visit();
  const shown = await page.evaluate(({ viewer }, size) => viewer().load(`{${" ".repeat(size - 2)}}`), SIX_MEBIBYTES);
  assert.equal(shown, false);
  await page.wait(({ find }) => find(".error"));
  const { message } = await page.evaluate(shownInstead);
  assert.match(message, /^The document has 6291456 bytes; the most that is read is 5242880/);
});
