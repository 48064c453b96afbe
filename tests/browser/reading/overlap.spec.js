// What two datasets share: drawn on one scale, with the numbers behind it, and counted label by label.
import { expect, test } from '../lib/test.js';

test('what a pair shares is a table, whose bars lie on one scale', async ({ page, site }) => {
  await page.goto(site.url('compare/chestx-ray14--rsna-pneumonia.html'));
  const images = page.locator('.overlap-table tbody').first();
  await expect(images.getByRole('rowheader').first()).toHaveText('Images');
  const rows = images.getByRole('row').filter({ has: page.locator('.num') });
  await expect(rows.locator('th')).toHaveText(['ChestX-ray14', 'RSNA Pneumonia Detection Challenge 2018', 'In both', 'Different ones together']);
  await expect(rows.locator('.num')).toHaveText(['112,120', '26,684', '26,586–26,684', '112,120–112,218']);
  // What is in both lies under itself, at the end of the one and the beginning of the other.
  const both = rows.locator('.tone-both');
  await expect(both).toHaveCount(3);
  const boxes = await both.evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect()).map(({ x, width }) => [x, width].map(Math.round)));
  expect(boxes[1]).toEqual(boxes[0]);
  expect(boxes[2]).toEqual(boxes[0]);
  expect(boxes[0][1]).toBeGreaterThan(20);
});

test('what is positive in both leads from the dataset to a table of all counts', async ({ page, site }) => {
  await page.goto(site.url('datasets/chestx-ray14.html'));
  await page.getByRole('link', { name: 'Positive in both: 45 counts' }).click();
  const table = page.getByRole('table', { name: /^As RSNA Pneumonia Detection Challenge 2018 says/ });
  await expect(table.locator('tbody tr')).toHaveCount(45);
  await expect(table.getByRole('row', { name: 'Infiltration Lung Opacity 3,501 images' })).toBeVisible();
});

test('a pair of which nothing is shared has no such table', async ({ page, site }) => {
  await page.goto(site.url('compare/chexpert--mimic-cxr.html'));
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
  await expect(page.locator('.overlap-table')).toHaveCount(0);
});
