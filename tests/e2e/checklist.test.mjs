import assert from "node:assert/strict";
import { test } from "./browser/index.mjs";
import {
  DECISIONS, MARKS, action, announced, box, button, filter, progress, shown, stored, ticked, words,
} from "./reader.mjs";

const ALL = [1, 2, 3, 4, 5, 6, 7];

test("every decision is a list item with its id and one checkbox named by its text", async ({ visit }) => {
  const page = await visit();
  const rows = await page.evaluate(({ shadow, role, name }) =>
    [...shadow().querySelectorAll("li.decision")].map((row) => {
      const boxes = [...row.querySelectorAll("input")];
      return [row.id, role(row), boxes.map(role).join(), name(boxes[0])];
    }));
  assert.equal(rows.length, DECISIONS);
  rows.forEach(([id, row, boxes], index) => {
    assert.deepEqual([id, row, boxes], [`decision-${index + 1}`, "listitem", "checkbox"]);
  });
  assert.match(rows[0][3], /^To come out with a joint statement .*Terrorist Narratives”\.$/);
});

test("a click on the box ticks the decision, and a second one unticks it", async ({ visit }) => {
  const page = await visit();
  await page.click(box(3));
  await page.expect([3], ticked);
  await page.click(box(3));
  await page.expect([], ticked);
});

test("a click on the words of a decision ticks it too", async ({ visit }) => {
  const page = await visit();
  await page.click(words(5));
  await page.expect([5], ticked);
});

test("the progress is told in words and as a progress bar", async ({ visit }) => {
  const page = await visit();
  await page.expect("0 of 7 decisions done", progress);
  await page.click(box(1));
  await page.click(box(2));
  await page.expect("2 of 7 decisions done", progress);
  const bar = await page.evaluate(({ find }) => {
    const bar = find({ role: "progressbar", name: "Decisions done" });
    return [bar.value, bar.max, bar.getAttribute("aria-valuetext")];
  });
  assert.deepEqual(bar, [2, 7, "2 of 7 decisions done"]);
});

test("a live region outside the shadow root tells every change", async ({ visit }) => {
  const page = await visit();
  await page.expect(["status", ""], ({ viewer }) => {
    const region = viewer().querySelector('[slot="announcement"]');
    return [region.getAttribute("role"), region.textContent];
  });
  await page.click(box(4));
  await page.expect("1 of 7 decisions done", announced);
  await page.click(filter("done"));
  await page.expect("1 decision shown", announced);
  await page.click(action("mark-all"));
  await page.expect("6 decisions marked as done. 7 of 7 decisions done", announced);
});

test("the filter shows all, open or done decisions and says which it is", async ({ visit }) => {
  const page = await visit();
  await page.click(box(2));
  await page.click(box(6));
  await page.click(filter("open"));
  await page.expect([1, 3, 4, 5, 7], shown);
  await page.click(filter("done"));
  await page.expect([2, 6], shown);
  await page.expect(["false", "false", "true"], ({ shadow }) =>
    [...shadow().querySelectorAll("[data-filter]")].map((one) => one.getAttribute("aria-pressed")));
  await page.click(filter("all"));
  await page.expect(ALL, shown);
});

test("a filter that shows nothing says so", async ({ visit }) => {
  const page = await visit();
  await page.click(filter("done"));
  await page.expect([], shown);
  await page.expect("No decision is marked as done yet.", ({ find }) => find(".nothing")?.textContent);
});

test("all decisions are marked at once, and undo brings the marks back as they were", async ({ visit }) => {
  const page = await visit();
  await page.click(box(2));
  await page.expect([2], ticked);
  await page.click(button("Mark all as done"));
  await page.expect(ALL, ticked);
  await page.expect("6 decisions marked as done.", ({ find }) => find('[data-notice="undo"] p')?.textContent);
  await page.click(button("Undo"));
  await page.expect([2], ticked);
  await page.expect("mark-all", ({ focused }) => focused());
});

test("all marks are cleared at once, and undo brings them back", async ({ visit }) => {
  const page = await visit();
  await page.click(box(1));
  await page.click(box(7));
  await page.expect([1, 7], ticked);
  await page.click(button("Clear all marks"));
  await page.expect([], ticked);
  await page.click(button("Undo"));
  await page.expect([1, 7], ticked);
  await page.expect("clear-all", ({ focused }) => focused());
});

test("a button with nothing to do says so, does nothing, and keeps the keyboard", async ({ visit }) => {
  const page = await visit();
  const disabled = ({ find }, name) => find(`[data-action="${name}"]`).getAttribute("aria-disabled");
  await page.expect("true", disabled, "clear-all");
  await page.click(action("clear-all"));
  await page.focus(action("clear-all"));
  await page.press("Enter");
  assert.deepEqual(await page.evaluate(stored), {}, "nothing was changed, so nothing is stored");
  await page.expect("clear-all", ({ focused }) => focused());
});

test("ticking under a filter that hides the decision moves the keyboard to the next one", async ({ visit }) => {
  const page = await visit();
  await page.click(filter("open"));
  await page.expect(ALL, shown);
  await page.focus(box(3));
  await page.press("Space");
  await page.expect([1, 2, 4, 5, 6, 7], shown);
  await page.expect("decision-4-box", ({ focused }) => focused());
  await page.focus(box(7));
  await page.press("Space");
  await page.expect("decision-6-box", ({ focused }) => focused());
});

test("the last decision that a filter hides gives the keyboard to the filter", async ({ visit }) => {
  const page = await visit();
  await page.click(box(5));
  await page.click(filter("done"));
  await page.focus(box(5));
  await page.press("Space");
  await page.expect([], shown);
  await page.expect("done", ({ focused }) => focused());
});

test("marks are stored in the same task and survive a reload", async ({ visit }) => {
  const page = await visit();
  await page.click(box(1));
  await page.click(box(6));
  await page.expect([1, 6], ticked);
  const storedInTask = await page.evaluate(({ find }, key) => {
    find("#decision-2-box").click();
    return JSON.parse(localStorage.getItem(key)).marks["decision-2"].done.value;
  }, MARKS);
  assert.equal(storedInTask, true);
  await page.reload();
  await page.expect([1, 2, 6], ticked);
  await page.expect("3 of 7 decisions done", progress);
});
