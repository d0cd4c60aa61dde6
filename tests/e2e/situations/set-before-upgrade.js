// Runs while the page is parsed: module scripts, and with them the element, come later.
document.querySelector("communique-viewer").document = {
  communique: 1,
  id: "set-before-upgrade",
  expressions: [{
    language: "en", authority: "authentic", title: "Set before upgrade",
    blocks: [{ id: "decision-1", role: "decision", number: "1.", text: "To be shown." }],
  }],
};
