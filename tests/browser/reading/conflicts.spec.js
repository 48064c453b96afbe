// A figure that sources dispute leads to what they say, and that leads back.
import { expect, test } from '../lib/test.js';

test('from a disputed figure to its note, and back', async ({ page, site }) => {
  await page.goto(site.url('datasets/chestx-ray14.html'));
  const patients = page.locator('.figures > div', { hasText: 'Patients' });
  await patients.getByRole('link', { name: 'disputed, see note 1' }).click();
  const note = page.locator('#Conflict-1');
  await expect(note).toBeInViewport();
  await expect(note).toContainText('32,717');
  await note.locator('[role=doc-backlink]').click();
  expect(new URL(page.url()).hash).toBe('#Disputed-1');
  await expect(patients.locator('#Disputed-1')).toBeInViewport();
});

test('every note leads back to the first figure that names it, or stands for one that is not on the page', async ({ page, site }) => {
  const pages = site.pages().filter((path) => path.startsWith('datasets/'));
  let notes = 0;
  for (const path of pages) {
    await page.goto(site.url(path));
    const found = await page.locator('.conflicts > li').evaluateAll((items) =>
      items.map((item) => {
        const marks = [...document.querySelectorAll(`.dispute a[href$="#${item.id}"]`)];
        const back = item.querySelector('[role=doc-backlink]');
        return { marks: marks.length, leadsToFirst: back ? document.getElementById(back.hash.slice(1)) === marks[0] : null };
      }),
    );
    notes += found.length;
    for (const { marks, leadsToFirst } of found) expect.soft(leadsToFirst, path).toBe(marks ? true : null);
  }
  expect(notes).toBeGreaterThan(20);
});
