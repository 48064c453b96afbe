//! The bounds against worlds in which every single image is known.
//!
//! Each seed is a world of a few datasets of up to eight images, published as front matter and read by
//! the real parser. A failure prints the seed; `CATSCAN_SEED=n` runs that one alone, and `CATSCAN_LONG=1`
//! many more.
#![expect(clippy::unwrap_used, reason = "what cannot be set up fails the test")]

mod compare_support;

use catscan::catalog::{Catalog, DatasetId, PartRef};
use catscan::compare::{
    Chosen, Extent, Interval, RollUp, any_of, any_of_part, labels_of, pooled_of, pooled_positives,
    roll_ups,
};
use catscan::schema::values::Unit;
use compare_support::publish::{ALL, Told};
use compare_support::rng::Rng;
use compare_support::world::{CONCEPTS, Dataset, Image, World, below, name};
use compare_support::{catalog, concept};
use std::collections::BTreeSet;

/// Seeds from `first` on: every test has worlds of its own.
fn seeds(first: u64, usual: u64) -> std::ops::Range<u64> {
    if let Ok(seed) = std::env::var("CATSCAN_SEED") {
        let seed = seed.parse().unwrap();
        return seed..seed + 1;
    }
    let long = std::env::var_os("CATSCAN_LONG").is_some();
    first..first + usual * if long { 20 } else { 1 }
}

/// Whether an image is in the extent of a figure. The only split of a world has two parts.
fn inside(extent: &Extent) -> impl Fn(&Image) -> bool {
    move |image| match extent {
        Extent::Whole => true,
        Extent::Parts(parts) => parts.iter().any(|part| part.part == image.part),
    }
}

/// A world's label of each of the catalog's.
fn own(catalog: &Catalog, id: DatasetId, labels: &[usize]) -> Vec<usize> {
    let set = &catalog.dataset(id).sets[0];
    let find = |label: &usize| {
        let found = (0..).find(|own| name(*own) == set.labels[*label].name);
        found.unwrap()
    };
    labels.iter().map(find).collect()
}

/// The state of the labels that a roll-up counts: each has a source of its own.
fn state(catalog: &Catalog, of: &RollUp) -> usize {
    catalog.dataset(of.dataset).tables[of.derivation.table]
        .source
        .unwrap()
}

fn truth(catalog: &Catalog, dataset: &Dataset, of: &RollUp) -> u64 {
    let labels = own(catalog, of.dataset, &of.labels);
    let patients = of.unit == Unit::Patient;
    dataset.positive(&labels, state(catalog, of), patients, inside(&of.extent)) as u64
}

/// The parts of a dataset's only split, where it has one.
fn parts(catalog: &Catalog, id: DatasetId) -> Vec<PartRef> {
    let splits = &catalog.dataset(id).fields().splits;
    let parts = splits.first().map_or(0, |split| split.parts.len());
    (0..parts).map(|part| PartRef { split: 0, part }).collect()
}

fn ids(catalog: &Catalog) -> Vec<DatasetId> {
    catalog.datasets().map(|(id, _)| id).collect()
}

#[test]
fn roll_ups_hold_the_truth() {
    let (mut exact, mut of_part) = (0, 0);
    for seed in seeds(1_000_000, 4_000) {
        let world = World::new(&mut Rng::new(seed));
        let catalog = catalog(&world.files(ALL));
        for (id, dataset) in ids(&catalog).into_iter().zip(&world.datasets) {
            for (at, slug) in CONCEPTS.iter().enumerate() {
                let concept = concept(&catalog, slug);
                let wanted: BTreeSet<usize> = (0..dataset.labels)
                    .filter(|label| {
                        let (to, kind) = dataset.map[*label];
                        below(at).contains(&to) && matches!(kind, "exact" | "narrower")
                    })
                    .collect();
                let labels = own(&catalog, id, &labels_of(&catalog, id, 0, concept));
                assert_eq!(
                    labels.iter().copied().collect::<BTreeSet<_>>(),
                    wanted,
                    "seed {seed}"
                );
                let found = labels_of(&catalog, id, 0, concept);
                let of_parts = parts(&catalog, id)
                    .into_iter()
                    .flat_map(|part| any_of_part(&catalog, id, 0, &found, part));
                for of in roll_ups(&catalog, id, concept).into_iter().chain(of_parts) {
                    of_part += u64::from(of.extent != Extent::Whole);
                    let truth = truth(&catalog, dataset, &of);
                    assert!(
                        of.bounds.contains(truth),
                        "seed {seed}: {truth} is not in {of:#?}"
                    );
                    let said = &of.derivation.contradicted;
                    assert!(
                        said.is_empty(),
                        "seed {seed}: a true world contradicts itself: {of:#?}"
                    );
                    exact += u64::from(of.bounds.exact().is_some());
                }
            }
        }
    }
    assert!(exact > 0 && of_part > 0);
}

