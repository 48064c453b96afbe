import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samples } from '../lib/samples.js';
import { expect, test } from '../lib/test.js';
import { KB, shiftOf, tooHeavy } from '../lib/weight.js';

const STYLE = 10;
const SCRIPTS = 15;
const DATASET = 10;

/** What the head of a page loads, as paths of the site. */
function linked(site, path) {
  const [head] = readFileSync(join(site.folder, path), 'utf8').split('</head>');
  const addresses = head.matchAll(/<(?:script src|link rel="stylesheet" href|script defer src)="([^"]+)"/g);
  return [...addresses].map(([, address]) => site.path(new URL(address, site.url(path)).href));
}

const files = (site, paths) => paths.map((path) => join(site.folder, path));

test('the scripts of a page are light, and those of the search box with them', ({ site }) => {
  const search = site.files().filter((path) => /^static\/search\/.*\.js$/.test(path));
  expect(search.length).toBeGreaterThan(1);
  for (const path of Object.values(samples)) {
    const own = linked(site, path).filter((linked) => linked.endsWith('.js'));
    expect(own.length).toBeGreaterThan(1);
    expect.soft(tooHeavy(`the scripts of ${path}`, files(site, [...own, ...search]), SCRIPTS)).toEqual([]);
  }
});

test('the style sheets of a page are light', ({ site }) => {
  for (const path of Object.values(samples)) {
    const sheets = linked(site, path).filter((linked) => linked.endsWith('.css'));
    expect(sheets).toContain('static/style.css');
    expect.soft(tooHeavy(`the style sheets of ${path}`, files(site, sheets), STYLE)).toEqual([]);
  }
});

test('the page of a dataset is light', ({ site }) => {
  const pages = site.pages().filter((path) => path.startsWith('datasets/'));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap((path) => tooHeavy(path, files(site, [path]), DATASET))).toEqual([]);
});

test('the records of the search are light', ({ site }) => {
  const path = 'search/records.js';
  const script = readFileSync(join(site.folder, path), 'utf8');
  const { datasets, labels, pages } = JSON.parse(script.slice(script.indexOf('(') + 1, script.lastIndexOf(')')));
  expect(datasets.length).toBeGreaterThan(30);
  // For each page that can be found; that a dataset costs at most 150 in a catalog of thousands is in the benchmark.
  const budget = (70 * (datasets.length + labels.length + pages.length)) / KB;
  expect(tooHeavy(path, files(site, [path]), budget)).toEqual([]);
});

for (const width of [1280, 360]) {
  test(`no page moves while it loads, at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const [kind, path] of Object.entries(samples)) {
      // Zero but for a thousandth: on a busy machine the browser may paint in the middle of a word.
      expect.soft(await shiftOf(page, site.url(path)), kind).toBeCloseTo(0, 3);
    }
  });
}
