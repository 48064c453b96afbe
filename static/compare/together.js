// What the chosen datasets hold together: different things, positives of the picked labels, how the bounds come
// about, and what to mind.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const { element, grouped, joined, link, list, nothing, plural, range, small, titles } = catscan.show;
  const { read } = catscan.bounds;

  // The units in which things are counted, and not marks on them.
  const UNITS = ["image", "study", "patient", "report", "series", "volume", "slide", "frame"];

  const partOf = (choice, record) => {
    const at = record.extents.findIndex((extent) => extent.part !== undefined && extent.part === choice.parts[record.slug]);
    return at < 0 ? null : at;
  };
  const conceptOf = (slug) => catscan.words.concepts.find((concept) => concept.slug === slug);
  const nameOf = ({ record, extent }) => (extent === 0 ? record.title : `${record.extents[extent].name} of ${record.title}`);

  // Why a pair's overlap is what it is.
  function overlapWords(pair, unit) {
    const [a, b, things] = [nameOf(pair.a), nameOf(pair.b), plural(unit)];
    const number = `${range(pair.shared)} ${things}`;
    const words = {
      stated: `${a} and ${b} share ${number}, as a source says.`,
      "stated-elsewhere": `${a} and ${b} share ${number}: what is known is of other parts of them.`,
      uncounted: `${a} and ${b} are known to share, not how many ${things}: anything up to all of the smaller one.`,
      suspected: `${a} and ${b} are suspected to share ${things}: anything up to ${range({ low: pair.shared.high ?? 0, high: pair.shared.high })}.`,
      through: `${a} and ${b} both share with ${pair.third}, so that they may share ${number}.`,
    };
    const repeated = pair.repeated
      ? ` At least ${grouped(pair.repeated)} of those of ${(pair.repeatedInFirst ? pair.a : pair.b).record.title} are one and the same as another of them.`
      : "";
    return words[pair.basis] + repeated;
  }

  const assumedWords = (pairs) =>
    pairs.length ? [`Nobody says that these share anything, so they are taken to share nothing: ${joined(pairs.map((pair) => `${pair.a.record.title} with ${pair.b.record.title}`))}.`] : [];

  function totalWords(pool) {
    const { unit } = pool;
    const held = pool.sides.map((side) => `${nameOf(side)}: ${range(side.size)} ${plural(unit)}.`);
    const left = pool.uncounted.length ? [`${titles(pool.uncounted)} ${pool.uncounted.length === 1 ? "does" : "do"} not say how many ${plural(unit)} and ${pool.uncounted.length === 1 ? "is" : "are"} left out.`] : [];
    const about = pool.about ? ["One of the numbers is only \u201cabout\u201d, so that the bounds are no surer than that."] : [];
    return [...held, ...pool.overlaps.map((pair) => overlapWords(pair, unit)), ...assumedWords(pool.assumed), ...left, ...about];
  }

  function details(summary, sentences) {
    return element("details", { class: "derivation" }, element("summary", {}, summary), list(sentences));
  }

  // How many different things there are, for each unit that one of them counts.
  function totals(records, choice) {
    const pools = UNITS.map((unit) => {
      const chosen = records.map((record) => [record, catscan.pool.extentOf(record, partOf(choice, record) ?? 0, unit)]);
      return catscan.pool.pooled(chosen, unit);
    }).filter((pool) => pool.sides.length);
    if (!pools.length) return [element("p", { class: "soft" }, "None of them says how much it holds.")];
    const figures = pools.map((pool) =>
      element("div", {}, element("dt", {}, `Different ${plural(pool.unit)}`), element("dd", { class: "headline", "data-pool": pool.unit }, `${pool.about ? "about " : ""}${range(pool.bounds)}`), element("dd", {}, details("How this comes about", totalWords(pool)))),
    );
    return [element("dl", { class: "figures" }, figures)];
  }

  // What one dataset says of a label: its roll-up in the unit, or why there is none.
  function found(record, concepts, choice) {
    return { record, ...catscan.rollup.ofConcepts(record, concepts, partOf(choice, record), choice.unit) };
  }

  const namesOf = (of, labels) => joined(labels.map((label) => of.record.sets[of.set].labels[label].name));

  // How the bounds of one dataset come about.
  function rollUpWords(of) {
    const { record, account, counted, region } = of;
    const things = plural(of.unit);
    const number = (label) => range(region.numbers[label]);
    const out = of.of === null ? "" : ` out of ${grouped(of.of)}`;
    const said = [`${nameOf(of)}: any of ${namesOf(of, of.labels)}, ${range(of.bounds)} ${things}${out}, from \u201c${account.table}\u201d.`];
    if (of.labels.length === 1) said[0] = said[0].replace("any of ", "");
    if (account.exclusive && counted.length > 1) said.push("Each thing carries exactly one of its labels, so that the counts add up.");
    const inside = of.labels.filter((label) => !counted.includes(label));
    if (inside.length) said.push(`${namesOf(of, inside)} lie within ${namesOf(of, counted)}.`);
    if (of.uncounted.length) said.push(`No count is published for ${namesOf(of, of.uncounted)}, which leaves the upper end open.`);
    if (of.absence !== null) said.push(`${namesOf(of, [of.absence])} (${number(of.absence)}) excludes all of them and is taken off.`);
    for (const division of region.divisions) {
      if (of.known.strata.includes(division.table)) said.push(`Bounded in each column of \u201c${division.title}\u201d and added up.`);
    }
    if (of.known.joints.length) said.push("Narrowed by what its source counts of several labels together.");
    if (of.setAside.length) said.push(`Not used, because the counts rule it out: ${joined([...new Set(of.setAside)])}.`);
    return said;
  }

  function positiveWords(pooled, unit) {
    const pairs = pooled.pairs.flatMap((pair) => [
      overlapWords(pair, unit),
      `Positive in both: ${range(pair.both)}${pair.joints.length ? ", with what is counted of both together" : ""}.`,
    ]);
    return [...pooled.of.flatMap(rollUpWords), ...pairs, ...assumedWords(pooled.assumed)];
  }

  // A label's row: what each dataset counts, and all together.
  function positivesRow(title, concepts, records, choice) {
    const all = records.map((record) => found(record, concepts, choice));
    const of = all.map(({ rollUp }) => rollUp).filter(Boolean);
    const pooled = catscan.pool.positives(of, choice.unit);
    const cells = all.map(({ rollUp, labelled, units }) => {
      if (rollUp) {
        const out = rollUp.of === null ? null : small(`of ${grouped(rollUp.of)}`);
        return element("td", { class: "num" }, range(rollUp.bounds), " ", out, " ", small(namesOf(rollUp, rollUp.labels)));
      }
      if (!labelled) return element("td", { class: "num" }, nothing("not labelled"));
      const other = units.length ? `counted in ${joined(units.map(plural))}` : "no count published";
      return element("td", { class: "num" }, element("span", { class: "nothing" }, other));
    });
    const together = of.length
      ? element("td", { class: "num together", "data-label": concepts.join(" ") }, element("strong", {}, range(pooled.bounds)), details("How this comes about", positiveWords(pooled, choice.unit)))
      : element("td", { class: "num together" }, nothing("no counts"));
    const name = concepts.length === 1 ? link(conceptOf(concepts[0])) : title;
    return { row: element("tr", {}, element("th", { scope: "row" }, name), cells, together), all, pooled };
  }

  // Positives of each picked label, and of any of them.
  function positives(records, choice) {
    if (!choice.labels.length) return { parts: [element("p", { class: "soft" }, "No label is picked: tick some in the table above.")], rows: [] };
    const groups = choice.labels.map((slug) => [conceptOf(slug).title, [slug]]);
    if (choice.labels.length > 1) groups.push(["Any of them", choice.labels]);
    const rows = groups.map(([title, concepts]) => positivesRow(title, concepts, records, choice));
    const head = [
      element("th", { scope: "col" }, `Positive ${plural(choice.unit)}`),
      records.map((record) => element("th", { scope: "col", class: "num" }, record.title)),
      element("th", { scope: "col", class: "num" }, "Together"),
    ];
    const caption = element("caption", { class: "vh" }, "Positives of the picked labels in each dataset and together");
    const table = element("table", { class: "rows pool-table" }, caption, element("thead", {}, element("tr", {}, head)), element("tbody", {}, rows.map(({ row }) => row)));
    return { parts: [element("div", { class: "table-box", role: "region", tabindex: "0", "aria-label": "Pooled positives" }, table)], rows };
  }

  // What a reader must not overlook when these are pooled.
  function warnings(records, choice, rows) {
    const said = [];
    const warn = (title, text) => said.push(element("p", { class: "note", role: "note" }, element("strong", {}, title), " ", text));
    const all = rows.flatMap((row) => row.all);
    const unique = (records) => [...new Set(records)];
    const other = unique(all.filter(({ rollUp, units }) => !rollUp && units.length).map(({ record }) => record));
    if (other.length) warn("Mind the units.", `${titles(other)} ${other.length === 1 ? "counts" : "count"} some of these labels in another unit only; ${plural(choice.unit)} and other units are never added.`);
    const uncounted = unique(all.filter(({ rollUp, labelled, units }) => labelled && !rollUp && !units.length).map(({ record }) => record));
    if (uncounted.length) warn("Mind what is not counted.", `${titles(uncounted)} ${uncounted.length === 1 ? "labels" : "label"} some of these without published counts; what they add is not in the sum.`);
    const blanks = { negative: new Set(), unknown: new Set() };
    for (const { rollUp } of all) {
      for (const label of rollUp?.labels ?? []) blanks[rollUp.record.sets[rollUp.set].labels[label].blank]?.add(rollUp.record);
    }
    if (blanks.negative.size && blanks.unknown.size) warn("Mind what no mention means.", `In ${titles([...blanks.negative])} it counts as negative; in ${titles([...blanks.unknown])} it says nothing.`);
    const wanted = catscan.vocabularyBelow(choice.labels);
    const beside = records.flatMap((record) => {
      const labels = record.sets.flatMap((set) => set.labels).filter((label) => label.concepts.some(([slug, kind]) => wanted.has(slug) && (kind === "close" || kind === "broader")));
      return labels.length ? [`${joined(unique(labels.map((label) => label.name)))} of ${record.title}`] : [];
    });
    if (beside.length) warn("Left beside.", `Close or wider labels are never summed: ${joined(beside)}.`);
    const sides = records.map((record) => [record, partOf(choice, record) ?? 0]);
    const pool = catscan.pool.pooled(sides, choice.unit);
    const unsure = pool.overlaps.filter((pair) => pair.basis !== "stated");
    if (unsure.length) warn("Mind the overlap.", `How much is shared is not known for what is chosen of ${joined(unsure.map((pair) => `${pair.a.record.title} and ${pair.b.record.title}`))}: the bounds leave room for it.`);
    const split = (record) => record.extents.some((extent) => extent.part !== undefined);
    const leaking = pool.overlaps.filter((pair) => pair.shared.high !== 0 && split(pair.a.record) && split(pair.b.record) && (pair.basis !== "stated" || pair.a.extent === 0 || pair.b.extent === 0));
    if (leaking.length) warn("Mind leakage.", `${joined(leaking.map((pair) => `${pair.a.record.title} and ${pair.b.record.title}`))} share ${plural(choice.unit)}, and it is not known part by part which: what one uses for training can be in the other's test part.`);
    return said;
  }

  // The units to choose from, the one that most datasets count the picked labels in first.
  function unitsOf(records, choice) {
    const concepts = choice.labels.length ? choice.labels : catscan.words.concepts.map((concept) => concept.slug);
    const number = (unit) => records.filter((record) => catscan.rollup.ofConcepts(record, concepts, partOf(choice, record), unit).rollUp).length;
    const counted = UNITS.map((unit) => [unit, number(unit)]).filter(([, datasets]) => datasets);
    return counted.sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  }

  // Everything for one choice.
  function result(records, choice) {
    const { parts, rows } = positives(records, choice);
    return [...totals(records, choice), ...parts, ...warnings(records, choice, rows)];
  }

  catscan.together = { partOf, result, unitsOf };
})();
