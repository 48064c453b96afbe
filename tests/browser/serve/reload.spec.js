// What an editor sees: pages that follow the files, where they were.
import { expect, test } from './project-test.js';

const page_of = (words) => `+++
title = "Long"
+++
<details><summary>More</summary>

Inside.

</details>

${'Words.\n\n'.repeat(200)}

## End

${words}
`;

/** How many style sheets a page has as it is sent: in the browser there can be more, while some are replaced. */
async function sheetsOf(page, address) {
  const text = await (await page.request.get(address)).text();
  return text.match(/<link rel="stylesheet"/g).length;
}

test('a saved file is on the screen, where the page was, with the same folds open', async ({ page, project, address }) => {
  project.write('content/long.md', page_of('Before.'));
  // Until the new page is known and the reload that tells of it is over, which may interrupt the first way there.
  await expect(async () => expect((await page.goto(`${address}long.html`)).status()).toBe(200)).toPass();
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.locator('summary').click();
  await page.evaluate(() => scrollTo(0, 1500));
  project.write('content/long.md', page_of('After.'));
  await expect(page.getByText('After.')).toBeAttached();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1500);
  await expect(page.locator('details')).toHaveAttribute('open');
  project.save('content/long.md', page_of('And again.'));
  await expect(page.getByText('And again.')).toBeAttached();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1500);
  expect(errors).toEqual([]);
});

test('a saved style sheet needs no reload', async ({ page, project, address }) => {
  project.write('static/style.css', 'body { color: rgb(1, 2, 3) }');
  await page.goto(address);
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await page.evaluate(() => (window.stayed = true));
  const sheets = await sheetsOf(page, address);
  for (const number of [4, 5, 6]) {
    project.write('static/style.css', `body { color: rgb(${number}, 2, 3) }`);
    await expect(page.locator('body')).toHaveCSS('color', `rgb(${number}, 2, 3)`);
  }
  expect(await page.evaluate(() => window.stayed)).toBe(true);
  await expect(page.locator('link[rel=stylesheet]')).toHaveCount(sheets);
});

test('a style sheet that loads slower than the next one leaves nothing behind', async ({ page, project, address }) => {
  project.write('static/style.css', 'body { color: rgb(1, 2, 3) }');
  await page.goto(address);
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(1, 2, 3)');
  const sheets = await sheetsOf(page, address);
  let slow;
  let asked = 0;
  const held = new Promise((resolve) => (slow = resolve));
  await page.route(/style\.css\?/, async (route) => {
    // Only the first is held back, until the last is shown. One saving may be heard twice, so there can be one between.
    if (asked++ === 0) await held;
    await route.continue().catch(() => {});
  });
  project.write('static/style.css', 'body { color: rgb(4, 2, 3) }');
  await expect.poll(() => asked).toBeGreaterThan(0);
  project.write('static/style.css', 'body { color: rgb(5, 2, 3) }');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(5, 2, 3)');
  slow();
  await expect(page.locator('link[rel=stylesheet]')).toHaveCount(sheets);
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(5, 2, 3)');
});

for (const colorScheme of ['light', 'dark']) {
  test(`what is wrong lies over the page as the terminal says it: ${colorScheme}`, async ({ page, project, address }) => {
    const errors = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    const heading = await page.locator('h1').textContent();
    project.write('content/about.md', '+++\ntitle = "<b>About\n+++\n');
    const box = page.getByRole('alert', { name: 'Problems' });
    await expect(box).toBeVisible();
    expect(await box.locator('pre').textContent()).toBe(project.check().trimEnd());
    await expect(page.locator('h1')).toHaveText(heading);
    const { color, background } = await box.evaluate((box) => {
      const { color, backgroundColor } = getComputedStyle(box);
      return { color, background: backgroundColor };
    });
    expect([color, background]).toEqual(['rgb(232, 232, 228)', 'rgb(22, 24, 29)']);
    await page.screenshot({ path: test.info().outputPath('problems.png') });
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    project.write('content/about.md', '+++\ntitle = "About <b>"\n+++\n[nowhere](nowhere.md)\n');
    await expect(box).toContainText('the link leads to `nowhere.md`');
    project.write('content/about.md', '+++\ntitle = "About <b>"\n+++\n');
    await expect(box).toBeHidden();
    expect(errors).toEqual([]);
  });
}

test('a server that comes back is listened to again', async ({ page, project, address }) => {
  await page.goto(address);
  const port = new URL(address).port;
  await project.stop();
  project.write('content/index.md', '+++\ntitle = "After the break"\n+++\n');
  await project.serve(port);
  await expect(page.locator('h1')).toHaveText('After the break');
});

test('a page that could not begin to listen tries again', async ({ page, project, address }) => {
  let refused = 0;
  // As when the server stops in the moment in which the page is there and its worker is not.
  await page.route('**/.catscan/events.js', (route) => (refused++ < 2 ? route.abort() : route.continue()));
  await page.goto(address);
  await expect.poll(() => refused).toBeGreaterThan(1);
  project.write('content/index.md', '+++\ntitle = "After the silence"\n+++\n');
  await expect(page.locator('h1')).toHaveText('After the silence');
});
