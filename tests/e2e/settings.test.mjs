import assert from "node:assert/strict";
import { test } from "./browser/index.mjs";
import { SETTINGS, action, button, language, shownLanguage, stored } from "./reader.mjs";

const SYSTEM = { language: "en-GB", dark: false };
const DEFAULTS = {
  textSize: 100, lineSpacing: 155, letterSpacing: 0, typeface: "serif", scheme: "system", language: null,
};
const choice = (name, viewer) => ({ css: `[data-choice="${name}"] input`, viewer });
const slider = (name) => ({ css: `input[name="${name}"]` });

/** Text on background, as the panel promises them, and as the browser computes them. */
const SCHEMES = {
  system: ["#1f2328", "#fbf9f4"],
  light: ["#1f2328", "#fbf9f4"],
  dark: ["#e6e2d8", "#17191d"],
  "black-on-white": ["#000000", "#ffffff"],
  "white-on-black": ["#ffffff", "#000000"],
  "blue-on-sky": ["#063462", "#9dd1ff"],
  "brown-on-beige": ["#4d4b43", "#f7f3d6"],
  "green-on-brown": ["#a9e44d", "#3b2716"],
};
const rgb = (hex) => `rgb(${hex.match(/[^#]{2}/g).map((part) => Number.parseInt(part, 16)).join(", ")})`;
const computed = Object.fromEntries(Object.entries(SCHEMES).map(([name, pair]) => [name, pair.map(rgb)]));

/** How the text of a decision looks; lengths in parts of its own size. */
const look = ({ shadow }, viewer) => {
  const text = getComputedStyle(shadow(viewer).querySelector("#decision-1-text"));
  const size = parseFloat(text.fontSize);
  const part = (length) => Math.round(100 * (parseFloat(length) || 0) / size) / 100;
  return {
    size, lines: part(text.lineHeight), letters: part(text.letterSpacing), family: text.fontFamily,
  };
};

const colours = ({ shadow }, viewer) => {
  const text = getComputedStyle(shadow(viewer).querySelector("#decision-1-text"));
  return [text.color, getComputedStyle(shadow(viewer).querySelector(".viewer")).backgroundColor];
};

