// The chosen datasets side by side: facts, and which terms hold for all of them.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const { element, joined, link, nothing, titles } = catscan.show;

  function head(records) {
    const columns = records.map((record) => element("th", { scope: "col" }, link(record)));
    return element("thead", {}, element("tr", {}, element("td"), columns));
  }

  function group(title, rows, columns) {
    const heading = element("tr", { class: "group" }, element("th", { scope: "rowgroup", colspan: columns + 1 }, title));
    return element("tbody", {}, heading, rows);
  }

  function factRow(name, values) {
    const stated = values.filter((value) => value !== null);
    const differs = new Set(stated).size > 1;
    const heading = element("th", { scope: "row" }, name, differs && element("span", { class: "vh" }, " (differs)"));
    const cells = values.map((value) => element("td", {}, value ?? nothing("not stated")));
    return element("tr", { class: differs ? "differs" : "same" }, heading, cells);
  }

  function facts(records) {
    return records[0].facts.map(([title, rows], at) => {
      const lines = rows.map(([name], place) => [name, records.map((record) => record.facts[at][1][place][1])]);
      const stated = lines.filter(([, values]) => values.some((value) => value !== null));
      return stated.length ? group(title, stated.map((line) => factRow(...line)), records.length) : null;
    });
  }

  const ALLOWED = { yes: "allowed", no: "not allowed", "not-stated": "not stated" };
  const capital = (text) => text[0].toUpperCase() + text.slice(1);

  function termRow(name, content, columns) {
    return element("tr", {}, element("th", { scope: "row" }, name), element("td", { colspan: columns }, content));
  }

  function terms(records) {
    const { permissions, asked, contradictions } = catscan.pool.terms(records);
    const columns = records.length;
    const by = (which, allowed) =>
      which.length < columns ? titles(which) : allowed === "not-stated" ? "by none of them" : "all of them";
    const rows = permissions.map(({ name, allowed, by: deciding }) =>
      termRow(capital(name), [
        element("span", { class: `allowed ${allowed}` }, ALLOWED[allowed]),
        " ",
        element("span", { class: "soft" }, by(deciding, allowed)),
      ], columns),
    );
    if (asked.length) {
      const lines = asked.map(({ words, by: asking }) => element("li", {}, words, " ", element("span", { class: "soft" }, by(asking))));
      rows.push(termRow("Asked for", element("ul", {}, lines), columns));
    }
    for (const [sharing, fixed] of contradictions) {
      const why = `${sharing.title} asks to share under the same terms, ${fixed.title} allows no changed versions.`;
      rows.push(termRow("Cannot be combined", element("span", { class: "allowed no" }, why), columns));
    }
    return group("Used together", rows, columns);
  }

  // What each two of them declare of each other.
  function overlaps(records) {
    const lines = records.flatMap((a, at) =>
      records.slice(at + 1).flatMap((b) => a.related.find((edge) => edge.other === b.slug)?.words ?? []),
    );
    if (!lines.length) return [];
    const all = lines.map((line) => element("p", {}, line));
    all[0].prepend(element("strong", {}, "How they belong together. "));
    return [element("div", { class: "note", role: "note" }, all)];
  }

  // The table, and what stands above it.
  function table(records) {
    const caption = element("caption", { class: "vh" }, `${joined(records.map(({ title }) => title))} side by side`);
    const columns = `pair-table sheet columns-${records.length}`;
    return element("table", { class: columns }, caption, head(records), facts(records), records.length > 1 && terms(records));
  }

  catscan.facts = { overlaps, table };
})();
