// The checkers themselves, each on a site or page with a known fault: a checker that finds nothing here would prove
// nothing elsewhere.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { barriers } from '../lib/accessibility.js';
import { crawl } from '../lib/crawl.js';
import { tooWide } from '../lib/layout.js';
import { policyProblems, unsafeMarkup } from '../lib/markup.js';
import { Site } from '../lib/site.js';
import { readTable } from '../lib/table.js';
import { expect, test } from '../lib/test.js';
import { w3cMessages } from '../lib/w3c.js';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;
const html = (body, head = '') => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Page</title>${head}</head>
<body>${body}</body>
</html>`;

/** Writes a site from `{ path: content }`. */
function seed(info, files) {
  const folder = info.outputPath('site');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return Site.onDisk(folder);
}

test('a sound site passes', async ({ page }, info) => {
  const site = seed(info, {
    'index.html': html(
      '<h1>Home</h1><p>To the <a href="a/b.html#Here">other page</a>.</p>',
      `${POLICY}<script src="a.js"></script>`,
    ),
    'a/b.html': html('<h1 id="Here">Here</h1><p>And <a href="../index.html">back</a>.</p>', POLICY),
    'a.js': '',
  });
  expect(await crawl(page, site)).toEqual({ reached: ['index.html', 'a/b.html'], problems: [] });
  expect(await barriers(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  expect(await unsafeMarkup(page, html('<p>', POLICY), 'text/html')).toEqual([]);
  expect(await policyProblems(page, html('<p>', POLICY))).toEqual([]);
  expect(await w3cMessages(site.pages().map((path) => join(site.folder, path)).slice(0, 1))).toEqual([]);
});

for (const [fault, body, problem, head] of [
  ['a link without a target', '<a href="gone.html">x</a>', 'gone.html: no such file'],
  ['a link that differs in case', '<a href="Other.html">x</a>', 'Other.html: no such file'],
  ['a link to a folder', '<a href="./">x</a>', './: no such file'],
  ['a link without its anchor', '<a href="other.html#gone">x</a>', 'other.html#gone: no such anchor'],
  ['a link without its anchor on the same page', '<a href="#gone">x</a>', '#gone: no such anchor'],
  ['a link that names the domain', `<a href="${Site.overHttp().url('about.html')}">x</a>`, 'is not relative'],
  ['a link out of the folder', '<a href="../../else.html">x</a>', 'leads out of the site'],
  ['a link that is a script', '<a href="javascript:alert(1)">x</a>', 'leads out of the site'],
  ['an address that is none', '<a href="https://">x</a>', 'no address'],
  ['a missing picture', '<img src="gone.png" alt="">', 'could not load'],
  ['a picture from another host', '<img src="https://other.example/a.png" alt="">', 'asks for https://other.example'],
  ['an inline script', '<script>1</script>', 'console: Executing inline script violates', POLICY],
  ['an inline style', '<p style="color: red">x</p>', 'console: Applying inline style violates', POLICY],
  ['a script that fails', '<script>throw new Error("seeded")</script>', 'script: seeded'],
  ['a script that complains', '<script>console.error("seeded")</script>', 'console: seeded'],
]) {
  test(`the crawl objects to ${fault}`, async ({ page }, info) => {
    const home = html(`${body}<a href="other.html">other</a>`, head);
    const site = seed(info, { 'index.html': home, 'other.html': html('') });
    const { reached, problems } = await crawl(page, site);
    expect(reached).toEqual(['index.html', 'other.html']);
    expect(problems.join('\n')).toContain(problem);
  });
}

test('the crawl does not reach what no visible link leads to', async ({ page }, info) => {
  const site = seed(info, {
    'index.html': html(
      '<a href="hidden.html" hidden>x</a><details><summary>More</summary><a href="unfolded.html">x</a></details>',
    ),
    'hidden.html': html(''),
    'unfolded.html': html(''),
    'island.html': html(''),
  });
  expect((await crawl(page, site)).reached).toEqual(['index.html', 'unfolded.html']);
});

for (const [fault, style, problem] of [
  ['a wide box', 'body { margin: 0 }', '500 px wide in 320 px'],
  ['a wide box that is cut off', 'body { overflow-x: hidden }', '<div class="wide">'],
]) {
  test(`the layout check objects to ${fault}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.setContent(html('<div class="wide">x</div>', `<style>.wide { width: 500px } ${style}</style>`));
    expect((await tooWide(page)).join('\n')).toContain(problem);
  });
}

