// The catalog filtered and sorted in place, which only scripts can do.
import { barriers } from '../lib/accessibility.js';
import { choices, remaining } from '../lib/choices.js';
import { tooWide } from '../lib/layout.js';
import { expect, test } from '../lib/test.js';
import { watch } from '../lib/watch.js';

const box = (page, group, value) => page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: new RegExp(`^${value} [\\d,]+$`) });
const titles = (page) => page.locator('.datasets tbody th a').allTextContents();
const said = (page) => page.locator('#Shown');
const chip = (page, value) => page.locator('#Chosen').getByRole('button', { name: new RegExp(`: ${value}$`) });

/** The counts of the panel, by group and value. */
const counts = (page) =>
  page.locator('.facets section').evaluateAll((sections) =>
    Object.fromEntries(
      sections.map((section) => [
        section.querySelector('h2').firstChild.textContent,
        Object.fromEntries([...section.querySelectorAll('a')].map((link) => [link.firstElementChild.textContent, Number(link.lastElementChild.textContent)])),
      ]),
    ),
  );

async function expectAsCounted(page, site, chosen) {
  const all = choices(site);
  const found = remaining(all, chosen);
  await expect(said(page)).toContainText(found.length === all.length ? `${all.length} datasets` : found.length ? `${found.length} of ${all.length} datasets` : 'None');
  expect((await titles(page)).sort()).toEqual(found.map(({ title }) => title).sort());
  for (const [group, values] of Object.entries(await counts(page))) {
    const others = Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== group));
    for (const [value, count] of Object.entries(values)) {
      expect.soft(count, `${group}: ${value}`).toBe(remaining(all, { ...others, [group]: [value] }).length);
    }
  }
}

test('values of one group are "or", groups are "and", and every count says what would remain', async ({ page, site }) => {
  const problems = watch(page, site);
  await page.goto(site.url('index.html'));
  const chosen = {};
  for (const [group, value] of [
    ['Modality', 'X-ray'],
    ['Access', 'open'],
    ['Modality', 'CT'],
    ['Origin of labels', 'radiologists'],
    ['Terms allow', 'commercial use'],
    ['Size', '10,000 to 99,999 images'],
  ]) {
    await box(page, group, value).click();
    (chosen[group] ??= []).push(value);
    await expect(chip(page, value)).toBeVisible();
    await expect(box(page, group, value)).toBeChecked();
    await expectAsCounted(page, site, chosen);
  }
  await page.getByRole('button', { name: 'reset Modality' }).click();
  delete chosen['Modality'];
  await expectAsCounted(page, site, chosen);
  await expect(page.getByRole('button', { name: 'reset Modality' })).toBeHidden();
  await chip(page, 'open').click();
  delete chosen['Access'];
  await expectAsCounted(page, site, chosen);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expectAsCounted(page, site, {});
  await expect(page.locator('#Chosen')).toBeHidden();
  expect(problems).toEqual([]);
});

test('rows that scripts make are those of the page, to the letter', async ({ page, site }) => {
  const rows = () => page.locator('.datasets tbody tr').evaluateAll((rows) => rows.map((row) => row.outerHTML.replace(/\s*\n\s*/g, '')));
  await page.goto(site.url('index.html'));
  const printed = await rows();
  expect(printed.length).toBeGreaterThan(30);
  await page.getByRole('button', { name: 'Dataset', exact: true }).click();
  await expect(said(page)).toContainText('A to Z');
  expect(await rows()).not.toEqual(printed);
  await page.getByRole('button', { name: 'Images', exact: true }).click();
  await expect(said(page)).toContainText('largest first');
  expect(await rows()).toEqual(printed);
});

