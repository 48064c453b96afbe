import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../lib/site.js';
import { readTable } from '../lib/table.js';
import { expect, test } from '../lib/test.js';
import { LABEL_PAGES } from './figures.js';

const HEADS = ['Positive', 'Uncertain', 'Negative', 'Not mentioned', 'Out of'];

for (const [slug, expected] of Object.entries(LABEL_PAGES)) {
  test(`label page ${slug}: each dataset with its own name, unit and counts`, async ({ page, site }) => {
    await page.goto(site.url(`labels/${slug}.html`));
    const rows = await readTable(page.getByRole('table', { name: 'in each dataset' }));
    const shown = rows.map((row) => [
      row['Dataset'].main.replace(/^or /, ''),
      row['Its own label'].main,
      row['Dataset'].small,
      ...HEADS.map((head) => row[head]?.text ?? ''),
    ]);
    const all = shown.map((row) => row.join(' | ')).join('\n');
    for (const row of expected) {
      expect.soft(shown.some((other) => agrees(other, row)), `${row.join(' | ')}\nis not among\n${all}`).toBe(true);
    }
  });
}

function agrees(shown, expected) {
  const [[dataset, label, unit, ...figures], [itsDataset, itsLabel, itsUnit, ...itsFigures]] = [shown, expected];
  const named = dataset === itsDataset && label.includes(itsLabel) && unit.includes(itsUnit);
  // A figure is to stand alone; what is said where there is none may stand among other words.
  const says = (text, figure) => (/\d/.test(figure) ? text === figure : text.includes(figure));
  return named && itsFigures.every((figure, at) => says(figures[at], figure));
}

test('the original list: every count in its row and column', async ({ page, site }) => {
  const counts = readFileSync(join(repository, 'tests/fixtures/list/figures.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([dataset, label, , number]) => dataset === 'chestx-ray14' && number && label !== '*images*');
  expect(counts.length).toBe(42);
  await page.goto(site.url('datasets/chestx-ray14.html'));
  const counted = page.getByRole('table', { name: '70/10/20' }).filter({ hasText: 'Effusion' });
  const rows = await readTable(counted);
  for (const [, label, column, number] of counts) {
    const row = rows.find((row) => row['Label'].main === label) ?? {};
    const head = Object.keys(row).find((head) => head.startsWith(column));
    expect.soft(row[head]?.text, `${label}, ${column}`).toBe(Number(number).toLocaleString('en'));
  }
});

test('progress: what is done, and each task leads to its line', async ({ page, site }) => {
  const tasks = readFileSync(join(repository, 'content/tasks.md'), 'utf8')
    .split('\n')
    .flatMap((line, at) => (/^\s*[-*] \[[ x]\] /.test(line) ? [{ number: at + 1, done: line.includes('[x]') }] : []));
  await page.goto(site.url('progress.html'));
  const done = tasks.filter((task) => task.done).length;
  await expect(page.getByText(`${done} of ${tasks.length} tasks done`)).toBeVisible();
  const items = page.locator('.task-section').getByRole('listitem');
  await expect(items).toHaveCount(tasks.length);
  for (const [at, task] of tasks.entries()) {
    await expect(items.nth(at)).toContainText(task.done ? 'Done:' : 'Open:');
    await expect(place(items.nth(at), task.number)).toBeVisible();
  }
});

/** Where a task's item says that it stands: on GitHub if catscan.toml names a repository, else by file and line. */
function place(item, number) {
  const address = /^repository\s*=\s*"(.+?)\/?"/m.exec(readFileSync(join(repository, 'catscan.toml'), 'utf8'))?.[1];
  if (!address) return item.getByText(new RegExp(`content/tasks\\.md\\D+${number}$`));
  return item.locator(`a[href="${address}/blob/main/content/tasks.md?plain=1#L${number}"]`);
}
