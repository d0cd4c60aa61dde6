import assert from "node:assert/strict";
import { ENGINE, test } from "./browser/index.mjs";
import { box, filter, language, shown, shownLanguage, ticked } from "./reader.mjs";

const ALL = [1, 2, 3, 4, 5, 6, 7];
const BOXES = ALL.map((number) => `decision-${number}-box`);
const PANEL = [
  "text-size", "line-spacing", "letter-spacing", "typeface:serif", "scheme:system",
  "reset-settings", "close-settings",
];
const BEFORE = ["source", "en-GB", "ru-RU", "all", "open", "done", "settings"];
const STOPS = [...BEFORE, ...BOXES, "mark-all", "clear-all"];
const WITH_PANEL = [...BEFORE, ...PANEL, ...BOXES, "mark-all", "clear-all"];
/** Firefox lets the keyboard scroll whatever scrolls: there the panel itself is a stop too. */
const ITSELF = ENGINE === "firefox" ? "panel" : undefined;

const focused = ({ focused }) => focused();
const scheme = ({ shadow }) => shadow().querySelector(".viewer").dataset.scheme;

/** Goes from stop to stop and looks at each. */
async function walk(page, stops, look, { shift = false } = {}) {
  for (const stop of stops) {
    await page.press("Tab", { shift });
    if (await page.evaluate(focused) === ITSELF) await page.press("Tab", { shift });
    await page.expect(stop, focused);
    await look?.(stop);
  }
}

/** Opens the panel by keys alone. */
async function openPanel(page) {
  await walk(page, BEFORE);
  await page.press("Enter");
  await page.wait(({ find }) => find(".panel"));
}

/** Keeps pressing Tab until the keyboard is there. */
async function tabTo(page, stop) {
  for (let count = 0; count < 40; count += 1) {
    if (await page.evaluate(focused) === stop) return;
    await page.press("Tab");
  }
  assert.fail(`Tab does not reach ${stop}`);
}

/** Where the focused element is not wholly in view and clear of the bar, to the pixel, says so. */
const hidden = ({ active, shadow }) => {
  const bar = shadow().querySelector(".bar");
  const element = active();
  const [{ top, bottom }, edge] = [element.getBoundingClientRect(), bar.getBoundingClientRect()];
  if (top < -1 || bottom > innerHeight + 1) return `out of view: ${top} to ${bottom}`;
  const covered = !bar.contains(element) && top < edge.bottom && bottom > edge.top;
  return covered ? `${top} to ${bottom} is under the bar, ${edge.top} to ${edge.bottom}` : "nothing";
};

/** The ring around the focused element: its width, and its contrast with the paper. */
const ring = ({ active, shadow }) => {
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(active());
  const paper = getComputedStyle(shadow().querySelector(".viewer")).backgroundColor;
  const [dark, light] = [outlineColor, paper].map(luminance).sort((one, other) => one - other);
  return { style: outlineStyle, width: parseFloat(outlineWidth), contrast: (light + 0.05) / (dark + 0.05) };
};

test("Tab reaches everything in reading order, and Shift+Tab goes the same way back", async ({ visit }) => {
  const page = await visit();
  await walk(page, STOPS);
  await walk(page, STOPS.toReversed().slice(1), undefined, { shift: true });
});

test("Tab goes from the button through its open panel, and on to the decisions", async ({ visit }) => {
  const page = await visit();
  await openPanel(page);
  await walk(page, WITH_PANEL.slice(BEFORE.length));
  await walk(page, WITH_PANEL.toReversed().slice(1), undefined, { shift: true });
});

test("Space ticks a decision and unticks it", async ({ visit }) => {
  const page = await visit();
  await tabTo(page, "decision-2-box");
  await page.press("Space");
  await page.expect([2], ticked);
  await page.press("Tab");
  await page.press("Space");
  await page.expect([2, 3], ticked);
  await page.press("Tab", { shift: true });
  await page.press("Space");
  await page.expect([3], ticked);
  await page.expect("decision-2-box", focused);
});

for (const key of ["Enter", "Space"]) {
  test(`${key} presses every button, and the keyboard stays where it is`, async ({ visit }) => {
    const page = await visit();
    const press = async (stop, result, expected) => {
      await tabTo(page, stop);
      await page.press(key);
      await page.expect(expected, result);
      await page.expect(stop, focused);
    };
    await press("ru-RU", shownLanguage, "ru-RU");
    await press("open", shown, ALL);
    await press("done", shown, []);
    await press("mark-all", ticked, ALL);
    await press("clear-all", ticked, []);
    await page.press("Tab", { shift: true, times: 2 });
    await page.expect("undo", focused);
    await page.press(key);
    await page.expect(ALL, ticked);
    await page.expect("clear-all", focused);
    const isOpen = ({ find }) => find('[data-action="settings"]').getAttribute("aria-expanded");
    await page.focus(language("ru-RU"));
    await press("settings", isOpen, "true");
    await press("settings", isOpen, "false");
  });
}

