//! A value that a field may have, as it is written in a file, and what else it may be.

use crate::schema::{Field, Kind, Schema, example};

/// A value of the field, as one may write it.
pub(super) fn value_of(field: &Field) -> String {
    match field.key {
        // What the example of `[[sources]]` is called, too.
        "source" => "\"paper\"".to_owned(),
        _ => value(&field.kind),
    }
}

/// A value of this kind.
pub(super) fn value(kind: &Kind) -> String {
    match kind {
        Kind::Text(form) => format!("\"{}\"", example(*form)),
        Kind::Count | Kind::Integer => "1_000".to_owned(),
        Kind::Number(low, high) => format!("{:?}", 0.5_f64.clamp(*low, *high)),
        Kind::Boolean => "true".to_owned(),
        Kind::Choice(choices) => {
            let first = choices.first().map_or("…", |choice| choice.value);
            format!("\"{first}\"")
        }
        Kind::Open(vocabulary) => {
            let first = vocabulary.shipped().first().unwrap_or(&"…");
            format!("\"{first}\"")
        }
        Kind::List(inner) => format!("[{}]", value(inner)),
        Kind::Table(schema) => format!("{{ {} }}", inner(schema)),
        Kind::Tables(schema) => format!("[{{ {} }}]", inner(schema)),
        Kind::Map(inner) | Kind::Rows(inner, _) => format!("{{ \"…\" = {} }}", value(inner)),
        Kind::Either(kinds) => kinds.first().map(value).unwrap_or_default(),
    }
}

/// The fields that a table needs, or the first one that it may have.
fn inner(schema: &Schema) -> String {
    let mut fields: Vec<&Field> = schema.fields.iter().filter(|f| f.required).collect();
    if fields.is_empty() {
        fields.extend(schema.fields.first());
    }
    let fields = fields
        .iter()
        .map(|f| format!("{} = {}", f.key, value(&f.kind)));
    fields.collect::<Vec<String>>().join(", ")
}

/// What may stand in a value of this kind, in lines behind its meaning.
pub(super) fn remarks(kind: &Kind) -> Vec<String> {
    match kind {
        Kind::Choice(choices) => {
            let values: Vec<&str> = choices.iter().map(|choice| choice.value).collect();
            vec![format!("One of: {}.", values.join(", "))]
        }
        Kind::Open(vocabulary) => vec![
            format!("From: {}.", vocabulary.shipped().join(", ")),
            format!(
                "More can be allowed in `catscan.toml`: `[vocabulary]`, `{} = […]`.",
                vocabulary.key()
            ),
        ],
        Kind::List(inner) | Kind::Map(inner) | Kind::Rows(inner, _) => remarks(inner),
        Kind::Table(schema) => {
            let fields = schema.fields.iter();
            fields
                .map(|field| format!("- `{}`: {}", field.key, field.about))
                .collect()
        }
        Kind::Either(kinds) => kinds.iter().flat_map(remarks).collect(),
        _ => Vec::new(),
    }
}
