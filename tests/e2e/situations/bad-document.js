// Runs before the element is defined: nothing that it says goes unheard.
globalThis.told = [];
for (const name of ["communique-ready", "communique-error"]) {
  addEventListener(name, ({ type, detail, bubbles, composed }) => {
    globalThis.told.push({ type, detail, bubbles, composed });
  });
}
document.querySelector("communique-viewer").setAttribute("src", decodeURIComponent(location.search.slice(1)));
