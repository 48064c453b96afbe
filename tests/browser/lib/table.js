// A table as a reader sees it.

/**
 * The rows of a table, each a map from the words of a column's head to the words of its cell: `text` is all of them,
 * `main` those before the small print, `small` the small print.
 */
export function readTable(table) {
  return table.evaluate((table) => {
    const words = (element) => element?.innerText.replace(/\s+/g, ' ').trim() ?? '';
    const heads = [...table.tHead.rows[0].cells].map(words);
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    return rows.map((row) => {
      const cells = [...row.cells].map((cell) => {
        const [text, small] = [words(cell), words(cell.querySelector('small'))];
        return { text, small, main: text.slice(0, small ? text.lastIndexOf(small) : undefined).trim() };
      });
      return Object.fromEntries(cells.map((cell, at) => [heads[at], cell]));
    });
  });
}
