// The checkers of style and weight, each on a known fault, as in self-test.spec.js.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomBytes } from 'node:crypto';
import { styleMistakes } from '../lib/styles.js';
import { expect, test } from '../lib/test.js';
import { shiftOf, tooHeavy } from '../lib/weight.js';

for (const [fault, code, problem] of [
  ['a property that does not exist', 'a { colour: red; }', 'property-no-unknown'],
  ['a colour that both themes share', 'a { color: red; }', 'color-named'],
  ['a file from another host', 'a { background: url("https://other.example/a.png"); }', 'function-url-scheme'],
  ['a second style sheet', '@import "other.css";', 'at-rule-disallowed-list'],
  ['a property that is set twice', 'a { inset: 0; margin: 0; inset: 1px; }', 'declaration-block-no-duplicate-properties'],
  ['braces that do not match', 'a { inset: 0;', 'CssSyntaxError'],
]) {
  test(`the linter objects to ${fault}`, async () => {
    expect((await styleMistakes(code)).join('\n')).toContain(problem);
  });
}

test('a sound style sheet passes', async () => {
  expect(await styleMistakes(':root { --ink: light-dark(#000, #fff); }\na { color: var(--ink); }\n')).toEqual([]);
});

test('what is too heavy is named, and nothing else', ({}, info) => {
  const path = info.outputPath('page.html');
  writeFileSync(path, randomBytes(2048));
  expect(tooHeavy('the page', [path], 1).join()).toMatch(/^the page: 2\.\d+ kB compressed, more than 1$/);
  expect(tooHeavy('the page', [path], 3)).toEqual([]);
});

test('a page that moves while it loads is noticed', async ({ page }, info) => {
  const folder = info.outputPath('site');
  mkdirSync(folder);
  const late = 'setTimeout(() => document.body.prepend(Object.assign(document.createElement("h1"), { textContent: "late" })), 60)';
  writeFileSync(join(folder, 'late.html'), `<!doctype html><title>x</title>${'<p>text</p>'.repeat(20)}<script>requestAnimationFrame(() => ${late})</script>`);
  expect(await shiftOf(page, pathToFileURL(join(folder, 'late.html')).href)).toBeGreaterThan(0.01);
});
