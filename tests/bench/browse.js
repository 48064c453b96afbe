// How long the catalog of the home page takes to choose and to sort among 10,000 datasets.
//
//     node tests/bench/browse.js SITE/browse/records.js [NUMBER]
//
// Prints a line for each thing that a reader does: its name, a tab, and the median in milliseconds. The datasets are those
// of the site over and over, each with a name of its own, where it has fewer than NUMBER.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [records, number = "10000"] = process.argv.slice(2);
const RUNS = 15;
const ROWS = 100;

function catalogOf(data) {
  const context = vm.createContext({});
  const file = path.join(__dirname, "../../static/browse/choose.js");
  vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });
  // As a value of the context, as the script that holds it in a page would make it.
  vm.runInContext(`catscan.browseRecords(${JSON.stringify(data)})`, context);
  return context.catscan.catalog;
}

function median(what) {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.hrtime.bigint();
    what();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return times.sort((a, b) => a - b)[Math.trunc(RUNS / 2)];
}

const script = fs.readFileSync(records, "utf8");
const data = JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));
const own = data.datasets;
if (own.length < Number(number)) {
  data.datasets = Array.from({ length: Number(number) }, (_, at) => {
    const [title, slug, ...rest] = own[at % own.length];
    return [`${title} ${at * 7919 % 10007}`, `${slug}-${at}`, ...rest];
  });
}

// What is done when a reader has chosen: who remains, all counts, and the texts of the rows that are shown.
function draw(catalog, chosen, sort, down) {
  const found = catalog.choose(chosen);
  const shown = catalog.order(sort, down).filter((at) => found.remains[at]).slice(0, ROWS);
  const names = ["title", "slug", "creator", "modality", "body_part", "images", "bar", "patients", "labels", "access", "released"];
  for (const at of shown) for (const name of names) catalog.text(at, name);
  return found;
}

const kinds = Object.groupBy ? Object.groupBy(data.values, ([kind]) => kind) : data.values.reduce((all, value) => ({ ...all, [value[0]]: [...(all[value[0]] ?? []), value] }), {});
const first = Object.fromEntries(Object.entries(kinds).map(([kind, values]) => [kind, [values[0][1]]]));
const some = Object.fromEntries(Object.entries(first).slice(0, 3));
const none = Object.fromEntries(Object.entries(kinds).map(([kind, values]) => [kind, [values.at(-1)[1]]]));

const catalog = catalogOf(data);
const say = (name, time) => console.log(`${name}\t${time.toFixed(1)}`);
say("browse: take the records in, and choose", median(() => draw(catalogOf(data), some, "images", true)));
say("browse: choose one value", median(() => draw(catalog, Object.fromEntries(Object.entries(first).slice(0, 1)), "images", true)));
say("browse: choose in three groups", median(() => draw(catalog, some, "images", true)));
say("browse: choose in all groups", median(() => draw(catalog, first, "images", true)));
say("browse: find nothing, and what to drop", median(() => catalog.ways(draw(catalog, none, "images", true))));
for (const sort of ["title", "modality", "patients", "released"]) {
  // An order is kept once it was asked for: here each is made anew.
  const fresh = Array.from({ length: RUNS }, () => catalogOf(data));
  say(`browse: sort by ${sort} for the first time`, median(() => draw(fresh.pop(), {}, sort, false)));
}
