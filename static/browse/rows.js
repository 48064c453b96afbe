// Rows as the page's template has them: one row of it has everything, the other nothing that can be unknown. A cell of which
// a field is unknown is taken from the latter.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escaped = (text) => String(text).replace(/[&<>"]/g, (character) => ESCAPED[character]);
  const FIELD = /__([a-z_]+?)__/g;

  catscan.rowsOf = (template) => {
    const [full, blank] = [...template.content.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.outerHTML));
    const cells = full.map((html, at) => {
      // A width has to be a number, so that the bar's cannot say what stands for it.
      const known = html.replace(/(class="tone-positive" width=")\d+/, "$1__bar__");
      return { known, unknown: blank[at], fields: [...known.matchAll(FIELD)].map(([, name]) => name) };
    });
    const fill = (html, text) => html.replace(FIELD, (_, name) => escaped(text(name)));
    // `text` says what a dataset has for a field; what is empty, or no bar, is unknown.
    return (text) => {
      const unknown = (name) => text(name) === "" || (name === "bar" && text(name) === "0");
      return `<tr>${cells.map((cell) => fill(cell.fields.some(unknown) ? cell.unknown : cell.known, text)).join("")}</tr>`;
    };
  };
})();
