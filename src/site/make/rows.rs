//! One slim row for each dataset.

use super::dataset::figures;
use crate::catalog::{Catalog, Dataset, DatasetId};
use crate::schema::values::Unit;
use crate::site::words::{amount_value, share_permille, texts};
use crate::site::{Site, view};

/// The most images of a dataset.
pub(in crate::site) fn most_images(catalog: &Catalog) -> u64 {
    let all = catalog.datasets().filter_map(|(_, of)| images(of));
    all.max().unwrap_or(0)
}

fn images(dataset: &Dataset) -> Option<u64> {
    let figure = dataset.fields().size.get(Unit::Image)?;
    amount_value(figure.amount)
}

/// The row of a dataset; `largest` is the most images of one.
pub(in crate::site) fn dataset_row(
    site: &Site<'_>,
    id: DatasetId,
    largest: u64,
) -> view::DatasetRow {
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    let figure = |unit: Unit| fields.size.get(unit).map(figures::bare);
    let labels = dataset.label_count() as u64;
    view::DatasetRow {
        title: dataset.page().title.value.as_str().to_owned(),
        url: site.dataset_url(id),
        creator: fields.creator.first().map(|name| name.as_str().to_owned()),
        modality: texts(&fields.modality),
        body_part: texts(&fields.body_part),
        images: figure(Unit::Image),
        bar: images(dataset).map_or(0, |images| logarithmic(images, largest)),
        patients: figure(Unit::Patient),
        labels: (labels > 0).then_some(labels),
        access: fields
            .access
            .as_ref()
            .map(|access| access.level.value().to_owned()),
        released: fields.released.as_deref().map(str::to_owned),
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
