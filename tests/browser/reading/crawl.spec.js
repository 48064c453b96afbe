import { crawl } from '../lib/crawl.js';
import { expect, test } from '../lib/test.js';

test('links lead from the home page to every page, and none is broken', async ({ page, site }) => {
  test.slow();
  const { reached, problems } = await crawl(page, site);
  expect(problems).toEqual([]);
  expect(reached.sort()).toEqual(site.linkedPages());
});