#[test]
fn pools_hold_the_truth() {
    for seed in seeds(2_000_000, 4_000) {
        let mut rng = Rng::new(seed);
        let world = World::new(&mut rng);
        let catalog = catalog(&world.files(ALL));
        let ids = ids(&catalog);
        for choice in 1_usize..1 << ids.len() {
            let chosen: Vec<usize> = (0..ids.len()).filter(|at| choice >> at & 1 == 1).collect();
            let pool: Vec<DatasetId> = chosen.iter().map(|at| ids[*at]).collect();
            let pool = pooled_of(&catalog, &pool, Unit::Image);
            let things = chosen.iter().flat_map(|at| world.datasets[*at].things());
            let truth = things.collect::<BTreeSet<_>>().len() as u64;
            assert!(
                pool.bounds.contains(truth),
                "seed {seed}: {truth} is not in {pool:#?}"
            );
            let largest = chosen
                .iter()
                .map(|at| world.datasets[*at].images.len() as u64)
                .max();
            assert!(Some(pool.bounds.low) >= largest, "seed {seed}: {pool:#?}");
        }
    }
}

/// The catalog's labels of those of a world: tables come in another order than names.
fn labels_named(catalog: &Catalog, id: DatasetId, labels: &[usize]) -> Vec<usize> {
    let set = &catalog.dataset(id).sets[0];
    let find = |label: &usize| set.find(&name(*label)).unwrap();
    labels.iter().map(find).collect()
}

/// Labels of every dataset of a world, at random.
fn choose(rng: &mut Rng, world: &World) -> Vec<Vec<usize>> {
    let datasets = world.datasets.iter();
    datasets
        .map(|dataset| {
            let mut labels: Vec<usize> = (0..dataset.labels).collect();
            rng.shuffle(&mut labels);
            labels.truncate(rng.between(1, 2));
            labels
        })
        .collect()
}

fn in_catalog(catalog: &Catalog, chosen: &[Vec<usize>]) -> Vec<Chosen> {
    let datasets = ids(catalog).into_iter().zip(chosen);
    datasets
        .map(|(id, labels)| Chosen {
            dataset: id,
            set: 0,
            labels: labels_named(catalog, id, labels),
            part: None,
        })
        .collect()
}

#[test]
fn pooled_positives_hold_the_truth() {
    let (mut pooled_some, mut in_parts) = (0, 0);
    for seed in seeds(3_000_000, 4_000) {
        let mut rng = Rng::new(seed);
        let world = World::new(&mut rng);
        let catalog = catalog(&world.files(ALL));
        for _ in 0..3 {
            let mut chosen = in_catalog(&catalog, &choose(&mut rng, &world));
            for one in &mut chosen {
                let parts = parts(&catalog, one.dataset);
                if !parts.is_empty() && rng.once_in(2) {
                    one.part = Some(parts[rng.between(0, parts.len() - 1)]);
                }
            }
            let Ok(pooled) = pooled_positives(&catalog, &chosen, Unit::Image) else {
                continue;
            };
            in_parts += u64::from(chosen.iter().any(|one| one.part.is_some()));
            let mut positive = BTreeSet::new();
            for of in &pooled.of {
                let dataset = &world.datasets[of.dataset.index()];
                let labels = own(&catalog, of.dataset, &of.labels);
                let state = state(&catalog, of);
                let images = dataset
                    .images
                    .iter()
                    .filter(|image| inside(&of.extent)(image));
                let carried =
                    |image: &&Image| labels.iter().any(|l| image.labels[state].contains(l));
                positive.extend(images.filter(carried).map(|image| image.thing));
            }
            let truth = positive.len() as u64;
            assert!(
                pooled.bounds.contains(truth),
                "seed {seed}: {truth} is not in {pooled:#?}"
            );
            pooled_some += 1;
        }
    }
    assert!(pooled_some > 0 && in_parts > 0);
}

