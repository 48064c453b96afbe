import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleMistakes } from '../lib/styles.js';
import { expect, test } from '../lib/test.js';

test('the style sheets have no mistakes', async ({ site }) => {
  const sheets = site.files().filter((path) => path.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const path of sheets) {
    expect.soft(await styleMistakes(readFileSync(join(site.folder, path), 'utf8')), path).toEqual([]);
  }
});
