// Playwright's `test` with the site in it.
import { test as base } from '@playwright/test';
import { Site } from './site.js';

export { expect } from '@playwright/test';

export const test = base.extend({
  /** How the site is opened: over `http`, or as a `file` from the disk. Set by the project. */
  over: ['http', { option: true }],
  site: async ({ over }, use) => use(over === 'file' ? Site.onDisk() : Site.overHttp()),
});
