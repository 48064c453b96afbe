import { expect, test } from '../lib/test.js';

test('without scripts the prepared pairs are there, and lead to both datasets side by side', async ({ page, site, javaScriptEnabled }) => {
  await page.goto(site.url('compare.html'));
  const said = page.getByText('Choosing datasets needs scripts.');
  await expect(said).toHaveCount(javaScriptEnabled === false ? 1 : 0);
  await page.locator('#Prepared a').first().click();
  await expect(page.getByRole('heading', { name: 'Labels in both' })).toBeVisible();
});
