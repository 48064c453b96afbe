// Lighthouse, without its score for speed: that of a busy machine says nothing of the page.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { required } from './site.js';

const CLI = join(dirname(createRequire(import.meta.url).resolve('lighthouse/package.json')), 'cli/index.js');
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

/** Every audit of these categories that the page at this address does not pass. */
export async function shortcomings(address) {
  const options = [
    '--quiet',
    '--output=json',
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES}`,
    // It lies at the root of the domain, which a site below a project path has nothing to do with.
    '--skip-audits=robots-txt',
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ];
  const env = { ...process.env, CHROME_PATH: required('CHROME') };
  const { stdout } = await promisify(execFile)('node', [CLI, address, ...options], { env, maxBuffer: 2 ** 28 });
  const { audits, categories, runtimeError } = JSON.parse(stdout);
  if (runtimeError) throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
  return CATEGORIES.flatMap((category) => {
    const { score, auditRefs } = categories[category];
    if (score === 1) return [];
    const failed = auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1);
    return failed.map(({ id }) => `${category}: ${id}: ${audits[id].title}`);
  });
}
