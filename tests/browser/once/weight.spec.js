import { join } from 'node:path';
import { samples } from '../lib/samples.js';
import { expect, test } from '../lib/test.js';
import { shiftOf, tooHeavy } from '../lib/weight.js';

const STYLE = 10;
const SCRIPTS = 15;
const DATASET = 10;
// With the counts of three tables and 14 labels by part, view and state it holds more numbers than any other page.
const LARGEST = { 'datasets/chestx-ray14.html': 10.5 };

const files = (site, paths) => paths.map((path) => join(site.folder, path));

test('the style sheet is light', ({ site }) => {
  const sheets = site.files().filter((path) => path.endsWith('.css'));
  expect(tooHeavy('the style sheet', files(site, sheets), STYLE)).toEqual([]);
});

test('the scripts of all pages but the planner are light', ({ site }) => {
  const isScript = (path) => /^static\/.*\.js$/.test(path) && !path.startsWith('static/compare/');
  const scripts = site.files().filter(isScript);
  expect(scripts.length).toBeGreaterThan(1);
  expect(tooHeavy('the scripts', files(site, scripts), SCRIPTS)).toEqual([]);
});

test('the page of a dataset is light', ({ site }) => {
  const pages = site.pages().filter((path) => path.startsWith('datasets/'));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap((path) => tooHeavy(path, files(site, [path]), LARGEST[path] ?? DATASET))).toEqual([]);
});

for (const width of [1280, 360]) {
  test(`no page moves while it loads, at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const [kind, path] of Object.entries(samples)) {
      expect.soft(await shiftOf(page, site.url(path)), kind).toBe(0);
    }
  });
}
