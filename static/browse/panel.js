// The links of the panel as boxes to tick, the chosen ones as chips, and the pages of what is found.
(() => {
  "use strict";
  const catscan = (globalThis.catscan ??= {});
  const { element } = catscan;

  const button = (words, attributes, press) => pressed(element("button", { type: "button", ...attributes }, words), press);

  // In another tab a link still leads where it says.
  function pressed(of, press) {
    of.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      press();
    });
    return of;
  }

  // `toggle(kind, slug)` and `reset(kind)` are called when a reader chooses.
  catscan.panelOf = (panel, toggle, reset) => {
    const groups = {};
    for (const section of panel.querySelectorAll("[data-facet]")) {
      const kind = section.dataset.facet;
      const heading = section.querySelector("h2");
      const title = heading.textContent;
      const boxes = {};
      for (const link of section.querySelectorAll("a")) {
        const slug = link.dataset.value;
        boxes[slug] = link;
        link.setAttribute("role", "checkbox");
        link.setAttribute("aria-checked", "false");
        pressed(link, () => toggle(kind, slug));
        link.addEventListener("keydown", (event) => {
          if (event.key !== " ") return;
          event.preventDefault();
          toggle(kind, slug);
        });
      }
      section.setAttribute("role", "group");
      section.setAttribute("aria-label", title);
      const clear = button("reset", { class: "reset", "aria-label": `reset ${title}` }, () => {
        Object.values(boxes)[0].focus();
        reset(kind);
      });
      clear.hidden = true;
      heading.append(clear);
      groups[kind] = { title, clear, boxes };
    }
    return {
      known: Object.fromEntries(Object.entries(groups).map(([kind, { boxes }]) => [kind, Object.keys(boxes)])),
      title: (kind, slug) => (slug ? groups[kind].boxes[slug].firstElementChild.textContent : groups[kind].title),
      // How many there would be with a value.
      show(chosen, kind, slug, number) {
        const { clear, boxes } = groups[kind];
        clear.hidden = !chosen[kind];
        boxes[slug].setAttribute("aria-checked", String(Boolean(chosen[kind]?.includes(slug))));
        boxes[slug].classList.toggle("none", !number);
        boxes[slug].lastElementChild.textContent = number.toLocaleString("en");
      },
    };
  };

  // A chip for each choice, and one button for all. Who takes one away by keyboard stays among them, where some are left.
  catscan.showChips = (list, panel, chosen, toggle, clear) => {
    const place = [...list.querySelectorAll("button")].indexOf(document.activeElement);
    const chips = Object.entries(chosen).flatMap(([kind, slugs]) =>
      slugs.map((slug) => {
        const title = panel.title(kind, slug);
        return element("li", { class: "chip" }, title, " ", button("×", { "aria-label": `Remove ${panel.title(kind)}: ${title}` }, () => toggle(kind, slug)));
      }),
    );
    if (chips.length) chips.push(element("li", {}, button("Clear all", { class: "button" }, clear)));
    list.replaceChildren(...chips);
    list.hidden = !chips.length;
    if (place < 0) return;
    const left = list.querySelectorAll("button");
    (left[Math.min(place, left.length - 1)] ?? document.getElementById("Datasets")).focus();
  };

  // Links to pages of a list, as the generator makes them: the first, the last, and those around this one.
  catscan.pages = (page, pages, address, go) => {
    const link = (number, words, attributes) => element("li", {}, pressed(element("a", { href: address(number), ...attributes }, words), () => go(number)));
    const items = page > 1 ? [link(page - 1, "Previous", { rel: "prev" })] : [];
    for (let number = 1; number <= pages; number++) {
      const far = number > 1 && number < pages ? Math.abs(number - page) : 0;
      if (far === 3) items.push(element("li", { "aria-hidden": "true" }, "…"));
      else if (far < 3) items.push(link(number, number, { "aria-label": `Page ${number}`, ...(number === page && { "aria-current": "page" }) }));
    }
    if (page < pages) items.push(link(page + 1, "Next", { rel: "next" }));
    return element("ul", {}, ...items);
  };

  catscan.button = button;
})();
