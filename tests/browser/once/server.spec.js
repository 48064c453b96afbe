// What GitHub Pages would answer, so that a page which works here works there.
import { readFileSync } from 'node:fs';
import { answer } from '../server.js';
import { expect, test } from '../lib/test.js';

test('addresses', async ({ site }) => {
  const at = (path) => {
    const { status, file, location } = answer(site.folder, '/catscan/', path);
    return [status, location ?? file?.slice(site.folder.length)];
  };
  expect(at('/catscan')).toEqual([301, '/catscan/']);
  expect(at('/catscan/')).toEqual([200, '/index.html']);
  expect(at('/catscan/about')).toEqual([200, '/about.html']);
  expect(at('/catscan/labels')).toEqual([301, '/catscan/labels/']);
  expect(at('/catscan/labels/')).toEqual([200, '/labels/index.html']);
  expect(at('/catscan/a/b/c/d')).toEqual([404, '/404.html']);
  expect(at('/catscan/../server.js')).toEqual([404, '/404.html']);
  expect(at('/catscan/%2e%2e/%2e%2e/etc/passwd')).toEqual([404, '/404.html']);
  expect(at('/catscan/%ff')).toEqual([400, undefined]);
  expect(at('/')).toEqual([404, undefined]);
});

test('compression', async ({ site }) => {
  const encoding = async (path, accepted) =>
    (await fetch(site.url(path), { headers: { 'accept-encoding': accepted } })).headers.get('content-encoding');
  expect(await encoding('index.html', 'gzip, br')).toBe('gzip');
  expect(await encoding('data/labels.csv', 'gzip')).toBe('gzip');
  expect(await encoding('index.html', 'identity')).toBe(null);
  expect(await encoding('static/picture.png', 'gzip')).toBe(null);
  const compressed = await fetch(site.url('data/labels.csv'));
  expect(await compressed.text()).toBe(readFileSync(`${site.folder}/data/labels.csv`, 'utf8'));
});

test('content types', async ({ request, site }) => {
  const type = async (path) => (await request.get(site.url(path))).headers()['content-type'];
  expect(await type('index.html')).toBe('text/html; charset=utf-8');
  expect(await type('404.html')).toBe('text/html; charset=utf-8');
  expect(await type('static/style.css')).toBe('text/css; charset=utf-8');
  expect(await type('static/theme.js')).toBe('application/javascript; charset=utf-8');
  expect(await type('static/logo.svg')).toBe('image/svg+xml');
  expect(await type('static/picture.png')).toBe('image/png');
  expect(await type('data/labels.csv')).toBe('text/csv; charset=utf-8');
  expect(await type('data/catalog.json')).toBe('application/json; charset=utf-8');
  expect(await type('sitemap.xml')).toBe('application/xml');
});
