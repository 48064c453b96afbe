// What every part of the page is drawn with: elements, numbers, lists of names.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const SVG = "http://www.w3.org/2000/svg";

  // An element with attributes and children; what is null or false is left out.
  function element(name, attributes = {}, ...children) {
    const of = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== false) of.setAttribute(key, value === true ? "" : value);
    }
    of.append(...children.flat(Infinity).filter((child) => child !== null && child !== false));
    return of;
  }

  function bar(permille) {
    const svg = document.createElementNS(SVG, "svg");
    const set = (of, values) => Object.entries(values).forEach(([key, value]) => of.setAttribute(key, value));
    set(svg, { class: "bar", viewBox: "0 0 1000 10", width: 170, height: 6, preserveAspectRatio: "none", "aria-hidden": true });
    for (const [tone, width] of [["track", 1000], ["tone-positive", permille]]) {
      const stretch = document.createElementNS(SVG, "rect");
      set(stretch, { class: tone, width, height: 10 });
      svg.append(stretch);
    }
    return svg;
  }

  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

  // `13,307`, `19,894–49,003`, `≤ 2,441`, `≥ 318`.
  function range({ low, high }) {
    if (high === null) return `≥ ${grouped(low)}`;
    if (low === high) return grouped(low);
    return low === 0 ? `≤ ${grouped(high)}` : `${grouped(low)}–${grouped(high)}`;
  }

  // `a, b and c`.
  const joined = (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

  const titles = (records) => joined(records.map((record) => record.title));
  const plural = (unit) => catscan.words.units[unit];
  const link = (of) => element("a", { href: of.url }, of.title);
  const nothing = (words) => element("span", { class: "nothing" }, element("span", { "aria-hidden": "true" }, "–"), element("span", { class: "vh" }, words));
  const small = (...children) => element("small", {}, ...children);
  const list = (sentences) => element("ul", { class: "sentences" }, sentences.map((sentence) => element("li", {}, sentence)));

  catscan.show = { bar, element, grouped, joined, link, list, nothing, plural, range, small, titles };
})();
