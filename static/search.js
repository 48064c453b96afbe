// Opens the search box: by its button, by `/` or by Ctrl/⌘+K. Everything else of it is loaded when it is first opened.
(() => {
  "use strict";
  const PARTS = ["static/search/find.js", "static/search/box.js", "search/records.js"];
  let loading;

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
