//! The planner of `compare.html` and the generator do the same arithmetic: the scripts of the theme run, in
//! Node.js, over the very data that a build writes, for random choices of datasets, parts, labels and units,
//! and every bound and all that it rests on must be what the library says.
//!
//! A difference prints the catalog and the choice. `CATSCAN_SEED=n` takes one generated world alone, and
//! `CATSCAN_LONG=1` twenty times as many.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what cannot be set up fails the test"
)]

mod compare_support;

use catscan::catalog::{Catalog, ConceptId, Dataset, DatasetId, PartRef};
use catscan::compare::{
    Basis, Chosen, Extent, Interval, Pool, Positives, RollUp, Shared, pooled_parts,
    pooled_positives,
};
use catscan::content;
use catscan::diagnostic::Sources;
use catscan::output::Memory;
use catscan::planner;
use catscan::project::{Config, History, Project};
use catscan::schema::Vocabularies;
use catscan::schema::values::Unit;
use catscan::site::Site;
use compare_support::publish::ALL;
use compare_support::rng::Rng;
use compare_support::world::World;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

#[test]
fn the_planner_and_the_generator_agree_on_the_shipped_catalog() {
    let (project, ..) = Project::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let (documents, _) = content::parse(&project.sources, &project.config.vocabularies);
    let (catalog, _) = Catalog::link(documents, &project.sources);
    let choices = if long() { 20_000 } else { 1_000 };
    let shipped = (catalog, project.sources);
    let case = case("the shipped catalog", &shipped, &mut Rng::new(7), choices);
    agree(&[case]);
}

#[test]
fn the_planner_and_the_generator_agree_on_generated_worlds() {
    let seeds = match std::env::var("CATSCAN_SEED") {
        Ok(seed) => {
            let seed = seed.parse().unwrap();
            seed..seed + 1
        }
        Err(_) => 5_000_000..5_000_000 + if long() { 8_000 } else { 400 },
    };
    let worlds = seeds.map(|seed| {
        let mut rng = Rng::new(seed);
        let world = World::new(&mut rng);
        let catalog = compare_support::linked(&world.files(ALL));
        case(&format!("CATSCAN_SEED={seed}"), &catalog, &mut rng, 10)
    });
    agree(&worlds.collect::<Vec<_>>());
}

#[test]
fn the_planner_says_how_many_images_there_are_in_chestx_ray14_and_its_relabels() {
    let slugs = ["chestx-ray14", "rsna-pneumonia", "google-relabels"];
    let (catalog, sources) = compare_support::linked(&compare_support::fixture_files(&slugs));
    let ids = slugs.map(|slug| compare_support::dataset(&catalog, slug));
    let choice = Choice {
        datasets: ids.map(|id| (id, None)).to_vec(),
        concepts: vec![compare_support::concept(&catalog, "pneumothorax")],
        unit: Unit::Image,
    };
    let case = json!({
        "name": "ChestX-ray14, RSNA Pneumonia and Google's relabels",
        "scripts": scripts(&catalog, &sources),
        "choices": [choice.result(&catalog)],
    });
    assert_eq!(
        case["choices"][0]["pool"]["bounds"],
        json!([112_120, 112_218])
    );
    agree(&[case]);
}

fn long() -> bool {
    std::env::var_os("CATSCAN_LONG").is_some()
}

/// A catalog, its scripts, and what the library says of random choices.
fn case(
    name: &str,
    (catalog, sources): &(Catalog, Sources),
    rng: &mut Rng,
    choices: usize,
) -> Value {
    let choices = (0..choices).map(|_| Choice::random(catalog, rng).result(catalog));
    let choices: Vec<Value> = choices.collect();
    json!({ "name": name, "scripts": scripts(catalog, sources), "choices": choices })
}

/// The data that a build writes.
fn scripts(catalog: &Catalog, sources: &Sources) -> Vec<String> {
    let config = Config {
        title: "A catalog".to_owned(),
        description: None,
        language: "en".to_owned(),
        base_url: None,
        repository: None,
        branch: "main".to_owned(),
        publisher: None,
        license: None,
        vocabularies: Vocabularies::default(),
        leave_out: Vec::new(),
        rules: Default::default(),
    };
    let history = History::default();
    let (site, _) = Site::plan(catalog, &config, sources, &history);
    let memory = Memory::default();
    planner::write(&site, &&memory).unwrap();
    let files = memory.into_files().into_values();
    files
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect()
}

/// What somebody chooses on the page.
struct Choice {
    datasets: Vec<(DatasetId, Option<PartRef>)>,
    concepts: Vec<ConceptId>,
    unit: Unit,
}

impl Choice {
    fn random(catalog: &Catalog, rng: &mut Rng) -> Self {
        let mut datasets: Vec<DatasetId> = catalog.datasets().map(|(id, _)| id).collect();
        rng.shuffle(&mut datasets);
        // Half of the choices are of relatives, because only these share anything.
        if rng.once_in(2) {
            let first = datasets[0];
            let near: Vec<DatasetId> = catalog.related[first.index()]
                .iter()
                .map(|of| of.other)
                .collect();
            datasets.sort_by_key(|id| (*id != first, !near.contains(id)));
        }
        datasets.truncate(rng.between(1, 5));
        let mut concepts: Vec<ConceptId> = catalog.vocabulary.iter().map(|(id, _)| id).collect();
        rng.shuffle(&mut concepts);
        concepts.truncate(rng.between(1, 3));
        let datasets = datasets.into_iter().map(|id| {
            let parts = parts(catalog.dataset(id));
            let whole = parts.is_empty() || !rng.once_in(3);
            (id, (!whole).then(|| parts[rng.below(parts.len())]))
        });
        Self {
            datasets: datasets.collect(),
            unit: [Unit::Image, Unit::Study, Unit::Patient][rng.below(3)],
            concepts,
        }
    }

