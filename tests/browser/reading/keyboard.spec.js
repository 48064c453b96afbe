import { expect, test } from '../lib/test.js';

const tab = (page) => page.keyboard.press('Tab');
const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

/** Presses Tab until `locator` has the focus. */
async function tabTo(page, locator) {
  for (let presses = 0; presses < 100; presses++) {
    await tab(page);
    if (await isFocused(locator)) return;
  }
  throw new Error(`Tab does not reach ${locator}`);
}

test('the skip link comes first and leads to the content', async ({ page, site }) => {
  await page.goto(site.url('datasets/chestx-ray14.html'));
  const skip = page.getByRole('link', { name: /^skip/i });
  await expect(skip).not.toBeInViewport();
  await tab(page);
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await tab(page);
  expect(await page.evaluate(() => document.querySelector('main').contains(document.activeElement))).toBe(true);
});

test('Tab reaches every link of the navigation, and shows where it is', async ({ page, site }) => {
  await page.goto(site.url('index.html'));
  const links = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').all();
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) {
    await tabTo(page, link);
    expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
  }
  const address = await links.at(-1).evaluate((element) => element.href);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
});

for (const path of ['labels/index.html', 'datasets/chexpert.html']) {
  test(`a table of ${path} that is wider than the window scrolls by keyboard`, async ({ page, site }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(site.url(path));
    const box = await widerThanItsBox(page.getByRole('region'));
    await tabTo(page, box);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
}

async function widerThanItsBox(boxes) {
  for (const box of await boxes.all()) {
    if (await box.evaluate((element) => element.scrollWidth > element.clientWidth)) return box;
  }
  throw new Error('no table is wider than its box');
}
