//! The records by which the catalog on the home page is filtered and sorted in the browser.
//!
//! Enters: the planned site. Leaves: one script that hands over, when it is loaded, the values to choose by and a compact
//! record of every dataset, in the order of lists: what its row shows, as the row of a page does. Does not know how the
//! scripts of the theme show it.

use crate::output::{OutputError, Sink, script};
use crate::site::view::{DatasetRow, Figure};
use crate::site::{BROWSE_PATH, FacetKind, Site, grouped};
use serde::{Serialize, Serializer};
use std::collections::HashMap;

/// Everything that can be chosen.
#[derive(Serialize)]
struct Records<'a> {
    /// The values, to which datasets refer by their places.
    values: Vec<Value<'a>>,
    datasets: Vec<Dataset<'a>>,
}

/// A value: the key of its kind, its slug, its title.
#[derive(Serialize)]
struct Value<'a>(&'static str, String, &'a str);

/// Title, slug, creator, images, their bar, patients, labels, release, and the places of its values.
/// A list of one type only, so that it is short: the scripts give the fields their names.
#[derive(Serialize)]
struct Dataset<'a>(
    &'a str,
    &'a str,
    Option<&'a str>,
    Option<Number<'a>>,
    u32,
    Option<Number<'a>>,
    Option<u64>,
    Option<&'a str>,
    Vec<usize>,
);

/// A number alone where it is all that readers see; else with what they see.
struct Number<'a>(&'a Figure);

impl Serialize for Number<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Figure { text, value, .. } = self.0;
        match value {
            Some(number) if grouped(*number) == *text => serializer.serialize_u64(*number),
            _ => (value, text).serialize(serializer),
        }
    }
}

/// Writes the script.
pub fn write(site: &Site<'_>, sink: &impl Sink) -> Result<(), OutputError> {
    let mut places: HashMap<(FacetKind, &str), usize> = HashMap::new();
    for (place, list) in site.facets.iter().enumerate() {
        places.insert((list.kind, &list.value), place);
    }
    let values = site.facets.iter();
    let rows: Vec<DatasetRow> = (0..site.order().len())
        .map(|place| site.row(place))
        .collect();
    let datasets = site.order().iter().zip(&rows);
    let records = Records {
        values: values
            .map(|list| Value(list.kind.key(), list.slug(), &list.title))
            .collect(),
        datasets: datasets
            .map(|(id, row)| {
                let dataset = site.catalog.dataset(*id);
                let of_kind = |kind: FacetKind| {
                    let values = kind.values(dataset).into_iter();
                    let place = |key: String| places.get(&(kind, key.as_str())).copied();
                    values.filter_map(|value| place(value.key)).collect()
                };
                let values: Vec<Vec<usize>> = FacetKind::ALL.into_iter().map(of_kind).collect();
                record(row, values.concat())
            })
            .collect(),
    };
    sink.write(BROWSE_PATH, &script("browseRecords", &records))
}

fn record(row: &DatasetRow, values: Vec<usize>) -> Dataset<'_> {
    let slug = row.url.strip_prefix("datasets/").unwrap_or(&row.url);
    Dataset(
        &row.title,
        slug.strip_suffix(".html").unwrap_or(slug),
        row.creator.as_deref(),
        row.images.as_ref().map(Number),
        row.bar,
        row.patients.as_ref().map(Number),
        row.labels,
        row.released.as_deref(),
        values,
    )
}
