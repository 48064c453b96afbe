// The data, fetched as scripts because a page from disk can load nothing else. Each script calls one of the functions
// below with what it holds.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const records = new Map();
  const SHARDS = 64;

  catscan.vocabulary = (vocabulary) => {
    catscan.words = vocabulary;
    const narrower = new Map(vocabulary.concepts.map((concept) => [concept.slug, []]));
    for (const concept of vocabulary.concepts) {
      for (const parent of concept.broader) narrower.get(parent).push(concept.slug);
    }
    // Concepts and all below them.
    catscan.vocabularyBelow = (slugs) => {
      const all = new Set(slugs);
      for (const slug of all) for (const child of narrower.get(slug) ?? []) all.add(child);
      return all;
    };
  };

  catscan.directory = (datasets) => {
    catscan.datasets = datasets.map(([slug, title, group]) => ({ slug, title, group }));
  };

  // Lists that are empty are not written.
  const filled = (region) => {
    region.facts ??= [];
    region.divisions ??= [];
    for (const division of region.divisions) division.strata.forEach(filled);
    return region;
  };

  catscan.records = (list) => {
    for (const record of list) {
      for (const extent of record.extents) {
        extent.about ??= [];
        extent.whole ??= [];
      }
      for (const set of record.sets) {
        for (const account of set.accounts) {
          filled(account.region);
          account.above ??= set.labels.map((_, label) => [label]);
          account.beside ??= [];
          account.contradicted ??= [];
        }
      }
      records.set(record.slug, record);
    }
  };

  // FNV-1a over the slug says in which shard its record is.
  catscan.shardOf = (slug) => {
    const bytes = new TextEncoder().encode(slug);
    return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5) % SHARDS;
  };

  catscan.recordOf = (slug) => records.get(slug);

  const loading = new Map();

  // What does not exist holds nothing.
  function load(name) {
    if (!loading.has(name)) loading.set(name, catscan.loadScript(`compare/data/${name}.js`).catch(() => {}));
    return loading.get(name);
  }

  // The records of some datasets; those that do not exist are left out.
  catscan.load = async (slugs) => {
    await Promise.all([load("vocabulary"), ...slugs.map((slug) => load(catscan.shardOf(slug)))]);
    return slugs.map(catscan.recordOf).filter(Boolean);
  };

  catscan.loadDirectory = async () => {
    await load("datasets");
    return catscan.datasets ?? [];
  };
})();
