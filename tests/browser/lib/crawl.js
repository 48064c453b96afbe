// Walks through a site as a reader does: from the home page, by links that can be seen.
import { watch } from './watch.js';

/** Returns the pages that were reached, and everything that is wrong with links, requests and scripts. */
export async function crawl(page, site) {
  const problems = watch(page, site);
  const seen = new Map();
  const queue = ['index.html'];
  for (let path; (path = queue.shift()) !== undefined; ) {
    if (seen.has(path)) continue;
    await page.goto(site.url(path));
    const read = await page.evaluate(readPage);
    seen.set(path, read);
    queue.push(...followed(read.links, site));
  }
  const reached = [...seen.keys()];
  problems.push(...reached.flatMap((path) => linkProblems(path, seen, site)));
  return { reached, problems };
}

function followed(links, site) {
  const paths = links.filter((link) => link.visible && link.url).map((link) => site.path(link.url));
  return paths.filter((path) => path?.endsWith('.html') && site.has(path));
}

function linkProblems(from, seen, site) {
  return seen.get(from).links.flatMap((link) => {
    const problem = linkProblem(link, seen, site);
    return problem ? [`${from}: ${link.written}: ${problem}`] : [];
  });
}

function linkProblem({ url, tag }, seen, site) {
  if (!url) return 'no address';
  const { protocol, hash } = new URL(url);
  const path = site.path(url);
  if (path === undefined) {
    const outside = tag === 'a' && ['https:', 'http:', 'mailto:'].includes(protocol);
    return outside || protocol === 'data:' ? undefined : 'leads out of the site';
  }
  // The base URL is where the site is published: followed from a disk, it would leave the folder.
  if (tag === 'a' && !url.startsWith(site.root)) return 'is not relative';
  if (!site.has(path)) return 'no such file';
  const anchor = decodeURIComponent(hash.slice(1));
  if (anchor && seen.has(path) && !seen.get(path).ids.includes(anchor)) return 'no such anchor';
}

/** Runs in the page: its links, and what links can lead to. */
export function readPage() {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const linking = [...document.querySelectorAll('[href], [src]')];
  return {
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
    links: linking.map((element) => {
      const written = element.getAttribute('href') ?? element.getAttribute('src');
      return {
        written,
        url: URL.canParse(written, document.baseURI) ? new URL(written, document.baseURI).href : undefined,
        tag: element.localName,
        visible: element.localName === 'a' && element.checkVisibility({ visibilityProperty: true }),
      };
    }),
  };
}
