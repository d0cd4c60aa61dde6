import assert from "node:assert/strict";
import { ENGINE, test } from "./browser/index.mjs";
import { action, announced, box, button, filter, language, progress, shown, shownLanguage, stored, ticked } from "./reader.mjs";

const title = ({ shadow }) => shadow().querySelector("#title").textContent;
const RUSSIAN_TITLE = /^Коммюнике\sXVI\sСовещания\sруководителей/u;

test("each language stands on the switch in its own language, and the shown one is pressed", async ({ visit }) => {
  const page = await visit();
  const buttons = ({ shadow, role, name }) =>
    [...shadow().querySelectorAll('[role="group"].languages button')].map((one) =>
      [role(one), name(one).toLowerCase(), one.lang, one.getAttribute("aria-pressed")]);
  const [english, russian] = await page.evaluate(buttons);
  assert.match(english[1], /english/);
  assert.match(russian[1], /русский/);
  assert.deepEqual([english[2], russian[2]], ["en-GB", "ru-RU"]);
  assert.deepEqual([english[3], russian[3]], ["true", "false"]);
  await page.click(language("ru-RU"));
  await page.expect(["false", "true"], ({ shadow }) =>
    [...shadow().querySelectorAll("[data-language]")].map((one) => one.getAttribute("aria-pressed")));
});

test("the switch changes the document and the interface in place, with their lang", async ({ visit }) => {
  const page = await visit();
  await page.evaluate(() => { globalThis.samePage = true; });
  await page.click(language("ru-RU"));
  await page.expect("ru-RU", shownLanguage);
  assert.match(await page.evaluate(title), RUSSIAN_TITLE);
  const said = await page.evaluate(({ shadow, viewer }) => ({
    bar: shadow().querySelector(".bar").lang,
    settings: shadow().querySelector('[data-action="settings"]').textContent,
    filters: [...shadow().querySelectorAll("[data-filter]")].map((one) => one.textContent),
    direction: shadow().querySelector(".viewer").dir,
    attribute: viewer().getAttribute("language"),
    samePage: globalThis.samePage,
  }));
  assert.deepEqual(said, {
    bar: "ru-RU", settings: "Расширенные настройки", direction: "ltr", attribute: "ru-RU",
    filters: ["Все", "Открытые", "Выполненные"], samePage: true,
  });
  await page.click(language("en-GB"));
  await page.expect("en-GB", shownLanguage);
  assert.match(await page.evaluate(title), /^Communique of the XVI-th Meeting/);
});

test("the page is told of a new language by an event that bubbles and leaves the shadow root", async ({ visit }) => {
  const page = await visit();
  await page.evaluate(() => addEventListener("communique-language-change", (event) => {
    globalThis.told = [event.detail.language, event.bubbles, event.composed];
  }));
  await page.click(language("ru-RU"));
  await page.expect(["ru-RU", true, true], () => globalThis.told);
});

test("the keyboard stays on the switch", async ({ visit }) => {
  const page = await visit();
  await page.focus(language("ru-RU"));
  await page.press("Enter");
  await page.expect("ru-RU", shownLanguage);
  await page.expect("ru-RU", ({ focused }) => focused());
});

test("marks, filter and an open panel stay through a change of language", async ({ visit }) => {
  const page = await visit();
  await page.click(box(2));
  await page.click(box(5));
  await page.click(filter("done"));
  await page.click(action("settings"));
  await page.click(language("ru-RU"));
  await page.expect("ru-RU", shownLanguage);
  assert.deepEqual(await page.evaluate(ticked), [2, 5]);
  assert.deepEqual(await page.evaluate(shown), [2, 5]);
  assert.equal(await page.evaluate(({ isVisible, find }) => isVisible(find(".panel"))), true);
});

/** A clock that jumps: whoever shares the time with the browser gives way at once, as on a slow machine. */
function slow() {
  const now = Date.now();
  let calls = 0;
  Date.now = () => now + 100 * (calls += 1);
}

