// How long the catalog of the home page takes to choose and to sort, over the records of a built site.
//
//     node tests/bench/browse.js SITE
//
// Prints milliseconds as JSON: the median and the most, for each thing that a reader does.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [site] = process.argv.slice(2);
const RUNS = 15;
const ROWS = 100;

function catalogOf(data) {
  const context = vm.createContext({});
  const file = path.join(site, "static/browse/choose.js");
  vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });
  // As a value of the context, as the script that holds it in a page would make it.
  vm.runInContext(`catscan.browseRecords(${JSON.stringify(data)})`, context);
  return context.catscan.catalog;
}

function timed(what) {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.hrtime.bigint();
    what();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  times.sort((a, b) => a - b);
  return { median: times[Math.trunc(RUNS / 2)], most: times.at(-1) };
}

const script = fs.readFileSync(path.join(site, "browse/records.js"), "utf8");
const data = JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));

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
const result = {};
const say = (name, times) => { result[name] = times; };
say("browse: take the records in, and choose", timed(() => draw(catalogOf(data), some, "images", true)));
say("browse: choose one value", timed(() => draw(catalog, Object.fromEntries(Object.entries(first).slice(0, 1)), "images", true)));
say("browse: choose in three groups", timed(() => draw(catalog, some, "images", true)));
say("browse: choose in all groups", timed(() => draw(catalog, first, "images", true)));
say("browse: find nothing, and what to drop", timed(() => catalog.ways(draw(catalog, none, "images", true))));
for (const sort of ["title", "modality", "patients", "released"]) {
  // An order is kept once it was asked for: here each is made anew.
  const fresh = Array.from({ length: RUNS }, () => catalogOf(data));
  say(`browse: sort by ${sort} for the first time`, timed(() => draw(fresh.pop(), {}, sort, false)));
}
console.log(JSON.stringify(result));