test('what is chosen is in the address: it can be loaded again, gone back from, and passed on', async ({ page, site }) => {
  await page.goto(site.url('index.html'));
  await box(page, 'Modality', 'CT').click();
  await box(page, 'Body part', 'Brain').click();
  await page.getByRole('button', { name: 'Released' }).click();
  await expect(page).toHaveURL(/index\.html\?modality=ct&body-part=brain&sort=-released$/);
  const shown = await titles(page);
  await page.reload();
  await expect(said(page)).toContainText('sorted by released, newest first');
  expect(await titles(page)).toEqual(shown);
  await expect(box(page, 'Body part', 'Brain')).toBeChecked();
  await page.goBack();
  await expect(said(page)).toContainText('sorted by images');
  await page.goBack();
  await expect(box(page, 'Body part', 'Brain')).not.toBeChecked();
  await expectAsCounted(page, site, { Modality: ['CT'] });
  await page.goBack();
  await expectAsCounted(page, site, {});
  await page.goForward();
  await expectAsCounted(page, site, { Modality: ['CT'] });
});

test('an address with values that are gone shows what there is', async ({ page, site }) => {
  await page.goto(`${site.url('index.html')}?modality=ct&modality=telepathy&planet=mars&sort=nonsense&page=99`);
  await expectAsCounted(page, site, { Modality: ['CT'] });
  await expect(said(page)).toContainText('sorted by images, largest first');
});

