// The catalog as everybody can read it: what scripts add is in browse.scripted.spec.js.
import { choices, remaining } from '../lib/choices.js';
import { expect, test } from '../lib/test.js';

test('each value that occurs leads to a list of the datasets that have it', async ({ page, site }) => {
  test.slow();
  await page.goto(site.url('index.html'));
  const values = await page.locator('.facets section').evaluateAll((sections) =>
    sections.flatMap((section) =>
      [...section.querySelectorAll('a')].map((link) => ({
        group: section.querySelector('h2').firstChild.textContent,
        value: link.firstElementChild.textContent,
        count: Number(link.lastElementChild.textContent),
        address: link.href,
      })),
    ),
  );
  const all = choices(site);
  const groups = Object.keys(all[0]).filter((key) => key !== 'title');
  expect([...new Set(values.map(({ group }) => group))]).toEqual(groups);
  const occurring = groups.flatMap((group) => [...new Set(all.flatMap((dataset) => dataset[group]))]);
  expect(values.length).toBe(occurring.length);
  for (const { group, value, count, address } of values) {
    const expected = remaining(all, { [group]: [value] }).map(({ title }) => title);
    expect.soft(count, value).toBe(expected.length);
    await page.goto(address);
    const listed = await page.locator('.datasets tbody th a').allTextContents();
    expect.soft(listed.sort(), `${group}: ${value}`).toEqual(expected.sort());
  }
});

test('the list is there to be read and to be taken along', async ({ page, site }) => {
  await page.goto(site.url('index.html'));
  await expect(page.getByText(/^\d+ datasets, sorted by images, largest first$/)).toBeVisible();
  const file = page.locator('.catalog').getByRole('link', { name: 'Datasets (CSV)' });
  expect(site.has(site.path(await file.evaluate((link) => link.href)))).toBe(true);
});
