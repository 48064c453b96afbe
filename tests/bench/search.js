// How much time of a processor the theme's search takes over the records of a built site, as JSON: milliseconds, median and
// most, by what is looked for.
//
//     node tests/bench/search.js SITE
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const site = process.argv[2];
const context = vm.createContext({});
const find = path.join(site, "static/search/find.js");
vm.runInContext(fs.readFileSync(find, "utf8"), context, { filename: find });
const { catscan } = context;
const script = fs.readFileSync(path.join(site, "search/records.js"), "utf8");
const data = JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));

const timed = (what) => {
  const start = process.cpuUsage();
  what();
  return process.cpuUsage(start).user / 1000;
};
const result = { "search: taking the records in": { median: timed(() => catscan.searchRecords(data)) } };

const title = data.datasets[Math.trunc(data.datasets.length / 2)][0];
const label = data.labels[0][0];
const queries = {
  "one letter": "p",
  "a title": title,
  "a title with a letter left out": title.slice(0, 2) + title.slice(3),
  "a label": label,
  "a label and a modality": `${label} ultrasound`,
  "nothing that there is": "qqq zzz",
};
for (const [what, query] of Object.entries(queries)) {
  const times = Array.from({ length: 15 }, () => timed(() => catscan.find(query)));
  times.sort((a, b) => a - b);
  result[`search: ${what}`] = { median: times[7], most: times[14] };
}
console.log(JSON.stringify(result));
