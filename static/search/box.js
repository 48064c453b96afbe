// The search box: a dialog with a field and what it finds.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const { element } = catscan;
  const TITLES = { datasets: "Datasets", labels: "Labels", pages: "Pages" };

  const field = element("input", {
    type: "text", inputmode: "search", role: "combobox", "aria-label": "Search datasets, labels and pages", "aria-controls": "Found", "aria-expanded": "false",
    "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false", placeholder: "Datasets, labels, pages",
  });
  const close = element("button", { type: "button", class: "button" }, "Close");
  const said = element("p", { role: "status", class: "soft" });
  const list = element("div", { id: "Found", role: "listbox", "aria-label": "Found" });
  const dialog = element("dialog", { class: "search-box", "aria-label": "Search" }, element("div", { class: "search-field" }, field, close), said, list);
  document.body.append(dialog);

  const options = () => [...list.querySelectorAll("[role=option]")];
  const chosen = () => list.querySelector("[aria-selected=true]");

  function choose(option) {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  const marked = (text, meant) => catscan.marked(text, meant).map(([piece, marks]) => (marks ? element("mark", {}, piece) : piece));

  // Why a record is among what was found, where its title does not say so.
  function reasons({ synonyms, shared, summary, creator }, meant) {
    const hits = (text) => catscan.marked(text, meant).filter(([, marks]) => marks).length;
    const lines = [...synonyms, creator ?? "", ...shared].filter(hits).sort((a, b) => hits(b) - hits(a));
    return lines.length ? lines.slice(0, 4).join(" · ") : summary;
  }

  function option(record, meant, at) {
    const line = reasons(record, meant);
    const made = element("a", { role: "option", id: `Found-${at}`, "aria-selected": "false", tabindex: "-1", href: catscan.root + record.url }, element("span", {}, ...marked(record.title, meant)));
    if (line) made.append(element("small", {}, ...marked(line, meant)));
    return made;
  }

  function draw() {
    const { groups, meant } = catscan.find(field.value);
    let at = 0;
    list.replaceChildren(
      ...groups.map(({ kind, found, number }) => {
        const more = number > found.length ? `, ${found.length} of ${number.toLocaleString("en")}` : "";
        const heading = element("p", { id: `Found-${kind}`, role: "presentation" }, TITLES[kind] + more);
        return element("div", { role: "group", "aria-labelledby": `Found-${kind}` }, heading, ...found.map((record) => option(record, meant, at++)));
      }),
    );
    const total = groups.reduce((sum, { number }) => sum + number, 0);
    const typed = field.value.trim();
    said.textContent = !typed ? "Names, synonyms, labels, who labelled: “pneumothorax radiologist”." : total ? `${total.toLocaleString("en")} found` : `Nothing has “${typed}”. Try fewer words.`;
    field.setAttribute("aria-expanded", String(total > 0));
    choose(options()[0]);
  }

  field.addEventListener("input", draw);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const all = options();
    const at = all.indexOf(chosen());
    if (event.key === "ArrowDown") choose(all[(at + 1) % all.length]);
    else if (event.key === "ArrowUp") choose(all.at(at - 1));
    else if (event.key === "Enter") chosen()?.click();
    else return;
    event.preventDefault();
  });
  close.addEventListener("click", () => dialog.close());
  // A click beside the box is one on the dialog itself.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  // On the page that it is about, a link with an anchor would leave the box open.
  list.addEventListener("click", (event) => event.target.closest("a") && dialog.close());

  catscan.searchBox = {
    open() {
      if (dialog.open) return;
      dialog.showModal();
      field.select();
      draw();
    },
  };
})();