test("arrow keys move every slider of the panel step by step, to its ends with Home and End", async ({ visit }) => {
  const page = await visit();
  const setting = ({ viewer }, name) => viewer().settings[name];
  const sliders = [
    ["text-size", "textSize", [125, 100, 75, 400]],
    ["line-spacing", "lineSpacing", [160, 155, 100, 250]],
    ["letter-spacing", "letterSpacing", [1, 0, 0, 50]],
  ];
  await openPanel(page);
  for (const [stop, name, values] of sliders) {
    await tabTo(page, stop);
    for (const [index, key] of ["ArrowRight", "ArrowLeft", "Home", "End"].entries()) {
      await page.press(key);
      await page.expect(values[index], setting, name);
      await page.expect(stop, focused);
    }
  }
});

test("arrow keys choose the typeface and the colours, and the keyboard goes along", async ({ visit }) => {
  const page = await visit();
  await openPanel(page);
  await tabTo(page, "typeface:serif");
  for (const typeface of ["sans", "legible"]) {
    await page.press("ArrowDown");
    await page.expect(typeface, ({ shadow }) => shadow().querySelector(".viewer").dataset.typeface);
    await page.expect(`typeface:${typeface}`, focused);
  }
  await tabTo(page, "scheme:system");
  for (const name of ["light", "dark", "black-on-white"]) {
    await page.press("ArrowRight");
    await page.expect(name, scheme);
    await page.expect(`scheme:${name}`, focused);
  }
  await page.press("ArrowUp");
  await page.expect("dark", scheme);
});

test("Escape closes the panel from each of its controls and gives the keyboard to its button", async ({ visit }) => {
  const page = await visit();
  await openPanel(page);
  for (const stop of ["settings", ...PANEL]) {
    await tabTo(page, stop);
    await page.press("Escape");
    await page.expect(null, ({ find }) => find(".panel"));
    await page.expect("settings", focused);
    await page.press("Space");
    await page.wait(({ find }) => find(".panel"));
  }
});

test("“Close settings” gives the keyboard to the panel's button", async ({ visit }) => {
  const page = await visit();
  await openPanel(page);
  await tabTo(page, "close-settings");
  await page.press("Enter");
  await page.expect("settings", focused);
  await page.expect(null, ({ find }) => find(".panel"));
});

test("all decisions are ticked one after another under the filter, and the keyboard is never lost", async ({ visit }) => {
  const page = await visit();
  await tabTo(page, "open");
  await page.press("Enter");
  await tabTo(page, BOXES[0]);
  for (const next of [...BOXES.slice(1), "open"]) {
    await page.press("Space");
    await page.expect(next, focused);
  }
  await page.expect(ALL, ticked);
  await page.press("Tab");
  await page.expect("done", focused);
  await page.press("Space");
  await tabTo(page, BOXES[6]);
  for (const next of [...BOXES.slice(0, 6).toReversed(), "done"]) {
    await page.press("Space");
    await page.expect(next, focused);
  }
  await page.expect([], ticked);
});

test("a decision that another tab ticks under the filter hands the keyboard on as well", async ({ visit }) => {
  const page = await visit();
  await page.click(filter("open"));
  await page.focus(box(3));
  const other = await page.newTab("");
  await other.click(box(3));
  await page.expect([1, 2, 4, 5, 6, 7], shown);
  await page.expect("decision-4-box", focused);
});

test("a ring of at least 2 pixels, clear against the paper, is around every stop", async ({ visit }) => {
  const page = await visit();
  const look = async (stop) => {
    const { style, width, contrast } = await page.evaluate(ring);
    assert.equal(style, "solid", stop);
    assert.ok(width >= 2, `${stop}: ${width} pixels`);
    assert.ok(contrast >= 3, `${stop}: contrast ${contrast}`);
  };
  await walk(page, BEFORE, look);
  await page.press("Enter");
  await walk(page, WITH_PANEL.slice(BEFORE.length), look);
});

for (const [width, height] of [[1280, 600], [320, 640]]) {
  test(`at ${width} × ${height} nothing that has the keyboard is under the bar, there and back`, async ({ visit }) => {
    const page = await visit("", { width, height });
    const look = () => page.expect("nothing", hidden);
    await walk(page, STOPS, look);
    await walk(page, STOPS.toReversed().slice(1), look, { shift: true });
  });

  test(`at ${width} × ${height} the open panel hides nothing that has the keyboard, there and back`, async ({ visit }) => {
    const page = await visit("", { width, height });
    const look = () => page.expect("nothing", hidden);
    await openPanel(page);
    await walk(page, WITH_PANEL.slice(BEFORE.length), look);
    await walk(page, WITH_PANEL.toReversed().slice(1), look, { shift: true });
  });
}
