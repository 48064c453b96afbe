//! The fields of `catscan.toml`.

use super::field::{Kind, PLAIN, Schema, TextForm, URL, field, required};
use super::values::{LeftOut, Level};

/// `catscan.toml`.
pub static CONFIG: Schema = Schema {
    name: "the configuration",
    fields: &[
        required("title", PLAIN, "the site's name"),
        field("description", PLAIN, "what the site is, in one sentence"),
        field(
            "language",
            Kind::Text(TextForm::Language),
            "the language of the content, as `en`",
        ),
        field(
            "base_url",
            URL,
            "where the site is published, for what has to be absolute",
        ),
        field(
            "repository",
            URL,
            "where the content is edited, such as `https://github.com/OWNER/NAME`",
        ),
        field(
            "branch",
            PLAIN,
            "the branch that links into the repository name; `main` if left out",
        ),
        field(
            "publisher",
            PLAIN,
            "who publishes the catalog; its contributors if left out",
        ),
        field(
            "license",
            Kind::Table(&LICENSE),
            "the licence of the content",
        ),
        field(
            "theme_api",
            Kind::Count,
            "the version of the theme's API that the templates are written for",
        ),
        field(
            "leave_out",
            Kind::List(&Kind::Choice(LeftOut::CHOICES)),
            "what the site does without",
        ),
        field(
            "check",
            Kind::Table(&CHECK),
            "how strict `catscan check` is",
        ),
        field(
            "vocabulary",
            Kind::Table(&VOCABULARY),
            "values that content may use beside the shipped ones",
        ),
    ],
};

static LICENSE: Schema = Schema {
    name: "the licence of the content",
    fields: &[
        required(
            "name",
            PLAIN,
            "an SPDX identifier, or the licence's own name",
        ),
        field("url", URL, "where its text is"),
    ],
};

static CHECK: Schema = Schema {
    name: "the checker's settings",
    fields: &[field(
        "rules",
        Kind::Map(&Kind::Choice(Level::CHOICES)),
        "how much a rule's findings matter, by its name; `catscan explain` lists all",
    )],
};

static VOCABULARY: Schema = Schema {
    name: "the vocabulary",
    fields: &[
        field("modality", Kind::List(&PLAIN), "more kinds of imaging"),
        field("body_part", Kind::List(&PLAIN), "more parts of the body"),
        field("ml_tasks", Kind::List(&PLAIN), "more uses"),
    ],
};
