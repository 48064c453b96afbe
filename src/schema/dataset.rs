//! The fields of a dataset's front matter, and of a tree of labels beside it.

use super::choice::Choice;
use super::field::{Field, Kind, Schema, TextForm, Vocabulary, field, required};
use super::values::{
    AccessLevel, AccessStep, Confidence, Covers, Demand, Form, Hierarchy, KeepsApart, Marks, Match,
    Origin, RelationHow, RelationKind, SourceKind, Unit,
};

const PLAIN: Kind = Kind::Text(TextForm::Plain);
const ID: Kind = Kind::Text(TextForm::Id);
const URL: Kind = Kind::Text(TextForm::Url);
const DATE: Kind = Kind::Text(TextForm::Date);
const TEXTS: Kind = Kind::List(&PLAIN);
const FIGURE: Kind = Kind::Either(&[Kind::Count, Kind::Table(&FIGURE_TABLE)]);

const fn source(about: &'static str) -> Field {
    field("source", ID, about)
}

const fn note() -> Field {
    field("note", PLAIN, "what a reader should know about it")
}

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
    ],
};

static RELEASE: Schema = Schema {
    name: "a release",
    fields: &[
        field("name", PLAIN, "its name, where it has one of its own"),
        field("version", PLAIN, "its version"),
        field("date", DATE, "when it came out"),
        field("doi", Kind::Text(TextForm::Doi), "its DOI"),
        field("url", URL, "where to get it"),
        field(
            "holds",
            Kind::List(&Kind::Choice(Covers::CHOICES)),
            "what is in it",
        ),
        field("format", TEXTS, "its file formats"),
        source("who says so"),
        note(),
    ],
};

static ACCESS: Schema = Schema {
    name: "access",
    fields: &[
        required(
            "level",
            Kind::Choice(AccessLevel::CHOICES),
            "how free it is to get",
        ),
        field(
            "steps",
            Kind::List(&Kind::Choice(AccessStep::CHOICES)),
            "what to do, in order",
        ),
        field("url", URL, "where to start"),
        source("who says so"),
        note(),
    ],
};

static LICENSE: Schema = Schema {
    name: "a licence",
    fields: &[
        required("name", PLAIN, "an SPDX identifier, or the terms' own name"),
        field(
            "covers",
            Kind::List(&Kind::Choice(Covers::CHOICES)),
            "what it covers",
        ),
        field(
            "allows",
            Kind::Table(&ALLOWS),
            "what it allows or forbids; left out means unknown",
        ),
        field(
            "asks",
            Kind::List(&Kind::Choice(Demand::CHOICES)),
            "what it asks for",
        ),
        field("url", URL, "where its text is"),
        source("who says so"),
        note(),
    ],
};

static ALLOWS: Schema = Schema {
    name: "what a licence allows",
    fields: &[
        field("commercial", Kind::Boolean, "commercial use"),
        field("redistribution", Kind::Boolean, "passing it on"),
        field("derivatives", Kind::Boolean, "changed versions"),
    ],
};

