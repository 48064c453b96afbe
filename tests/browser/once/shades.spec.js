// The colours of prevalence: twice the difference to the eye must be twice the difference in steps.
import { samples } from '../lib/samples.js';
import { expect, test } from '../lib/test.js';

/** The lightness of each step in OKLCH, in per cent, as the legend of the matrix shows it. */
async function lightnesses(page) {
  const fills = await page.locator('.legend .swatch[class*="shade-"] rect').evaluateAll((swatches) =>
    swatches.map((swatch) => [swatch.parentElement.getAttribute('class'), getComputedStyle(swatch).fill]));
  const steps = fills.filter(([name]) => !name.includes('shade-0'));
  return steps.map(([, fill]) => 100 * Number(/^oklch\(([\d.]+) /.exec(fill)[1]));
}

for (const colorScheme of ['light', 'dark']) {
  test(`the steps of prevalence are even, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(site.url(samples.matrix));
    const found = await lightnesses(page);
    expect(found).toHaveLength(5);
    const steps = found.slice(1).map((lightness, at) => lightness - found[at]);
    const even = (found.at(-1) - found[0]) / steps.length;
    expect(Math.abs(even)).toBeGreaterThan(10);
    for (const step of steps) expect(step).toBeCloseTo(even, 0);
  });
}
