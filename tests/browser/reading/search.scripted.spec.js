// The search box, which only scripts can show.
import { barriers } from '../lib/accessibility.js';
import { tooWide } from '../lib/layout.js';
import { expect, test } from '../lib/test.js';
import { watch } from '../lib/watch.js';

const field = (page) => page.getByRole('combobox', { name: 'Search' });
const chosen = (page) => page.getByRole('option', { selected: true });

test('by keyboard alone from any page to what is looked for, with slips and without its exact name', async ({ page, site }) => {
  const problems = watch(page, site);
  for (const [from, keys, typed, found] of [
    ['index.html', '/', 'pneumothroax', 'labels/pneumothorax.html'],
    ['labels/index.html', 'Control+k', 'nih cxr', 'datasets/chestx-ray14.html'],
    ['datasets/chexpert.html', '/', 'progres', 'progress.html'],
  ]) {
    await page.goto(site.url(from));
    await page.keyboard.press(keys);
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(typed);
    await expect(chosen(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(site.url(found));
  }
  expect(problems).toEqual([]);
});

test('arrow keys go round what was found, in groups, with the match marked', async ({ page, site }) => {
  await page.goto(site.url('about.html'));
  await page.getByRole('button', { name: 'Search' }).click();
  await field(page).fill('pneumothorax radiologist');
  await expect(page.getByRole('group', { name: /^Datasets/ })).toContainText('VinDr-CXR');
  await expect(page.locator('mark').first()).toBeVisible();
  const options = page.getByRole('option');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', await options.nth(1).getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
});

test('nothing is loaded for it before it is opened', async ({ page, site }) => {
  const asked = [];
  page.on('request', (request) => asked.push(site.path(request.url())));
  await page.goto(site.url('index.html'));
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
  expect(asked.filter((path) => path.includes('search/'))).toEqual([]);
});

test('a slash that is typed into a field is a slash, and what is nowhere is said', async ({ page, site }) => {
  await page.goto(site.url('compare.html'));
  await page.getByRole('combobox', { name: 'Add a dataset' }).press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await field(page).fill('qqqqqq zzzzzz');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing has' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(site.url('compare.html'));
});

test('with the colours of the reader, what is marked can be read', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(site.url('index.html'));
  await page.keyboard.press('/');
  await field(page).fill('pneumothorax');
  const colours = await page.locator('mark').first().evaluate((mark) => {
    const { color, backgroundColor } = getComputedStyle(mark);
    return { color, backgroundColor };
  });
  expect(colours.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  expect(colours.color).not.toBe(colours.backgroundColor);
});

for (const colorScheme of ['light', 'dark']) {
  test(`no barriers, and fits every window, ${colorScheme}`, async ({ page, site }, info) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(site.url('index.html'));
    await page.keyboard.press('/');
    await field(page).fill('lung opacity nlp');
    await expect(chosen(page)).toHaveCount(1);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await barriers(page), `at ${width} px`).toEqual([]);
      expect.soft(await tooWide(page), `at ${width} px`).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${width}.png`) });
    }
  });
}
