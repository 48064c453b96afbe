//! Label sets, and trees of labels beside a dataset.

use crate::schema::choice::Choice;
use crate::schema::field::{
    ID, Kind, PLAIN, Schema, TEXTS, TextForm, field, note, required, source,
};
use crate::schema::values::{Form, Hierarchy, Marks, Match, Origin, Unit};

pub(super) static STATE_MEANINGS: &[Choice] = &[
    Choice {
        value: "positive",
        words: "counts as positive",
    },
    Choice {
        value: "negative",
        words: "counts as negative",
    },
    Choice {
        value: "uncertain",
        words: "counts as uncertain",
    },
    Choice {
        value: "blank",
        words: "counts as not mentioned",
    },
    Choice {
        value: "unknown",
        words: "says nothing",
    },
];

pub(super) static MAPPINGS: Kind = Kind::Either(&[ID, Kind::List(&Kind::Table(&MAPPING))]);

pub(super) static LABEL_SET: Schema = Schema {
    name: "a label set",
    fields: &[
        field(
            "id",
            ID,
            "what other keys name it by; needed only where there are several",
        ),
        field("title", PLAIN, "what it is called"),
        field("on", Kind::Choice(Unit::CHOICES), "what carries the label"),
        field(
            "form",
            Kind::Choice(Form::CHOICES),
            "how many labels one thing can carry",
        ),
        field(
            "origin",
            Kind::Choice(Origin::CHOICES),
            "who or what made the labels",
        ),
        field(
            "origins",
            Kind::List(&Kind::Table(&ORIGIN_SHARE)),
            "the same, where there are several ways",
        ),
        field("readers", Kind::Count, "how many people read each case"),
        field("tools", TEXTS, "the software that made the labels"),
        field(
            "states",
            Kind::Map(&Kind::Choice(STATE_MEANINGS)),
            "what no mention and the set's own states count as",
        ),
        field(
            "states_of",
            Kind::Map(&Kind::Map(&Kind::Choice(STATE_MEANINGS))),
            "the same, for single labels that differ",
        ),
        field("absence", PLAIN, "the name that means none of the others"),
        field(
            "absence_beside",
            TEXTS,
            "labels that can stand beside the absence all the same, such as devices",
        ),
        field(
            "hierarchy",
            Kind::Choice(Hierarchy::CHOICES),
            "how the set's own parents bind",
        ),
        field(
            "broader",
            Kind::Map(&TEXTS),
            "the set's own parents of a label",
        ),
        field(
            "parts",
            TEXTS,
            "what was labelled, as `split.part`; left out means everything",
        ),
        field(
            "like",
            ID,
            "the set whose names, map and hierarchy it shares",
        ),
        field(
            "marks",
            Kind::Choice(Marks::CHOICES),
            "what marks the place on the image",
        ),
        field("names", TEXTS, "labels that stand in no table, tree or map"),
        field(
            "tree",
            PLAIN,
            "a file beside this one that lists the labels and their parents",
        ),
        field(
            "stated_number",
            Kind::Count,
            "how many labels the source says there are",
        ),
        source("who says so"),
        note(),
        field(
            "map",
            Kind::Rows(&MAPPINGS, &LABEL_SET),
            "what labels mean, where the vocabulary does not settle it",
        ),
    ],
};

pub(super) static ORIGIN_SHARE: Schema = Schema {
    name: "an origin",
    fields: &[
        required(
            "origin",
            Kind::Choice(Origin::CHOICES),
            "who or what made these labels",
        ),
        field(
            "share",
            Kind::Number(0.0, 1.0),
            "the share of all that was made so, from 0 to 1",
        ),
    ],
};

pub(super) static MAPPING: Schema = Schema {
    name: "a mapping",
    fields: &[
        required("to", ID, "the concept: its file's name without `.md`"),
        field(
            "match",
            Kind::Choice(Match::CHOICES),
            "what the label is beside the concept; `exact` if left out",
        ),
        note(),
    ],
};

pub(super) static TREE_ENTRIES: Kind = Kind::Table(&TREE_ENTRY);

/// A file that lists labels: each key is a label's name.
pub static TREE: Kind = Kind::Map(&TREE_ENTRIES);

pub(super) static TREE_ENTRY: Schema = Schema {
    name: "a label of a tree",
    fields: &[
        field("in", TEXTS, "its parents"),
        field(
            "umls",
            Kind::Text(TextForm::Umls),
            "the UMLS concept that the dataset gives for it",
        ),
        field(
            "radlex",
            Kind::Text(TextForm::Radlex),
            "the RadLex class that the dataset gives for it",
        ),
        field(
            "mesh",
            Kind::Text(TextForm::Mesh),
            "the MeSH descriptor that the dataset gives for it",
        ),
        field(
            "snomed",
            Kind::Text(TextForm::Snomed),
            "the SNOMED CT concept that the dataset gives for it",
        ),
    ],
};
