// Whether a page fits its window.

/** Names what makes the page wider than its window; boxes that scroll by themselves may hold what they like. */
export function tooWide(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const overflow = (element) => getComputedStyle(element).overflowX;
    const inBox = (element) => {
      const box = element.parentElement;
      return box !== null && box !== document.body && (overflow(box) !== 'visible' || inBox(box));
    };
    const sticksOut = (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !inBox(element);
    const culprits = [...document.body.querySelectorAll('*')].filter(sticksOut);
    const wider = root.scrollWidth > root.clientWidth;
    // A page that clips hides what is too wide instead of letting the reader scroll to it.
    const hidden = [root, document.body].some((element) => overflow(element) !== 'visible') && culprits.length > 0;
    if (!wider && !hidden) return [];
    const names = culprits.map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`);
    return [`${root.scrollWidth} px wide in ${root.clientWidth} px`, ...new Set(names)].slice(0, 8);
  });
}
