import { barriers } from '../lib/accessibility.js';
import { samples } from '../lib/samples.js';
import { expect, test } from '../lib/test.js';

for (const [kind, path] of Object.entries({ ...samples, 'not found': '404.html' })) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${kind}: no barriers, ${colorScheme}`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(site.url(path));
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await barriers(page), `at ${width} px`).toEqual([]);
      }
    });
  }
}
