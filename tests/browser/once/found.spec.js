// What search engines and those who pass an address on read in a page's head.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../lib/test.js';

const head = (page, html) =>
  page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const of = (selector, attribute) => parsed.querySelector(selector)?.getAttribute(attribute);
    return {
      title: parsed.title,
      description: of('meta[name="description"]', 'content'),
      canonical: of('link[rel="canonical"]', 'href'),
      picture: of('meta[property="og:image"]', 'content'),
      ogUrl: of('meta[property="og:url"]', 'content'),
      data: [...parsed.querySelectorAll('script[type="application/ld+json"]')].map((block) => block.textContent),
    };
  }, html);

test('every page that is listed has an address, a title, a description and a picture', async ({ page, site }) => {
  const seen = { title: new Map(), description: new Map() };
  for (const path of site.linkedPages()) {
    const read = await head(page, readFileSync(join(site.folder, path), 'utf8'));
    expect.soft(read.canonical, path).toBe(site.url(path));
    expect.soft(read.ogUrl, path).toBe(site.url(path));
    expect.soft(site.path(read.picture), path).toBe('static/picture.png');
    for (const key of ['title', 'description']) {
      expect.soft(read[key], `the ${key} of ${path}`).toBeTruthy();
      expect.soft(seen[key].get(read[key]), `the ${key} of ${path}, "${read[key]}", is also that of`).toBeUndefined();
      seen[key].set(read[key], path);
    }
    for (const block of read.data) expect.soft(() => JSON.parse(block), path).not.toThrow();
  }
});

test('the policy of a page lets its data be', async ({ page, site }) => {
  const refused = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(site.url('datasets/chexpert.html'));
  expect(JSON.parse(await page.locator('script[type="application/ld+json"]').textContent()).name).toBe('CheXpert');
  expect(refused).toEqual([]);
});

test('no file of the site is a link, and the hidden one is not needed', ({ site }) => {
  const all = readdirSync(site.folder, { recursive: true, withFileTypes: true });
  expect(all.filter((entry) => entry.isSymbolicLink())).toEqual([]);
  expect(site.files().filter((path) => path.split('/').some((part) => part.startsWith('.')))).toEqual(['.nojekyll']);
  expect(readFileSync(join(site.folder, '.nojekyll'), 'utf8')).toBe('');
});
