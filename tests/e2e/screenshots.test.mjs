// With SCREENSHOTS set, the pictures of these places are kept. Each place promises something that
// only its picture, in pixels, can show.
import assert from "node:assert/strict";
import { test } from "./browser/index.mjs";
import { action, box, language, shownLanguage, ticked } from "./reader.mjs";

const PNG = Buffer.from("\u0089PNG\r\n\u001a\n", "latin1");

/** The width and height that a PNG's first chunk tells. */
function measure(bytes) {
  assert.deepEqual(bytes.subarray(0, PNG.length), PNG);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const fits = () => document.documentElement.scrollWidth <= innerWidth;

for (const width of [1280, 320]) {
  for (const dark of [false, true]) {
    for (const tag of ["en-GB", "ru-RU"]) {
      const name = `page-${width}-${dark ? "dark" : "light"}-${tag.slice(0, 2)}`;
      test(`nothing is wider than the page: ${name}, as it comes, with ticks, with the panel`, async ({ visit }) => {
        const page = await visit("", { width, height: 800, dark });
        await page.click(language(tag));
        await page.expect(tag, shownLanguage);
        await page.evaluate(() => scrollTo(0, 0));
        assert.deepEqual(measure(await page.screenshot(name)), [width, 800]);
        for (const number of [1, 2, 4]) await page.click(box(number));
        await page.expect([1, 2, 4], ticked);
        await page.screenshot(`${name}-ticked`);
        await page.evaluate(() => scrollTo(0, 0));
        await page.click(action("settings"));
        await page.wait(({ find, isVisible }) => isVisible(find(".panel")));
        await page.screenshot(`${name}-settings`);
        assert.ok(await page.evaluate(fits));
      });
    }
  }
}

test("the page of another site is as its own style says, and the widget fits into it", async ({ visit }) => {
  const page = await visit("embed/index.html");
  for (const place of ["plain", "linked", "archived"]) {
    await page.evaluate(({ viewer }, id) => viewer(id).scrollIntoView(), `#${place}`);
    await page.wait(({ shadow }, id) => shadow(id).querySelector(".viewer"), `#${place}`);
    await page.screenshot(`embed-${place}`);
  }
  assert.ok(await page.evaluate(fits));
});

test("a document that cannot be shown leaves its text in view", async ({ visit }) => {
  const page = await visit("situations/bad-document.html?documents%2Fempty.txt");
  await page.screenshot("error");
  const inView = await page.evaluate(({ find }) => [find(".error"), document.querySelector("article")].map((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return bottom > top && top < innerHeight;
  }));
  assert.deepEqual(inView, [true, true]);
});