    /// The choice by names, and what the library makes of it.
    fn result(&self, catalog: &Catalog) -> Value {
        let chosen = self.datasets.iter().map(|(id, part)| {
            let extent = part.map_or(Extent::Whole, |part| {
                Extent::of(catalog.dataset(*id), vec![part], self.unit)
            });
            (*id, extent)
        });
        let pool = pooled_parts(catalog, chosen.collect(), self.unit);
        let counted: Vec<Chosen> = self
            .datasets
            .iter()
            .filter_map(|(id, part)| {
                Chosen::of_concepts(catalog, *id, &self.concepts, *part, Some(self.unit))
            })
            .filter(|one| pooled_positives(catalog, std::slice::from_ref(one), self.unit).is_ok())
            .collect();
        let positives = pooled_positives(catalog, &counted, self.unit).unwrap();
        let slug = |id: DatasetId| catalog.dataset(id).page().slug.clone();
        let name = |(id, part): &(DatasetId, Option<PartRef>)| {
            let of = catalog.dataset(*id).fields();
            let part = part.map(|part| {
                format!(
                    "{}.{}",
                    of.splits[part.split].id.value,
                    part.of(of).name.value
                )
            });
            json!([slug(*id), part])
        };
        json!({
            "datasets": self.datasets.iter().map(name).collect::<Vec<_>>(),
            "concepts": self.concepts.iter().map(|id| &catalog.concept(*id).linked.page.slug).collect::<Vec<_>>(),
            "unit": self.unit.value(),
            "pool": pool_result(catalog, &pool),
            "positives": positives_result(catalog, &positives),
        })
    }
}

fn parts(dataset: &Dataset) -> Vec<PartRef> {
    let splits = dataset.fields().splits.iter().enumerate();
    splits
        .flat_map(|(split, of)| (0..of.parts.len()).map(move |part| PartRef { split, part }))
        .collect()
}

fn bounds(of: Interval) -> Value {
    json!([of.low, of.high])
}

fn slug(catalog: &Catalog, id: DatasetId) -> &str {
    &catalog.dataset(id).page().slug
}

fn overlap(catalog: &Catalog, of: &Shared) -> Value {
    let basis = match of.basis {
        Basis::Stated => "stated",
        Basis::StatedElsewhere => "stated-elsewhere",
        Basis::Uncounted => "uncounted",
        Basis::Suspected => "suspected",
        Basis::Through(_) => "through",
        Basis::Disjoint => "disjoint",
        Basis::Assumed => "assumed",
    };
    json!([
        slug(catalog, of.a),
        slug(catalog, of.b),
        bounds(of.shared),
        of.repeated,
        basis
    ])
}

fn pool_result(catalog: &Catalog, pool: &Pool) -> Value {
    let assumed = pool.assumed_disjoint(catalog);
    json!({
        "bounds": bounds(pool.bounds),
        "about": pool.about,
        "sizes": pool.sides.iter().map(|side| json!([slug(catalog, side.dataset), bounds(side.size)])).collect::<Vec<_>>(),
        "uncounted": pool.uncounted.iter().map(|id| slug(catalog, *id)).collect::<Vec<_>>(),
        "overlaps": pool.overlaps.iter().map(|of| overlap(catalog, of)).collect::<Vec<_>>(),
        "assumed": assumed.iter().map(|(a, b)| json!([slug(catalog, *a), slug(catalog, *b)])).collect::<Vec<_>>(),
    })
}

fn positives_result(catalog: &Catalog, of: &Positives) -> Value {
    let pairs = of.pairs.iter().map(|pair| {
        json!([
            overlap(catalog, &pair.shared),
            bounds(pair.both),
            pair.joints.len()
        ])
    });
    json!({
        "bounds": bounds(of.bounds),
        "of": of.of.iter().map(|of| roll_up(catalog, of)).collect::<Vec<_>>(),
        "pairs": pairs.collect::<Vec<_>>(),
        "assumed": of.assumed_disjoint.len(),
    })
}

fn roll_up(catalog: &Catalog, of: &RollUp) -> Value {
    let how = &of.derivation;
    json!({
        "dataset": slug(catalog, of.dataset),
        "set": of.set,
        "labels": of.labels,
        "bounds": bounds(of.bounds),
        "of": of.of,
        "counted": how.counted,
        "uncounted": how.uncounted,
        "strata": how.strata,
        "absence": how.absence.map(|(label, _)| label),
        "joints": how.joints,
        "set_aside": how.contradicted.len(),
    })
}

/// Has the scripts of the theme do the same, and fails with every difference.
fn agree(cases: &[Value]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.json");
    std::fs::write(&path, serde_json::to_vec(cases).unwrap()).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/planner/agree.js");
    let output = Command::new("node").arg(script).arg(&path).output();
    let output = output.expect("node can be run: this test needs Node.js");
    let said = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}{complaint}");
    let choices: usize = cases
        .iter()
        .map(|case| case["choices"].as_array().unwrap().len())
        .sum();
    assert_eq!(said.trim(), format!("{choices} choices agree"));
}
