// What a reader sees and does, in words that the suites share.
export const DECISIONS = 7;
export const MARKS = "communique:nac-xvi-communique-2017:marks";
export const SETTINGS = "communique:settings";

export const box = (number, viewer) => ({ css: `#decision-${number}-box`, viewer });
export const words = (number, viewer) => ({ css: `#decision-${number}-text`, viewer });
export const button = (name, viewer) => ({ role: "button", name, viewer });
export const language = (tag, viewer) => ({ css: `[data-language="${tag}"]`, viewer });
export const filter = (name, viewer) => ({ css: `[data-filter="${name}"]`, viewer });
export const action = (name, viewer) => ({ css: `[data-action="${name}"]`, viewer });

/** The numbers of the ticked decisions, in order. */
export function ticked({ shadow }, viewer) {
  const rows = [...shadow(viewer).querySelectorAll("li.decision")];
  const isTicked = (row) => row.querySelector("input").checked && row.dataset.done === "true";
  return rows.filter(isTicked).map((row) => Number(row.id.replace("decision-", "")));
}

/** The numbers of the decisions in view of the filter, in order. */
export function shown({ shadow, isVisible }) {
  const rows = [...shadow().querySelectorAll("li.decision")].filter(isVisible);
  return rows.map((row) => Number(row.id.replace("decision-", "")));
}

export const progress = ({ shadow }, viewer) => shadow(viewer).querySelector(".progress-text").textContent;

export const announced = ({ viewer }) => viewer().querySelector('[slot="announcement"]').textContent;

/** The tag and the text of the notice about the storage. */
export function notice({ shadow, isVisible }) {
  const found = [...shadow().querySelectorAll("[data-notice]")].find(isVisible);
  return found ? found.dataset.notice : "none";
}

/** Everything in the storage, by key. */
export const stored = () => Object.fromEntries(Object.entries(localStorage));

export const shownLanguage = ({ shadow }, viewer) => shadow(viewer).querySelector(".viewer").lang;

/** A stored text of marks, as version 1 writes it. */
export function marksText(decisions, at = "1510318860000.0.0000beef") {
  const entry = (number) => [`decision-${number}`, { done: { value: true, at } }];
  return JSON.stringify({
    communique: "marks", version: 1, marks: Object.fromEntries(decisions.map(entry)),
  });
}
