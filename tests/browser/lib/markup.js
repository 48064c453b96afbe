// What the content security policy would block, and what must therefore not stand in any file.

/**
 * Reads markup with the browser's own parser and names what could restyle the page or run in it.
 * @param {'text/html' | 'image/svg+xml'} type
 */
export function unsafeMarkup(page, text, type) {
  return page.evaluate(findUnsafe, { text, type });
}

function findUnsafe({ text, type }) {
  const parsed = new DOMParser().parseFromString(text, type);
  const problems = [];
  // `querySelectorAll` does not look into templates.
  const roots = [parsed, ...[...parsed.querySelectorAll('template')].map((template) => template.content)];
  for (const element of roots.flatMap((root) => [...root.querySelectorAll('*')])) {
    const name = element.localName;
    // A picture is a document of its own, with its own style sheet.
    if (name === 'style' && type === 'text/html') problems.push('<style>');
    if (name === 'parsererror') problems.push(element.textContent);
    const data = /json$/.test(element.type);
    if (name === 'script' && !element.hasAttribute('src') && !data) problems.push('inline <script>');
    for (const attribute of element.attributes) {
      const script = /^on/i.test(attribute.name) || /^\s*javascript:/i.test(attribute.value);
      if (attribute.name === 'style' || script) problems.push(`<${name} ${attribute.name}="${attribute.value}">`);
    }
  }
  return problems;
}

/** What is wrong with the content security policy of an HTML page. */
export function policyProblems(page, text) {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const metas = parsed.querySelectorAll('head > meta[http-equiv="Content-Security-Policy" i]');
    if (metas.length !== 1) return [`${metas.length} policies`];
    const policy = metas[0].content;
    const problems = policy.includes('unsafe-') ? [`lets in what is unsafe: ${policy}`] : [];
    if (!/default-src 'none'/.test(policy)) problems.push(`does not start from nothing: ${policy}`);
    // The policy holds for what follows it.
    const loading = parsed.querySelector('script, link[rel="stylesheet"]');
    const late = loading && loading.compareDocumentPosition(metas[0]) & Node.DOCUMENT_POSITION_FOLLOWING;
    return late ? [...problems, 'stands after what it is for'] : problems;
  }, text);
}