test('the layout check lets boxes scroll by themselves', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.setContent(html('<style>div { overflow-x: auto } p { width: 500px }</style><div><p>x</p></div>'));
  expect(await tooWide(page)).toEqual([]);
});

for (const [rule, body] of [
  ['image-alt', '<img src="data:,">'],
  ['color-contrast', '<p><font color="#aaa">pale</font></p>'],
  ['target-size', '<p><a href="#a">x</a> <a href="#b">y</a></p>'],
  ['scrollable-region-focusable', '<style>div { overflow: auto; height: 1em } p { width: 999em }</style><div><p>x</p></div>'],
  ['label', '<details><summary>More</summary><input></details>'],
]) {
  test(`the accessibility check objects: ${rule}`, async ({ page }) => {
    await page.setContent(html(body));
    expect((await barriers(page)).join('\n')).toContain(rule);
  });
}

test('the markup check objects to what could run or restyle', async ({ page }) => {
  for (const markup of [
    '<p style="color: red">x</p>',
    '<style>p { color: red }</style>',
    '<script>1</script>',
    '<script type="module">1</script>',
    '<img src="a.png" alt="" onerror="1">',
    '<a href=" javascript:alert(1)">x</a>',
    '<template><script>1</script></template>',
  ]) {
    expect.soft(await unsafeMarkup(page, html(markup), 'text/html'), markup).toHaveLength(1);
  }
});

test('the markup check lets data be', async ({ page }) => {
  expect(await unsafeMarkup(page, html('<script type="application/ld+json">{}</script>'), 'text/html')).toEqual([]);
});

test('the markup check objects to a script in a picture', async ({ page }) => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
  expect(await unsafeMarkup(page, picture, 'image/svg+xml')).toEqual(['inline <script>']);
});

test('the policy check objects to a policy that does not hold', async ({ page }) => {
  for (const [fault, head] of [
    ['missing', ''],
    ['twice', POLICY + POLICY],
    ['lets in what is unsafe', POLICY.replace("'self'", "'unsafe-inline'")],
    ['does not start from nothing', POLICY.replace("default-src 'none'; ", '')],
    ['too late', `<script src="a.js"></script>${POLICY}`],
  ]) {
    expect.soft(await policyProblems(page, html('', head)), fault).toHaveLength(1);
  }
});

test('the W3C checker objects to an error and to a warning', async ({}, info) => {
  const site = seed(info, {
    'error.html': html('<p><div></p><a href=>x</a>'),
    'warning.html': html('<section>no heading</section>'),
    'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path width="1"/></svg>',
    'script.html': html('<p>', `${POLICY}<script>1</script>`),
    'data.html': html('<p>', `${POLICY}<script type="application/ld+json">{}</script>`),
  });
  const messages = (await w3cMessages(site.files().map((path) => join(site.folder, path)))).join('\n');
  expect(messages).toMatch(/error\.html:\d+: error/);
  expect(messages).toMatch(/warning\.html:\d+: warning/);
  expect(messages).toMatch(/picture\.svg:\d+: error/);
  expect(messages).toMatch(/script\.html:\d+: warning: Inline script/);
  expect(messages).not.toMatch(/data\.html:\d+: warning: Inline script/);
});

test('a table is read as it is shown', async ({ page }) => {
  const row = '<tr><th>Set <small>by hand</small></th><td>1,234</td><td><span hidden>9</span>–</td></tr>';
  const head = '<tr><th>Name</th><th>A</th><th>B</th></tr>';
  await page.setContent(html(`<table><thead>${head}</thead><tbody>${row}</tbody></table>`));
  expect(await readTable(page.locator('table'))).toEqual([
    {
      Name: { text: 'Set by hand', main: 'Set', small: 'by hand' },
      A: { text: '1,234', main: '1,234', small: '' },
      B: { text: '–', main: '–', small: '' },
    },
  ]);
});
