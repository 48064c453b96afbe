import { expect, test } from '../lib/test.js';

test('no button to copy stands where no script can answer it', async ({ page, site, javaScriptEnabled }) => {
  await page.goto(site.url('datasets/chexpert.html'));
  await expect(page.locator('#Citation ~ p[data-copy]')).toBeVisible();
  await expect(page.locator('.copy button')).toHaveCount(javaScriptEnabled ? 2 : 0);
});
