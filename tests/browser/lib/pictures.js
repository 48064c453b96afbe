// The pictures that the README shows.
import { resolve } from 'node:path';
import { repository } from './site.js';

/** Where they lie. */
export const gallery = resolve(repository, '.github/pictures');

const PAGES = {
  home: 'index.html',
  dataset: 'datasets/chexpert.html',
  label: 'labels/pneumothorax.html',
  matrix: 'labels/index.html',
};

/** Each with its file, its page and its theme. */
export const pictures = Object.entries(PAGES).flatMap(([kind, path]) =>
  ['light', 'dark'].map((colorScheme) => ({ file: `${kind}-${colorScheme}.png`, path, colorScheme })));
