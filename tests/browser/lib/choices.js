// What datasets can be chosen by, read off the catalog's file for programs: the page's own records would only agree with
// themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PERMISSIONS = ['commercial', 'redistribution', 'derivatives'];
const SIZES = [
  [1_000, 'under 1,000 images'],
  [10_000, '1,000 to 9,999 images'],
  [100_000, '10,000 to 99,999 images'],
  [1_000_000, '100,000 to 999,999 images'],
  [Infinity, '1,000,000 images or more'],
];
const ORIGINS = {
  'report-nlp': 'read from reports by software',
  'report-manual': 'read from reports by hand',
  radiologist: 'radiologists',
  consensus: 'several readers in agreement',
  laboratory: 'laboratory result',
  mixed: 'in several ways',
};
const TERMS = { commercial: 'commercial use', redistribution: 'passing it on', derivatives: 'changed versions' };

/** Each dataset's title, and its values by the panel's titles. */
export function choices(site) {
  const { datasets } = JSON.parse(readFileSync(join(site.folder, 'data/catalog.json'), 'utf8'));
  return datasets.map((dataset) => ({
    title: dataset.title,
    Modality: dataset.modality,
    'Body part': dataset.body_part,
    Task: dataset.ml_tasks,
    Access: dataset.access?.level ? [dataset.access.level] : [],
    'Origin of labels': dataset.label_sets.flatMap((set) => set.origin.map(({ origin }) => ORIGINS[origin])),
    'Terms allow': PERMISSIONS.filter((of) => allowed(dataset.licenses, of)).map((of) => TERMS[of]),
    Size: sizeOf(dataset.size.images),
  }));
}

const allowed = (licenses, of) => licenses.length > 0 && licenses.every(({ allows }) => allows[of] === true);

function sizeOf(images) {
  const number = images?.is ?? images?.about ?? images?.at_least ?? images?.at_most;
  return number === undefined || number === null ? [] : [SIZES.find(([end]) => number < end)[1]];
}

/** The datasets that remain of `all` with `chosen`, a list of values for each group. */
export function remaining(all, chosen) {
  return all.filter((dataset) => Object.entries(chosen).every(([group, values]) => values.some((value) => dataset[group].includes(value))));
}
