// The files that lie below a project's path everywhere else, at the root of a domain.
import { folder } from '../lib/site.js';
import { expect, test } from '../lib/test.js';
import { serve } from '../server.js';

test('the same files work at the root of a domain, search and filters included', async ({ page }) => {
  const server = serve(folder, '/');
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const failed = [];
  page.on('response', (response) => response.ok() || failed.push(response.url()));
  try {
    const root = `http://127.0.0.1:${server.address().port}/`;
    await page.goto(root);
    await page.getByRole('checkbox', { name: /^CT/ }).click();
    await expect(page.getByRole('checkbox', { name: /^CT/ })).toBeChecked();
    await expect(page.locator('#Shown')).toContainText(/^7 /);
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
    await page.keyboard.type('pneumothorax');
    await expect(page.getByRole('option', { selected: true })).toHaveText(/^Pneumothorax/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${root}labels/pneumothorax.html`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pneumothorax');
    expect(failed).toEqual([]);
  } finally {
    server.close();
  }
});
