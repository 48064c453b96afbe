// The catalog of the home page: what is chosen stands in the address, and everything is drawn anew when that changes. The
// records are loaded when a reader first chooses or sorts.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const { read, write, toggled, without } = catscan.state;
  const { button, element } = catscan;
  const ROWS = 100;
  const at = (id) => document.getElementById(id);
  const browse = at("Browse");
  const table = browse.querySelector(".datasets");
  if (!table) return;

  const toggle = (kind, slug) => change(toggled(state, kind, slug));
  const drop = (kinds) => change(without(state, kinds));
  const panel = catscan.panelOf(browse, toggle, (kind) => drop([kind]));
  const rowOf = catscan.rowsOf(at("Row"));
  const printed = document.querySelector(".pager");
  const pager = element("nav", { class: "pager", "aria-label": "Pages" });
  const headOf = (name) => table.querySelector(`th[data-sort="${CSS.escape(name)}"]`);
  const number = (of) => of.toLocaleString("en");
  const datasets = (of) => `${number(of)} ${of === 1 ? "dataset" : "datasets"}`;
  let state = readState();
  let loading;

  function readState() {
    const read_ = read(location.search, panel.known);
    return headOf(read_.sort) ? read_ : { ...read_, sort: "images", down: true };
  }

  // The later pages of the printed list are no place to choose from: choosing begins on the first.
  const address = (of) => (browse.dataset.first ?? location.pathname) + write(of);

  function change(to) {
    if (browse.dataset.first) return location.assign(address(to));
    state = to;
    history.pushState(null, "", address(to));
    draw();
  }

  // What to drop, so that something is found.
  function way({ kinds, number }) {
    const quoted = (kind) => `${panel.title(kind)}: ${state.chosen[kind].map((slug) => `“${panel.title(kind, slug)}”`).join(" or ")}`;
    const words = `Drop ${kinds.map(quoted).join(" and ")}`;
    const press = () => {
      at("Datasets").focus();
      drop(kinds);
    };
    return element("li", {}, button(words, { class: "button" }, press), ` ${datasets(number)}`);
  }

  function sentence(found, from) {
    const size = catscan.catalog.size;
    if (!found) return `None of ${datasets(size)} has all that is chosen`;
    const all = found === size ? datasets(size) : `${number(found)} of ${datasets(size)}`;
    const shown = found > ROWS ? `, ${number(from + 1)} to ${number(Math.min(from + ROWS, found))} shown` : "";
    return `${all}${shown}, ${catscan.orderWords(headOf(state.sort), state.down)}`;
  }

  function show() {
    const { choose, order, text, values, ways } = catscan.catalog;
    const found = choose(state.chosen);
    const pages = Math.ceil(found.number / ROWS) || 1;
    state.page = Math.min(state.page, pages);
    const from = (state.page - 1) * ROWS;
    const places = order(state.sort, state.down).filter((place) => found.remains[place]);
    const rows = places.slice(from, from + ROWS).map((place) => rowOf((name) => text(place, name)));
    table.tBodies[0].innerHTML = rows.join("");
    table.hidden = !rows.length;
    at("Nothing").hidden = rows.length > 0;
    at("Ways").replaceChildren(...(rows.length ? [] : ways(found).slice(0, 4).map(way)));
    catscan.showOrder(table, headOf(state.sort), state.down);
    values.forEach(([kind, slug], value) => panel.show(state.chosen, kind, slug, found.counts[value]));
    catscan.showChips(at("Chosen"), panel, state.chosen, toggle, () => drop(Object.keys(state.chosen)));
    at("Shown").textContent = sentence(found.number, from);
    printed?.remove();
    const go = (page) => {
      change({ ...state, page });
      at("Datasets").focus();
    };
    const of = (page) => address({ ...state, page });
    pager.replaceChildren(...(pages > 1 ? [catscan.pages(state.page, pages, of, go)] : []));
  }

  async function draw() {
    try {
      loading ??= catscan.loadScript("browse/records.js");
      await loading;
      show();
    } catch {
      loading = undefined;
      at("Shown").textContent = "The list could not be loaded: choose again";
    }
    browse.removeAttribute("aria-busy");
  }

  browse.after(pager);
  catscan.showOrder(table, headOf("images"), true);
  table.addEventListener("catscan:sort", (event) => {
    event.preventDefault();
    const { head, down } = event.detail;
    change({ ...state, sort: head.dataset.sort, down, page: 1 });
  });
  addEventListener("popstate", () => {
    state = readState();
    draw();
  });
  if (write(state)) {
    // What is about to be replaced is not shown first.
    browse.setAttribute("aria-busy", "true");
    draw();
  }
})();
