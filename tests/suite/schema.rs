//! The description of fields, the reader, the JSON Schema and the reference speak of the same keys, types and values.

use crate::support::Project;
use boon::{Compiler, SchemaIndex, Schemas};
use catscan::diagnostic::Sources;
use catscan::schema::config::CONFIG;
use catscan::schema::dataset::DATASET;
use catscan::schema::page::CONCEPT;
use catscan::schema::{
    self, Field, Kind, Reader, Schema, TextForm, Vocabularies, json_schema, reference,
};
use serde_json::Value as Json;
use toml::{Table, Value};

/// The two that must agree on a file.
struct Both {
    schema: &'static Schema,
    schemas: Schemas,
    index: SchemaIndex,
}

impl Both {
    fn new(schema: &'static Schema) -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let json = json_schema(schema, &Vocabularies::default());
        compiler
            .add_resource("https://example.org/schema", json)
            .expect("a schema");
        let index = compiler.compile("https://example.org/schema", &mut schemas);
        Self {
            schema,
            schemas,
            index: index.expect("a schema"),
        }
    }

    /// Whether a file is allowed, which both must say.
    fn allow(&self, file: &Table) -> bool {
        let text = toml::to_string(file).expect("a table can be written");
        let vocabularies = Vocabularies::default();
        let whole = Sources::default().configuration();
        let mut reader = Reader {
            file: whole.file,
            text: &text,
            offset: 0,
            vocabularies: &vocabularies,
            problems: Vec::new(),
        };
        let parsed =
            schema::parse(&text, whole.file, 0).unwrap_or_else(|d| panic!("{d:?}: {text}"));
        reader.table(&parsed, self.schema, whole);
        let json = serde_json::to_value(file).expect("a table has a form in JSON");
        let valid = self.schemas.validate(&json, self.index).is_ok();
        let problems: Vec<&str> = reader.problems.iter().map(|d| d.message.as_str()).collect();
        assert_eq!(
            problems.is_empty(),
            valid,
            "{text}\nthe reader says {problems:?}"
        );
        valid
    }
}

/// A way from a whole file down to one of its tables.
type Path = Vec<&'static Field>;

/// Every table that can stand in a file, with a way to it.
fn tables(schema: &'static Schema) -> Vec<(Path, &'static Schema)> {
    let mut all: Vec<(Path, &'static Schema)> = vec![(Vec::new(), schema)];
    let mut at = 0;
    while at < all.len() {
        let (path, schema) = all[at].clone();
        for field in schema.fields {
            for inner in inner(&field.kind) {
                if !all.iter().any(|(_, known)| std::ptr::eq(*known, inner)) {
                    all.push((path.iter().copied().chain([field]).collect(), inner));
                }
            }
        }
        at += 1;
    }
    all
}

fn inner(kind: &'static Kind) -> Vec<&'static Schema> {
    match kind {
        Kind::Table(schema) | Kind::Tables(schema) => vec![schema],
        Kind::List(kind) | Kind::Map(kind) | Kind::Rows(kind, _) => inner(kind),
        Kind::Either(kinds) => kinds.iter().flat_map(inner).collect(),
        _ => Vec::new(),
    }
}

/// The least that a table can be.
fn least(schema: &'static Schema) -> Table {
    let required = schema.fields.iter().filter(|field| field.required);
    let entries = required.map(|field| (field.key.to_owned(), good(&field.kind).remove(0)));
    entries.collect()
}

/// A table put at the end of a way, with the least around it.
fn wrapped(root: &'static Schema, path: &[&'static Field], table: Table) -> Table {
    let Some((field, rest)) = path.split_first() else {
        return table;
    };
    let inside = match inner(&field.kind)
        .into_iter()
        .find(|of| leads(of, rest, &table))
    {
        Some(schema) => wrapped(schema, rest, table),
        None => table,
    };
    let mut whole = least(root);
    whole.insert(field.key.to_owned(), around(&field.kind, inside));
    whole
}

fn leads(schema: &&'static Schema, rest: &[&'static Field], _: &Table) -> bool {
    rest.first().is_none_or(|field| {
        let mut fields = schema.fields.iter();
        fields.any(|own| std::ptr::eq(own, *field))
    })
}

