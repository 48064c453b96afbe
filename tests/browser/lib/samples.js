// One page of each kind, and the datasets that show most. The page for what is not found is looked at by itself.
import { Site } from './site.js';

const pages = Site.overHttp().pages();
const first = (folder) => pages.find((path) => path.startsWith(folder)) ?? `${folder}*.html`;

export const samples = {
  home: 'index.html',
  dataset: 'datasets/chestx-ray14.html',
  'dataset with four states': 'datasets/chexpert.html',
  'dataset with a tree': 'datasets/padchest.html',
  matrix: 'labels/index.html',
  label: 'labels/pneumothorax.html',
  pair: 'compare/chestx-ray14--rsna-pneumonia.html',
  compare: 'compare.html',
  progress: 'progress.html',
  facet: first('modality/'),
  'all facets': 'facets.html',
  about: 'about.html',
};
