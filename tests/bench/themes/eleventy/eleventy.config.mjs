const ROWS = 100;
const KINDS = ["modality", "body-part", "task", "access", "origin", "size"];

const slug = (text) => text.toLowerCase().replaceAll(" ", "-");
const path = (first, number) => (number ? first.replace(/\.html$/, `.${number + 1}.html`) : first);

// The pages of a list that lies at `first`.
function paged(items, first, more) {
  const pages = Math.max(1, Math.ceil(items.length / ROWS));
  return Array.from({ length: pages }, (_, number) => ({
    ...more,
    path: path(first, number),
    items: items.slice(number * ROWS, (number + 1) * ROWS),
    number,
    pages,
    previous: number > 0 && path(first, number - 1),
    next: number + 1 < pages && path(first, number + 1),
  }));
}

// From the place of each value to the datasets that have it.
function grouped(items, valuesOf) {
  const groups = new Map();
  for (const item of items) {
    for (const value of valuesOf(item)) {
      if (!groups.has(value)) groups.set(value, []);
      groups.get(value).push(item);
    }
  }
  return groups;
}

// Its Markdown has no task items without a plugin.
function taskItems(markdown) {
  markdown.core.ruler.after("inline", "task-items", ({ tokens, Token }) => {
    for (const [at, token] of tokens.entries()) {
      const found = token.type === "inline" && tokens[at - 2]?.type === "list_item_open" && /^\[([ x])\] /.exec(token.content);
      if (!found) continue;
      const box = new Token("html_inline", "", 0);
      box.content = `<input type="checkbox" disabled${found[1] === "x" ? " checked" : ""}> `;
      token.children[0].content = token.children[0].content.slice(found[0].length);
      token.children.unshift(box);
    }
  });
}

export default function (eleventy) {
  eleventy.amendLibrary("md", taskItems);
  const datasets = (api) => api.getFilteredByTag("dataset").sort((a, b) => a.data.place - b.data.place);
  eleventy.addCollection("homePages", (api) => paged(datasets(api), "index.html"));
  eleventy.addCollection("labelPages", (api) => {
    const byLabel = grouped(datasets(api), ({ data }) => Object.keys(data.counts));
    return api.getFilteredByTag("concept").flatMap((concept) =>
      paged(byLabel.get(concept.fileSlug) ?? [], `labels/${concept.fileSlug}.html`, { concept }));
  });
  const facets = (api) => KINDS.map((kind) => {
    const values = [...grouped(datasets(api), ({ data }) => data.facets[kind])];
    return { kind, values: values.map(([value, items]) => ({ value, items, path: `${kind}/${slug(value)}.html` })) };
  });
  eleventy.addCollection("facets", facets);
  eleventy.addCollection("facetPages", (api) =>
    facets(api).flatMap(({ values }) => values.flatMap(({ value, items, path }) => paged(items, path, { value, total: items.length }))));
  eleventy.addCollection("newest", (api) => datasets(api).sort((a, b) => b.date - a.date).slice(0, 50));
  eleventy.addFilter("slugged", slug);
  return { dir: { input: "content", includes: "../_includes", output: "public" }, pathPrefix: "/catalog/" };
}