for (const [width, machine] of [[1280, "any"], [320, "any"], [1280, "a slow"], [320, "a slow"]]) {
  test(`what is being read stays where it is on the screen, ${width} px wide, on ${machine} machine`, async ({ visit }) => {
    const page = await visit("", { width });
    if (machine === "a slow") await page.evaluate(slow);
    const top = ({ shadow }) => shadow().querySelector("#decision-4").getBoundingClientRect().top;
    // The fourth decision becomes the first text in view, below the bar where that sticks on top.
    await page.evaluate(({ shadow }) => {
      const [row, bar] = ["#decision-4", ".tools"].map((one) => shadow().querySelector(one));
      row.scrollIntoView({ block: "start", behavior: "instant" });
      const { bottom } = bar.getBoundingClientRect();
      const covered = bottom < innerHeight / 2 ? bottom : 0;
      scrollBy({ top: row.getBoundingClientRect().top - covered - 8, behavior: "instant" });
    });
    const before = await page.evaluate(top);
    for (const tag of ["ru-RU", "en-GB", "ru-RU"]) {
      await page.click(language(tag));
      await page.expect(tag, shownLanguage);
      await page.wait(({ shadow }, before) =>
        Math.abs(shadow().querySelector("#decision-4").getBoundingClientRect().top - before) <= 2, before);
    }
  });
}

test("on a slow machine the keyboard still moves on where the filter hides its place", async ({ visit }) => {
  const page = await visit();
  await page.evaluate(slow);
  await page.click(filter("open"));
  await page.focus(box(3));
  await page.press("Space");
  await page.expect([1, 2, 4, 5, 6, 7], shown);
  await page.expect("decision-4-box", ({ focused }) => focused());
});

test("numbers, plurals and announcements follow the language", async ({ visit }) => {
  const page = await visit();
  await page.click(language("ru-RU"));
  await page.expect("Выполнено 0 из 7 решений", progress);
  await page.click(box(1));
  await page.expect("Выполнено 1 из 7 решений", announced);
  await page.click(filter("done"));
  await page.expect("Показано 1 решение", announced);
  await page.click(filter("all"));
  await page.click(box(2));
  await page.click(filter("done"));
  await page.expect("Показаны 2 решения", announced);
  await page.click(filter("open"));
  await page.expect("Показано 5 решений", announced);
  await page.click(button("Снять все отметки"));
  await page.expect("Сняты 2 отметки. Выполнено 0 из 7 решений", announced);
});

test("dates are written as each language writes them", async ({ visit }) => {
  const page = await visit();
  const dates = ({ shadow }) => [
    shadow().querySelector(".kicker").textContent, shadow().querySelector(".published").textContent,
    shadow().querySelector(".published").getAttribute("datetime"),
  ];
  const [days, moment, machine] = await page.evaluate(dates);
  assert.match(days, /^Communiqué · 4\s?–\s?5 October 2017$/u);
  assert.match(moment, /^10 November 2017.* 13:01$/u);
  assert.equal(machine, "2017-11-10T13:01");
  await page.click(language("ru-RU"));
  await page.expect("ru-RU", shownLanguage);
  const [дни, время] = await page.evaluate(dates);
  assert.match(дни, /^Коммюнике · 4\s?–\s?5 октября 2017\sг\.$/u);
  assert.match(время, /^10 ноября 2017\sг\..* 13:01$/u);
});

test("a reader's choice is kept, and comes before the page's wish and the browser's", async ({ visit }) => {
  const page = await visit("situations/asks-for-russian.html");
  await page.expect("ru-RU", shownLanguage);
  await page.click(language("en-GB"));
  await page.expect("en-GB", shownLanguage);
  await page.reload();
  await page.expect("en-GB", shownLanguage);
});

test("the page's wish comes before the browser's, and is not stored as the reader's", async ({ visit }) => {
  const page = await visit("situations/asks-for-russian.html", { language: "en-GB" });
  await page.expect("ru-RU", shownLanguage);
  assert.deepEqual(await page.evaluate(stored), {});
});

test("without a choice and a wish, the browser's languages decide", async ({ visit }) => {
  const page = await visit("situations/russian-browser.html");
  await page.expect("ru-RU", shownLanguage);
  if (ENGINE !== "webkit") {
    const real = await visit("", { language: "ru-RU" });
    await real.expect("ru-RU", shownLanguage);
  }
});

test("a browser that speaks none of the languages shows the publisher's first", async ({ visit }) => {
  const page = await visit("", { language: "ja-JP" });
  await page.expect("en-GB", shownLanguage);
});
