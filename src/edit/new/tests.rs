//! New files are read back by the real reader.

use super::*;
use crate::diagnostic::{Source, SourceKind, Sources};
use crate::schema::Vocabularies;

const KINDS: [Kind; 3] = [Kind::Dataset, Kind::Concept, Kind::Page];

fn known(path: &[&str], value: &str, comment: Option<&str>) -> Known {
    Known {
        path: path.iter().map(|key| (*key).to_owned()).collect(),
        value: value.to_owned(),
        comment: comment.map(str::to_owned),
    }
}

/// What the reader says of a file of this kind with this text.
fn problems(kind: Kind, text: &str) -> Vec<String> {
    let mut sources = Sources::default();
    sources.add(Source {
        path: format!("{}/a.md", kind.folder()),
        kind: SourceKind::Markdown,
        text: text.to_owned(),
    });
    let (_, found) = crate::content::parse(&sources, &Vocabularies::default());
    found.into_iter().map(|problem| problem.message).collect()
}

/// The text with every field switched on.
fn switched_on(text: &str) -> String {
    let on = |line: &str| match line.strip_prefix('#') {
        Some(field) if !field.starts_with(' ') => field.to_owned(),
        _ => line.to_owned(),
    };
    text.lines().map(|line| on(line) + "\n").collect()
}

#[test]
fn a_new_file_is_without_fault_as_it_stands_and_with_every_field_switched_on() {
    for kind in KINDS {
        let text = kind.text(&[known(&["title"], "\"A\"", None)]);
        assert_eq!(problems(kind, &text), [""; 0], "{text}");
        let all = switched_on(&text);
        assert_eq!(problems(kind, &all), [""; 0], "{all}");
    }
}

#[test]
fn every_field_of_the_description_is_in_a_new_file() {
    for kind in KINDS {
        let text = kind.text(&[]);
        for field in kind.schema().fields {
            let named = [
                format!("#{} = ", field.key),
                format!("#[{}]", field.key),
                format!("#[[{}]]", field.key),
            ];
            let found = text
                .lines()
                .any(|line| named.iter().any(|n| line.starts_with(n)));
            assert!(found, "{} is missing", field.key);
        }
    }
}

#[test]
fn what_is_known_stands_there_with_where_it_was_found() {
    let text = Kind::Dataset.text(&[
        known(&["title"], "\"A\"", Some("name")),
        known(&["size", "images"], "12", None),
        known(
            &["licenses", "0", "name"],
            "\"MIT\"",
            Some("license\nof the card"),
        ),
        known(&["licenses", "1", "name"], "\"CC-BY-4.0\"", None),
        known(&["counts", "0", "rows", "a.b"], "3", None),
    ]);
    assert_eq!(problems(Kind::Dataset, &text), [""; 0], "{text}");
    for line in [
        "title = \"A\" # name",
        "[size]\n",
        "\nimages = 12\n",
        "\nname = \"MIT\" # license of the card\n",
        "\n[[licenses]]\nname = \"CC-BY-4.0\"\n",
        "\n[counts.rows]\n\"a.b\" = 3\n",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
}

#[test]
fn a_name_becomes_the_name_of_a_file() {
    let path = |name| path_of(Kind::Dataset, name).ok();
    let file = |name: &str| Some(PathBuf::from(format!("content/datasets/{name}.md")));
    assert_eq!(path("ChestX-ray14"), file("chestx-ray14"));
    assert_eq!(path("RSNA Pneumonia (2018)"), file("rsna-pneumonia-2018"));
    assert_eq!(path("../../etc/passwd"), file("etc-passwd"));
    assert_eq!(path("..."), None);
    assert_eq!(path("a\nb"), None);
}
