import { expect, test } from '../lib/test.js';

/** Goes on with Tab until the link of this name has the focus, and follows it. */
async function follow(page, name) {
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement.matches('a') && document.activeElement.textContent.trim());
    if (focused === name) return page.keyboard.press('Enter');
  }
  throw new Error(`no link \`${name}\` is reached by Tab`);
}

test('by keyboard alone from the home page to the prevalence of pneumothorax in two datasets', async ({ page, site }) => {
  await page.goto(site.url('index.html'));
  await follow(page, 'Labels');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Labels across datasets');
  await follow(page, 'Pneumothorax');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pneumothorax');
  for (const [dataset, prevalence] of [['ChestX-ray14', '4.7 %'], ['CheXpert', '8.7 %']]) {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: dataset }) }).first();
    await expect(row.getByRole('cell').last()).toContainText(prevalence);
  }
});
