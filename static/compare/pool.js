// Several datasets together: what they share, how many different things they hold, how many are positive, and
// which terms hold for all. `src/compare/{overlap,pool,both,joint,positives,terms}.rs` say the same, with the proofs.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const { capped, exactly, least, less, meet, ordered, read, sum, union } = catscan.bounds;

  const sizeOf = (record, extent, unit) => record.extents[extent].size[unit];

  // The place of an extent as a figure of `unit` has it: a part that is all of the dataset is all of it.
  const extentOf = (record, extent, unit) => (record.extents[extent].whole.includes(unit) ? 0 : extent);

  const sideOf = (record, extent, unit) => ({ record, extent, size: read(sizeOf(record, extent, unit)) });

  const edgeOf = (record, other) => record.related.find((edge) => edge.other === other);

  // What is declared of a side and a share of another dataset.
  function declared(side, other, extent, unit) {
    const entry = edgeOf(side.record, other)?.shared[unit]?.[side.extent]?.[extent];
    if (!entry) return null;
    const [low, high, repeated, here, matched, basis] = entry;
    return { shared: { low, high }, repeated, repeatedInFirst: here, matched, basis };
  }

  // What both may have in common because both share with a third one.
  function through(a, b, third, unit) {
    const [withA, withB] = [declared(a, third, 0, unit), declared(b, third, 0, unit)];
    if (!withA || !withB || withA.basis === "disjoint" || withB.basis === "disjoint") return null;
    const size = read(edgeOf(a.record, third).size[unit]).high;
    const certain = less(withA.shared.low + withB.shared.low, withA.repeated + withB.repeated);
    const beyond = (side, inside) => (side.size.high === null ? null : less(side.size.high, inside.low));
    const outside = least(beyond(a, withA.shared), beyond(b, withB.shared));
    return {
      low: size === null ? 0 : less(certain, size),
      high: sum([least(withA.shared.high, withB.shared.high), outside]),
    };
  }

  // What two sides share, in `unit`.
  function shared(a, b, unit) {
    const nothing = { shared: exactly(0), repeated: 0, repeatedInFirst: true, matched: null, basis: "assumed" };
    const pair = { a, b, ...(declared(a, b.record.slug, b.extent, unit) ?? nothing) };
    if (pair.basis !== "disjoint") {
      const thirds = a.record.related.filter((edge) => edgeOf(b.record, edge.other));
      for (const third of thirds) {
        const found = through(a, b, third.other, unit);
        if (!found) continue;
        if (pair.basis === "assumed") Object.assign(pair, { shared: found, basis: "through", third: third.title });
        else pair.shared = meet(pair.shared, found) ?? pair.shared;
      }
    }
    pair.shared = capped(pair.shared, least(a.size.high, b.size.high));
    return pair;
  }

  // Every two of some sides: those that share or may, and those of which nobody says anything.
  function pairsOf(sides, unit) {
    const all = sides.flatMap((a, at) => sides.slice(at + 1).map((b, next) => ({ at, to: at + 1 + next, ...shared(a, b, unit) })));
    return {
      overlaps: all.filter((pair) => pair.basis !== "assumed" && pair.basis !== "disjoint"),
      assumed: all.filter((pair) => pair.basis === "assumed"),
    };
  }

  const withoutRepeats = (pair) => ({
    low: less(pair.shared.low, pair.repeated),
    high: pair.shared.high === null ? null : less(pair.shared.high, pair.repeated),
  });

  // How many different things there are. `chosen` are records with the place of an extent.
  function pooled(chosen, unit) {
    const held = chosen.map(([record, extent]) => [record, extent, sizeOf(record, extent, unit)]);
    const counted = held.filter(([, , size]) => size !== undefined);
    const sides = counted.map(([record, extent]) => sideOf(record, extent, unit));
    const { overlaps, assumed } = pairsOf(sides, unit);
    const repeated = sides.map(() => 0);
    for (const pair of overlaps) {
      const side = pair.repeatedInFirst ? pair.at : pair.to;
      repeated[side] = Math.max(repeated[side], pair.repeated);
    }
    const different = sides.map(({ size }, at) => ({
      low: less(size.low, repeated[at]),
      high: size.high === null ? null : less(size.high, repeated[at]),
    }));
    return {
      unit,
      sides,
      overlaps,
      assumed,
      about: sides.some(({ record, extent }) => record.extents[extent].about.includes(unit)),
      uncounted: held.filter(([, , size]) => size === undefined).map(([record]) => record),
      bounds: union(different, overlaps.map((pair) => [pair.at, pair.to, withoutRepeats(pair)]), false),
    };
  }

  // How many must be in both of two sets, of which so many lie in each side.
  function atLeast([a, inA], [b, inB], pair) {
    if (a === null || b === null || inA.size.high === null || inB.size.high === null) return 0;
    const different = less(pair.shared.low, pair.repeated);
    return less(less(different, less(inA.size.high, a)), less(inB.size.high, b));
  }

  // Tightens what is positive in both by the joint facts on the labels.
  function tighten(a, b, pair) {
    if (!a.preferred || !b.preferred) return;
    const full = a.full && b.full;
    const has = (of, [set, label]) => set === of.set && of.labels.includes(label);
    const isAll = (of, [, label]) => of.counted.length === 1 && of.counted[0] === label;
    for (const fact of edgeOf(a.record, b.record.slug)?.joint ?? []) {
      if (!(a.unit in fact.both) || !has(a, fact.own) || !has(b, fact.other)) continue;
      const stated = read(fact.both[a.unit]);
      const most = pair.shared.high;
      const beyond = most === null || pair.matched === null ? null : less(most, pair.matched);
      const alone = isAll(a, fact.own) && isAll(b, fact.other);
      const facts = { low: full ? stated.low : 0, high: alone ? sum([stated.high, beyond]) : null };
      const both = meet(pair.both, facts);
      // A fact that the counts rule out is not used.
      if (!both || (both.low === pair.both.low && both.high === pair.both.high)) continue;
      pair.both = both;
      pair.joints.push(stated);
    }
  }

  // How many are positive in one of the datasets or more. Of any two sets of positives both may be thought filled up
  // with other things of their dataset: every way of filling gives a bound.
  function unionOfPositives(of, sides, pairs) {
    const repeated = (pair) => (of.length > 2 ? pair.repeated : 0);
    const highest = (full) => {
      const filled = of.map(({ bounds }, at) => {
        if (!full(at) || bounds.high === null || sides[at].size.high === null) {
          return full(at) ? (sides[at].size.high ?? bounds.high) : bounds.high;
        }
        return Math.max(sides[at].size.high, bounds.high);
      });
      const shares = pairs.map((pair) => {
        const certain = less(pair.both.low, repeated(pair));
        const [inA, inB] = [[filled[pair.at], sides[pair.at]], [filled[pair.to], sides[pair.to]]];
        return [pair.at, pair.to, { low: Math.max(certain, atLeast(inA, inB, pair)), high: null }];
      });
      return union(filled.map((high) => ({ low: 0, high })), shares, false).high;
    };
    let high = null;
    for (let choice = 0; choice < 1 << of.length; choice++) {
      high = least(high, highest((at) => (choice >> at) & 1));
    }
    const shares = pairs.map((pair) => [pair.at, pair.to, { low: 0, high: pair.both.high }]);
    return ordered(union(of.map(({ bounds }) => bounds), shares, false).low, high);
  }

  // Pools what roll-ups of different datasets, all in `unit`, count.
  function positives(of, unit) {
    const sides = of.map((one) => {
      const side = sideOf(one.record, one.extent, unit);
      if (one.of !== null) {
        // A table can be out of fewer than the part that it stands for, not out of more.
        side.size = meet(side.size, exactly(one.of)) ?? { ...side.size, low: Math.min(one.of, side.size.low) };
      }
      return side;
    });
    const { overlaps, assumed } = pairsOf(sides, unit);
    for (const pair of overlaps) {
      const [a, b] = [of[pair.at], of[pair.to]];
      const most = least(a.bounds.high, b.bounds.high);
      const low = atLeast([a.bounds.low, pair.a], [b.bounds.low, pair.b], pair);
      pair.both = { low, high: least(pair.shared.high, most) };
      pair.joints = [];
      tighten(a, b, pair);
    }
    return { unit, of, pairs: overlaps, assumed, bounds: unionOfPositives(of, sides, overlaps) };
  }

  // What the terms of all allow together: no wins, then not stated.
  function terms(records) {
    const permissions = catscan.words.permissions.map(([value, name]) => {
      const each = records.map((record) => record.allows[value]);
      const allowed = each.includes("no") ? "no" : each.every((one) => one === "yes") ? "yes" : "not-stated";
      return { name, allowed, by: records.filter((_, place) => each[place] === allowed) };
    });
    const asked = catscan.words.demands.map(([value, words]) => ({ words, by: records.filter((record) => record.asks.includes(value)) }));
    const fixed = records.filter((record) => record.allows.derivatives === "no");
    const sharing = records.filter((record) => record.asks.includes("share-alike"));
    const contradictions = sharing.flatMap((a) => fixed.filter((b) => b !== a).map((b) => [a, b]));
    return { permissions, asked: asked.filter(({ by }) => by.length), contradictions };
  }

  catscan.pool = { extentOf, pooled, positives, terms };
})();
