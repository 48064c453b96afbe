// Keeps a page true while its site is edited. Added by `catscan serve`, and in no published page.
(function () {
  "use strict";
  // The versions that this page and its style sheets were made of.
  const made = document.currentScript.src.split("?")[1].split("/");
  const version = made[0];
  let styles = made[1];
  const kept = "catscan-serve:" + location.pathname;
  let worker = null;
  let leaving = false;

  function take(message) {
    const lines = message.split("\n");
    const problems = lines.slice(2).join("\n");
    if (lines[0] !== version) return reload();
    if (lines[1] !== styles) restyle(lines[1]);
    styles = lines[1];
    show(problems);
  }

  // ——— Pages: loaded anew, where they were, with the same folds open.

  function folds() {
    const seen = {};
    return Array.from(document.querySelectorAll("details"), function (fold) {
      const name = fold.id || fold.querySelector("summary")?.textContent || "";
      seen[name] = (seen[name] || 0) + 1;
      return { fold: fold, key: name + "\n" + seen[name] };
    });
  }

  function reload() {
    if (leaving) return;
    leaving = true;
    const state = { x: scrollX, y: scrollY, folds: {} };
    folds().forEach(function (each) {
      state.folds[each.key] = each.fold.open;
    });
    try {
      sessionStorage.setItem(kept, JSON.stringify(state));
    } catch {}
    location.reload();
  }

  function restore() {
    let state = null;
    try {
      state = JSON.parse(sessionStorage.getItem(kept));
      sessionStorage.removeItem(kept);
    } catch {}
    if (!state) return;
    folds().forEach(function (each) {
      if (each.key in state.folds) each.fold.open = state.folds[each.key];
    });
    scrollTo({ left: state.x, top: state.y, behavior: "instant" });
  }

  // ——— Style sheets: the new one takes the old one's place once it is loaded, and that of those which were
  // to take it before: a link that is taken away while it loads says nothing any more.

  const replaced = new Map();

  function restyle(number) {
    document.querySelectorAll('link[rel="stylesheet"]').forEach(function (old) {
      if (new URL(old.href).origin !== location.origin || old.dataset.goes) return;
      const fresh = old.cloneNode();
      const earlier = [old].concat(replaced.get(old) || []);
      replaced.set(fresh, earlier);
      fresh.href = old.href.split("?")[0] + "?" + number;
      fresh.onload = fresh.onerror = function () {
        earlier.forEach((link) => link.remove());
        replaced.delete(fresh);
      };
      old.dataset.goes = "1";
      old.after(fresh);
    });
  }

  // ——— Problems: over the page, in a tree of their own that no style of the page reaches.

  function show(text) {
    let host = document.querySelector("catscan-problems");
    if (!text) return host?.remove();
    if (!document.body) return addEventListener("DOMContentLoaded", () => show(text), { once: true });
    if (!host) {
      host = document.createElement("catscan-problems");
      const inner = host.attachShadow({ mode: "open" });
      const sheet = document.createElement("link");
      sheet.rel = "stylesheet";
      sheet.href = "/.catscan/problems.css";
      const box = document.createElement("section");
      box.setAttribute("role", "alert");
      box.setAttribute("aria-label", "Problems");
      const close = document.createElement("button");
      close.type = "button";
      close.textContent = "Hide";
      close.onclick = () => host.remove();
      const pre = document.createElement("pre");
      pre.tabIndex = 0;
      box.append(close, pre);
      inner.append(sheet, box);
      document.body.append(host);
    }
    host.shadowRoot.querySelector("pre").textContent = text;
  }

  addEventListener("keydown", function (event) {
    if (event.key === "Escape") show("");
  });

  // ——— Listening: only while the page is seen, because a browser keeps but a few connections to one server.

  function listen() {
    if (document.visibilityState === "hidden") rest();
    else if (!worker) {
      worker = new Worker("/.catscan/events.js");
      worker.onmessage = (event) => take(event.data);
      // A server that stops just after it sent the page does not send the worker any more.
      worker.onerror = function () {
        rest();
        setTimeout(listen, 1000);
      };
    }
  }

  function rest() {
    worker?.terminate();
    worker = null;
  }

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", restore);
  else restore();
  listen();
})();
