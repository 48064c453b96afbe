//! The records by which the catalog on the home page is filtered and sorted in the browser.
//!
//! Enters: the planned site. Leaves: one script that hands over, when it is loaded, the values to choose by and a compact
//! record of every dataset, in the order of lists: what its row shows, as the row of a page does. Does not know how the
//! scripts of the theme show it.

use crate::output::{OutputError, Sink, script};
use crate::site::view::{DatasetRow, Figure};
use crate::site::{BROWSE_PATH, FacetKind, Site, grouped};
use foldhash::{HashMap, HashMapExt};
use serde::{Serialize, Serializer};

/// Everything that can be chosen.
#[derive(Serialize)]
struct Records<'a> {
    /// The values, to which datasets refer by their places.
    values: Vec<Value<'a>>,
    datasets: Datasets<'a>,
}

/// Each is made when it is written: together they would be 6 MB at 10,000 datasets.
struct Datasets<'a> {
    site: &'a Site<'a>,
    /// Where each value stands.
    places: HashMap<(FacetKind, &'a str), usize>,
}

impl Serialize for Datasets<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let places = 0..self.site.order().len();
        serializer.collect_seq(places.map(|place| self.one(place)))
    }
}

/// A value: the key of its kind, its slug, its title.
#[derive(Serialize)]
struct Value<'a>(&'static str, String, &'a str);

/// Title, slug, creator, images, their bar, patients, labels, release, and the places of its values.
/// A list of one type only, so that it is short: the scripts give the fields their names.
#[derive(Serialize)]
struct Dataset(
    String,
    String,
    Option<String>,
    Option<Number>,
    u32,
    Option<Number>,
    Option<u64>,
    Option<String>,
    Vec<usize>,
);

/// A number alone where it is all that readers see; else with what they see.
struct Number(Figure);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Figure { text, value, .. } = &self.0;
        match value {
            Some(number) if grouped(*number) == *text => serializer.serialize_u64(*number),
            _ => (value, text).serialize(serializer),
        }
    }
}

impl Datasets<'_> {
    fn one(&self, place: usize) -> Dataset {
        let site = self.site;
        let dataset = site.catalog.dataset(site.order()[place]);
        let of_kind = |kind: FacetKind| {
            let values = kind.values(dataset).into_iter();
            let place = |key| self.places.get(&(kind, key)).copied();
            values.filter_map(|value| place(value.key)).collect()
        };
        let values: Vec<Vec<usize>> = FacetKind::ALL.into_iter().map(of_kind).collect();
        record(site.row(place), values.concat())
    }
}

/// Writes the script.
pub fn write(site: &Site<'_>, sink: &dyn Sink) -> Result<(), OutputError> {
    let mut places: HashMap<(FacetKind, &str), usize> = HashMap::new();
    for (place, list) in site.facets.iter().enumerate() {
        places.insert((list.kind, &list.value), place);
    }
    let values = site.facets.iter();
    let records = Records {
        values: values
            .map(|list| Value(list.kind.key(), list.slug(), &list.title))
            .collect(),
        datasets: Datasets { site, places },
    };
    sink.stream(BROWSE_PATH, &|out| script(out, "browseRecords", &records))
}

fn record(row: DatasetRow, values: Vec<usize>) -> Dataset {
    let slug = row.url.strip_prefix("datasets/").unwrap_or(&row.url);
    let slug = slug.strip_suffix(".html").unwrap_or(slug).to_owned();
    Dataset(
        row.title,
        slug,
        row.creator,
        row.images.map(Number),
        row.bar,
        row.patients.map(Number),
        row.labels,
        row.released,
        values,
    )
}
