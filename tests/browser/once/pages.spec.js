// A catalog of several pages: printed, and made in the browser.
import { Project } from '../lib/project.js';
import { Site } from '../lib/site.js';
import { expect, test } from '../lib/test.js';

const NUMBER = 250;
const said = (page) => page.locator('#Shown');
const rows = (page) => page.locator('.datasets tbody tr');
let project, site;

test.beforeAll(() => {
  project = new Project();
  for (const path of ['content/datasets', 'content/tasks.md', 'content/about.md']) project.remove(path);
  for (let at = 1; at <= NUMBER; at++) {
    const modality = at % 2 ? 'CT' : 'MR';
    project.write(`content/datasets/d${at}.md`, `+++\ntitle = "Dataset ${at}"\nmodality = ["${modality}"]\nsize.images = ${at * 10}\n+++\nMade up.\n`);
  }
  site = Site.onDisk(project.build());
});

test.afterAll(() => project.end());

test('what is found is shown in pages of a hundred, by links that say where one is', async ({ page }) => {
  await page.goto(site.url('index.html'));
  await page.getByRole('checkbox', { name: /^CT/ }).click();
  await expect(said(page)).toHaveText('125 of 250 datasets, 1 to 100 shown, sorted by images, largest first');
  await expect(rows(page)).toHaveCount(100);
  const pager = page.getByRole('navigation', { name: 'Pages' });
  await expect(pager).toHaveCount(1);
  await pager.getByRole('link', { name: 'Next' }).click();
  await expect(said(page)).toHaveText('125 of 250 datasets, 101 to 125 shown, sorted by images, largest first');
  await expect(rows(page)).toHaveCount(25);
  await expect(rows(page).last()).toContainText('Dataset 1');
  await expect(pager.locator('[aria-current]')).toHaveText('2');
  await expect(page).toHaveURL(/\?modality=ct&page=2$/);
  await expect(page.getByRole('heading', { name: 'Datasets', exact: true })).toBeFocused();
  await page.reload();
  await expect(rows(page)).toHaveCount(25);
  await page.getByRole('checkbox', { name: /^MR/ }).click();
  await expect(said(page)).toHaveText('250 datasets, 1 to 100 shown, sorted by images, largest first');
  await expect(pager.getByRole('link')).toHaveText(['1', '2', '3', 'Next']);
});

test('from a later page of the printed list, choosing and sorting begin on the first', async ({ page }) => {
  await page.goto(site.url('index.2.html'));
  await expect(rows(page)).toHaveCount(100);
  await page.getByRole('checkbox', { name: /^CT/ }).click();
  await expect(page).toHaveURL(/\/index\.html\?modality=ct$/);
  await expect(said(page)).toContainText('125 of 250 datasets');
  await page.goto(site.url('index.3.html'));
  await page.getByRole('button', { name: 'Dataset', exact: true }).click();
  await expect(page).toHaveURL(/\/index\.html\?sort=title$/);
  await expect(rows(page).first()).toContainText('Dataset 1');
});

test('a list of one value that has several pages leads to where it can be sorted', async ({ page }) => {
  await page.goto(site.url('modality/ct.html'));
  await expect(page.locator('.datasets button')).toHaveCount(0);
  await page.getByRole('link', { name: 'Combine with other choices' }).click();
  await expect(said(page)).toContainText('125 of 250 datasets');
});
