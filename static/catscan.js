// What the other scripts are loaded and made with.
(() => {
  "use strict";
  const catscan = (globalThis.catscan = {});
  // Where the site lies: from disk no other address is known.
  catscan.root = new URL("..", document.currentScript.src).href;
  catscan.element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // A script of the site; from disk nothing else can be loaded.
  catscan.loadScript = (path) =>
    new Promise((resolve, reject) => {
      const script = catscan.element("script", { src: catscan.root + path });
      // In this order: records need somebody to take them in.
      script.async = false;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
})();
