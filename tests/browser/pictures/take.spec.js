// Takes the pictures of the README anew; no test, so that it is only run by `tests/run pictures`.
import { join } from 'node:path';
import { gallery, pictures } from '../lib/pictures.js';
import { expect, test } from '../lib/test.js';

for (const { file, path, colorScheme } of pictures) {
  test(file, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 660 });
    await page.emulateMedia({ colorScheme });
    await page.goto(site.url(path));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.screenshot({ path: join(gallery, file) });
  });
}
