// What runs inside the page: finding things as a person does, through open shadow roots.
// Sent as text with every call, so it may use nothing from outside.
export function inside() {
  const viewers = () => [...document.querySelectorAll("communique-viewer")];
  const viewer = (selector = "communique-viewer") => document.querySelector(selector);
  const shadow = (selector) => viewer(selector)?.shadowRoot;

  const INPUTS = { checkbox: "checkbox", radio: "radio", range: "slider" };
  const ROLES = { BUTTON: "button", A: "link", PROGRESS: "progressbar", LI: "listitem", FIELDSET: "group" };

  function role(element) {
    return element.getAttribute("role") ?? INPUTS[element.type] ?? ROLES[element.tagName] ?? "";
  }

  function name(element) {
    const ids = element.getAttribute("aria-labelledby")?.split(" ");
    const said = ids?.map((id) => element.getRootNode().getElementById(id)?.textContent).join(" ")
      ?? element.getAttribute("aria-label")
      ?? element.labels?.[0]?.textContent
      ?? element.textContent;
    return said.trim().replace(/\s+/g, " ");
  }

  /** A target is a selector, or an object with `css`, `role`, `name`, and `viewer` (a selector). */
  function find(target) {
    const wanted = typeof target === "string" ? { css: target } : target;
    const roots = wanted.viewer
      ? [shadow(wanted.viewer)]
      : [...viewers().map((one) => one.shadowRoot), document];
    for (const root of roots.filter(Boolean)) {
      for (const element of root.querySelectorAll(wanted.css ?? "*")) {
        const fits = (!wanted.role || role(element) === wanted.role)
          && (!wanted.name || name(element) === wanted.name);
        if (fits) return element;
      }
    }
    return null;
  }

  function hit(x, y) {
    let element = document.elementFromPoint(x, y);
    while (element?.shadowRoot?.elementFromPoint(x, y)) {
      const inner = element.shadowRoot.elementFromPoint(x, y);
      if (inner === element) break;
      element = inner;
    }
    return element;
  }

  function middle(element) {
    const [box] = element.getClientRects();
    if (!box?.width || !box.height) return undefined;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
    const touched = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? hit(x, y) : null;
    const reaches = touched && (element.contains(touched) || touched.contains(element));
    return reaches ? { x, y } : undefined;
  }

  /** Where to put the pointer; scrolls only if the place is not to be reached as it is. */
  function place(target) {
    const element = find(target);
    if (!element) return { missing: "it is not on the page" };
    const there = middle(element);
    if (there) return there;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    return middle(element) ?? { missing: "nothing of it can be reached" };
  }

  function active() {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  /** The element with the keyboard, by what tells it from others. */
  function focused() {
    const element = active();
    const data = element?.dataset ?? {};
    return element?.id || data.action || data.language || data.filter
      || (element?.name && (element.type === "radio" ? `${element.name}:${element.value}` : element.name))
      || element?.className || element?.tagName.toLowerCase() || "nothing";
  }

  const ready = () => viewers().every((one) =>
    one.getAttribute("loading") === "lazy" || one.shadowRoot?.querySelector(".viewer, .error"));

  const isVisible = (element) => Boolean(element?.checkVisibility
    ? element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    : element?.getClientRects().length);

  return { viewers, viewer, shadow, role, name, find, place, active, focused, ready, isVisible };
}
