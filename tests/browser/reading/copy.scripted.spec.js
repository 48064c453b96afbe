import { expect, test } from '../lib/test.js';

const button = (page, what) => page.getByRole('button', { name: `Copy ${what}`, exact: true });
const said = (page, what) => page.locator('.copy', { has: button(page, what) }).getByRole('status');

for (const [what, selector] of [['citation', 'p[data-copy]'], ['BibTeX', 'pre[data-copy]']]) {
  test(`the ${what} is copied, and the page says so`, async ({ page, context, site }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(site.url('datasets/chexpert.html'));
    await expect(said(page, what)).toBeEmpty();
    await button(page, what).focus();
    await page.keyboard.press('Enter');
    await expect(said(page, what)).toHaveText('Copied');
    const text = await page.locator(selector).textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });
}

for (const [lack, take] of [
  ['without a clipboard', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
  ['with a clipboard that refuses', () => (Clipboard.prototype.writeText = () => Promise.reject(new Error('refused')))],
]) {
  test(`${lack} the text is selected for the reader to copy`, async ({ page, site }) => {
    await page.addInitScript(take);
    await page.goto(site.url('datasets/chexpert.html'));
    await button(page, 'citation').click();
    await expect(said(page, 'citation')).toContainText('Selected');
    const text = await page.locator('p[data-copy]').textContent();
    expect(await page.evaluate(() => getSelection().toString())).toBe(text);
  });
}
