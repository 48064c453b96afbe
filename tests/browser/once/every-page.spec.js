import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tooWide } from '../lib/layout.js';
import { samples } from '../lib/samples.js';
import { expect, test } from '../lib/test.js';

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
