//! How a dataset can be had, and what it consists of.

use crate::schema::field::{
    DATE, Kind, PLAIN, Schema, TEXTS, TextForm, URL, field, note, required, source,
};
use crate::schema::values::{AccessLevel, AccessStep, Covers, Demand};

pub(super) static RELEASE: Schema = Schema {
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

pub(super) static ACCESS: Schema = Schema {
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

pub(super) static LICENSE: Schema = Schema {
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

pub(super) static ALLOWS: Schema = Schema {
    name: "what a licence allows",
    fields: &[
        field("commercial", Kind::Boolean, "commercial use"),
        field("redistribution", Kind::Boolean, "passing it on"),
        field("derivatives", Kind::Boolean, "changed versions"),
    ],
};

pub(super) static IMAGE: Schema = Schema {
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

pub(super) static REPORTS: Schema = Schema {
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
