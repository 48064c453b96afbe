//! The fields of a concept's and of a plain page's front matter.

use super::field::{Field, Kind, PLAIN, Schema, TEXTS, TextForm, Vocabulary, field, required};
use super::silence::SILENCES;
use super::values::Match;

/// A code alone, or with what it means beside the concept.
macro_rules! code {
    ($form:ident) => {{
        static TABLE: Schema = Schema {
            name: "a code",
            fields: &[
                required("code", Kind::Text(TextForm::$form), "the code"),
                field(
                    "match",
                    Kind::Choice(Match::CHOICES),
                    "what the code's meaning is beside the concept",
                ),
            ],
        };
        Kind::Either(&[Kind::Text(TextForm::$form), Kind::Table(&TABLE)])
    }};
}

const TITLE: Field = required("title", PLAIN, "the page's name");

/// A concept's front matter.
pub static CONCEPT: Schema = Schema {
    name: "a concept",
    fields: &[
        TITLE,
        field("summary", PLAIN, "what it is, in one sentence"),
        field(
            "synonyms",
            TEXTS,
            "labels that mean exactly this in datasets of its body part",
        ),
        field("aliases", TEXTS, "addresses that the page had before"),
        field(
            "body_part",
            Kind::List(&Kind::Open(Vocabulary::BodyPart)),
            "where its names reach labels by themselves; left out means everywhere",
        ),
        field(
            "broader",
            Kind::List(&Kind::Text(TextForm::Id)),
            "concepts that it is always a case of",
        ),
        field(
            "match",
            Kind::Choice(Match::CHOICES),
            "what a label that reaches it by name is beside it; `exact` if left out",
        ),
        field(
            "codes",
            Kind::Table(&CODES),
            "its codes in other vocabularies",
        ),
        SILENCES,
    ],
};

static CODES: Schema = Schema {
    name: "the codes",
    fields: &[
        field("radlex", code!(Radlex), "the RadLex class, as `RID5352`"),
        field("umls", code!(Umls), "the UMLS concept, as `C0032326`"),
        field("mesh", code!(Mesh), "the MeSH descriptor, as `D011030`"),
        field(
            "snomed",
            code!(Snomed),
            "the SNOMED CT concept, as `36118008`",
        ),
    ],
};

/// A plain page's front matter; the home page's and the task list's too.
pub static PAGE: Schema = Schema {
    name: "a page",
    fields: &[
        TITLE,
        field("summary", PLAIN, "what it says, in one sentence"),
        field("aliases", TEXTS, "addresses that the page had before"),
        field(
            "order",
            Kind::Integer,
            "its place in the navigation; without one it is not there",
        ),
        SILENCES,
    ],
};
