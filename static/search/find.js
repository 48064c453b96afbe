// Finds records: `catscan.searchRecords` takes them in, `catscan.find` answers. Knows nothing of the page.
//
// A record is found by texts: its own, such as the title, and those that it shares with others, such as a modality. Words
// lead to texts and texts to records, so that a shared text is taken apart once, however many records have it.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});

  // What a match is worth, by where it is.
  const TITLE = 8;
  const SYNONYM = 7;
  const SHARED = 4;
  const CREATOR = 3;
  // A concept above one that a dataset labels.
  const ABOVE = 2;
  const SUMMARY = 1;
  // A whole name that is meant outweighs any sum of words.
  const NAME = 200;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

  // Which letters a word has, a bit for each: words that differ in too many need not be compared.
  function lettersOf(word) {
    let letters = 0;
    for (let at = 0; at < word.length; at++) letters |= 1 << word.charCodeAt(at) % 31;
    return letters;
  }

  function bits(number) {
    let count = 0;
    for (; number; number &= number - 1) count++;
    return count;
  }

  const LONGEST = 64;
  const ROWS = [new Uint8Array(LONGEST), new Uint8Array(LONGEST), new Uint8Array(LONGEST)];

  // How many letters are wrong, missing, too many or swapped; more than `most` is not counted out.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most || b.length >= LONGEST) return most + 1;
    let [before, row, next] = ROWS;
    for (let at = 0; at <= b.length; at++) row[at] = at;
    for (let i = 1; i <= a.length; i++) {
      next[0] = i;
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && !same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
        least = Math.min(least, next[j]);
      }
      if (least > most) return most + 1;
      [before, row, next] = [row, next, before];
    }
    return row[b.length];
  }

  // Words that say nothing of what is meant.
  const SMALL = new Set("a an and by for from in of on or the to with".split(" "));

  // How many slips are forgiven in a word of this length.
  const forgiven = (length) => (length < 3 ? 0 : length < 8 ? 1 : 2);

  // How well a word of a text answers a typed one: 1 for the same, 0 for not at all.
  function quality(typed, letters, most, entry) {
    const { word } = entry;
    if (word === typed) return 1;
    if (word.startsWith(typed)) return 0.5 + (0.4 * typed.length) / word.length;
    if (!most || Math.abs(word.length - typed.length) > most || bits(letters ^ entry.letters) > 2 * most) return 0;
    const slips = distance(typed, word, most);
    return slips > most ? 0 : 0.6 - 0.2 * slips;
  }

  // Places, written as steps from one to the next.
  function placesOf(steps) {
    let next = 0;
    return steps.map((step) => (next += step + 1) - 1);
  }

  let records = [];
  let words = [];
  let names = [];

  catscan.searchRecords = (data) => {
    records = [];
    names = [];
    const byWord = new Map();

    function add(kind, record) {
      records.push({ kind, ...record });
      return records.length - 1;
    }
    // A text, the records that have it, and what it is worth.
    function index(text, of, weight) {
      const entry = { of, weight };
      for (const word of new Set(wordsOf(text))) {
        if (!byWord.has(word)) byWord.set(word, { word, letters: lettersOf(word), texts: [] });
        byWord.get(word).texts.push(entry);
      }
    }
    function named(name, of, weight) {
      index(name, [of], weight);
      const word = wordsOf(name).join("");
      if (word) names.push({ word, letters: lettersOf(word), of, weight });
    }

    const having = { values: data.values.map(() => []), names: data.names.map(() => []), labels: data.labels.map(() => []) };
    for (const [title, slug, synonyms, creator, summary, ...steps] of data.datasets) {
      const [values, labels, own] = steps.map(placesOf);
      const url = `datasets/${encodeURIComponent(slug)}.html`;
      const shared = [...values.map((at) => data.values[at]), ...labels.map((at) => data.labels[at][0]), ...own.map((at) => data.names[at])];
      const of = add("datasets", { title, url, synonyms, summary, creator, shared });
      named(title, of, TITLE);
      for (const synonym of synonyms) named(synonym, of, SYNONYM);
      if (creator) index(creator, [of], CREATOR);
      if (summary) index(summary, [of], SUMMARY);
      for (const at of values) having.values[at].push(of);
      for (const at of labels) having.labels[at].push(of);
      for (const at of own) having.names[at].push(of);
    }
    data.values.forEach((text, at) => index(text, having.values[at], SHARED));
    data.names.forEach((text, at) => index(text, having.names[at], SHARED));
    const below = data.labels.map(() => new Set());
    data.labels.forEach((_, at) => {
      const above = new Set([at]);
      for (const place of above) {
        for (const of of having.labels[at]) below[place].add(of);
        for (const broader of data.labels[place][3]) above.add(broader);
      }
    });
    data.labels.forEach(([title, slug, synonyms], at) => {
      const of = add("labels", { title, url: `labels/${encodeURIComponent(slug)}.html`, synonyms, shared: [] });
      named(title, of, TITLE);
      for (const synonym of synonyms) named(synonym, of, SYNONYM);
      for (const name of [title, ...synonyms]) {
        index(name, having.labels[at], SHARED);
        index(name, [...below[at]], ABOVE);
      }
    });
    for (const [title, url, summary] of data.pages) {
      const of = add("pages", { title, url, summary, synonyms: [], shared: [] });
      named(title, of, TITLE);
      if (summary) index(summary, [of], SUMMARY);
    }
    words = [...byWord.values()];
    for (const entry of words) {
      const found = entry.texts.reduce((sum, text) => sum + text.of.length, 0);
      entry.rarity = Math.log(2 + records.length / (found + 1));
    }
  };

  // What one typed word is worth for each record; the words that it stands for are added to `meant`.
  function scoresOf(typed, meant) {
    const scores = new Float32Array(records.length);
    const letters = lettersOf(typed);
    const most = forgiven(typed.length);
    for (const entry of words) {
      const well = quality(typed, letters, most, entry);
      if (!well) continue;
      meant.add(entry.word);
      for (const { of, weight } of entry.texts) {
        const score = well * weight * entry.rarity;
        for (const record of of) if (scores[record] < score) scores[record] = score;
      }
    }
    return scores;
  }

  // What the typed words are worth as a name, run together: so `chest xray14` is ChestX-ray14.
  function addNames(typed, scores, full) {
    const letters = lettersOf(typed);
    const most = forgiven(typed.length);
    const best = new Map();
    for (const entry of names) {
      const well = quality(typed, letters, most, entry);
      const score = (well * NAME * entry.weight) / TITLE;
      if (score > (best.get(entry.of) ?? 0)) best.set(entry.of, score);
    }
    for (const [record, score] of best) {
      scores[record] += score;
      full[record] = 255;
    }
  }

  // Keeps the `most` best in order; of equal ones the first.
  function insert(best, one, most) {
    if (best.length === most && best[most - 1].score >= one.score) return;
    let at = best.length;
    while (at > 0 && best[at - 1].score < one.score) at--;
    best.splice(at, 0, one);
    if (best.length > most) best.pop();
  }

  const GROUPS = ["datasets", "labels", "pages"];

  // The groups of what is found, the one with the best match first, each with at most `most` records and the number
  // of all; and the words to mark.
  catscan.find = (query, most = 6) => {
    const all = [...new Set(wordsOf(query))];
    const telling = all.filter((word) => !SMALL.has(word));
    const typed = (telling.length ? telling : all).slice(0, 12);
    const meant = new Set();
    if (!typed.length) return { groups: [], meant };
    const scores = new Float32Array(records.length);
    const full = new Uint8Array(records.length);
    for (const word of typed) {
      const ofWord = scoresOf(word, meant);
      for (let at = 0; at < records.length; at++) {
        scores[at] += ofWord[at];
        if (ofWord[at]) full[at] += 1;
      }
    }
    addNames(wordsOf(query).join(""), scores, full);
    // Records with all the words; where there is none, those with the most.
    let needed = 1;
    for (const number of full) if (number > needed) needed = Math.min(number, typed.length);
    const groups = Object.fromEntries(GROUPS.map((kind) => [kind, { kind, best: [], number: 0 }]));
    for (let at = 0; at < records.length; at++) {
      if (full[at] < needed) continue;
      const group = groups[records[at].kind];
      group.number++;
      insert(group.best, { at, score: scores[at] }, most);
    }
    const filled = Object.values(groups).filter(({ number }) => number);
    filled.sort((a, b) => b.best[0].score - a.best[0].score);
    return { groups: filled.map(({ kind, number, best }) => ({ kind, number, found: best.map(({ at }) => records[at]) })), meant };
  };

  // A text in pieces, and whether each is to be marked.
  catscan.marked = (text, meant) =>
    text
      .split(/([\p{L}\p{N}\p{M}]+)/u)
      .filter(Boolean)
      .map((piece) => [piece, meant.has(fold(piece))]);
})();
