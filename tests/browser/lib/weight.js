// What a reader has to load, and whether the page moves while it loads.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export const KB = 1024;

/** The bytes of these files as GitHub Pages sends them. */
export function compressed(paths) {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0);
}

/** Names what is heavier than it may be. */
export function tooHeavy(what, paths, budget) {
  const bytes = compressed(paths);
  return bytes > budget * KB ? [`${what}: ${(bytes / KB).toFixed(2)} kB compressed, more than ${budget}`] : [];
}

/** How far the page at this address moves by itself until it is loaded; 0 is not at all. */
export async function shiftOf(page, address) {
  await page.goto(address, { waitUntil: 'load' });
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const add = (list) => list.getEntries().forEach((entry) => (sum += entry.value));
        new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
        // What has been drawn is reported with the next frames.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)));
      }),
  );
}
