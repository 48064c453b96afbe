// Serves the built site as GitHub Pages does: below a project path, with 404.html at any depth, addresses without
// `.html`, folders that get their slash, and texts compressed. Answers on the loopback interface only.
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { baseUrl, folder } from './lib/site.js';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ttl': 'text/turtle',
};

const COMPRESSED = /^text\/|json|javascript|xml/;

/** The server's answer to a path: a status, and a file of `root` or an address to go to. */
export function answer(root, base, pathname) {
  if (pathname === base.slice(0, -1)) return { status: 301, location: base };
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return { status: 400 };
  }
  if (!path.startsWith(base) || path.includes('\0')) return { status: 404 };
  const wanted = join(root, path.slice(base.length));
  const file = [wanted, join(wanted, 'index.html'), `${wanted}.html`].find((candidate) => isFileIn(root, candidate));
  if (!file) return { status: 404, file: join(root, '404.html') };
  if (file !== wanted && file.endsWith(`${sep}index.html`) && !path.endsWith('/')) {
    return { status: 301, location: `${pathname}/` };
  }
  return { status: 200, file };
}

// Neither `..` nor a symbolic link leads out of the folder.
function isFileIn(root, file) {
  return existsSync(file) && statSync(file).isFile() && realpathSync(file).startsWith(realpathSync(root) + sep);
}

export function serve(root, base) {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const { status, file, location } = answer(root, base, pathname);
    if (location) return response.writeHead(status, { location }).end();
    if (!file || !existsSync(file)) {
      return response.writeHead(status, { 'content-type': 'text/plain' }).end(`${status}\n`);
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const gzip = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding']);
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'max-age=600',
      vary: 'Accept-Encoding',
      ...(gzip && { 'content-encoding': 'gzip' }),
    });
    if (request.method === 'HEAD') return response.end();
    const bytes = createReadStream(file);
    (gzip ? bytes.pipe(createGzip()) : bytes).pipe(response);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { port, pathname } = new URL(baseUrl);
  serve(folder, pathname).listen(Number(port), '127.0.0.1');
}
