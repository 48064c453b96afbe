// What holds for every page.
import { tooWide } from './layout.js';
import { expect } from './test.js';

const WIDTHS = [1280, 1200, 1000, 360, 320];

export async function expectTitleAndHeading(page) {
  const heading = page.locator('h1');
  await expect(heading).toHaveCount(1);
  await expect(heading).toBeVisible();
  await expect(heading).toHaveText(/\S/);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator('html')).toHaveAttribute('lang', /^[a-z]{2}/);
  await expect(page.getByRole('main')).toBeVisible();
}

/** No sideways scrolling, whatever the window and the theme. The pictures are for people, and compared with nothing. */
export async function expectToFit(page, info) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await tooWide(page), `${colorScheme}, ${width} px`).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${colorScheme}-${width}.png`) });
    }
  }
}
