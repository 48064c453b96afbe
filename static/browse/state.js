// What is chosen, how it is sorted and which page is shown, as the query of an address.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const FIRST = "-images";

  // `known`: the slugs that there are, by kind; others are left out, as addresses outlive values.
  function read(query, known) {
    const given = new URLSearchParams(query);
    const chosen = {};
    for (const [kind, slugs] of Object.entries(known)) {
      const own = slugs.filter((slug) => given.getAll(kind).includes(slug));
      if (own.length) chosen[kind] = own;
    }
    const sort = given.get("sort") ?? FIRST;
    const page = Math.trunc(Number(given.get("page")));
    return { chosen, sort: sort.replace(/^-/, ""), down: sort.startsWith("-"), page: page > 1 ? page : 1 };
  }

  function write({ chosen, sort, down, page }) {
    const query = new URLSearchParams();
    for (const [kind, slugs] of Object.entries(chosen)) for (const slug of slugs) query.append(kind, slug);
    const order = (down ? "-" : "") + sort;
    if (order !== FIRST) query.set("sort", order);
    if (page > 1) query.set("page", page);
    const text = query.toString();
    return text && `?${text}`;
  }

  // The same with other choices of a kind, and the first page of what is found then.
  function having(state, kind, slugs) {
    const { [kind]: before, ...chosen } = state.chosen;
    return { ...state, chosen: slugs.length ? { ...chosen, [kind]: slugs } : chosen, page: 1 };
  }

  // With one value more, or without it where it is chosen.
  function toggled(state, kind, slug) {
    const own = state.chosen[kind] ?? [];
    return having(state, kind, own.includes(slug) ? own.filter((other) => other !== slug) : [...own, slug]);
  }

  // Without any value of these kinds.
  const without = (state, kinds) => kinds.reduce((left, kind) => having(left, kind, []), state);

  catscan.state = { read, write, toggled, without };
})();
