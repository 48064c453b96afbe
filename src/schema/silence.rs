//! Findings that a file answers itself.

use super::field::{Field, ID, Kind, PLAIN, Schema, TEXTS, field, required};

/// The field of the silences of a file: every kind of page has it.
pub(super) const SILENCES: Field = field(
    "silences",
    Kind::Tables(&SILENCE),
    "findings of the checker that are no problem, each with the reason",
);

static SILENCE: Schema = Schema {
    name: "a silence",
    fields: &[
        required("rule", ID, "the rule's name, as `catscan check` prints it"),
        field(
            "at",
            TEXTS,
            "names that lead to what is meant, such as `[\"counts\", \"images\", \"Nodule\"]`; left out means the whole file",
        ),
        required("reason", PLAIN, "why it is no problem"),
    ],
};
