//! Numbers of things, and the wholes and parts that they are of.

use crate::schema::field::{ID, Kind, PLAIN, Schema, field, note, required, source};
use crate::schema::values::KeepsApart;

pub(super) const FIGURE: Kind = Kind::Either(&[Kind::Count, Kind::Table(&FIGURE_TABLE)]);

pub(super) static FIGURE_TABLE: Schema = Schema {
    name: "a figure",
    fields: &[
        field("is", Kind::Count, "the exact number"),
        field("at_least", Kind::Count, "no fewer than this"),
        field("at_most", Kind::Count, "no more than this"),
        field("about", Kind::Count, "roughly this"),
        source("who says so"),
        note(),
    ],
};

/// A table with a figure for each unit, and other fields behind them.
macro_rules! per_unit {
    ($name:literal, [$($more:expr),* $(,)?]) => {
        Schema {
            name: $name,
            fields: &[
                field("images", FIGURE, "images"),
                field("studies", FIGURE, "studies, or exams"),
                field("patients", FIGURE, "patients"),
                field("reports", FIGURE, "reports"),
                field("series", FIGURE, "series"),
                field("volumes", FIGURE, "volumes, or scans"),
                field("slides", FIGURE, "slides"),
                field("frames", FIGURE, "frames"),
                field("boxes", FIGURE, "boxes"),
                field("masks", FIGURE, "masks"),
                $($more),*
            ],
        }
    };
}
pub(super) use per_unit;

pub(super) static SIZE: Schema = per_unit!(
    "a size",
    [source("who says so, of the figures that name none")]
);

pub(super) static PART: Schema = per_unit!("a part of a split", [source("who says so"), note()]);

pub(super) static WHOLE: Schema = per_unit!(
    "a stated whole",
    [
        field("split", ID, "the split that the whole is a part of"),
        field("part", PLAIN, "the part of that split, or `split.part`"),
    ]
);

pub(super) static VIEW: Schema = Schema {
    name: "a view",
    fields: &[
        field("id", ID, "what other keys name it by"),
        field("title", PLAIN, "what it divides by"),
        required("of", Kind::Table(&WHOLE), "the whole that is divided"),
        required(
            "counts",
            Kind::Map(&FIGURE),
            "how many of it are in each part",
        ),
        source("who says so"),
        note(),
    ],
};

pub(super) static SPLIT: Schema = Schema {
    name: "a split",
    fields: &[
        required("id", ID, "what other keys name it by"),
        field("title", PLAIN, "what it is called"),
        field(
            "keeps_apart",
            Kind::Choice(KeepsApart::CHOICES),
            "what is never in two parts at once",
        ),
        field(
            "parts",
            Kind::Map(&Kind::Table(&PART)),
            "its parts and their sizes",
        ),
        source("who says so"),
        note(),
    ],
};
