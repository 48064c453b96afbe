// Light, dark, or as the system has it. Loaded before the first paint, so that a chosen theme does not flash;
// without this script the system decides.
(function () {
  "use strict";
  var key = "catscan-theme";
  var choices = ["auto", "light", "dark"];
  var names = { auto: "as the system", light: "light", dark: "dark" };
  var root = document.documentElement;
  var choice = "auto";

  // Storage may be refused (private windows, some browsers on file://): the choice then lasts for the page.
  try {
    choice = localStorage.getItem(key) || "auto";
  } catch {}

  function show() {
    if (choices.indexOf(choice) < 0) choice = "auto";
    if (choice === "auto") delete root.dataset.theme;
    else root.dataset.theme = choice;
    document.querySelectorAll(".theme-switch").forEach(function (button) {
      button.hidden = false;
      button.dataset.choice = choice;
      button.setAttribute("aria-label", "Theme: " + names[choice]);
      button.title = "Theme: " + names[choice];
    });
  }

  show();
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("click", function (event) {
    if (!event.target.closest(".theme-switch")) return;
    choice = choices[(choices.indexOf(choice) + 1) % choices.length];
    try {
      localStorage.setItem(key, choice);
    } catch {}
    show();
  });
  // Other tabs follow.
  addEventListener("storage", function (event) {
    if (event.key !== key) return;
    choice = event.newValue || "auto";
    show();
  });
})();
