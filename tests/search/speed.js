// How much time of a processor it takes to search the records of 10,000 datasets; no test, because machines differ.
//
//     node tests/search/speed.js SITE/search/records.js
//
// The datasets are those of the site over and over, each with a name of its own.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const NUMBER = 10_000;
const context = vm.createContext({});
const find = path.join(__dirname, "../../static/search/find.js");
vm.runInContext(fs.readFileSync(find, "utf8"), context, { filename: find });
const { catscan } = context;

const script = fs.readFileSync(process.argv[2], "utf8");
const data = JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));

// A name of three syllables for each number, as different from each other as names are.
const SYLLABLES = ["ba", "che", "dor", "fim", "gul", "han", "jex", "kor", "lam", "mit", "nov", "pad", "rus", "sil", "tor", "vin", "wes", "xan", "yor", "zet", "bri", "cam"];
const syllable = (number) => SYLLABLES[number % SYLLABLES.length];
const nameOf = (at) => [at, Math.trunc(at / 22), Math.trunc(at / 484) + 7].map(syllable).join("") + (at % 90);

const shipped = data.datasets;
data.datasets = Array.from({ length: NUMBER }, (_, at) => {
  const [, , , ...rest] = shipped[at % shipped.length];
  return [`${nameOf(at)} ${rest[0]?.split(" ")[0] ?? ""}`, nameOf(at), [nameOf(at * 7 + 3)], ...rest];
});

const timed = (what) => {
  const start = process.cpuUsage();
  what();
  return process.cpuUsage(start).user / 1000;
};
console.log(`taken in within ${timed(() => catscan.searchRecords(data)).toFixed(0)} ms`);
const queries = ["p", "pn", "pneumothorax", "pneumothorax radiologist", "radioligist pneumothroax", "segmentation brain mr open", nameOf(77), nameOf(4711).slice(1), "x-ray chest classification commercial use", "nothing of the kind"];
for (const query of queries) {
  const times = Array.from({ length: 9 }, () => timed(() => catscan.find(query)));
  console.log(`${query}: ${times.sort((a, b) => a - b)[4].toFixed(1)} ms, at most ${times[8].toFixed(1)} ms`);
}
