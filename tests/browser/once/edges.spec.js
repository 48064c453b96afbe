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

// On a phone the table is part of the page, else it scrolls in a box of its own; the keys are the same.
for (const width of [1280, 360]) {
  test(`the last of 200 labels is reached by keyboard at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(edges.url('datasets/many.html'));
    const last = page.getByRole('row', { name: 'Finding 198' });
    await page.getByRole('region', { name: 'All images' }).focus();
    for (let presses = 0; presses < 40 && !(await isSeen(last)); presses++) {
      await page.keyboard.press('PageDown');
      await comesToRest(page);
    }
    await expect(last).toBeInViewport();
  });
}

/** Whether it lies within the window and within the boxes that scroll it. */
const isSeen = (locator) =>
  locator.evaluate(
    (element) =>
      new Promise((resolve) => {
        new IntersectionObserver(([entry], observer) => {
          observer.disconnect();
          resolve(entry.isIntersecting);
        }).observe(element);
      }),
  );

/** Browsers scroll by keys over many frames: what is seen on the way is not what is reached. */
const comesToRest = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const places = () => [scrollY, ...[...document.querySelectorAll('.table-box')].map((box) => box.scrollTop)].join();
        let [before, frames] = [undefined, 0];
        const look = () => {
          const now = places();
          frames = now === before ? frames + 1 : 0;
          before = now;
          if (frames > 12) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
