//! Published tables of counts.

use super::figures::WHOLE;
use crate::schema::field::{ID, Kind, PLAIN, Schema, TEXTS, field, note, required, source};
use crate::schema::values::Unit;

pub(super) static CELLS: Kind = Kind::Either(&[
    Kind::Count,
    Kind::List(&Kind::Count),
    Kind::Map(&Kind::Count),
]);

pub(super) static COUNTS: Schema = Schema {
    name: "a table of counts",
    fields: &[
        field("id", ID, "what other keys name it by"),
        field("title", PLAIN, "what it is called"),
        field(
            "labels",
            ID,
            "the label set; needed only where there are several",
        ),
        field(
            "unit",
            Kind::Choice(Unit::CHOICES),
            "what is counted; the label set's `on` if left out",
        ),
        field("split", ID, "the split whose parts it counts"),
        field("part", PLAIN, "the part it counts, as `split.part`"),
        field("columns", Kind::Table(&COLUMNS), "what varies along a row"),
        field("rest", PLAIN, "the state that no column counts"),
        field(
            "of",
            Kind::Either(&[Kind::Count, Kind::Table(&WHOLE)]),
            "what the counts are out of, where part or size do not say it",
        ),
        source("who published it"),
        field("unpublished", TEXTS, "labels that this table leaves out"),
        note(),
        field("rows", Kind::Rows(&CELLS, &COUNTS), "a row for each label"),
    ],
};

pub(super) static COLUMN_NAMES: Kind = Kind::List(&Kind::Either(&[PLAIN, Kind::Count]));

pub(super) static COLUMNS: Schema = Schema {
    name: "columns",
    fields: &[
        field("part", COLUMN_NAMES, "parts of the split"),
        field("state", COLUMN_NAMES, "states of the label"),
        field("view", COLUMN_NAMES, "names of a view"),
        field("unit", COLUMN_NAMES, "units"),
        field("readers", COLUMN_NAMES, "how many readers agree"),
    ],
};

pub(super) static JOINT: Schema = Schema {
    name: "a joint fact",
    fields: &[
        field("labels", ID, "the label set"),
        field("unit", Kind::Choice(Unit::CHOICES), "what is counted"),
        field("part", PLAIN, "the part it counts, as `split.part`"),
        field("any_of", TEXTS, "positive in any of these"),
        field("all_of", TEXTS, "positive in each of these"),
        required("positive", Kind::Count, "how many are"),
        source("who says so"),
        note(),
    ],
};
