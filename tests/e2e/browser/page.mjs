// One page in any engine: what a person and a test can do. Drivers bring the primitives `run`,
// `mouseClick`, `key`, `navigate`, `again`, `size`, `picture`, `tab` and `shut`.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import { inside } from "./inside.mjs";

const DEADLINE = 8_000;
const BETWEEN_POLLS = 25;

export class Page {
  /** Runs a function in the page; it gets the helpers of `inside.mjs` before its arguments. */
  evaluate(work, ...args) {
    return this.run(`(${work})((${inside})(), ...${JSON.stringify(args)})`);
  }

  /** Polls until the function gives something true; gives that. */
  async wait(work, ...args) {
    const end = Date.now() + DEADLINE;
    for (;;) {
      const value = await this.evaluate(work, ...args);
      if (value) return value;
      if (Date.now() > end) assert.fail(`waited in vain for ${work} with ${JSON.stringify(args)}`);
      await pause(BETWEEN_POLLS);
    }
  }

  /** Polls until the function gives what is expected; says what it gave instead. */
  async expect(expected, work, ...args) {
    const end = Date.now() + DEADLINE;
    for (;;) {
      const value = await this.evaluate(work, ...args);
      if (isDeepStrictEqual(value, expected)) return;
      if (Date.now() > end) assert.deepEqual(value, expected);
      await pause(BETWEEN_POLLS);
    }
  }

  /** A real click of the mouse on the middle of the target. */
  async click(target) {
    const end = Date.now() + DEADLINE;
    for (;;) {
      const place = await this.evaluate(({ place }, target) => place(target), target);
      if (!place.missing) return this.mouseClick(place.x, place.y);
      if (Date.now() > end) assert.fail(`cannot click ${JSON.stringify(target)}: ${place.missing}`);
      await pause(BETWEEN_POLLS);
    }
  }

  /** A real key press: a name of `KeyboardEvent.key`, or "Space". */
  async press(key, { shift = false, times = 1 } = {}) {
    for (let count = 0; count < times; count += 1) await this.key(key, shift);
  }

  /** Puts the keyboard on a target, as a script of the page could. */
  async focus(target) {
    await this.wait(({ find }, target) => {
      find(target)?.focus();
      return find(target)?.matches(":focus");
    }, target);
  }

  async goto(path) {
    await this.navigate(path);
    await this.wait(({ ready }) => ready());
  }

  async reload() {
    await this.again();
    await this.wait(({ ready }) => ready());
  }

  async resize(width, height) {
    await this.size(width, height);
    await this.expect([width, height], () => [innerWidth, innerHeight]);
  }

  /** Another tab of the same browser, with the same storage. */
  async newTab(path) {
    const page = await this.tab();
    await page.goto(path);
    return page;
  }

  /** Where screenshots are wanted, keeps one; gives its bytes in any case. */
  async screenshot(name) {
    const bytes = await this.picture();
    const folder = process.env.SCREENSHOTS;
    if (folder) {
      await mkdir(folder, { recursive: true });
      await writeFile(`${folder}/${process.env.ENGINE}-${name}.png`, bytes);
    }
    return bytes;
  }
}