#[test]
fn more_knowledge_never_widens() {
    let mut narrowed = 0;
    for seed in seeds(4_000_000, 1_000) {
        let mut rng = Rng::new(seed);
        let world = World::new(&mut rng);
        let more = catalog(&world.files(ALL));
        let mut check = |what: &str, more: Interval, less: Interval| {
            assert!(
                less.holds(more),
                "seed {seed}: {what}: {more:?} is wider than {less:?}"
            );
            narrowed += u64::from(less != more);
        };
        for told in [
            Told {
                joints: false,
                ..ALL
            },
            Told {
                divisions: false,
                ..ALL
            },
            Told {
                overlaps: false,
                joints: false,
                ..ALL
            },
        ] {
            let less = catalog(&world.files(told));
            let ids = ids(&more);
            for (id, dataset) in ids.iter().zip(&world.datasets) {
                let labels: Vec<usize> = (0..dataset.labels).collect();
                for some in labels.windows(2).chain([labels.as_slice()]) {
                    // The first table leads in both, whatever divides it.
                    let of = |catalog| {
                        let some = labels_named(catalog, *id, some);
                        let all = any_of(catalog, *id, 0, &some).into_iter();
                        let led = all.filter(|of| of.derivation.table == 0);
                        led.collect::<Vec<_>>()
                    };
                    let (of_more, of_less) = (of(&more), of(&less));
                    for less in &of_less {
                        for more in of_more.iter().filter(|more| more.unit == less.unit) {
                            check("labels", more.bounds, less.bounds);
                        }
                    }
                }
            }
            let (a, b) = (
                pooled_of(&more, &ids, Unit::Image),
                pooled_of(&less, &ids, Unit::Image),
            );
            check("pool", a.bounds, b.bounds);
            let chosen = choose(&mut rng, &world);
            let pools = [&more, &less]
                .map(|of| pooled_positives(of, &in_catalog(of, &chosen), Unit::Image));
            // Without the tables that divide it, another state of the labels may come first; and facts
            // that name only labels speak of the preferred table, which may be another one too.
            let same = |(a, b): (&RollUp, &RollUp)| {
                (state(&more, a), a.preferred) == (state(&less, b), b.preferred)
            };
            if let [Ok(a), Ok(b)] = pools
                && a.of.iter().zip(&b.of).all(same)
            {
                check("positives", a.bounds, b.bounds);
            }
        }
    }
    assert!(narrowed > 0);
}

#[test]
fn the_order_of_files_changes_nothing() {
    for seed in seeds(5_000_000, 500) {
        let mut rng = Rng::new(seed);
        let world = World::new(&mut rng);
        let files = world.files(ALL);
        let mut shuffled = files.clone();
        rng.shuffle(&mut shuffled);
        let (a, b) = (catalog(&files), catalog(&shuffled));
        assert_eq!(ids(&a), ids(&b));
        for slug in CONCEPTS {
            for id in ids(&a) {
                let of = |catalog| roll_ups(catalog, id, concept(catalog, slug));
                assert_eq!(of(&a), of(&b), "seed {seed}");
            }
        }
        let mut backwards = ids(&b);
        backwards.reverse();
        let (one, other) = (
            pooled_of(&a, &ids(&a), Unit::Image),
            pooled_of(&b, &backwards, Unit::Image),
        );
        assert_eq!(
            one.bounds, other.bounds,
            "seed {seed}: the order of the choice"
        );
    }
}

#[test]
fn units_and_alternatives_are_never_added() {
    for seed in seeds(6_000_000, 500) {
        let world = World::new(&mut Rng::new(seed));
        let catalog = catalog(&world.files(ALL));
        for id in ids(&catalog) {
            let dataset = catalog.dataset(id);
            for of in CONCEPTS
                .iter()
                .flat_map(|c| roll_ups(&catalog, id, concept(&catalog, c)))
            {
                let lead = &dataset.tables[of.derivation.table];
                for table in of
                    .derivation
                    .strata
                    .iter()
                    .map(|table| &dataset.tables[*table])
                {
                    assert_eq!(table.unit, Some(of.unit), "seed {seed}");
                    assert_eq!(table.source, lead.source, "seed {seed}");
                }
                let at = of.derivation.column.unwrap_or(0);
                assert_eq!(lead.columns[at].unit, Some(of.unit), "seed {seed}");
            }
        }
    }
}
