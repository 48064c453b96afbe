// "Any of these labels" in one dataset. `src/compare/region.rs` and `rollup.rs` say the same, with the proofs.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const { exactly, least, less, meet, plus, read, same, union } = catscan.bounds;

  // Facts that are tried together; above, each one alone.
  const TOGETHER = 6;
  const isUnknown = (number) => number.low === 0 && number.high === null;

  // Numbers over strata. Where a thing can be in two of them they hold at least the largest number.
  function together(numbers, apart) {
    const total = numbers.reduce(plus, exactly(0));
    return apart ? total : { low: Math.max(0, ...numbers.map((number) => number.low)), high: total.high };
  }

  // Those of `labels` that lie in no other of them.
  function topmost(above, labels) {
    return labels.filter((label, at) => {
      const covers = (other, place) =>
        other !== label && above[label].includes(other) && (!above[other].includes(label) || place < at);
      return !labels.some(covers);
    });
  }

  // The bounds of a stretch; null where its counts contradict each other.
  function stretch(region, rules) {
    const positive = (region.numbers ??= region.positive.map(read));

    // One label: its own count, at least each label within it, at most each that it lies in.
    function oneLabel(label) {
      const inside = positive.filter((_, other) => rules.above[other].includes(label));
      const low = Math.max(0, ...inside.map((number) => number.low));
      const high = rules.above[label].reduce((high, above) => least(high, positive[above].high), null);
      return high === null || low <= high ? { low, high } : null;
    }

    // The labels whose carriers are none of `labels`.
    function excluding(labels, known) {
      if (rules.exclusive) return positive.map((_, label) => label).filter((label) => !labels.includes(label));
      const absent = known.absence ? rules.absence : null;
      const excluded = (label) => label !== absent && !rules.beside.includes(label);
      return absent !== null && labels.every(excluded) ? [absent] : [];
    }

    // What facts say of pairs of `labels`, of which `numbers` are positive.
    function sharesOf(facts, labels, numbers) {
      const shares = [];
      for (const fact of facts) {
        const places = fact.labels.map((label) => labels.indexOf(label)).filter((place) => place >= 0);
        const two = fact.labels.length === 2;
        places.forEach((a, nth) => {
          for (const b of places.slice(nth + 1)) {
            if (fact.any && !two) continue;
            if (!fact.any) {
              shares.push([a, b, two ? exactly(fact.positive) : { low: fact.positive, high: null }]);
              continue;
            }
            const sum = plus(numbers[a], numbers[b]);
            const high = sum.high === null ? null : less(sum.high, fact.positive);
            shares.push([a, b, { low: less(sum.low, fact.positive), high }]);
          }
        });
      }
      return shares;
    }

    // Without facts on any of several.
    function marginal(labels, known) {
      if (!labels.length) return exactly(0);
      const tops = topmost(rules.above, labels);
      const numbers = tops.map(oneLabel);
      if (numbers.includes(null)) return null;
      const facts = region.facts.filter((fact) => known.joints.includes(fact.entry));
      const shares = rules.exclusive ? [] : sharesOf(facts, tops, numbers);
      let bounds = union(numbers, shares, !rules.exclusive);
      if (region.of !== null) {
        const excluded = excluding(tops, known).reduce((sum, label) => sum + positive[label].low, 0);
        if (excluded > region.of) return null;
        bounds = meet(bounds, { low: 0, high: region.of - excluded });
      }
      for (const division of region.divisions) {
        if (!known.strata.includes(division.table)) continue;
        const strata = division.strata.map((stratum) => stretch(stratum, rules).anyOf(labels, known));
        if (!bounds || strata.includes(null)) return null;
        bounds = meet(bounds, together(strata, division.apart));
      }
      return bounds;
    }

    function anyOf(labels, known) {
      const bounds = marginal(labels, known);
      if (!bounds) return null;
      const within = (label, others) => rules.above[label].some((above) => others.includes(above));
      const upper = (labels) => {
        const most = marginal(labels, known);
        return most ? most.high : region.of;
      };
      const beyond = (facts) => labels.filter((label) => !facts.some((fact) => within(label, fact.labels)));
      const useful = [];
      for (const fact of region.facts) {
        if (!fact.any || !known.joints.includes(fact.entry)) continue;
        const most = upper(fact.labels.filter((label) => !within(label, labels)));
        if (most !== null) bounds.low = Math.max(bounds.low, less(fact.positive, most));
        if (beyond([fact]).length < labels.length) useful.push(fact);
      }
      const first = useful.slice(0, TOGETHER);
      const several = Array.from({ length: 2 ** first.length - 1 }, (_, choice) =>
        first.filter((_, at) => ((choice + 1) >> at) & 1),
      );
      for (const chosen of [...useful.map((fact) => [fact]), ...several]) {
        const rest = upper(beyond(chosen));
        const stated = chosen.reduce((sum, fact) => sum + fact.positive, 0);
        if (rest !== null) bounds.high = least(bounds.high, stated + rest);
      }
      return bounds.high === null || bounds.low <= bounds.high ? bounds : null;
    }

    return { anyOf };
  }

  // Everything that is known of a stretch.
  function everything(region) {
    const strata = region.divisions.flatMap((division) => division.strata);
    const entries = [region, ...strata].flatMap((region) => region.facts.map((fact) => fact.entry));
    const joints = [...new Set(entries)].sort((a, b) => a - b);
    return { absence: true, joints, strata: region.divisions.map((division) => division.table) };
  }

  // Leaves out of `known` what makes no difference: the absence first, then strata, then facts, from the last.
  function restOn(known, isSame) {
    const without = (list, at) => list.filter((_, place) => place !== at);
    if (isSame({ ...known, absence: false })) known.absence = false;
    for (const kind of ["strata", "joints"]) {
      for (let at = known[kind].length - 1; at >= 0; at--) {
        const less = { ...known, [kind]: without(known[kind], at) };
        if (isSame(less)) known[kind] = less[kind];
      }
    }
  }

  // What `region` of an account says of any of `labels`, which are sorted.
  function rollUp(account, region, labels) {
    const rules = account;
    const known = everything(region);
    const { anyOf } = stretch(region, rules);
    const setAside = [...account.contradicted];
    let bounds = anyOf(labels, known);
    if (!bounds) {
      setAside.push(...known.joints.splice(0).map(() => "a joint fact"));
      bounds = anyOf(labels, known);
    }
    if (!bounds) {
      Object.assign(known, { absence: false, strata: [] });
      bounds = together(labels.map((label) => region.numbers[label]), false);
    }
    restOn(known, (less) => {
      const other = anyOf(labels, less);
      return other !== null && same(other, bounds);
    });
    const counted = topmost(rules.above, labels);
    return {
      account,
      labels,
      bounds,
      unit: account.unit,
      of: region.of,
      extent: region.extent,
      full: region.full,
      preferred: account.preferred,
      counted,
      uncounted: counted.filter((label) => isUnknown(region.numbers[label])),
      known,
      absence: known.absence && !rules.exclusive ? rules.absence : null,
      region,
      setAside,
    };
  }

  // What a dataset's set says of any of `labels`, for all of it or for one part of a split, the preferred first.
  function anyOf(record, set, labels, part) {
    const counts = (region) => {
      region.numbers ??= region.positive.map(read);
      return labels.some((label) => !isUnknown(region.numbers[label]));
    };
    const all = [];
    for (const account of record.sets[set].accounts) {
      for (const [rank, region] of stretches(record, account, part)) {
        if (!counts(region)) continue;
        const preferred = part === null ? account.preferred : all.every((other) => other.unit !== account.unit);
        all.push({ ...rollUp(account, region, labels), rank, preferred, set, record });
      }
    }
    return all;
  }

  function stretches(record, account, part) {
    if (part === null) return [[account.rank, account.region]];
    const own = catscan.pool.extentOf(record, part, account.unit);
    const whole = account.region.extent === own ? [[account.rank, account.region]] : [];
    const strata = account.region.divisions.flatMap((division) =>
      division.strata.filter((stratum) => stratum.part === part).map((stratum) => [division.rank, stratum]),
    );
    return [...whole, ...strata];
  }

  const before = (a, b) => {
    const at = a.findIndex((part, place) => part !== b[place]);
    return at < 0 ? 0 : a[at] - b[at];
  };

  // What a dataset says of any of some concepts, all below them included, in `unit`: the label set that comparisons
  // prefer, or why there is nothing.
  function ofConcepts(record, concepts, part, unit) {
    const wanted = catscan.vocabularyBelow(concepts);
    let best = null;
    let labelled = false;
    const units = new Set();
    record.sets.forEach((set, at) => {
      const labels = set.labels
        .map((label, place) => (label.concepts.some(([slug, kind]) => wanted.has(slug) && /^(exact|narrower)$/.test(kind)) ? place : -1))
        .filter((place) => place >= 0);
      if (!labels.length) return;
      labelled = true;
      const all = anyOf(record, at, labels, part);
      all.forEach((one) => units.add(one.unit));
      const inUnit = all.filter((one) => one.unit === unit);
      if (!inUnit.length) return;
      const rank = inUnit.map((one) => one.rank).sort(before)[0];
      if (!best || before(rank, best.order) < 0) best = { ...inUnit[0], order: rank };
    });
    return { rollUp: best, labelled, units: [...units] };
  }

  catscan.rollup = { anyOf, ofConcepts };
})();
