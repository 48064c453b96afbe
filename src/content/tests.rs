//! Nothing that a front matter says gets lost on its way into the domain's types.

use super::{Document, document};
use crate::diagnostic::{Source, SourceKind, Sources};
use crate::schema::untaken::untaken;
use crate::schema::values::Unit;
use crate::schema::{Kind, Schema, TextForm, Vocabularies};
use std::fmt::Write;
use std::path::Path;

/// Reads one file; gives the document, the messages, and the keys that nobody took.
fn read(path: &str, text: String) -> (Option<Document>, Vec<String>, Vec<String>) {
    let mut sources = Sources::default();
    let kind = if path.ends_with(".md") {
        SourceKind::Markdown
    } else {
        SourceKind::Data
    };
    let file = sources.add(Source {
        path: path.to_owned(),
        kind,
        text,
    });
    let ((document, problems), left) =
        untaken(|| document(file, sources.get(file), &Vocabularies::default(), false));
    let messages = problems.into_iter().map(|problem| problem.message);
    (document, messages.collect(), left)
}

#[test]
fn whole_numbers_are_read_in_every_form_of_toml() {
    let of = |written: &str| {
        let text = format!("+++\ntitle = \"A\"\n[size]\nimages = {written}\n+++\n");
        let (document, messages, _) = read("content/datasets/a.md", text);
        let Some(Document::Dataset(page)) = document else {
            panic!("{written} is no dataset");
        };
        let images = page.fields.size.get(Unit::Image);
        (images.and_then(|figure| figure.exact()), messages)
    };
    for written in ["31", "+31", "3_1", "0x1F", "0o37", "0b1_1111"] {
        assert_eq!(of(written), (Some(31), Vec::new()), "{written}");
    }
    let too_large = vec!["`images` is too large".to_owned()];
    assert_eq!(of("99999999999999999999"), (None, too_large.clone()));
    assert_eq!(of("0xFFFFFFFFFFFFFFFFFF"), (None, too_large));
}

/// Every file of the design's examples: its path in the project, and its text.
fn examples() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/examples");
    let mut files: Vec<(String, String)> = walkdir::WalkDir::new(root.join("content"))
        .into_iter()
        .map(|entry| entry.expect("fixtures can be read").into_path())
        .filter(|path| path.is_file())
        .map(|path| {
            let below = path.strip_prefix(&root).expect("below the fixture");
            let text = std::fs::read_to_string(&path).expect("fixtures are text");
            (below.to_string_lossy().into_owned(), text)
        })
        .collect();
    files.sort();
    files
}

#[test]
fn the_examples_of_the_design_are_read_without_loss() {
    let examples = examples();
    assert_eq!(examples.len(), 13);
    for (path, text) in examples {
        let toml = text.split("+++").nth(1).unwrap_or(&text).to_owned();
        let (document, messages, left) = read(&path, text);
        assert_eq!((messages, left), (Vec::new(), Vec::new()), "{path}");
        let seen = plain(&format!("{document:?}"));
        let table: toml::Table = toml.parse().expect("the reader has read it");
        for leaf in leaves(&toml::Value::Table(table)) {
            assert!(seen.contains(&plain(&leaf)), "{path} has lost {leaf}");
        }
    }
}

/// Every value that holds no others, and the names that a file has chosen itself.
fn leaves(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::Array(items) => items.iter().flat_map(leaves).collect(),
        toml::Value::Table(table) => table.values().flat_map(leaves).collect(),
        toml::Value::String(text) => vec![text.clone()],
        other => vec![other.to_string()],
    }
}

/// `report-nlp` in a file is `ReportNlp` among the domain's types.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[test]
fn every_described_key_is_read() {
    for place in ["datasets", "concepts", "pages"] {
        let path = format!("content/{place}/a.md");
        let schema = super::Place::of(&path).schema();
        // Each choice between kinds is made one way, then the other.
        for last in [false, true] {
            let fields = Full { last };
            let mut text = "+++\n".to_owned();
            for field in schema.fields {
                writeln!(text, "{} = {}", field.key, fields.value(&field.kind)).unwrap();
            }
            text.push_str("+++\n");
            let (document, messages, left) = read(&path, text.clone());
            assert!(document.is_some());
            assert_eq!(messages, Vec::<String>::new(), "{text}");
            assert_eq!(left, Vec::<String>::new(), "{text}");
        }
    }
}

/// Writes front matter that leaves out nothing that is described.
struct Full {
    /// Of several kinds that fit, the last one is written instead of the first.
    last: bool,
}

impl Full {
    fn value(&self, kind: &Kind) -> String {
        match kind {
            Kind::Text(form) => format!("\"{}\"", text(*form)),
            Kind::Count | Kind::Integer => "7".to_owned(),
            Kind::Number(low, _) => format!("{low:.1}"),
            Kind::Boolean => "true".to_owned(),
            Kind::Choice(choices) => format!("\"{}\"", choices[0].value),
            Kind::Open(which) => format!("\"{}\"", which.shipped()[0]),
            Kind::List(inner) => format!("[{}]", self.value(inner)),
            Kind::Table(schema) => self.table(schema),
            Kind::Tables(schema) => format!("[{}]", self.table(schema)),
            Kind::Map(inner) | Kind::Rows(inner, _) => {
                // The cells of a row are named by the columns, which are numbers in the end.
                let name = if self.last { "7" } else { "some words" };
                format!("{{ \"{name}\" = {} }}", self.value(inner))
            }
            Kind::Either(kinds) => {
                let chosen = if self.last {
                    kinds.last()
                } else {
                    kinds.first()
                };
                self.value(chosen.expect("a choice has kinds"))
            }
        }
    }

    fn table(&self, schema: &Schema) -> String {
        // A table of counts varies along one axis only.
        let number = if schema.name == "columns" {
            1
        } else {
            usize::MAX
        };
        let fields = schema.fields.iter().take(number);
        let fields: Vec<String> = fields
            .map(|field| format!("{} = {}", field.key, self.value(&field.kind)))
            .collect();
        format!("{{ {} }}", fields.join(", "))
    }
}

fn text(form: TextForm) -> &'static str {
    match form {
        TextForm::Plain => "some words",
        TextForm::Url => "https://example.org/",
        TextForm::Doi => "10.1109/CVPR.2017.369",
        TextForm::Arxiv => "1705.02315",
        TextForm::Date => "2017-09",
        TextForm::Interval => "2011/2016",
        TextForm::Id => "name",
        TextForm::Language => "en",
        TextForm::Radlex => "RID5352",
        TextForm::Umls => "C0032326",
        TextForm::Mesh => "D011030",
        TextForm::Snomed => "36118008",
    }
}
