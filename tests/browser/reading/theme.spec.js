import { expect, test } from '../lib/test.js';

const ground = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const grounds = {};

test.beforeEach(async ({ page, site }) => {
  for (const colorScheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme });
    await page.goto(site.url('index.html'));
    grounds[colorScheme] = await ground(page);
  }
});

test('the theme follows the system', async () => {
  expect(grounds.dark).not.toEqual(grounds.light);
});

test('the theme can be switched, and stays so on other pages', async ({ page, site, javaScriptEnabled }) => {
  const button = page.locator('.theme-switch');
  if (!javaScriptEnabled) return expect(button, 'is of no use without scripts').toBeHidden();
  for (const choice of ['light', 'dark']) {
    await button.click();
    await expect(button).toHaveAccessibleName(`Theme: ${choice}`);
    expect(await ground(page)).toEqual(grounds[choice]);
  }
  await page.goto(site.url('about.html'));
  expect(await ground(page)).toEqual(grounds.dark);
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: as the system');
  expect(await ground(page)).toEqual(grounds.light);
});
