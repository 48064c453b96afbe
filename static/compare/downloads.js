// What can be taken along of the chosen datasets: the label mapping as CSV, as JSON, and how to apply it with pandas; and
// what to cite, as BibTeX and CSL-JSON.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const { element } = catscan.show;
  const VERSION = 1;
  const COLUMNS = ["dataset", "label_set", "label", "concept", "match", "no_mention", "states"];

  // What a label is beside a concept: below it every label is narrower.
  function matchOf(label, target, below) {
    const kinds = label.concepts.filter(([slug]) => slug === target).map(([, kind]) => kind);
    for (const kind of ["exact", "narrower", "close", "broader"]) if (kinds.includes(kind)) return kind;
    const inside = label.concepts.some(([slug, kind]) => below.has(slug) && (kind === "exact" || kind === "narrower"));
    return inside ? "narrower" : null;
  }

  // A row for every label that has to do with a concept: with the picked ones, or with any.
  function mapping(records, picked) {
    const own = records.flatMap((record) => record.sets.flatMap((set) => set.labels.flatMap((label) => label.concepts.map(([slug]) => slug))));
    const targets = picked.length ? picked : catscan.words.concepts.map((concept) => concept.slug).filter((slug) => own.includes(slug));
    return targets.flatMap((concept) => {
      const below = catscan.vocabularyBelow([concept]);
      return records.flatMap((record) =>
        record.sets.flatMap((set) =>
          set.labels.flatMap((label) => {
            const match = matchOf(label, concept, below);
            const states = Object.entries(label.states ?? {}).map(([name, counts]) => `${name}=${counts}`);
            const row = [record.slug, set.id ?? "", label.name, concept, match, label.blank ?? "", states.join(" ")];
            return match ? [Object.fromEntries(COLUMNS.map((column, at) => [column, row[at]]))] : [];
          }),
        ),
      );
    });
  }

  const field = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const csv = (rows) => [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))].map((row) => row.map(field).join(",")).join("\r\n") + "\r\n";
  const json = (rows) => JSON.stringify({ format: "catscan-mapping", version: VERSION, mapping: rows }, null, 1) + "\n";

  const SNIPPET = `import pandas as pd

mapping = pd.read_csv("mapping.csv", keep_default_na=False)


def concepts(labels, dataset, label_set=""):
    """The concepts of the mapping as columns: True, False, or missing where nothing is known.

    labels: a row for each thing and a column for each of the dataset's own labels,
    1 where it is positive, 0 negative, -1 uncertain, missing where not mentioned.
    A list in one column becomes that with labels["Finding Labels"].str.get_dummies("|").
    """
    own = mapping[(mapping.dataset == dataset) & (mapping.label_set == label_set)]
    known = own[own["match"].isin(["exact", "narrower"]) & own.label.isin(labels.columns)]
    result = {}
    for concept, rows in known.groupby("concept"):
        values = labels[rows.label].copy()
        silent = rows[rows.no_mention == "negative"].label
        values[silent] = values[silent].fillna(0)
        exact = rows[rows["match"] == "exact"].label
        is_positive = (values == 1).any(axis="columns")
        # Without a narrower label the concept can still be there; only the exact one says that it is not.
        is_negative = (values[exact] == 0).any(axis="columns") & ~is_positive
        column = pd.Series(pd.NA, index=labels.index, dtype="boolean")
        column[is_positive] = True
        column[is_negative] = False
        result[concept] = column
    return pd.DataFrame(result)
`;

  function button(title, name, type, text) {
    const of = element("button", { type: "button", class: "button" }, title);
    of.addEventListener("click", () => {
      const url = URL.createObjectURL(new Blob([text()], { type }));
      element("a", { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    });
    return of;
  }

  const bibtex = (records) => records.map((record) => record.bibtex).join("");
  const csl = (records) => JSON.stringify(records.flatMap((record) => record.csl), null, 1) + "\n";

  function buttons(records, picked) {
    const rows = () => mapping(records, picked);
    return [
      element("h3", {}, "Take the mapping along"),
      element("p", { class: "soft" }, picked.length ? "The datasets' own labels for the picked ones." : "All labels of these datasets that can be compared."),
      element(
        "p",
        { class: "actions" },
        button("Mapping as CSV", "mapping.csv", "text/csv", () => csv(rows())),
        button("Mapping as JSON", "mapping.json", "application/json", () => json(rows())),
        button("For pandas", "catscan_mapping.py", "text/x-python", () => SNIPPET),
      ),
      element("details", {}, element("summary", {}, "How to apply it with pandas"), element("pre", { tabindex: "0" }, element("code", {}, SNIPPET))),
      element("h3", {}, "Cite them"),
      element(
        "p",
        { class: "actions" },
        button("References as BibTeX", "references.bib", "application/x-bibtex", () => bibtex(records)),
        button("References as CSL-JSON", "references.json", "application/json", () => csl(records)),
      ),
    ];
  }

  catscan.downloads = { SNIPPET, buttons, csv, json, mapping };
})();
