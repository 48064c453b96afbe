import { defineConfig } from '@playwright/test';
import { baseUrl, required } from './lib/site.js';

/** Nothing but the page under test may need the network, and no other host can be reached. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  reporter: 'list',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    // Without the browser's sandbox, which containers and root do not have: only our own pages are opened.
    launchOptions: { executablePath: required('CHROME'), chromiumSandbox: false, args: FLAGS },
    // A colour that is still on its way to another is none to judge.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
  },
  // What readers do, in the three ways in which they may open a site; then what need be looked at only once.
  projects: [
    { name: 'http', testDir: 'reading', use: { over: 'http' } },
    { name: 'file', testDir: 'reading', use: { over: 'file' } },
    { name: 'noscript', testDir: 'reading', testIgnore: '*.scripted.spec.js', use: { over: 'file', javaScriptEnabled: false } },
    { name: 'once', testDir: 'once', use: { over: 'http' } },
    // Not a test: it takes the pictures of the README anew.
    ...(process.env.CATSCAN_PICTURES ? [{ name: 'pictures', testDir: 'pictures', use: { over: 'http' } }] : []),
    // What editors see while `catscan serve` runs, on catalogs of its own.
    { name: 'serve', testDir: 'serve', expect: { timeout: 20_000 } },
  ],
  webServer: { command: 'node server.js', url: baseUrl, reuseExistingServer: false, stdout: 'ignore', stderr: 'pipe' },
});