static FIGURE_TABLE: Schema = Schema {
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

static SIZE: Schema = per_unit!(
    "a size",
    [source("who says so, of the figures that name none")]
);

static PART: Schema = per_unit!("a part of a split", [source("who says so"), note()]);

static WHOLE: Schema = per_unit!(
    "a stated whole",
    [
        field("split", ID, "the split that the whole is a part of"),
        field("part", PLAIN, "the part of that split, or `split.part`"),
    ]
);

static IMAGE: Schema = Schema {
    name: "the image files",
    fields: &[
        field("format", TEXTS, "file formats"),
        field("width", Kind::Count, "width in pixels"),
        field("height", Kind::Count, "height in pixels"),
        field("bit_depth", Kind::Count, "bits per pixel and channel"),
        field(
            "pixel_spacing",
            Kind::Number(0.0, 1000.0),
            "distance of two pixels in millimetres",
        ),
        source("who says so"),
        note(),
    ],
};

static REPORTS: Schema = Schema {
    name: "the reports",
    fields: &[
        field(
            "language",
            Kind::Text(TextForm::Language),
            "their language, as `en` or `pt-BR`",
        ),
        source("who says so"),
        note(),
    ],
};

static VIEW: Schema = Schema {
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

static SPLIT: Schema = Schema {
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

static STATE_MEANINGS: &[Choice] = &[
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

static MAPPINGS: Kind = Kind::Either(&[ID, Kind::List(&Kind::Table(&MAPPING))]);

static LABEL_SET: Schema = Schema {
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

static ORIGIN_SHARE: Schema = Schema {
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

static MAPPING: Schema = Schema {
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

static CELLS: Kind = Kind::Either(&[
    Kind::Count,
    Kind::List(&Kind::Count),
    Kind::Map(&Kind::Count),
]);

static COUNTS: Schema = Schema {
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

static COLUMN_NAMES: Kind = Kind::List(&Kind::Either(&[PLAIN, Kind::Count]));

static COLUMNS: Schema = Schema {
    name: "columns",
    fields: &[
        field("part", COLUMN_NAMES, "parts of the split"),
        field("state", COLUMN_NAMES, "states of the label"),
        field("view", COLUMN_NAMES, "names of a view"),
        field("unit", COLUMN_NAMES, "units"),
        field("readers", COLUMN_NAMES, "how many readers agree"),
    ],
};

static JOINT: Schema = Schema {
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

static CONFLICT: Schema = Schema {
    name: "a conflict",
    fields: &[
        required(
            "figure",
            TEXTS,
            "the path of the figure, such as `[\"size\", \"patients\"]`",
        ),
        required(
            "stated",
            Kind::Either(&[Kind::Integer, Kind::Number(f64::MIN, f64::MAX), PLAIN]),
            "what the other source says",
        ),
        field(
            "against",
            TEXTS,
            "the path of the figure that it disagrees with, where that is not the same",
        ),
        required("source", ID, "who says otherwise"),
        note(),
    ],
};

static RELATED: Schema = Schema {
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

static OVERLAP: Kind = Kind::Either(&[Kind::Count, Kind::Table(&OVERLAP_TABLE)]);

static OVERLAP_TABLE: Schema = Schema {
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

static SHARED: Schema = Schema {
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

static RELATED_JOINT: Schema = per_unit!(
    "a joint fact",
    [
        required("here", PLAIN, "this dataset's label"),
        required("there", PLAIN, "the other dataset's label"),
        source("who says so"),
    ]
);

static SOURCE: Schema = Schema {
    name: "a source",
    fields: &[
        required("id", ID, "what figures name it by"),
        required(
            "kind",
            Kind::Choice(SourceKind::CHOICES),
            "how near it is to the makers",
        ),
        required("title", PLAIN, "its title"),
        field("authors", TEXTS, "its authors, as `Family, Given`"),
        field(
            "container",
            PLAIN,
            "the journal, conference or site it is part of",
        ),
        field("year", Kind::Count, "when it came out"),
        field("doi", Kind::Text(TextForm::Doi), "its DOI"),
        field("arxiv", Kind::Text(TextForm::Arxiv), "its arXiv identifier"),
        field("url", URL, "where it is"),
        field("cite", Kind::Boolean, "whether the makers ask to cite it"),
        note(),
    ],
};

static TREE_ENTRIES: Kind = Kind::Table(&TREE_ENTRY);

/// A file that lists labels: each key is a label's name.
pub static TREE: Kind = Kind::Map(&TREE_ENTRIES);

static TREE_ENTRY: Schema = Schema {
    name: "a label of a tree",
    fields: &[
        field("in", TEXTS, "its parents"),
        field(
            "umls",
            PLAIN,
            "the UMLS concept that the dataset gives for it",
        ),
        field(
            "radlex",
            PLAIN,
            "the RadLex class that the dataset gives for it",
        ),
        field(
            "mesh",
            PLAIN,
            "the MeSH descriptor that the dataset gives for it",
        ),
    ],
};
