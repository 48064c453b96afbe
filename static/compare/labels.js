// The concepts that the chosen datasets label, with positives and prevalence in each.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const { bar, element, link, nothing, plural, range, small } = catscan.show;
  const { read } = catscan.bounds;

  // A unit that every counted cell has, images before others; else each cell shows the one it prefers.
  function commonUnit(cells) {
    const counted = cells.filter((cell) => cell?.figures.length);
    const units = counted[0]?.figures.map(([unit]) => unit) ?? [];
    return units.find((unit) => counted.every((cell) => cell.figures.some(([other]) => other === unit)));
  }

  const figureOf = (cell, unit) => cell?.figures.find(([other]) => other === unit) ?? cell?.figures[0];

  // The concepts that one of the datasets labels itself, each with what all have for it.
  function rows(records, sharedOnly) {
    return catscan.words.concepts
      .map((concept) => ({ concept, cells: records.map((record) => record.cells[concept.slug]) }))
      .filter(({ cells }) => cells.some((cell) => cell && !cell.rolled_up))
      .filter(({ cells }) => !sharedOnly || cells.every(Boolean))
      .map((row) => ({ ...row, unit: commonUnit(row.cells) }));
  }

  // The ratio of two prevalences, or why there is none: it stands only for the same meaning, the same unit and the
  // same reading of no mention.
  function ratio([a, b], unit) {
    const why = (words) => nothing(`no ratio: ${words}`);
    if (!a || !b) return nothing("no ratio");
    if (a.match !== "exact" || b.match !== "exact") return why("the labels do not mean the same");
    const [ofA, ofB] = [figureOf(a, unit), figureOf(b, unit)];
    if (!ofA || !ofB) return why("no count is published");
    if (ofA[0] !== ofB[0]) return why("counted in different units");
    if (a.blank !== b.blank) return why("no mention means different things");
    const [shareA, shareB] = [ofA[3], ofB[3]];
    if (shareA === null || shareB === null) return why("not known out of how many");
    if (shareB === 0) return why("one of them has none");
    const number = shareA / shareB;
    return `${number.toFixed(number >= 10 ? 0 : number >= 1 ? 1 : 2)} ×`;
  }

  function cellOf(cell, unit, top) {
    if (!cell) return element("td", { class: "num" }, nothing("not labelled"));
    const figure = figureOf(cell, unit);
    const how = cell.words && [element("i", { class: "how" }, cell.words), " "];
    const name = cell.name && [" ", small(cell.name)];
    if (!figure) return element("td", { class: "num" }, how, element("span", { class: "nothing" }, "no count published"), name);
    const [counted, positive, percent, share] = figure;
    return element(
      "td",
      { class: "num" },
      how,
      range(read(positive)),
      percent && [" ", element("span", { class: "share" }, percent)],
      counted && [" ", small(plural(counted))],
      name,
      share !== null && top > 0 ? bar(Math.round((1000 * share) / top)) : null,
    );
  }

  // The table. `picked` are the slugs of the labels to pool, and `pick` is called with one that changes.
  function table(records, picked, sharedOnly, pick) {
    const all = rows(records, sharedOnly);
    const shares = all.flatMap(({ cells, unit }) => cells.map((cell) => figureOf(cell, unit)?.[3] ?? 0));
    const top = Math.max(0, ...shares);
    const two = records.length === 2;
    const head = [
      element("th", { scope: "col" }, "Label"),
      records.map((record) => element("th", { scope: "col", class: "num" }, record.title)),
      two && element("th", { scope: "col", class: "num" }, "Ratio"),
    ];
    const lines = all.map(({ concept, cells, unit }) => {
      const box = element("input", { type: "checkbox", "aria-label": `Pool ${concept.title}`, "data-label": concept.slug });
      box.checked = picked.includes(concept.slug);
      box.addEventListener("change", () => pick(concept.slug));
      const heading = element("th", { scope: "row" }, box, " ", link(concept));
      return element("tr", {}, heading, cells.map((cell) => cellOf(cell, unit, top)), two && element("td", { class: "num" }, ratio(cells, unit)));
    });
    if (!lines.length) return element("p", { class: "soft" }, sharedOnly ? "No label is in all of them." : "None of them has labels that can be compared.");
    const caption = element("caption", { class: "vh" }, "Labels, with positives and prevalence in each dataset");
    return element("table", { class: `rows shared-table columns-${records.length}` }, caption, element("thead", {}, element("tr", {}, head)), element("tbody", {}, lines));
  }

  catscan.labels = { rows, table };
})();
