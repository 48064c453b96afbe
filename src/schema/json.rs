//! The description of fields as JSON Schema, for editors with a TOML language server.
//!
//! It says all that JSON Schema can say of a file; what needs more than one field, the calendar or a check digit is
//! left to `catscan check`. Draft 7, because that is what the servers know.

use super::choice::Choice;
use super::field::{Field, Kind, Schema, TextForm};
use super::walk::Vocabularies;
use serde_json::{Map, Value, json};

/// The schema of a whole file.
pub fn json_schema(schema: &'static Schema, vocabularies: &Vocabularies) -> Value {
    let mut definitions = Definitions {
        vocabularies,
        known: Vec::new(),
        made: Map::new(),
    };
    let Value::Object(table) = definitions.table(schema) else {
        return Value::Null;
    };
    let mut whole = Map::new();
    whole.insert(
        "$schema".to_owned(),
        json!("http://json-schema.org/draft-07/schema#"),
    );
    whole.insert(
        "title".to_owned(),
        json!(format!("Catscan: {}", schema.name)),
    );
    whole.extend(table);
    whole.insert("definitions".to_owned(), Value::Object(definitions.made));
    Value::Object(whole)
}

/// Tables that stand at several places, each once.
struct Definitions<'a> {
    vocabularies: &'a Vocabularies,
    /// Each table with its name; tables of one name are told apart by a number.
    known: Vec<(&'static Schema, String)>,
    made: Map<String, Value>,
}

impl Definitions<'_> {
    fn table(&mut self, schema: &'static Schema) -> Value {
        let properties: Map<String, Value> = schema
            .fields
            .iter()
            .map(|field| (field.key.to_owned(), self.field(field)))
            .collect();
        let required = schema.fields.iter().filter(|field| field.required);
        let required: Vec<&str> = required.map(|field| field.key).collect();
        json!({
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        })
    }

    fn field(&mut self, field: &'static Field) -> Value {
        let kind = self.kind(&field.kind);
        // Beside a reference nothing else is read.
        match kind {
            Value::Object(mut kind) if !kind.contains_key("$ref") => {
                kind.insert("description".to_owned(), json!(field.about));
                Value::Object(kind)
            }
            kind => json!({ "description": field.about, "allOf": [kind] }),
        }
    }

    fn kind(&mut self, kind: &'static Kind) -> Value {
        match kind {
            Kind::Text(form) => text(*form),
            Kind::Count => json!({ "type": "integer", "minimum": 0 }),
            Kind::Integer => json!({ "type": "integer" }),
            Kind::Number(low, high) if *low > f64::MIN || *high < f64::MAX => {
                json!({ "type": "number", "minimum": low, "maximum": high })
            }
            Kind::Number(..) => json!({ "type": "number" }),
            Kind::Boolean => json!({ "type": "boolean" }),
            Kind::Choice(choices) => {
                let values: Vec<&str> = choices.iter().map(|c: &Choice| c.value).collect();
                json!({ "type": "string", "enum": values })
            }
            Kind::Open(which) => {
                let values: Vec<&str> = self.vocabularies.all(*which).collect();
                json!({ "type": "string", "enum": values })
            }
            Kind::List(inner) => json!({ "type": "array", "items": self.kind(inner) }),
            Kind::Table(schema) => self.reference(schema),
            Kind::Tables(schema) => {
                json!({ "type": "array", "items": self.reference(schema) })
            }
            Kind::Map(inner) | Kind::Rows(inner, _) => {
                json!({ "type": "object", "additionalProperties": self.kind(inner) })
            }
            Kind::Either(kinds) => {
                let kinds: Vec<Value> = kinds.iter().map(|kind| self.kind(kind)).collect();
                json!({ "anyOf": kinds })
            }
        }
    }

    fn reference(&mut self, schema: &'static Schema) -> Value {
        let known = self
            .known
            .iter()
            .find(|(known, _)| std::ptr::eq(*known, schema));
        let name = if let Some((_, name)) = known {
            name.clone()
        } else {
            let same = self
                .known
                .iter()
                .filter(|(known, _)| known.name == schema.name);
            let name = match same.count() {
                0 => schema.name.replace(' ', "-"),
                number => format!("{}-{}", schema.name.replace(' ', "-"), number + 1),
            };
            self.known.push((schema, name.clone()));
            let table = self.table(schema);
            self.made.insert(name.clone(), table);
            name
        };
        json!({ "$ref": format!("#/definitions/{name}") })
    }
}

fn text(form: TextForm) -> Value {
    let date = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?";
    let pattern = match form {
        TextForm::Plain => r"\S".to_owned(),
        TextForm::Url => r"^[hH][tT][tT][pP][sS]?://[^\s/?#]+\S*$".to_owned(),
        TextForm::Doi => r"^10\.[\d.]{4,}/\S+$".to_owned(),
        TextForm::Arxiv => r"^(\d{4}\.\d{4,5}|[^/]+/\d{7})(v\d+)?$".to_owned(),
        TextForm::Date => format!("^{date}$"),
        TextForm::Interval => format!("^{date}(/{date})?$"),
        TextForm::Id => r"^[\p{L}\p{N}_-]+$".to_owned(),
        TextForm::Language => r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$".to_owned(),
        TextForm::Radlex => r"^RID\d{1,7}$".to_owned(),
        TextForm::Umls => r"^C\d{7}$".to_owned(),
        TextForm::Mesh => r"^[CD](\d{6}|\d{9})$".to_owned(),
        TextForm::Snomed => r"^[1-9]\d{3,15}0\d$".to_owned(),
    };
    match form {
        // A year may be a number; a TOML date is a string to those who read it as JSON.
        TextForm::Date | TextForm::Interval => json!({
            "anyOf": [
                { "type": "string", "pattern": pattern },
                { "type": "integer", "minimum": 1000, "maximum": 9999 },
            ]
        }),
        _ => json!({ "type": "string", "pattern": pattern }),
    }
}
