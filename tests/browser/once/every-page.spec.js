import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { barriers } from '../lib/accessibility.js';
import { tooWide } from '../lib/layout.js';
import { samples } from '../lib/samples.js';
import { Site } from '../lib/site.js';
import { expect, test } from '../lib/test.js';
import { watch } from '../lib/watch.js';

test('no page is wider than a phone, and each has a title of its own', async ({ page, site }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  const titles = new Map();
  for (const path of site.pages()) {
    await page.goto(site.url(path));
    expect.soft(await tooWide(page), path).toEqual([]);
    const title = await page.title();
    expect.soft(titles.get(title), `the title of ${path}, "${title}", is also that of`).toBeUndefined();
    titles.set(title, path);
  }
});

test('every kind of page is among the samples', ({ site }) => {
  const kind = (path) => /<body class="(.*?)">/.exec(readFileSync(join(site.folder, path), 'utf8'))?.[1];
  const kinds = (paths) => [...new Set(paths.map(kind))].sort();
  expect(kinds(Object.values(samples))).toEqual(kinds(site.linkedPages()));
});

// Every page and not one of each kind, in both themes and all widths: minutes, and so only where they are asked for.
if (process.env.CATSCAN_LONG) {
  for (const path of Site.overHttp().pages()) {
    for (const colorScheme of ['light', 'dark']) {
      test(`${path} has no barriers, fits and says nothing in the console, ${colorScheme}`, async ({ page, site }) => {
        const problems = watch(page, site);
        await page.emulateMedia({ colorScheme });
        await page.goto(site.url(path));
        for (const width of [1280, 768, 360, 320]) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await barriers(page), `at ${width} px`).toEqual([]);
          expect.soft(await tooWide(page), `at ${width} px`).toEqual([]);
        }
        expect(problems).toEqual([]);
      });
    }
  }
}
