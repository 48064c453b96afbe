//! The fields of a dataset's front matter.

mod counts;
mod figures;
mod labels;
mod provenance;
mod relations;
mod terms;

pub use labels::TREE;

use crate::schema::field::{
    DATE, Kind, PLAIN, Schema, TEXTS, TextForm, URL, Vocabulary, field, required,
};
use crate::schema::silence::SILENCES;
use crate::schema::values::Confidence;
use counts::{COUNTS, JOINT};
use figures::{SIZE, SPLIT, VIEW};
use labels::LABEL_SET;
use provenance::{CONFLICT, SOURCE};
use relations::RELATED;
use terms::{ACCESS, IMAGE, LICENSE, RELEASE, REPORTS};

/// A dataset's front matter.
pub static DATASET: Schema = Schema {
    name: "a dataset",
    fields: &[
        required("title", PLAIN, "the dataset's name"),
        field("summary", PLAIN, "what it is, in one sentence"),
        field("synonyms", TEXTS, "other names people search for"),
        field("aliases", TEXTS, "addresses that the page had before"),
        field("creator", TEXTS, "who made it"),
        field(
            "released",
            DATE,
            "when it came out: a year, a month or a day",
        ),
        field("modified", DATE, "when this page last changed"),
        field(
            "collected",
            Kind::Text(TextForm::Interval),
            "when the images were taken: `2011/2016`",
        ),
        field("homepage", URL, "where its makers present it"),
        field(
            "modality",
            Kind::List(&Kind::Open(Vocabulary::Modality)),
            "kinds of imaging",
        ),
        field(
            "body_part",
            Kind::List(&Kind::Open(Vocabulary::BodyPart)),
            "parts of the body",
        ),
        field(
            "ml_tasks",
            Kind::List(&Kind::Open(Vocabulary::MlTask)),
            "what it is used for",
        ),
        field("site", TEXTS, "where the images were taken"),
        field(
            "confidence",
            Kind::Choice(Confidence::CHOICES),
            "how sure the editors are of the figures",
        ),
        field(
            "releases",
            Kind::Tables(&RELEASE),
            "releases, the newest first",
        ),
        field("access", Kind::Table(&ACCESS), "how to get it"),
        field(
            "licenses",
            Kind::Tables(&LICENSE),
            "the terms, one for each thing covered",
        ),
        field("size", Kind::Table(&SIZE), "how much there is"),
        field("image", Kind::Table(&IMAGE), "what the image files are"),
        field(
            "reports",
            Kind::Table(&REPORTS),
            "the radiology reports that come with it",
        ),
        field(
            "views",
            Kind::Tables(&VIEW),
            "a whole divided into named parts, such as projections",
        ),
        field(
            "splits",
            Kind::Tables(&SPLIT),
            "ways in which it is split for training and testing",
        ),
        field(
            "labels",
            Kind::Tables(&LABEL_SET),
            "label sets, each one act of labelling",
        ),
        field(
            "counts",
            Kind::Tables(&COUNTS),
            "published tables of counts",
        ),
        field(
            "joint",
            Kind::Tables(&JOINT),
            "what is known about several labels together",
        ),
        field(
            "conflicts",
            Kind::Tables(&CONFLICT),
            "what another source says otherwise",
        ),
        field(
            "related",
            Kind::Tables(&RELATED),
            "datasets that it is made of or shares with",
        ),
        field(
            "sources",
            Kind::Tables(&SOURCE),
            "where the figures come from",
        ),
        SILENCES,
    ],
};
