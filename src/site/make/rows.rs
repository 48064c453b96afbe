//! One slim row for each dataset, made once and shared by all lists.

use super::dataset::figures;
use crate::catalog::{Dataset, DatasetId};
use crate::schema::values::Unit;
use crate::site::words::{amount_value, share_permille};
use crate::site::{Site, view};
use rayon::prelude::*;

/// The rows in the order of lists.
pub(in crate::site) fn dataset_rows(site: &Site<'_>) -> Vec<view::DatasetRow> {
    let images = |id: &DatasetId| images(site.catalog.dataset(*id));
    let largest = site.order.iter().filter_map(images).max().unwrap_or(0);
    site.order
        .par_iter()
        .map(|id| row(site, *id, largest))
        .collect()
}

fn images(dataset: &Dataset) -> Option<u64> {
    let figure = dataset.fields().size.get(Unit::Image)?;
    amount_value(figure.amount)
}

fn row(site: &Site<'_>, id: DatasetId, largest: u64) -> view::DatasetRow {
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    let figure = |unit: Unit| fields.size.get(unit).map(figures::bare);
    let labels = dataset.label_count() as u64;
    view::DatasetRow {
        title: dataset.page().title.value.clone(),
        url: site.dataset_url(id),
        creator: fields.creator.first().cloned(),
        modality: fields.modality.clone(),
        body_part: fields.body_part.clone(),
        images: figure(Unit::Image),
        bar: images(dataset).map_or(0, |images| logarithmic(images, largest)),
        patients: figure(Unit::Patient),
        labels: (labels > 0).then_some(labels),
        access: fields
            .access
            .as_ref()
            .map(|access| access.level.value().to_owned()),
        released: fields.released.clone(),
    }
}

/// Where a number stands on a logarithmic scale that ends at the largest.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of images are far below 2^53"
)]
fn logarithmic(number: u64, largest: u64) -> u32 {
    if number == 0 || largest < 2 {
        return 0;
    }
    share_permille((number as f64).ln_1p() / (largest as f64).ln_1p())
}
