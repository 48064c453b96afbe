//! The records that the scripts of `compare.html` read: what it takes to compare and to pool any
//! datasets in the browser, by the same rules as in [`crate::compare`].
//!
//! Enters: the planned site. Leaves: scripts that hand over data when they are loaded, because a page
//! from disk can load nothing else: the vocabulary, the names of all datasets, and the records of the
//! datasets in a fixed number of shards, so that the number of files does not grow with the catalog. What
//! depends on a dataset or on a pair alone is computed here; what depends on the choice, in the browser.
//! Does not know how the scripts show it.

mod account;
mod directory;
mod overlap;
mod record;

use crate::catalog::DatasetId;
use crate::compare::Interval;
use crate::output::{OutputError, Sink, script};
use crate::schema::values::LeftOut;
use crate::site::{DIRECTORY_PATH, Site, VOCABULARY_PATH, records_path};
use rayon::prelude::*;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// Writes every script, if the site compares.
pub fn write(site: &Site<'_>, sink: &dyn Sink) -> Result<(), OutputError> {
    if !site.config.has(LeftOut::Comparisons) {
        return Ok(());
    }
    let vocabulary = directory::vocabulary(site);
    sink.stream(VOCABULARY_PATH, &|out| {
        script(out, "vocabulary", &vocabulary)
    })?;
    let directory = directory::datasets(site);
    sink.stream(DIRECTORY_PATH, &|out| script(out, "directory", &directory))?;
    let mut shards: BTreeMap<String, Vec<DatasetId>> = BTreeMap::new();
    for (id, dataset) in site.catalog.datasets() {
        let path = records_path(&dataset.page().slug);
        shards.entry(path).or_default().push(id);
    }
    let shards: Vec<(String, Vec<DatasetId>)> = shards.into_iter().collect();
    shards.par_iter().try_for_each(|(path, datasets)| {
        let records = Records { site, datasets };
        sink.stream(path, &|out| script(out, "records", &records))
    })
}

/// The records of a shard. Each is made when it is written: there are as many shards for 100,000 datasets as for ten, so
/// that one holds 1,500 records.
struct Records<'a> {
    site: &'a Site<'a>,
    datasets: &'a [DatasetId],
}

impl Serialize for Records<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let records = self.datasets.iter().map(|id| record::make(self.site, *id));
        serializer.collect_seq(records)
    }
}

/// A number as the scripts read it: itself where it is known, else both ends, the upper one `null`
/// where nothing bounds it; `null` where nothing is known at all.
#[derive(Debug, Clone, Copy)]
struct Number(Interval);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.0, self.0.exact()) {
            (_, Some(number)) => serializer.serialize_u64(number),
            (Interval::UNKNOWN, _) => serializer.serialize_none(),
            (Interval { low, high }, _) => (low, high).serialize(serializer),
        }
    }
}

fn numbers(of: &[Interval]) -> Vec<Number> {
    of.iter().copied().map(Number).collect()
}
