//! Relations to other datasets.

use super::figures::{FIGURE, per_unit};
use crate::schema::field::{ID, Kind, PLAIN, Schema, field, note, required, source};
use crate::schema::values::{RelationHow, RelationKind};

pub(super) static RELATED: Schema = Schema {
    name: "a relation",
    fields: &[
        required("to", ID, "the other dataset: its file's name without `.md`"),
        required(
            "kind",
            Kind::List(&Kind::Choice(RelationKind::CHOICES)),
            "how they belong together",
        ),
        field(
            "complete",
            Kind::Boolean,
            "whether all of this dataset comes from there",
        ),
        field("shared", Kind::Table(&SHARED), "how much both hold"),
        field(
            "how",
            Kind::Choice(RelationHow::CHOICES),
            "how that is known",
        ),
        source("who says so"),
        note(),
        field(
            "joint",
            Kind::Tables(&RELATED_JOINT),
            "how many are positive in both",
        ),
    ],
};

pub(super) static OVERLAP: Kind = Kind::Either(&[Kind::Count, Kind::Table(&OVERLAP_TABLE)]);

pub(super) static OVERLAP_TABLE: Schema = Schema {
    name: "an overlap",
    fields: &[
        field("is", Kind::Count, "exactly so many of this dataset"),
        field("at_least", Kind::Count, "no fewer than this"),
        field("at_most", Kind::Count, "no more than this"),
        field("about", Kind::Count, "roughly this"),
        field(
            "there",
            Kind::Count,
            "so many different ones of the other dataset",
        ),
        field("part", PLAIN, "the part of this dataset, as `split.part`"),
        field(
            "there_part",
            PLAIN,
            "the part of the other dataset, as `split.part`",
        ),
        source("who says so"),
        note(),
    ],
};

pub(super) static SHARED: Schema = Schema {
    name: "what is shared",
    fields: &[
        field("images", OVERLAP, "images"),
        field("studies", OVERLAP, "studies"),
        field("patients", OVERLAP, "patients"),
        field("reports", OVERLAP, "reports"),
        field("series", OVERLAP, "series"),
        field("volumes", OVERLAP, "volumes"),
        field("slides", OVERLAP, "slides"),
        field("frames", OVERLAP, "frames"),
    ],
};

pub(super) static RELATED_JOINT: Schema = per_unit!(
    "a joint fact",
    [
        required("here", PLAIN, "this dataset's label"),
        required("there", PLAIN, "the other dataset's label"),
        source("who says so"),
    ]
);
