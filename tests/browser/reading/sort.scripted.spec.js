// Tables whose readers sort them.
import { barriers } from '../lib/accessibility.js';
import { expect, test } from '../lib/test.js';

const column = (table, at) =>
  table.locator('tbody tr').evaluateAll((rows, at) => rows.map((row) => row.cells[at].querySelector('.nothing') ? null : row.cells[at].firstChild.textContent.trim()), at);
const number = (text) => Number(text.replaceAll(',', '').match(/[\d.]+/)[0]);

for (const [path, name, head] of [
  ['labels/pneumothorax.html', 'in each dataset', 'Positive'],
  ['labels/pneumothorax.html', 'in each dataset', 'Prevalence'],
  ['datasets/chexpert.html', 'Training part, by image', 'positive'],
  ['datasets/chexpert.html', 'Training part, by study', 'prevalence'],
]) {
  test(`${path}: sorted by ${head}, and the third time as it was printed`, async ({ page, site }) => {
    await page.goto(site.url(path));
    const table = page.getByRole('table', { name }).first();
    const header = table.getByRole('columnheader', { name: head }).filter({ has: page.getByRole('button') });
    const at = await header.evaluate((cell) => cell.cellIndex);
    const printed = await column(table, at);
    const numbers = printed.filter((text) => text !== null).map(number);
    for (const [order, words, sign] of [
      ['descending', 'largest first', -1],
      ['ascending', 'smallest first', 1],
    ]) {
      await header.getByRole('button').click();
      await expect(header).toHaveAttribute('aria-sort', order);
      await expect(page.getByRole('status').filter({ hasText: `sorted by ${head.toLowerCase()}, ${words}` })).toHaveCount(1);
      const shown = await column(table, at);
      const known = shown.filter((text) => text !== null);
      expect(shown.slice(known.length).every((text) => text === null)).toBe(true);
      expect(known.map(number)).toEqual([...numbers].sort((a, b) => sign * (a - b)));
    }
    await header.getByRole('button').click();
    await expect(table.locator('[aria-sort]')).toHaveCount(0);
    expect(await column(table, at)).toEqual(printed);
  });
}

test('each row stays whole when a table is sorted', async ({ page, site }) => {
  await page.goto(site.url('datasets/chexpert.html'));
  const table = page.getByRole('table', { name: 'Training part, by image' }).first();
  const rows = () => table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));
  const printed = await rows();
  await table.getByRole('button', { name: 'Label', exact: true }).click();
  const sorted = await rows();
  expect(sorted).not.toEqual(printed);
  expect([...sorted].sort()).toEqual([...printed].sort());
});

for (const path of ['labels/pneumothorax.html', 'datasets/chexpert.html', 'modality/ct.html']) {
  test(`no barriers in a sorted table of ${path}`, async ({ page, site }) => {
    await page.goto(site.url(path));
    await page.locator('.sort').nth(1).click();
    await expect(page.locator('[aria-sort]')).toHaveCount(1);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await barriers(page), `at ${width} px`).toEqual([]);
    }
  });
}
