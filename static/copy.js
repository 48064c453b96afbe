// A button beside each text marked `data-copy`, which names it: `Copy BibTeX`. Where the browser lets no script write to
// the clipboard (a page from disk in some of them), the text is selected instead, ready for the reader's own key.
(() => {
  "use strict";
  for (const text of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    const said = document.createElement("span");
    button.type = "button";
    button.className = "button";
    button.textContent = `Copy ${text.dataset.copy}`;
    said.className = "soft";
    said.setAttribute("role", "status");
    const line = document.createElement("p");
    line.className = "actions copy";
    line.append(button, said);
    text.after(line);
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