test('where nothing is found, it is said what to drop, and how much comes back', async ({ page, site }) => {
  await page.goto(`${site.url('index.html')}?modality=dermoscopy&body-part=chest`);
  await expect(said(page)).toHaveText(/^None of \d+ datasets has all that is chosen$/);
  const all = choices(site);
  const found = (chosen) => new RegExp(`^Drop .* ${remaining(all, chosen).length} datasets?$`);
  const ways = page.locator('#Ways li');
  await expect(ways).toHaveCount(2);
  await expect(ways.filter({ hasText: 'Drop Modality: “Dermoscopy”' })).toHaveText(found({ 'Body part': ['Chest'] }));
  await expect(ways.filter({ hasText: 'Drop Body part: “Chest”' })).toHaveText(found({ Modality: ['Dermoscopy'] }));
  expect(await barriers(page)).toEqual([]);
  await ways.getByRole('button', { name: 'Drop Modality' }).click();
  await expectAsCounted(page, site, { 'Body part': ['Chest'] });
  await expect(page.locator('#Nothing')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Datasets', exact: true })).toBeFocused();
});

test('by keyboard alone: chosen with the space bar, taken away, sorted', async ({ page, site }) => {
  await page.goto(site.url('index.html'));
  const press = async (locator, key) => {
    for (let presses = 0; presses < 100; presses++) {
      if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) return page.keyboard.press(key);
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${locator}`);
  };
  await press(box(page, 'Modality', 'CT'), 'Space');
  await expect(box(page, 'Modality', 'CT')).toBeChecked();
  await expect(box(page, 'Modality', 'CT')).toBeFocused();
  await press(box(page, 'Access', 'open'), 'Enter');
  await expectAsCounted(page, site, { Modality: ['CT'], Access: ['open'] });
  await press(chip(page, 'CT'), 'Enter');
  await expectAsCounted(page, site, { Access: ['open'] });
  await expect(chip(page, 'open')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Datasets', exact: true })).toBeFocused();
  await press(page.getByRole('button', { name: 'Labels', exact: true }), 'Space');
  await expect(page.getByRole('columnheader', { name: 'Labels', exact: true })).toHaveAttribute('aria-sort', 'descending');
});

test('sorted by any column, both ways, with what is unknown last', async ({ page, site }) => {
  await page.goto(site.url('index.html'));
  const heads = ['Dataset', 'Modality', 'Body part', 'Images', 'Patients', 'Labels', 'Access', 'Released'];
  for (const name of ['Patients', 'Labels', 'Access', 'Released', 'Dataset', 'Modality', 'Body part', 'Images']) {
    const head = page.getByRole('columnheader', { name, exact: true });
    const seen = [];
    for (let press = 0; press < 2; press++) {
      const before = await head.getAttribute('aria-sort');
      await head.getByRole('button').click();
      await expect(head).toHaveAttribute('aria-sort', before === null ? /./ : before === 'ascending' ? 'descending' : 'ascending');
      await expect(page.locator('[aria-sort]')).toHaveCount(1);
      await expect(said(page)).toContainText(`sorted by ${name.toLowerCase()}, `);
      const order = await head.getAttribute('aria-sort');
      seen.push(order);
      const cells = await page.locator('.datasets tbody tr').evaluateAll(
        (rows, at) => rows.map((row) => (row.cells[at].querySelector('.nothing') ? null : (row.cells[at].querySelector('a') ?? row.cells[at]).textContent)),
        heads.indexOf(name) + (heads.indexOf(name) > 3 ? 1 : 0),
      );
      const known = cells.filter((cell) => cell !== null);
      expect(cells.slice(known.length).every((cell) => cell === null), `${name}: unknown last`).toBe(true);
      const number = (text) => Number(text.replaceAll(',', '').match(/\d+/)[0]);
      const compare = /\d/.test(known[0]) && name !== 'Released' && name !== 'Dataset' ? (a, b) => number(a) - number(b) : new Intl.Collator('en', { numeric: true }).compare;
      const sorted = [...known].sort((a, b) => (order === 'descending' ? -1 : 1) * compare(a, b));
      expect(known, `${name}, ${order}`).toEqual(sorted);
    }
    expect(seen.sort()).toEqual(['ascending', 'descending']);
  }
});

test('a list of one value leads to the catalog with it chosen', async ({ page, site }) => {
  await page.goto(site.url('modality/ct.html'));
  await page.getByRole('link', { name: 'Combine with other choices' }).click();
  await expectAsCounted(page, site, { Modality: ['CT'] });
});

test('nothing is loaded for it before a reader chooses', async ({ page, site }) => {
  const asked = [];
  page.on('request', (request) => asked.push(site.path(request.url())));
  await page.goto(site.url('index.html'));
  await expect(page.getByRole('button', { name: 'Images', exact: true })).toBeVisible();
  expect(asked).not.toContain('browse/records.js');
  await box(page, 'Modality', 'CT').click();
  await expect(chip(page, 'CT')).toBeVisible();
  expect(asked).toContain('browse/records.js');
});

test('with another key held, a value is its own page', async ({ page, site, context }) => {
  await page.goto(site.url('index.html'));
  const opened = context.waitForEvent('page');
  await box(page, 'Modality', 'CT').click({ modifiers: ['ControlOrMeta'] });
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText('CT');
});

for (const colorScheme of ['light', 'dark']) {
  test(`no barriers, and fits every window, with something chosen and the panel open, ${colorScheme}`, async ({ page, site }, info) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.url('index.html')}?modality=x-ray&terms=commercial&sort=-labels`);
    await expect(chip(page, 'X-ray')).toBeVisible();
    for (const width of [1280, 1000, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      if (width < 1200) await page.locator('.panel').evaluate((panel) => (panel.open = true));
      expect.soft(await barriers(page), `at ${width} px`).toEqual([]);
      expect.soft(await tooWide(page), `at ${width} px`).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${width}.png`) });
    }
  });
}

test('on a phone: cards, the panel folded, and buttons to sort by', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(site.url('index.html'));
  await expect(box(page, 'Modality', 'CT')).toBeHidden();
  await page.getByText('Choose by').click();
  await box(page, 'Modality', 'CT').click();
  await expectAsCounted(page, site, { Modality: ['CT'] });
  await page.getByRole('button', { name: 'Dataset', exact: true }).click();
  await expect(said(page)).toContainText('A to Z');
  const [first, second] = await Promise.all([0, 1].map((at) => page.locator('.datasets tbody tr').nth(at).boundingBox()));
  expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
  expect(first.width).toBeGreaterThan(300);
});