/// A table as a value of a kind that holds tables.
fn around(kind: &'static Kind, table: Table) -> Value {
    match kind {
        Kind::Tables(_) => Value::Array(vec![Value::Table(table)]),
        Kind::List(kind) => Value::Array(vec![around(kind, table)]),
        Kind::Map(kind) | Kind::Rows(kind, _) => {
            let entry = ("A name".to_owned(), around(kind, table));
            Value::Table([entry].into_iter().collect())
        }
        Kind::Either(kinds) => {
            let holding = kinds.iter().find(|kind| !inner(kind).is_empty());
            around(holding.expect("a kind that holds tables"), table)
        }
        _ => Value::Table(table),
    }
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

/// Values that the description allows, every one of a list of choices among them.
fn good(kind: &'static Kind) -> Vec<Value> {
    match kind {
        Kind::Text(form) => vec![text(match form {
            TextForm::Plain => "Words",
            TextForm::Url => "https://example.org/a?b=c",
            TextForm::Doi => "10.1109/CVPR.2017.369",
            TextForm::Arxiv => "1705.02315v2",
            TextForm::Date => "2017-09-30",
            TextForm::Interval => "2011/2016-05",
            TextForm::Id => "chestx-ray14",
            TextForm::Language => "pt-BR",
            TextForm::Radlex => "RID5352",
            TextForm::Umls => "C0032326",
            TextForm::Mesh => "D011030",
            TextForm::Snomed => "36118008",
        })],
        Kind::Count => vec![Value::Integer(0), Value::Integer(112_120)],
        Kind::Integer => vec![Value::Integer(-3), Value::Integer(3)],
        Kind::Number(..) => vec![Value::Float(0.5), Value::Integer(1)],
        Kind::Boolean => vec![Value::Boolean(true), Value::Boolean(false)],
        Kind::Choice(choices) => choices.iter().map(|choice| text(choice.value)).collect(),
        Kind::Open(which) => which.shipped().iter().map(|value| text(value)).collect(),
        Kind::List(kind) => vec![Value::Array(good(kind)), Value::Array(Vec::new())],
        Kind::Table(schema) => vec![Value::Table(least(schema))],
        Kind::Tables(schema) => vec![Value::Array(vec![Value::Table(least(schema))])],
        Kind::Map(kind) | Kind::Rows(kind, _) => {
            let entries = good(kind).into_iter().enumerate();
            let entries = entries.map(|(at, value)| (format!("Name {at}"), value));
            vec![Value::Table(entries.collect())]
        }
        Kind::Either(kinds) => kinds.iter().flat_map(good).collect(),
    }
}

/// Values of every type, of which a field can allow some at most.
fn any() -> Vec<Value> {
    let mut odd = Table::new();
    odd.insert("zzz".to_owned(), Value::Boolean(true));
    vec![
        Value::Boolean(true),
        Value::Integer(-1),
        Value::Integer(3),
        Value::Integer(2017),
        Value::Integer(20_170),
        Value::Float(0.25),
        Value::Float(1e9 + 0.5),
        text(""),
        text(" "),
        text("words with spaces"),
        text("2017"),
        text("2017-13"),
        text("2017-09-31x"),
        text("http://"),
        text("ftp://example.org"),
        text("10.1/x"),
        text("1705.1"),
        text("hep-th/9901001"),
        text("C003232"),
        text("RID"),
        text("D01103"),
        text("1234567"),
        Value::Array(Vec::new()),
        Value::Array(vec![Value::Boolean(true)]),
        Value::Array(vec![text("words"), Value::Integer(-2)]),
        Value::Table(Table::new()),
        Value::Table(odd),
    ]
}

fn check(root: &'static Schema) {
    let both = Both::new(root);
    let mut allowed = 0;
    for (path, schema) in tables(root) {
        let file = |table: Table| wrapped(root, &path, table);
        assert!(
            both.allow(&file(least(schema))),
            "the least {}",
            schema.name
        );
        for field in schema.fields {
            let with = |value: Value| {
                let mut table = least(schema);
                table.insert(field.key.to_owned(), value);
                file(table)
            };
            for value in good(&field.kind) {
                assert!(both.allow(&with(value.clone())), "{}: {value}", field.key);
                allowed += 1;
            }
            for value in any() {
                both.allow(&with(value));
            }
            if field.required {
                let mut table = least(schema);
                table.remove(field.key);
                assert!(!both.allow(&file(table)), "without {}", field.key);
            }
        }
        let mut stranger = least(schema);
        stranger.insert("zzz".to_owned(), Value::Integer(1));
        assert!(
            !both.allow(&file(stranger)),
            "a key that {} has not",
            schema.name
        );
    }
    assert!(allowed >= 20, "{allowed}");
}

#[test]
fn reader_and_schema_agree_on_datasets() {
    check(&DATASET);
}

#[test]
fn reader_and_schema_agree_on_concepts() {
    check(&CONCEPT);
}

#[test]
fn reader_and_schema_agree_on_the_configuration() {
    check(&CONFIG);
}

#[test]
fn the_reference_names_every_key_and_every_allowed_value() {
    let page = reference::page();
    for root in [&DATASET, &CONCEPT, &CONFIG] {
        for (_, schema) in tables(root) {
            for field in schema.fields {
                let row = format!("`{}`", field.key);
                let mut rows = page
                    .lines()
                    .filter(|line| line.starts_with("| ") && line.contains(&row));
                assert!(rows.any(|line| line.contains(field.about)), "{}", field.key);
                for value in good(&field.kind) {
                    if let (Kind::Choice(_) | Kind::Open(_), Value::String(value)) =
                        (&field.kind, value)
                    {
                        assert!(page.contains(&format!("`{value}`")), "{value}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_program_prints_the_schema_with_the_vocabulary_of_the_project() {
    let config = "title = \"T\"\n[vocabulary]\nmodality = [\"Thermography\"]\n";
    let project = Project::strict().with("catscan.toml", config);
    for what in ["dataset", "concept", "config"] {
        let run = project.run(&["schema", what]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        let schema: Json = serde_json::from_str(&run.stdout).expect("JSON");
        assert_eq!(schema["type"], "object");
        let own = schema["properties"]["modality"]["items"]["enum"].as_array();
        let own = own.is_some_and(|values| values.contains(&Json::from("Thermography")));
        assert_eq!(own, what == "dataset");
    }
    let nowhere = tempfile::tempdir().expect("a folder");
    let mut command = crate::support::catscan(nowhere.path());
    let run = crate::support::Run::of(command.args(["schema", "dataset"]));
    assert_eq!(run.code, 0, "{}", run.stderr);
}
