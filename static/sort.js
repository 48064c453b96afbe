// Buttons in the heads of tables marked `sortable`, and of counts. They stay as they were printed until one is pressed. Who
// prevents the default of `catscan:sort` sorts in another way.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const headsOf = (table) => [...table.tHead.rows[table.tHead.rows.length - 1].cells];
  const isNumber = (head) => head.classList.contains("num");
  const WORDS = { number: ["smallest first", "largest first"], date: ["oldest first", "newest first"], text: ["A to Z", "Z to A"] };
  const kindOf = (head) => (isNumber(head) ? "number" : head.dataset.sort === "released" ? "date" : "text");

  catscan.orderWords = (head, down) => `sorted by ${head.querySelector(".sort").textContent.toLowerCase()}, ${WORDS[kindOf(head)][+down]}`;

  // Shows how a table is sorted; no head where it stands as it was printed.
  catscan.showOrder = (table, head, down) => {
    headsOf(table).forEach((other) => other.removeAttribute("aria-sort"));
    head?.setAttribute("aria-sort", down ? "descending" : "ascending");
  };

  // What a cell is sorted by: what it says for machines, else its number or words without the small print; `null` for nothing.
  function valueOf(cell, isNumber) {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll("small, sup, details, .how, .nothing, .soft").forEach((part) => part.remove());
    const text = cell.dataset.value ?? copy.textContent.trim();
    if (!isNumber) return text || null;
    const number = parseFloat(text.replaceAll(",", "").replace(/^[^\d]+/, ""));
    // `< 0.01 %` is below what it names.
    return Number.isNaN(number) ? null : text.startsWith("<") ? number / 2 : number;
  }

  // Stable, and what is unknown comes last either way.
  function sortRows(table, head, down) {
    const at = headsOf(table).indexOf(head);
    const compare = isNumber(head) ? (a, b) => a - b : new Intl.Collator("en", { numeric: true }).compare;
    for (const body of table.tBodies) {
      const keyed = body.printed.map((row) => [row, valueOf(row.cells[at], isNumber(head))]);
      const known = keyed.filter(([, key]) => key !== null).sort((a, b) => (down ? -1 : 1) * compare(a[1], b[1]));
      body.append(...[...known, ...keyed.filter(([, key]) => key === null)].map(([row]) => row));
    }
  }

  function press(table, head, said) {
    const now = head.getAttribute("aria-sort");
    // What is large or new is looked for first.
    const first = kindOf(head) !== "text";
    const again = now === (first ? "descending" : "ascending");
    const down = again ? !first : first;
    const event = new CustomEvent("catscan:sort", { cancelable: true, detail: { head, down } });
    if (!table.dispatchEvent(event)) return;
    // The third time all stands again as it was printed.
    const reset = now && !again;
    if (reset) for (const body of table.tBodies) body.append(...body.printed);
    else sortRows(table, head, down);
    catscan.showOrder(table, reset ? null : head, down);
    said.textContent = reset ? "in the order of the page" : catscan.orderWords(head, down);
  }

  for (const table of document.querySelectorAll(".sortable, .counts")) {
    for (const body of table.tBodies) body.printed = [...body.rows];
    const said = catscan.element("p", { class: "vh", role: "status" });
    (table.closest(".table-box") ?? table).after(said);
    for (const head of headsOf(table)) {
      if (head.matches("td, .wide, .size")) continue;
      // The small print stays outside, as links may be in it.
      const words = [...head.childNodes].filter((node) => node.localName !== "small");
      const button = catscan.element("button", { type: "button", class: "sort" }, ...words);
      head.prepend(button);
      button.addEventListener("click", () => press(table, head, said));
    }
  }
})();
