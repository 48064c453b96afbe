import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyProblems, unsafeMarkup } from '../lib/markup.js';
import { expect, test } from '../lib/test.js';
import { w3cMessages } from '../lib/w3c.js';

const pictures = (site) => site.files().filter((path) => path.endsWith('.svg'));
const read = (site, path) => readFileSync(join(site.folder, path), 'utf8');

test('no file has a style attribute or an inline script', async ({ page, site }) => {
  for (const path of site.pages()) {
    expect.soft(await unsafeMarkup(page, read(site, path), 'text/html'), path).toEqual([]);
  }
  for (const path of pictures(site)) {
    expect.soft(await unsafeMarkup(page, read(site, path), 'image/svg+xml'), path).toEqual([]);
  }
});

test('every page has a content security policy', async ({ page, site }) => {
  for (const path of site.pages()) {
    expect.soft(await policyProblems(page, read(site, path)), path).toEqual([]);
  }
});

test('the W3C checker has nothing to say about the pages', async ({ site }) => {
  test.slow();
  // Over http: on disk the checker takes the policy's `'self'` for nothing.
  expect(await w3cMessages(site.pages().map((path) => site.url(path)))).toEqual([]);
});

test('the W3C checker has nothing to say about the pictures', async ({ site }) => {
  expect(await w3cMessages(pictures(site).map((path) => join(site.folder, path)))).toEqual([]);
});
