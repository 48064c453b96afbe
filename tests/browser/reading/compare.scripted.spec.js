// What the page does with scripts; readers without are in compare.spec.js.
import { readFile } from 'node:fs/promises';
import { barriers } from '../lib/accessibility.js';
import { tooWide } from '../lib/layout.js';
import { expect, test } from '../lib/test.js';
import { watch } from '../lib/watch.js';

const RELATIVES = '?d=chestx-ray14&d=rsna-pneumonia&d=nih-google';

test('ChestX-ray14 and its relabels are hardly more images than one of them, and the page says why', async ({ page, site }) => {
  const problems = watch(page, site);
  await page.goto(`${site.url('compare.html')}${RELATIVES}&l=pneumothorax`);
  const total = page.locator('[data-pool="image"]');
  await expect(total).toHaveText('112,120–112,218');
  await page.getByText('How this comes about').first().click();
  await expect(page.getByText(/ChestX-ray14 and RSNA .* share 26,586–26,684 images, as a source says/).first()).toBeVisible();
  await expect(page.locator('td[data-label="pneumothorax"] strong')).toHaveText('5,431');
  expect(problems).toEqual([]);
});

test('datasets are chosen by name, kept in the address, and taken away again, by keyboard', async ({ page, site }) => {
  await page.goto(site.url('compare.html'));
  const add = page.getByRole('combobox', { name: 'Add a dataset' });
  for (const name of ['CheXpert', 'vindr']) {
    await add.pressSequentially(name);
    // The second is no name but is in just one.
    await page.keyboard.press('Enter');
    await expect(add).toHaveValue('');
  }
  await expect(page).toHaveURL(/\?d=chexpert&d=vindr-cxr$/);
  const heading = page.locator('#Facts-table thead');
  await expect(heading).toContainText('CheXpert');
  await page.getByRole('checkbox', { name: 'Pool Pneumothorax' }).press('Space');
  await expect(page.getByRole('checkbox', { name: 'Pool Pneumothorax' })).toBeFocused();
  await expect(page).toHaveURL(/&l=pneumothorax$/);
  await page.reload();
  await expect(page.locator('td[data-label="pneumothorax"] strong')).toHaveText('19,544');
  await page.getByRole('button', { name: 'Take CheXpert away' }).press('Enter');
  await expect(page).toHaveURL(/\?d=vindr-cxr&l=pneumothorax$/);
  await expect(add).toBeFocused();
});

test('a part of a split is pooled alone, and what is not known of it is said', async ({ page, site }) => {
  await page.goto(`${site.url('compare.html')}${RELATIVES}&l=pneumonia`);
  await page.getByLabel('What of ChestX-ray14').selectOption({ label: 'train of the split 70/10/20' });
  await expect(page).toHaveURL(/part=chestx-ray14%3A/);
  await expect(page.getByText('Mind the overlap.')).toBeVisible();
  await expect(page.getByText('Mind leakage.')).toBeVisible();
});

test('a name that nothing has is said and harms nothing', async ({ page, site }) => {
  await page.goto(`${site.url('compare.html')}?d=chexpert&d=no-such-thing&l=nothing&unit=furlong&part=chexpert:nowhere`);
  await expect(page.getByRole('status')).toContainText('no-such-thing');
  await expect(page.locator('[data-pool="image"]')).toHaveText('224,316');
});

test('the mapping can be taken along', async ({ page, site }) => {
  await page.goto(`${site.url('compare.html')}?d=chexpert&d=rsna-pneumonia&l=lung-opacity`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Mapping as CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('mapping.csv');
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toBe('dataset,label_set,label,concept,match,no_mention,states');
  expect(lines.some((line) => /^chexpert,[^,]*,Lung Opacity,lung-opacity,exact,unknown,/.test(line))).toBe(true);
  expect(lines.some((line) => /^chexpert,[^,]*,Atelectasis,lung-opacity,narrower,/.test(line))).toBe(true);
});

test('the references of the chosen datasets can be taken along', async ({ page, site }) => {
  await page.goto(`${site.url('compare.html')}?d=chexpert&d=rsna-pneumonia`);
  const text = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFile(await download.path(), 'utf8');
  };
  const files = ['chexpert', 'rsna-pneumonia'].map((slug) => readFile(`${site.folder}/datasets/${slug}.bib`, 'utf8'));
  expect(await text('References as BibTeX')).toBe((await Promise.all(files)).join(''));
  const keys = JSON.parse(await text('References as CSL-JSON')).map(({ id }) => id);
  expect(keys).toEqual(expect.arrayContaining(['chexpert', 'chexpert-paper', 'rsna-pneumonia']));
});

for (const colorScheme of ['light', 'dark']) {
  test(`five datasets with labels picked: no barriers, and fits every window, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.url('compare.html')}${RELATIVES}&d=chexpert&d=padchest&l=pneumonia&l=lung-opacity`);
    await expect(page.locator('#Pool-result table')).toBeVisible();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await barriers(page), `at ${width} px`).toEqual([]);
      expect.soft(await tooWide(page), `at ${width} px`).toEqual([]);
    }
  });
}
