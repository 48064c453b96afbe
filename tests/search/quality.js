// Runs the search of the theme over the records of a build, and says how well known items are found, as JSON.
// Called by tests/search.rs with the path of the records and a list of queries of several facts.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const context = vm.createContext({});
const run = (file) => vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });
run(path.join(__dirname, "../../static/search/find.js"));

const script = fs.readFileSync(process.argv[2], "utf8");
vm.runInContext(script, context);
const { catscan } = context;
const data = JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));

// Everything in the order in which the box shows it.
const shown = (query) => catscan.find(query).groups.flatMap(({ found }) => found.map(({ url }) => url));

const items = [
  ...data.datasets.map(([title, slug, synonyms]) => ({ title, synonyms, url: `datasets/${encodeURIComponent(slug)}.html` })),
  ...data.labels.map(([title, slug, synonyms]) => ({ title, synonyms, url: `labels/${encodeURIComponent(slug)}.html` })),
  ...data.pages.map(([title, url]) => ({ title, synonyms: [], url })),
];

// Each letter of a title once left out, and once taken for the one behind it in the alphabet.
function* slips(title, change) {
  for (let at = 0; at < title.length; at++) {
    if (/\p{L}|\p{N}/u.test(title[at])) yield title.slice(0, at) + change(title[at]) + title.slice(at + 1);
  }
}
const next = (letter) => String.fromCharCode(letter.charCodeAt(0) + 1);

const kinds = {
  title: ({ title }) => [title],
  synonym: ({ synonyms }) => synonyms,
  "left out": ({ title }) => slips(title, () => ""),
  wrong: ({ title }) => slips(title, next),
};

const result = { ranks: {}, facts: {} };
for (const [kind, queries] of Object.entries(kinds)) {
  let [sum, number] = [0, 0];
  const missed = [];
  for (const item of items) {
    for (const query of queries(item)) {
      const rank = shown(query).indexOf(item.url) + 1;
      sum += rank && 1 / rank;
      number++;
      if (rank !== 1) missed.push(`${query} → ${item.title}: ${rank || "not found"}`);
    }
  }
  result.ranks[kind] = { mean: sum / number, number, missed };
}
for (const query of JSON.parse(process.argv[3])) {
  const { groups } = catscan.find(query, 5);
  const datasets = groups.find(({ kind }) => kind === "datasets")?.found ?? [];
  result.facts[query] = datasets.map(({ title }) => title);
}
console.log(JSON.stringify(result));
