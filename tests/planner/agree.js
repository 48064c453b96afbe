// Runs the scripts of the theme over the data of a build, and compares what they say with what the library said.
// Called by tests/planner.rs with the path of a file of cases.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const root = path.join(__dirname, "../..");
const theme = ["bounds", "rollup", "pool", "load"].map((name) => {
  const file = path.join(root, "static/compare", `${name}.js`);
  return new vm.Script(fs.readFileSync(file, "utf8"), { filename: file });
});

const bounds = (of) => [of.low, of.high];
const overlap = (pair) => [pair.a.record.slug, pair.b.record.slug, bounds(pair.shared), pair.repeated, pair.basis];

function poolOf(catscan, chosen, unit) {
  const pool = catscan.pool.pooled(chosen, unit);
  return {
    bounds: bounds(pool.bounds),
    about: pool.about,
    sizes: pool.sides.map(({ record, size }) => [record.slug, bounds(size)]),
    uncounted: pool.uncounted.map((record) => record.slug),
    overlaps: pool.overlaps.map(overlap),
    assumed: pool.assumed.map((pair) => [pair.a.record.slug, pair.b.record.slug]),
  };
}

function positivesOf(catscan, rollUps, unit) {
  const positives = catscan.pool.positives(rollUps, unit);
  return {
    bounds: bounds(positives.bounds),
    of: positives.of.map((of) => ({
      dataset: of.record.slug,
      set: of.set,
      labels: of.labels,
      bounds: bounds(of.bounds),
      of: of.of,
      counted: of.counted,
      uncounted: of.uncounted,
      strata: of.known.strata,
      absence: of.absence,
      joints: of.known.joints,
      set_aside: of.setAside.length,
    })),
    pairs: positives.pairs.map((pair) => [overlap(pair), bounds(pair.both), pair.joints.length]),
    assumed: positives.assumed.length,
  };
}

function resultOf(catscan, choice) {
  const { concepts, unit } = choice;
  const chosen = choice.datasets.map(([slug, name]) => {
    const record = catscan.recordOf(slug);
    const part = name === null ? null : record.extents.findIndex((extent) => extent.part === name);
    return { record, part };
  });
  const extents = chosen.map(({ record, part }) => [record, part === null ? 0 : catscan.pool.extentOf(record, part, unit)]);
  const found = chosen.map(({ record, part }) => catscan.rollup.ofConcepts(record, concepts, part, unit).rollUp);
  return {
    datasets: choice.datasets,
    concepts,
    unit,
    pool: poolOf(catscan, extents, unit),
    positives: positivesOf(catscan, found.filter(Boolean), unit),
  };
}

// JSON with its keys in order, so that equal values are equal texts.
const text = (value) =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

let agreed = 0;
let differing = 0;
for (const { name, scripts, choices } of JSON.parse(fs.readFileSync(process.argv[2], "utf8"))) {
  const context = vm.createContext({ TextEncoder });
  for (const script of theme) script.runInContext(context);
  for (const script of scripts) vm.runInContext(script, context);
  for (const choice of choices) {
    const [theirs, ours] = [text(choice), text(resultOf(context.catscan, choice))];
    if (theirs === ours) {
      agreed += 1;
      continue;
    }
    differing += 1;
    if (differing <= 5) console.log(`${name}\n  the generator says ${theirs}\n  the planner says   ${ours}`);
  }
}
console.log(differing ? `${differing} of ${agreed + differing} choices differ` : `${agreed} choices agree`);
process.exitCode = differing ? 1 : 0;
