// Opens the search box: by its button, by `/` or by Ctrl/⌘+K. Everything else of it is loaded when it is first opened. What
// it is loaded and made with serves the other scripts too.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  // Where the site lies, whatever page this is: no other address is known on a disk.
  catscan.root = new URL("..", document.currentScript.src).href;
  catscan.element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const PARTS = ["static/search/find.js", "static/search/box.js", "search/records.js"];
  let loading;

  // A script of the site; from disk nothing else can be loaded.
  catscan.loadScript = (path) =>
    new Promise((resolve, reject) => {
      const script = catscan.element("script", { src: catscan.root + path });
      // In this order, whichever arrives first: the records need somebody to take them in.
      script.async = false;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`could not load ${path}`));
      document.head.append(script);
    });

  async function open() {
    loading ??= Promise.all(PARTS.map(catscan.loadScript));
    try {
      await loading;
      catscan.searchBox.open();
    } catch {
      // The next try loads again.
      loading = undefined;
    }
  }

  const button = document.querySelector(".search-open");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if ((!slash && !k) || event.isComposing) return;
    event.preventDefault();
    open();
  });
})();
