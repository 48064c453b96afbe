import { expectTitleAndHeading, expectToFit } from '../lib/page.js';
import { samples } from '../lib/samples.js';
import { test } from '../lib/test.js';

for (const [kind, path] of Object.entries(samples)) {
  test(`${kind}: a title, one heading, and fits every window`, async ({ page, site }, info) => {
    await page.goto(site.url(path));
    await expectTitleAndHeading(page);
    await expectToFit(page, info);
  });
}
