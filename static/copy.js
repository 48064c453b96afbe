// A button beside each text marked `data-copy`, which names it: `Copy BibTeX`. Where the browser lets no script write to
// the clipboard (a page from disk in some of them), the text is selected instead, ready for the reader's own key.
(() => {
  "use strict";
  for (const text of document.querySelectorAll("[data-copy]")) {
    const button = catscan.element("button", { type: "button", class: "button" }, `Copy ${text.dataset.copy}`);
    const said = catscan.element("span", { class: "soft", role: "status" });
    text.after(catscan.element("p", { class: "actions copy" }, button, said));
    button.addEventListener("click", async () => {
      said.textContent = "";
      try {
        await navigator.clipboard.writeText(text.textContent);
        said.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(text);
        said.textContent = "Selected: press Ctrl+C or ⌘C to copy";
      }
    });
  }
})();
