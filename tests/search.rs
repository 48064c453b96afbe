//! How well the search box finds what people look for: its scripts run, in Node.js, over the records of the shipped
//! catalog. Known items are looked for by title, by synonym, and by titles with one letter wrong or left out.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what cannot be set up fails the test"
)]

use catscan::catalog::Catalog;
use catscan::content;
use catscan::output::Memory;
use catscan::project::Project;
use catscan::schema::values::Origin;
use catscan::search;
use catscan::site::Site;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// A query of two facts, and the datasets of which both hold.
struct TwoFacts {
    query: String,
    right: Vec<String>,
}

#[test]
fn known_items_come_first_and_so_do_datasets_of_which_both_facts_hold() {
    let (project, ..) = Project::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let (documents, _) = content::parse(&project.sources, &project.config.vocabularies);
    let (catalog, _) = Catalog::link(documents, &project.sources);
    let (site, _) = Site::plan(
        &catalog,
        &project.config,
        &project.sources,
        &project.history,
    );
    let memory = Memory::default();
    search::write(&site, &&memory).unwrap();
    let records = memory.into_files().into_values().next().unwrap();

    let questions = questions(&catalog);
    assert!(questions.len() > 90, "{} questions", questions.len());
    let found = found(&records, &questions);
    for kind in ["title", "synonym", "left out", "wrong"] {
        let of = &found["ranks"][kind];
        assert!(of["number"].as_u64().unwrap() > 100, "{kind}: {of}");
        let mean = of["mean"].as_f64().unwrap();
        assert!(mean >= 0.95, "{kind}: {mean}, {}", of["missed"]);
    }
    let (mut first, mut wanted, mut others) = (0, 0, Vec::new());
    for TwoFacts { query, right } in questions {
        let shown = found["facts"][&query].as_array().unwrap().iter();
        let shown: Vec<&str> = shown.map(|title| title.as_str().unwrap()).collect();
        let places = right.len().min(5);
        let is_right = |title: &&&str| right.iter().any(|of| of == **title);
        let among_first = shown.iter().take(places).filter(is_right).count();
        if among_first < places {
            assert!(
                query != "pneumothorax radiologist",
                "{shown:?}, not {right:?}"
            );
            others.push(format!("{query}: {shown:?}, not {right:?}"));
        }
        first += among_first;
        wanted += places;
    }
    // A label of another concept may have both words in its name: "Nodule/Mass" for "lung mass".
    let all = others.join("\n");
    assert!(first * 100 >= wanted * 95, "{first} of {wanted}\n{all}");
}

/// Every concept with every modality, and with every origin, where there are datasets of both.
fn questions(catalog: &Catalog) -> Vec<TwoFacts> {
    let mut questions = Vec::new();
    for (id, concept) in catalog.vocabulary.iter() {
        let title = &concept.linked.page.title.value;
        // Who looks for fractures is served with rib fractures.
        let meant = catalog.vocabulary.with_narrower(id);
        let labelling = || {
            let of = catalog.datasets.iter();
            of.filter(|dataset| {
                let mut labels = dataset.sets.iter().flat_map(|set| &set.labels);
                labels.any(|label| label.concepts.iter().any(|of| meant.contains(&of.concept)))
            })
        };
        let mut ask = |fact: &str, holds: &dyn Fn(&catscan::catalog::Dataset) -> bool| {
            let right = labelling().filter(|dataset| holds(dataset));
            let right: Vec<String> = right.map(|of| of.page().title.value.to_string()).collect();
            if !right.is_empty() {
                let query = format!("{} {fact}", title.to_lowercase());
                questions.push(TwoFacts { query, right });
            }
        };
        for modality in ["X-ray", "CT"] {
            ask(modality, &|of| {
                of.fields().modality.iter().any(|own| own == modality)
            });
        }
        for origin in [Origin::Radiologist, Origin::Consensus] {
            ask(origin.value(), &|of| {
                let mut origins = of.fields().labels.iter().flat_map(|set| &set.origins);
                origins.any(|(own, _)| *own == origin)
            });
        }
    }
    questions
}

fn found(records: &[u8], questions: &[TwoFacts]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("records.js");
    std::fs::write(&path, records).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/search/quality.js");
    let queries: Vec<&str> = questions.iter().map(|of| of.query.as_str()).collect();
    let output = Command::new("node")
        .arg(script)
        .arg(&path)
        .arg(serde_json::to_string(&queries).unwrap())
        .output()
        .expect("node can be run: this test needs Node.js");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}
