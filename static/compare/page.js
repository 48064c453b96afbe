// The page: which datasets are chosen, kept in its address, and everything drawn anew when that changes.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const { element, link } = catscan.show;
  const MOST = 5;
  const OFFERED = 50;
  // What a choice is drawn with. A page without one does without them.
  const PARTS = ["bounds", "rollup", "pool", "facts", "labels", "together", "downloads"];
  let loading;
  const at = (id) => document.getElementById(id);

  // The choice: slugs of datasets and of labels, the unit of positives, and a part for each dataset limited to one.
  function read() {
    const query = new URLSearchParams(location.search);
    const unique = (name) => [...new Set(query.getAll(name))].filter(Boolean);
    const parts = unique("part").map((part) => part.split(":"));
    return {
      datasets: unique("d").slice(0, MOST),
      labels: unique("l"),
      unit: query.get("unit"),
      sharedOnly: query.has("shared"),
      parts: Object.fromEntries(parts.filter(({ length }) => length === 2)),
    };
  }

  function write() {
    const query = new URLSearchParams();
    choice.datasets.forEach((slug) => query.append("d", slug));
    choice.labels.forEach((slug) => query.append("l", slug));
    if (choice.unitChosen) query.append("unit", choice.unit);
    for (const [slug, part] of Object.entries(choice.parts)) {
      if (choice.datasets.includes(slug)) query.append("part", `${slug}:${part}`);
    }
    if (choice.sharedOnly) query.append("shared", "");
    const text = query.toString();
    history.replaceState(null, "", text ? `?${text}` : location.pathname);
  }

  let choice = read();
  choice.unitChosen = choice.unit !== null;
  // Only the last of several draws may show what it loaded.
  let drawing = 0;

  function say(text) {
    at("Said").textContent = text;
  }

  function change(how) {
    how();
    write();
    draw();
  }

  function add(slug) {
    if (choice.datasets.includes(slug)) return say("It is chosen already.");
    if (choice.datasets.length >= MOST) return say(`At most ${MOST} can be compared: take one away first.`);
    say("");
    change(() => choice.datasets.push(slug));
  }

  function remove(slug) {
    change(() => (choice.datasets = choice.datasets.filter((other) => other !== slug)));
    at("Add").focus();
  }

  function pick(slug) {
    change(() => {
      const without = choice.labels.filter((other) => other !== slug);
      choice.labels = without.length < choice.labels.length ? without : [...choice.labels, slug];
    });
  }

  function drawChosen(records) {
    const items = records.map((record) => {
      const away = element("button", { type: "button", "aria-label": `Take ${record.title} away` }, "×");
      away.addEventListener("click", () => remove(record.slug));
      return element("li", { class: "chip" }, link(record), " ", away);
    });
    at("Chosen").replaceChildren(...items);
  }

  function drawControls(records) {
    const units = catscan.together.unitsOf(records, choice);
    if (!choice.unitChosen || !units.includes(choice.unit)) choice.unit = units[0] ?? "image";
    const options = (units.length ? units : ["image"]).map((unit) => element("option", { value: unit, selected: unit === choice.unit }, catscan.show.plural(unit)));
    at("Unit").replaceChildren(...options);
    const selects = records.flatMap((record) => {
      const parts = record.extents.filter((extent) => extent.part !== undefined);
      if (!parts.length) return [];
      const all = [{ part: "", name: "all of it" }, ...parts];
      const select = element("select", { "aria-label": `What of ${record.title}` }, all.map(({ part, name }) => element("option", { value: part, selected: part === (choice.parts[record.slug] ?? "") }, name)));
      select.addEventListener("change", () =>
        change(() => {
          if (select.value) choice.parts[record.slug] = select.value;
          else delete choice.parts[record.slug];
        }),
      );
      return [element("label", {}, record.title, " ", select)];
    });
    const fields = at("Parts");
    fields.replaceChildren(fields.firstElementChild, ...selects);
    fields.hidden = !selects.length;
  }

  // Draws everything for the choice; the place that has the focus keeps it.
  async function draw() {
    const turn = ++drawing;
    if (choice.datasets.length) loading ??= Promise.all(PARTS.map((name) => catscan.loadScript(`static/compare/${name}.js`)));
    let records;
    try {
      [records] = await Promise.all([catscan.load(choice.datasets), loading]);
    } catch {
      // The next choice loads again.
      loading = undefined;
      return say("A part of this page could not be loaded.");
    }
    if (turn !== drawing) return;
    const missing = choice.datasets.filter((slug) => !records.some((record) => record.slug === slug));
    if (missing.length) say(`There is no dataset ${missing.map((slug) => `“${slug}”`).join(", ")} in this catalog.`);
    choice.labels = choice.labels.filter((slug) => catscan.words.concepts.some((concept) => concept.slug === slug));
    drawChosen(records);
    for (const id of ["Facts-section", "Labels-section", "Pool-section"]) at(id).hidden = !records.length;
    at("Prepared").hidden = records.length > 1;
    if (!records.length) return;
    const focused = document.activeElement?.dataset?.label;
    at("Overlap").replaceChildren(...catscan.facts.overlaps(records));
    at("Facts-table").replaceChildren(catscan.facts.table(records));
    at("Shared-only").checked = choice.sharedOnly;
    at("Labels-table").replaceChildren(catscan.labels.table(records, choice.labels, choice.sharedOnly, pick));
    if (focused) at("Labels-table").querySelector(`input[data-label="${CSS.escape(focused)}"]`)?.focus();
    drawControls(records);
    at("Pool-result").replaceChildren(...catscan.together.result(records, choice), ...catscan.downloads.buttons(records, choice.labels));
    document.title = `${records.map((record) => record.title).join(", ")} compared`;
  }

  // Offers the names that hold what is typed: all of them would be thousands.
  async function offer() {
    const all = await catscan.loadDirectory();
    const typed = at("Add").value.trim().toLowerCase();
    const named = all.filter(({ title, slug }) => title.toLowerCase() === typed || slug === typed);
    if (named.length === 1) {
      at("Add").value = "";
      at("Names").replaceChildren();
      return add(named[0].slug);
    }
    const near = all.filter(({ title, slug }) => !choice.datasets.includes(slug) && title.toLowerCase().includes(typed));
    at("Names").replaceChildren(...near.slice(0, OFFERED).map(({ title, group }) => element("option", { value: title }, group)));
    return near;
  }

  at("Needs-scripts").remove();
  at("Choose").hidden = false;
  at("Add").addEventListener("focus", offer);
  at("Add").addEventListener("input", offer);
  at("Add").addEventListener("keydown", async (event) => {
    if (event.key !== "Enter") return;
    const near = await offer();
    if (!near || !at("Add").value.trim()) return;
    if (near.length !== 1) return say(near.length ? `${near.length} names hold that: choose one.` : "No dataset of this name.");
    at("Add").value = "";
    add(near[0].slug);
  });
  at("Unit").addEventListener("change", () => change(() => Object.assign(choice, { unit: at("Unit").value, unitChosen: true })));
  at("Shared-only").addEventListener("change", () => change(() => (choice.sharedOnly = at("Shared-only").checked)));
  addEventListener("popstate", () => {
    choice = read();
    choice.unitChosen = choice.unit !== null;
    draw();
  });
  draw();
})();
