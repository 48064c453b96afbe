// Numbers of which only the ends are known, and how many different things several sets hold together.
// `src/compare/interval.rs` and `union.rs` say the same, with the proofs; a test holds both against each other.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});

  // { low, high }: at least and at most; `high` is null where nothing bounds it.
  const exactly = (number) => ({ low: number, high: number });
  const least = (a, b) => (a === null ? b : b === null ? a : Math.min(a, b));
  const sum = (ends) => ends.reduce((total, end) => (total === null || end === null ? null : total + end), 0);
  const less = (a, b) => Math.max(0, a - b);
  const plus = (a, b) => ({ low: a.low + b.low, high: sum([a.high, b.high]) });
  const capped = (of, most) => ({ low: least(of.low, most), high: least(of.high, most) });
  const isExact = (of) => of.low === of.high;
  const same = (a, b) => a.low === b.low && a.high === b.high;

  // What both statements allow; null where they contradict each other.
  function meet(a, b) {
    const both = { low: Math.max(a.low, b.low), high: least(a.high, b.high) };
    return both.high === null || both.low <= both.high ? both : null;
  }

  // A number as the records write it.
  function read(number) {
    if (number === null || number === undefined) return { low: 0, high: null };
    return typeof number === "number" ? exactly(number) : { low: number[0], high: number[1] };
  }

  // Ends that only contradicting statements put the wrong way round hold both.
  const ordered = (low, high) => (high !== null && high < low ? { low: high, high: low } : { low, high });

  // Up to so many connected sets every choice is tried; above, a greedy one, which is a choice too.
  const EXACT = 12;

  // The size of the union of sets. `shares` are [a, b, { low, high }]; what is not named shares nothing, or, with
  // `anything`, anything up to the smaller set.
  function union(sizes, shares, anything) {
    const named = new Map();
    for (const [a, b, shared] of shares) {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      const known = named.get(key) ?? { a: Math.min(a, b), b: Math.max(a, b), low: 0, high: null };
      known.low = Math.max(known.low, shared.low);
      known.high = least(known.high, shared.high);
      named.set(key, known);
    }
    const pairs = [...named.values()];

    function mostShared(a, b) {
      const smaller = Math.min(sizes[a].low, sizes[b].low);
      const known = named.get(a < b ? `${a} ${b}` : `${b} ${a}`);
      if (!known) return anything ? smaller : 0;
      return known.high === null ? smaller : Math.min(known.high, smaller);
    }

    const gain = (at, chosen) => chosen.reduce((left, other) => left - mostShared(at, other), sizes[at].low);

    function everyChoice(rest, chosen, value) {
      if (!rest.length) return value;
      const [next, ...others] = rest;
      const without = everyChoice(others, chosen, value);
      return Math.max(without, everyChoice(others, [...chosen, next], value + gain(next, chosen)));
    }

    function greedy(group) {
      const chosen = [];
      let value = 0;
      for (const at of [...group].sort((a, b) => sizes[b].low - sizes[a].low)) {
        const more = gain(at, chosen);
        if (more <= 0) continue;
        value += more;
        chosen.push(at);
      }
      return value;
    }

    function low() {
      const largest = Math.max(0, ...sizes.map((size) => size.low));
      const root = roots(sizes.length);
      const isNamed = new Set();
      for (const { a, b } of pairs) {
        if (anything || mostShared(a, b) > 0) root.join(a, b);
        isNamed.add(a).add(b);
      }
      const groups = new Map();
      sizes.forEach((_, at) => {
        // A set that may share all of itself with every other adds nothing to any choice.
        if (anything && !isNamed.has(at)) return;
        const key = anything ? 0 : root.of(at);
        groups.set(key, [...(groups.get(key) ?? []), at]);
      });
      const best = (group) => Math.max(0, group.length <= EXACT ? everyChoice(group, [], 0) : greedy(group));
      return Math.max(largest, [...groups.values()].map(best).reduce((a, b) => a + b, 0));
    }

    function high() {
      const total = sum(sizes.map((size) => size.high));
      if (total === null) return null;
      const root = roots(sizes.length);
      const edges = pairs.map(({ a, b, low }) => [least(low, least(sizes[a].high, sizes[b].high)), a, b]);
      edges.sort((a, b) => b[0] - a[0]);
      const taken = edges.filter(([, a, b]) => root.join(a, b)).reduce((taken, [weight]) => taken + weight, 0);
      return less(total, taken);
    }

    return ordered(low(), high());
  }

  // Which sets hang together (union-find).
  function roots(number) {
    const parent = Array.from({ length: number }, (_, at) => at);
    const of = (at) => (parent[at] === at ? at : (parent[at] = of(parent[at])));
    const join = (a, b) => {
      [a, b] = [of(a), of(b)];
      parent[a] = b;
      return a !== b;
    };
    return { of, join };
  }

  catscan.bounds = { capped, exactly, isExact, least, less, meet, ordered, plus, read, same, sum, union };
})();
