// Playwright's `test` with a catalog that is served while it is edited.
import { Project } from '../lib/project.js';
import { test as base } from '../lib/test.js';

export { expect } from '../lib/test.js';

export const test = base.extend({
  project: async ({}, use) => {
    const project = new Project();
    await use(project);
    await project.end();
  },
  address: async ({ project }, use) => use(await project.serve()),
});
