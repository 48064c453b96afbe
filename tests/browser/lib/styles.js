// The linter of style sheets.
import { fileURLToPath } from 'node:url';
import stylelint from 'stylelint';

const CONFIG = fileURLToPath(new URL('../stylelint.config.js', import.meta.url));

/** Every mistake in a style sheet, by line and rule. */
export async function styleMistakes(code) {
  const { results } = await stylelint.lint({ code, configFile: CONFIG });
  return results.flatMap(({ warnings }) => warnings.map(({ line, text }) => `${line}: ${text}`));
}
