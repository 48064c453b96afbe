// What a page does besides showing itself.

/**
 * Notes from now on what must not happen: errors in the console (the content security policy reports there), scripts
 * that fail, requests that fail or go to another host. The list that is returned grows.
 */
export function watch(page, site) {
  const problems = [];
  const note = (text) => problems.push(`${site.path(page.url()) ?? page.url()}: ${text}`);
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.root) && !request.url().startsWith('data:')) note(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure();
    // Who leaves a page early breaks off what it was still loading, such as its icon.
    if (errorText !== 'net::ERR_ABORTED') note(`could not load ${request.url()}: ${errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.url()} answers ${response.status()}`);
  });
  return problems;
}
