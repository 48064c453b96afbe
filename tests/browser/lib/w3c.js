// The W3C's checker of HTML and SVG.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Every error and warning in the pages at these addresses, and in the pictures that lie at these paths. */
export async function w3cMessages(addresses) {
  const allow = '-Dnu.validator.servlet.allow-forbidden-hosts=true'; // which 127.0.0.1 is to it
  const options = ['--also-check-svg', '--exit-zero-always', '--stdout', '--format', 'json'];
  const command = [allow, '-jar', JAR, ...options, ...addresses];
  const { stdout } = await promisify(execFile)('java', command, { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout).messages.filter((message) => !isData(message)).map(
    ({ url, lastLine, type, subType, message, extract }) =>
      `${url}:${lastLine}: ${subType ?? type}: ${message} ${extract ?? ''}`,
  );
}

// The checker holds the policy against data blocks, which no browser runs, nor asks the policy about.
function isData({ message, extract }) {
  return message.startsWith('Inline script violates Content Security Policy') && /<script type="application\/ld\+json">/.test(extract);
}
