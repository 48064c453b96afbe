// Whatever is done to the files, every browser ends with what a clean build would show.
import { serve } from '../server.js';
import { expect, test } from './project-test.js';

const EDITS = process.env.CATSCAN_LONG ? 200 : 40;
const SEED = Number(process.env.CATSCAN_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Numbers from a seed (mulberry32). */
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const dataset = (title, number) => `+++
title = "${title}"
modality = ["X-ray"]
body_part = ["Chest"]
[size]
images = ${1000 + number}
source = "paper"
[[labels]]
on = "image"
[[counts]]
source = "paper"
[counts.rows]
"Collapsed lung" = ${number}
"Label ${number % 7}" = ${number % 900}
[[sources]]
id = "paper"
kind = "primary"
title = "Paper ${number}"
+++
Words ${number}. See [the example](example.md).

- [${number % 2 ? 'x' : ' '}] Task ${number}
`;

/** Every kind of edit: it takes the project, and gives what was done in words. */
function edits(project, random) {
  const number = () => Math.floor(random() * 1000);
  const own = () => project.list('content/datasets').filter((name) => name !== 'example.md');
  const one = (list) => list[Math.floor(random() * list.length)];
  const at = (name) => `content/datasets/${name}`;
  const some = (what) => {
    const name = one(own());
    return name ? what(name) : add();
  };
  const add = () => {
    const name = `d${number()}.md`;
    project.write(at(name), dataset(`Dataset ${number()}`, number()));
    return `add ${name}`;
  };
  const plain = '{% extends "base.html" %}{% block content %}<p>N</p>{{ plain.body | safe }}{% endblock content %}';
  return [
    add,
    () => some((name) => (project.write(at(name), dataset(`Dataset ${number()}`, number())), `edit ${name}`)),
    () => some((name) => (project.save(at(name), dataset(`Dataset ${number()}`, number())), `save ${name}`)),
    () => some((name) => (project.remove(at(name)), `remove ${name}`)),
    () => some((name) => {
      const to = `r${number()}.md`;
      project.rename(at(name), at(to));
      return `rename ${name} to ${to}`;
    }),
    () => some((name) => (project.write(at(name), `+++\ntitle = "Broken ${number()}\n+++\n`), `break ${name}`)),
    () => (project.write('content/about.md', `+++\ntitle = "About ${number()}"\norder = 10\n+++\nWords ${number()}.\n`), 'edit a page'),
    () => (project.write('content/index.md', `+++\ntitle = "Home ${number()}"\n+++\nWords.\n`), 'edit the home page'),
    () => (project.write('content/tasks.md', `+++\ntitle = "Tasks"\n+++\n- [x] Task ${number()}\n- [ ] [Example](datasets/example.md)\n`), 'edit the tasks'),
    () => (project.write('content/concepts/pneumothorax.md', `+++\ntitle = "Pneumothorax ${number()}"\nsynonyms = ["Collapsed lung", "Label ${number() % 7}"]\n+++\n`), 'edit a concept'),
    () => (project.write(`content/notes/n${number() % 5}.md`, `+++\ntitle = "Note"\norder = ${number()}\n+++\n`), 'add a page in a folder'),
    () => (project.remove('content/notes'), 'remove a folder'),
    () => (project.write('templates/plain.html', plain.replace('N', String(number()))), 'write a template'),
    () => (project.write('templates/plain.html', '{% if %}'), 'break a template'),
    () => (project.remove('templates'), 'remove the templates'),
    () => (project.write('static/style.css', `body { margin: ${number()}px }`), 'write a style sheet'),
    () => (project.remove('static'), 'remove the style sheet'),
    () => (project.write('catscan.toml', `title = "Catalog ${number()}"\n`), 'edit the configuration'),
  ];
}

/** Nothing stays broken: a clean build must be possible. */
function mend(project) {
  for (const name of project.list('content/datasets')) {
    if (name !== 'example.md') project.write(`content/datasets/${name}`, dataset(`Mended ${name}`, name.length));
  }
  if (project.has('templates')) project.remove('templates');
}

/** A page as it stands in the browser, without what only the development server adds. */
const shown = (page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    copy.querySelectorAll('script[src^="/.catscan/"]').forEach((script) => {
      if (script.nextSibling?.nodeType === Node.TEXT_NODE) script.nextSibling.data = script.nextSibling.data.replace(/^\n/, '');
      script.remove();
    });
    copy.querySelectorAll('link[rel=stylesheet]').forEach((link) => {
      link.setAttribute('href', link.getAttribute('href').split('?')[0].replace(location.origin, ''));
      link.removeAttribute('data-goes');
    });
    return (document.querySelector('catscan-problems') ? 'PROBLEMS ' : '') + copy.outerHTML;
  });

test(`${EDITS} random edits, four browsers`, async ({ browser, project, address }) => {
  test.setTimeout(EDITS * 6_000);
  console.log(`CATSCAN_SEED=${SEED}`);
  const random = numbers(SEED);
  const paths = ['index.html', 'labels/pneumothorax.html', 'datasets/example.html', 'about.html'];
  const contexts = await Promise.all(paths.map(() => browser.newContext()));
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  await Promise.all(pages.map((page, at) => page.goto(address + paths[at])));
  const kinds = edits(project, random);
  const log = [];
  for (let number = 1; number <= EDITS; number++) {
    log.push(kinds[Math.floor(random() * kinds.length)]());
    // Sometimes at once, sometimes after the page has come.
    await pages[0].waitForTimeout(Math.floor(random() ** 3 * 400));
    if (number % 20 === 0) {
      mend(project);
      await expectCleanBuild(project, contexts, pages, paths, log);
    }
  }
  await Promise.all(contexts.map((context) => context.close()));
});

async function expectCleanBuild(project, contexts, pages, paths, log) {
  const server = serve(project.build(), '/');
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  try {
    for (const [at, page] of pages.entries()) {
      const clean = await contexts[at].newPage();
      await clean.goto(`http://127.0.0.1:${port}/${paths[at]}`);
      const expected = await shown(clean);
      await clean.close();
      await page.bringToFront();
      const message = `${paths[at]} after ${log.length} edits, CATSCAN_SEED=${SEED}; the last: ${log.slice(-20).join('; ')}`;
      await expect.poll(() => shown(page).catch(() => ''), { message, timeout: 20_000 }).toBe(expected);
    }
  } finally {
    server.close();
  }
}
