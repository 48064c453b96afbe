// Datasets with more, less or other labels than most, and a concept that nobody labels: tests/fixtures/edges.
import { resolve } from 'node:path';
import { barriers } from '../lib/accessibility.js';
import { expectTitleAndHeading, expectToFit } from '../lib/page.js';
import { Site, required } from '../lib/site.js';
import { expect, test } from '../lib/test.js';

const edges = Site.onDisk(resolve(required('CATSCAN_EDGES')));

const PAGES = {
  'a dataset without counts': 'datasets/uncounted.html',
  'a dataset with 200 labels': 'datasets/many.html',
  'a dataset with one label': 'datasets/single.html',
  'a dataset with a unit of its own': 'datasets/frames.html',
  'a concept that nobody labels': 'labels/unlabelled.html',
  'a label in all of them': 'labels/pneumothorax.html',
  'the matrix': 'labels/index.html',
  'a pair of 200 labels and no counts': 'compare/many--uncounted.html',
  'the home page': 'index.html',
};

for (const [kind, path] of Object.entries(PAGES)) {
  test(`${kind} fits every window`, async ({ page }, info) => {
    await page.goto(edges.url(path));
    await expectTitleAndHeading(page);
    await expectToFit(page, info);
  });

  test(`${kind} has no barriers`, async ({ page }) => {
    test.slow();
    await page.goto(edges.url(path));
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await barriers(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });
}

for (const width of [1280, 360]) {
  test(`the last of 200 labels is reached by keyboard at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(edges.url('datasets/many.html'));
    const last = page.getByRole('row', { name: 'Finding 198' });
    await page.getByRole('region', { name: 'All images' }).focus();
    await page.keyboard.press('End');
    await expect(last).toBeInViewport();
  });
}
