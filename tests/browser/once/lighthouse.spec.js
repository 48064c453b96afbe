import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortcomings } from '../lib/lighthouse.js';
import { samples } from '../lib/samples.js';
import { expect, test } from '../lib/test.js';
import { serve } from '../server.js';

// It starts a browser of its own, and takes its time on a busy machine.
test.describe.configure({ timeout: 240_000 });

for (const kind of ['home', 'dataset with four states', 'label']) {
  test(`Lighthouse has nothing to say about the accessibility, practices and findability of: ${kind}`, async ({ site }) => {
    expect(await shortcomings(site.url(samples[kind]))).toEqual([]);
  });
}

test('Lighthouse objects to a fault of each kind', async ({}, info) => {
  const folder = info.outputPath('site');
  mkdirSync(folder);
  const faults = '<title>x</title><p>Text<img src="gone.png"><a href="index.html">here</a>';
  writeFileSync(join(folder, 'index.html'), faults);
  const server = serve(folder, '/').listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const found = (await shortcomings(`http://127.0.0.1:${server.address().port}/`)).join('\n');
  server.close();
  expect(found).toContain('accessibility: image-alt');
  expect(found).toContain('best-practices: doctype');
  expect(found).toContain('seo: meta-description');
});