/** Every computed property of the host page's own elements, and what scripts put on them. */
const hostPage = ({ viewer }) => [document.documentElement, document.head, document.body, document.querySelector("main")]
  .filter(Boolean).map((element) => {
    const style = getComputedStyle(element);
    // The widget's own height is the page's height: a larger text makes the page longer.
    const isLength = /^(height|block-size|perspective-origin|transform-origin)$/;
    const values = [...style].filter((name) => !isLength.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return [element.tagName, [...element.attributes].map((one) => `${one.name}=${one.value}`), values];
  }).concat([["sheets", document.styleSheets.length, document.adoptedStyleSheets.length, viewer().hasAttribute("style")]]);

const values = ({ viewer }, selector) => ({ ...viewer(selector).settings });

async function openPanel(page) {
  await page.click(action("settings"));
  await page.wait(({ find }) => find(".panel"));
}

/** One change of each setting, and what it makes of the look. */
async function changeAll(page) {
  await page.focus(slider("text-size"));
  await page.press("ArrowRight", { times: 4 });
  await page.focus(slider("line-spacing"));
  await page.press("End");
  await page.focus(slider("letter-spacing"));
  await page.press("ArrowRight", { times: 12 });
  await page.click(choice("sans"));
  await page.click(choice("blue-on-sky"));
  await page.expect({ ...CHANGED, language: null }, values);
}
const CHANGED = { textSize: 200, lineSpacing: 250, letterSpacing: 12, typeface: "sans", scheme: "blue-on-sky" };

/** The changed look, against the size before. */
async function expectChanged(page, before, viewer = "communique-viewer") {
  await page.expect([2 * before.size, 2.5, 0.12, true], ({ shadow }, viewer) => {
    const text = getComputedStyle(shadow(viewer).querySelector("#decision-1-text"));
    const size = parseFloat(text.fontSize);
    const part = (length) => Math.round(100 * parseFloat(length) / size) / 100;
    return [size, part(text.lineHeight), part(text.letterSpacing), text.fontFamily.startsWith("system-ui")];
  }, viewer);
  await page.expect(computed["blue-on-sky"], colours, viewer);
}

test("“Advanced settings” opens and closes the panel and says which it is", async ({ visit }) => {
  const page = await visit();
  const state = ({ find, isVisible }) => {
    const button = find('[data-action="settings"]');
    const panel = button.getRootNode().getElementById(button.getAttribute("aria-controls"));
    return [button.getAttribute("aria-expanded"), isVisible(panel)];
  };
  await page.expect(["false", false], state);
  await page.click(button("Advanced settings"));
  await page.expect(["true", true], state);
  await page.click(button("Advanced settings"));
  await page.expect(["false", false], state);
});

test("in Russian the panel opens from «Расширенные настройки», and its words are Russian", async ({ visit }) => {
  const page = await visit();
  await page.click(language("ru-RU"));
  await page.click(button("Расширенные настройки"));
  await page.expect("true", ({ find }) => find('[data-action="settings"]').getAttribute("aria-expanded"));
  const said = await page.evaluate(({ find }) => find(".panel").innerText);
  assert.doesNotMatch(said, /[a-z]/i);
  for (const name of ["slider", "group", "button"]) {
    const names = await page.evaluate(({ shadow, role, name }, wanted) =>
      [...shadow().querySelectorAll(".panel *")].filter((one) => role(one) === wanted)
        .map((one) => (one.matches("fieldset") ? one.querySelector("legend").textContent : name(one))), name);
    assert.ok(names.length > 1, name);
    names.forEach((one) => assert.match(one, /^[А-Я]/u));
  }
});

test("text size, from 75 to 400 per cent, changes the text and nothing of the page", async ({ visit }) => {
  const page = await visit();
  const [before, host] = [await page.evaluate(look), await page.evaluate(hostPage)];
  await openPanel(page);
  await page.focus(slider("text-size"));
  for (const [key, factor] of [["ArrowRight", 1.25], ["Home", 0.75], ["End", 4]]) {
    await page.press(key);
    await page.expect({ ...before, size: before.size * factor }, look);
    await page.expect(host, hostPage);
  }
});

test("line spacing, from 1 to 2.5, changes the text and nothing of the page", async ({ visit }) => {
  const page = await visit();
  const [before, host] = [await page.evaluate(look), await page.evaluate(hostPage)];
  assert.equal(before.lines, 1.55);
  await openPanel(page);
  await page.focus(slider("line-spacing"));
  for (const [key, lines] of [["ArrowRight", 1.6], ["Home", 1], ["End", 2.5]]) {
    await page.press(key);
    await page.expect({ ...before, lines }, look);
    await page.expect(host, hostPage);
  }
});

test("letter spacing, up to half a letter, changes the text and nothing of the page", async ({ visit }) => {
  const page = await visit();
  const [before, host] = [await page.evaluate(look), await page.evaluate(hostPage)];
  assert.equal(before.letters, 0);
  await openPanel(page);
  await page.focus(slider("letter-spacing"));
  for (const [key, letters] of [["ArrowRight", 0.01], ["End", 0.5], ["Home", 0]]) {
    await page.press(key);
    await page.expect({ ...before, letters }, look);
    await page.expect(host, hostPage);
  }
});

test("each typeface changes the letters of the text and nothing of the page", async ({ visit }) => {
  const page = await visit();
  const [before, host] = [await page.evaluate(look), await page.evaluate(hostPage)];
  const families = { sans: /^system-ui\b.*sans-serif$/, legible: /^"?Atkinson Hyperlegible"?,.*sans-serif$/, serif: /^Charter\b.*\bserif$/ };
  await openPanel(page);
  for (const [name, family] of Object.entries(families)) {
    await page.click(choice(name));
    await page.wait(({ shadow }, name) => shadow().querySelector(".viewer").dataset.typeface === name, name);
    const after = await page.evaluate(look);
    assert.match(after.family, family);
    assert.deepEqual({ ...after, family: before.family }, before);
    await page.expect(host, hostPage);
  }
});

for (const [name, [text, background]] of Object.entries(SCHEMES)) {
  test(`the colours “${name}” are ${text} on ${background}, and nothing of the page has them`, async ({ visit }) => {
    const page = await visit("", SYSTEM);
    const host = await page.evaluate(hostPage);
    await openPanel(page);
    // Chosen from another scheme, so that choosing this one is a change.
    await page.click(choice(name === "dark" ? "light" : "dark"));
    await page.click(choice(name));
    await page.expect(computed[name], colours);
    await page.expect(name, ({ viewer }) => viewer().settings.scheme);
    await page.expect(host, hostPage);
  });
}

test("“As the system” follows the system into the dark, and “Light” does not", async ({ visit }) => {
  const page = await visit("", { dark: true });
  await page.expect(computed.dark, colours);
  await openPanel(page);
  await page.click(choice("light"));
  await page.expect(computed.light, colours);
  await page.click(choice("system"));
  await page.expect(computed.dark, colours);
});

test("in the five strict schemes every word of the text and of the controls has the text's colour", async ({ visit }) => {
  const page = await visit();
  await openPanel(page);
  for (const [name, [text, background]] of Object.entries(computed).slice(3)) {
    await page.click(choice(name));
    await page.expect([text], ({ shadow, isVisible }, [text, background]) => {
      const ownWords = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const isSample = (one) => one.closest(".choice");
      // A pressed button is the same pair the other way round.
      const seen = [...shadow().querySelectorAll(".viewer *")].filter((one) => ownWords(one) && isVisible(one) && !isSample(one))
        .map((one) => (one.closest('[aria-pressed="true"]')
          ? [getComputedStyle(one).color, getComputedStyle(one).backgroundColor].join() === [background, text].join() && text
          : getComputedStyle(one).color));
      return [...new Set(seen)];
    }, [text, background]);
  }
});

test("each choice of colours shows its own colours in the panel", async ({ visit }) => {
  const page = await visit();
  await openPanel(page);
  const samples = await page.evaluate(({ shadow }) => Object.fromEntries(
    [...shadow().querySelectorAll(".choice:has([name=scheme])")].map((one) =>
      [one.dataset.choice, [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]])));
  const strict = (all) => Object.fromEntries(Object.entries(all).filter(([name]) => name.includes("-on-")));
  assert.deepEqual(strict(samples), strict(computed));
});

test("all settings are stored at once and survive a reload", async ({ visit }) => {
  const page = await visit();
  const before = await page.evaluate(look);
  await openPanel(page);
  await changeAll(page);
  const { settings } = JSON.parse((await page.evaluate(stored))[SETTINGS]);
  assert.deepEqual(Object.fromEntries(Object.entries(settings).map(([name, { value }]) => [name, value])), CHANGED);
  await page.reload();
  await expectChanged(page, before);
  await page.expect({ ...CHANGED, language: null }, values);
});

test("all settings reach a second tab that is open, and one that opens later", async ({ visit }) => {
  const other = await visit();
  const before = await other.evaluate(look);
  const page = await other.newTab("");
  await openPanel(page);
  await changeAll(page);
  await expectChanged(other, before);
  await expectChanged(await page.newTab(""), before);
});

test("all settings reach a second element of the page, and one that comes later", async ({ visit }) => {
  const page = await visit();
  const before = await page.evaluate(look);
  const add = ({ viewer }, id) => {
    const another = viewer().cloneNode(true);
    another.id = id;
    document.body.append(another);
  };
  await page.evaluate(add, "second");
  await page.wait(({ shadow }) => shadow("#second").querySelector(".viewer"));
  const size = (await page.evaluate(look, "#second")).size;
  await openPanel(page);
  await changeAll(page);
  await expectChanged(page, before);
  await expectChanged(page, { size }, "#second");
  await page.evaluate(add, "third");
  await page.wait(({ shadow }) => shadow("#third").querySelector(".viewer"));
  await expectChanged(page, { size }, "#third");
});

test("“Reset settings” brings back every setting, here, in the storage and after a reload, but not the language", async ({ visit }) => {
  const page = await visit();
  const [before, light] = [await page.evaluate(look), await page.evaluate(colours)];
  await openPanel(page);
  await changeAll(page);
  await page.click(language("ru-RU"));
  await page.expect("ru-RU", shownLanguage);
  await page.click(button("Сбросить настройки"));
  for (const again of [false, true]) {
    if (again) await page.reload();
    await page.expect({ ...DEFAULTS, language: "ru-RU" }, values);
    await page.expect(before, look);
    await page.expect(light, colours);
    await page.expect("ru-RU", shownLanguage);
  }
});
