// The site under test: where it lies on the disk, and how it is opened.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The repository whose site this is. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
/** The folder that `catscan build` wrote. */
export const folder = resolve(required('CATSCAN_SITE'));
/** The `--base-url` that it was built with, where the test server answers. */
export const baseUrl = required('CATSCAN_BASE_URL');

/** What tests/run says about where things are. */
export function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start these tests with tests/run, or as its --help says`);
  return value;
}

/** A built site as one way of opening it shows it. */
export class Site {
  /** @param {string} root the address of the site's folder, with a slash at its end */
  constructor(folder, root, baseUrl) {
    Object.assign(this, { folder, root, baseUrl });
  }

  static overHttp() {
    return new Site(folder, baseUrl, baseUrl);
  }

  static onDisk(at = folder) {
    return new Site(at, `${pathToFileURL(at)}/`, baseUrl);
  }

  /** The address of a file that the site has: over http a missing page would show another one. */
  url(path) {
    if (!this.has(path)) throw new Error(`the site has no ${path}`);
    return this.root + encodePath(path);
  }

  /** The path within the site that an address leads to, or undefined if it leads out of it. */
  path(url) {
    const root = [this.root, this.baseUrl].find((root) => url.startsWith(root));
    return root && decodeURIComponent(url.slice(root.length).replace(/[?#].*$/s, ''));
  }

  has(path) {
    return this.files().includes(path);
  }

  /** Every file of the site, but for the generator's own notes in `.catscan`. */
  files() {
    this.listed ??= list(this.folder, '').sort();
    return this.listed;
  }

  pages() {
    return this.files().filter((path) => path.endsWith('.html'));
  }

  /** The pages that links lead to: not the one for links that lead nowhere, nor old addresses. */
  linkedPages() {
    const moved = (path) => readFileSync(`${this.folder}/${path}`, 'utf8').includes('http-equiv="refresh"');
    return this.pages().filter((path) => path !== '404.html' && !moved(path));
  }
}

const encodePath = (path) => path.split('/').map(encodeURIComponent).join('/');

function list(folder, prefix) {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist: build the site first`);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.catscan')) return [];
    const path = prefix + entry.name;
    return entry.isDirectory() ? list(`${folder}/${entry.name}`, `${path}/`) : [path];
  });
}
