// WCAG 2.2 AA, as far as a program can tell.
import AxeBuilder from '@axe-core/playwright';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Names each rule that the page breaks and where, with everything unfolded. */
export async function barriers(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  // Without a report on all that is well, which takes most of the time on a large table.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(LEVELS);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`),
  );
}
