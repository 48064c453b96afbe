//! Where figures come from, and who says otherwise.

use crate::schema::field::{ID, Kind, PLAIN, Schema, TEXTS, TextForm, URL, field, note, required};
use crate::schema::values::SourceKind;

pub(super) static CONFLICT: Schema = Schema {
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

pub(super) static SOURCE: Schema = Schema {
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
