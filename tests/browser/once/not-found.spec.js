import { expectTitleAndHeading, expectToFit } from '../lib/page.js';
import { expect, test } from '../lib/test.js';
import { watch } from '../lib/watch.js';

for (const path of ['missing', 'a/b/c/d', 'datasets/missing.html']) {
  test(`an address that leads nowhere leads home: ${path}`, async ({ page, site }, info) => {
    const address = site.root + path;
    const problems = watch(page, site);
    expect((await page.goto(address)).status()).toBe(404);
    await expectTitleAndHeading(page);
    await expectToFit(page, info);
    // The page itself answers 404, and nothing else does: style sheet and script are found from any depth.
    const itself = (problem) => problem.includes(`${address} answers 404`) || /console: .* 404/.test(problem);
    expect(problems.filter((problem) => !itself(problem))).toEqual([]);
    for (const link of await page.getByRole('link').all()) {
      const url = await link.evaluate((element) => element.href.replace(/#.*/, ''));
      if (url !== address && url.startsWith(site.root)) expect(site.files()).toContain(site.path(url));
    }
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page).toHaveURL(site.url('index.html'));
  });
}
