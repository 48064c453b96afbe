import { readFileSync, readdirSync, statSync } from 'node:fs';
import { gallery, pictures } from '../lib/pictures.js';
import { repository } from '../lib/site.js';
import { expect, test } from '../lib/test.js';

const KILOBYTES = 1000;

test('the README shows the pictures that are taken, and there are no others', () => {
  const taken = pictures.map(({ file }) => file).sort();
  const readme = readFileSync(`${repository}/README.md`, 'utf8');
  const shown = [...readme.matchAll(/\.github\/pictures\/([\w.-]+)/g)].map(([, file]) => file);
  expect([...new Set(shown)].sort()).toEqual(taken);
  expect(readdirSync(gallery).sort()).toEqual(taken);
});

test('the pictures are small', () => {
  const bytes = pictures.reduce((sum, { file }) => sum + statSync(`${gallery}/${file}`).size, 0);
  expect(bytes).toBeLessThan(KILOBYTES * 1000);
});
