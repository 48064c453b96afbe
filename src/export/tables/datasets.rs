//! `datasets.csv`: a row for each dataset.

use super::{Column, Table, column, joined};
use crate::catalog::Dataset;
use crate::compare::{self, Allowed};
use crate::content::dataset::Amount;
use crate::export::publication::address;
use crate::schema::values::{Permission, Unit};
use crate::site::Site;
use ecow::EcoString;
use std::io::{self, Write};

/// The units whose numbers have columns: things, not marks on them.
const UNITS: [Unit; 8] = [
    Unit::Image,
    Unit::Study,
    Unit::Patient,
    Unit::Report,
    Unit::Series,
    Unit::Volume,
    Unit::Slide,
    Unit::Frame,
];

const HOW: &str = "how the number is meant: exact, about, at-least, at-most, or between, of which it is the lower end";

/// The columns, in the order of a row's cells.
pub const COLUMNS: &[Column] = &[
    column("dataset", "string", "the dataset's id"),
    column("title", "string", "its name"),
    column("page", "string", "its page in this catalog"),
    column("summary", "string", "what it is, in one sentence"),
    column("synonyms", "string", "other names, with `; ` between"),
    column("creator", "string", "who made it, with `; ` between"),
    column(
        "released",
        "string",
        "when it came out: a year, a month or a day",
    ),
    column(
        "modified",
        "string",
        "when its page in this catalog last changed",
    ),
    column("homepage", "string", "where its makers present it"),
    column("modality", "string", "kinds of imaging, with `; ` between"),
    column(
        "body_part",
        "string",
        "parts of the body, with `; ` between",
    ),
    column("ml_tasks", "string", "uses, with `; ` between"),
    column("access", "string", "how free it is to get"),
    column(
        "licenses",
        "string",
        "names of the terms, with `; ` between",
    ),
    column(
        "commercial",
        "string",
        "whether all terms allow commercial use: yes, no or unknown",
    ),
    column(
        "redistribution",
        "string",
        "whether all terms allow to pass it on: yes, no or unknown",
    ),
    column(
        "derivatives",
        "string",
        "whether all terms allow changed versions: yes, no or unknown",
    ),
    column("labels", "integer", "how many different labels it has"),
    column("doi", "string", "the DOI of its newest release"),
    column("images", "integer", "how many images"),
    column("images_is", "string", HOW),
    column("studies", "integer", "how many studies"),
    column("studies_is", "string", HOW),
    column("patients", "integer", "how many patients"),
    column("patients_is", "string", HOW),
    column("reports", "integer", "how many reports"),
    column("reports_is", "string", HOW),
    column("series", "integer", "how many series"),
    column("series_is", "string", HOW),
    column("volumes", "integer", "how many volumes"),
    column("volumes_is", "string", HOW),
    column("slides", "integer", "how many slides"),
    column("slides_is", "string", HOW),
    column("frames", "integer", "how many frames"),
    column("frames_is", "string", HOW),
];

pub fn write(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new(COLUMNS, out)?;
    for (id, dataset) in site.catalog.datasets() {
        let fields = dataset.fields();
        let page = dataset.page();
        let some = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let all = |values: &[EcoString]| joined(values.iter().map(EcoString::as_str));
        let licenses = fields
            .licenses
            .iter()
            .map(|license| license.name.value.as_str());
        let newest = fields.releases.first();
        let labels = dataset.label_count();
        let mut row = vec![
            page.slug.as_str().to_owned(),
            page.title.value.as_str().to_owned(),
            address(site.config, &site.dataset_url(id)),
            some(page.summary.as_deref()),
            joined(fields.synonyms.iter().map(|name| name.value.as_str())),
            all(&fields.creator),
            some(fields.released.as_deref()),
            some(site.dates(id).map(|dates| dates.last)),
            some(fields.homepage.as_deref()),
            all(&fields.modality),
            all(&fields.body_part),
            all(&fields.ml_tasks),
            some(fields.access.as_ref().map(|access| access.level.value())),
            joined(licenses),
            allowed(dataset, Permission::Commercial),
            allowed(dataset, Permission::Redistribution),
            allowed(dataset, Permission::Derivatives),
            if labels > 0 {
                labels.to_string()
            } else {
                String::new()
            },
            some(newest.and_then(|release| release.doi.as_deref())),
        ];
        for unit in UNITS {
            let amount = fields.size.get(unit).map(|figure| figure.amount);
            let (number, is) = amount.map_or((None, ""), said);
            row.push(number.map_or_else(String::new, |number| number.to_string()));
            row.push(is.to_owned());
        }
        table.row(&row)?;
    }
    table.finish()
}

fn said(amount: Amount) -> (Option<u64>, &'static str) {
    match amount {
        Amount::Exact(number) => (Some(number), "exact"),
        Amount::About(number) => (Some(number), "about"),
        Amount::Between(Some(low), Some(_)) => (Some(low), "between"),
        Amount::Between(Some(low), None) => (Some(low), "at-least"),
        Amount::Between(None, Some(high)) => (Some(high), "at-most"),
        Amount::Between(None, None) => (None, ""),
    }
}

fn allowed(dataset: &Dataset, permission: Permission) -> String {
    let said = match compare::allowed(dataset.fields(), permission) {
        Allowed::Yes => "yes",
        Allowed::No => "no",
        Allowed::NotStated => "unknown",
    };
    said.to_owned()
}
