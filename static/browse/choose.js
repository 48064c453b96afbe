// Which datasets remain of all, how many there would be with another choice, and their order. `catscan.browseRecords` takes
// the records in and leaves `catscan.catalog`. Knows nothing of the page.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const NAMES = ["title", "slug", "creator", "images", "bar", "patients", "labels", "released", "values"];
  const NUMBERS = new Set(["images", "patients", "labels"]);
  const VALUES = NAMES.indexOf("values");

  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

  // A number is alone, or with the words that say how sure it is.
  const numberOf = (field) => (Array.isArray(field) ? field[0] : field);
  const wordsOf = (field) => (Array.isArray(field) ? field[1] : typeof field === "number" ? grouped(field) : (field ?? ""));

  catscan.browseRecords = ({ values, datasets }) => {
    const kinds = [...new Set(values.map(([kind]) => kind))];
    // A set of kinds is a number with a bit for each.
    const bitOf = values.map(([kind]) => 1 << kinds.indexOf(kind));
    const collator = new Intl.Collator("en", { numeric: true });
    const orders = new Map();

    // What a row shows under a name; empty where it is unknown.
    function text(at, name) {
      const place = NAMES.indexOf(name);
      if (place >= 0) return name === "bar" ? String(datasets[at][place]) : wordsOf(datasets[at][place]);
      // Templates name the kinds as fields are named.
      const bit = 1 << kinds.indexOf(name.replace("_", "-"));
      const own = datasets[at][VALUES].filter((value) => bitOf[value] === bit);
      return own.map((value) => values[value][2]).join(", ");
    }

    // All datasets, sorted: unknown ones come last, equal ones as they are in lists.
    function order(name, down) {
      const key = `${name} ${down}`;
      if (orders.has(key)) return orders.get(key);
      const isNumber = NUMBERS.has(name);
      const keys = datasets.map((record, at) => (isNumber ? numberOf(record[NAMES.indexOf(name)]) : text(at, name) || null));
      const compare = isNumber ? (a, b) => a - b : collator.compare;
      const sign = down ? -1 : 1;
      const all = datasets.map((_, at) => at);
      const sorted = all.filter((at) => keys[at] !== null).sort((a, b) => sign * compare(keys[a], keys[b]) || a - b);
      orders.set(key, [...sorted, ...all.filter((at) => keys[at] === null)]);
      return orders.get(key);
    }

    // Of `chosen`, slugs by kind: values of one kind are "or", kinds are "and". Says who remains, for each value how many
    // would with the choices of the other kinds alone, and whom each set of kinds kept out.
    function choose(chosen) {
      const wanted = values.map(([kind, slug]) => Boolean(chosen[kind]?.includes(slug)));
      const active = bitOf.reduce((set, bit, value) => (wanted[value] ? set | bit : set), 0);
      const remains = new Uint8Array(datasets.length);
      const counts = new Uint32Array(values.length);
      const keptOut = new Map();
      datasets.forEach((record, at) => {
        const own = record[VALUES];
        let against = active;
        for (const value of own) if (wanted[value]) against &= ~bitOf[value];
        keptOut.set(against, (keptOut.get(against) ?? 0) + 1);
        remains[at] = !against;
        for (const value of own) if (!(against & ~bitOf[value])) counts[value]++;
      });
      return { remains, number: keptOut.get(0) ?? 0, counts, active, keptOut };
    }

    // The smallest sets of kinds without whose choices something is found, and how much.
    function ways({ active, keptOut }) {
      const found = [];
      // A set comes after all its subsets.
      for (let set = 1; set <= active; set++) {
        if (set & ~active || found.some((smaller) => !(smaller.set & ~set))) continue;
        let number = 0;
        for (const [against, many] of keptOut) if (!(against & ~set)) number += many;
        if (number) found.push({ set, number, kinds: kinds.filter((_, at) => set & (1 << at)) });
      }
      return found.sort((a, b) => b.number - a.number);
    }

    catscan.catalog = { size: datasets.length, values, text, order, choose, ways };
  };
})();
