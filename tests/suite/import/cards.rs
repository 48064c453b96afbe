//! Metadata from elsewhere as the beginning of a dataset's file.

use crate::support::{Project, Run, fixture, stored, tree};
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

fn new(project: &Project, name: &str, card: &str) -> Run {
    let path = fixture(&format!("import/cards/{card}"));
    let path = path.to_str().expect("a path is UTF-8");
    project.run(&["new", "dataset", name, "--from", path])
}

#[test]
fn each_kind_of_card_is_the_beginning_of_a_file_that_builds() {
    let project = Project::new();
    for (name, card) in [
        ("Larch", "croissant.json"),
        ("Maple", "schema-org.json"),
        ("Nutmeg", "datacite.json"),
        ("Oak", "hugging-face.md"),
    ] {
        let run = new(&project, name, card);
        assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    }
    project.build();
    let expected = fixture("import/expected/cards");
    stored::compare(tree(&project.path("content")), &expected);
}

#[test]
fn what_was_placed_and_what_was_not_is_said_with_its_place() {
    let run = new(&Project::new(), "Nutmeg", "datacite.json");
    let (first, said) = run.stderr.split_once('\n').expect("several lines");
    assert!(
        first.ends_with("cards/datacite.json`: DataCite record"),
        "{first}"
    );
    assert_data_eq!(
        said,
        str![[r#"
wrote `content/datasets/nutmeg.md`
  + title: from `data.attributes.titles[0].title`
  + synonyms: from `data.attributes.titles[1].title`
  + creator: from `data.attributes.creators[0].name`
  + creator: from `data.attributes.creators[1].name`
  + released: from `data.attributes.dates[0].date`
  + collected: from `data.attributes.dates[1].date`
  + text: from `data.attributes.descriptions[0].description`
  + homepage: from `data.attributes.url`
  + licenses: from `data.attributes.rightsList[0].rightsIdentifier`
  + modality: from `data.attributes.subjects[0].subject`
  + image: from `data.attributes.formats[0]`
  + releases: from `data.attributes.doi`
  + releases: from `data.attributes.version`
  ? not placed: `data`: 10.5555/nutmeg.1, dois
  ? not placed: `data.attributes.creators`: Personal
  ? not placed: `data.attributes.publisher`: Nutmeg Archive
  ? not placed: `data.attributes.publicationYear`: 2020
  ? not placed: `data.attributes.subjects`: spice
  ? not placed: `data.attributes.sizes`: 40 GB
  ? not placed: `data.attributes.formats`: text/csv
  ? not placed: `data.attributes.rightsList`: Creative Commons Attribution 4.0

"#]]
        .raw()
    );
}

#[test]
fn a_file_that_is_there_is_not_overwritten() {
    let project = Project::new().with("content/datasets/oak.md", "+++\ntitle = \"Mine\"\n+++\n");
    let run = new(&project, "Oak", "hugging-face.md");
    assert_eq!(run.code, 2);
    assert_data_eq!(
        run.stderr,
        str![[r#"
error: `content/datasets/oak.md` is there already
help: nothing is overwritten: choose another name, or remove the file

"#]]
        .raw()
    );
    let text = std::fs::read_to_string(project.path("content/datasets/oak.md"));
    assert_eq!(text.expect("it is there"), "+++\ntitle = \"Mine\"\n+++\n");
}

#[test]
fn what_is_no_card_says_what_is() {
    let project = Project::new();
    for (text, said) in [
        (
            "{\"@type\": \"WebPage\"}",
            "the JSON is of no kind that is known",
        ),
        ("{\"name\": ", "the JSON cannot be read: "),
        ("[1, 2]", "the JSON is of no kind that is known"),
        ("<resource/>", "the file is XML or HTML"),
        (
            "Words.\n",
            "the file is neither JSON nor Markdown with YAML",
        ),
        ("---\na: [\n---\n", "the YAML cannot be read: "),
        (
            "---\n- a\n---\n",
            "the YAML is not a list of keys and values",
        ),
        ("", "the file is neither JSON nor Markdown with YAML"),
    ] {
        project.write("card", text);
        let run = project.run(&["new", "dataset", "A", "--from", "card"]);
        assert_eq!(run.code, 2, "{text}: {}", run.stderr);
        assert!(
            run.stderr.starts_with(&format!("error: {said}")),
            "{}",
            run.stderr
        );
        assert!(run.stderr.contains("\nhelp: "), "{}", run.stderr);
        assert!(!project.path("content").exists());
    }
}

#[test]
fn a_card_that_grows_without_end_is_refused() {
    let mut yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for at in 1..12 {
        let before = format!("*a{}", at - 1);
        let list = [before.as_str(); 10].join(", ");
        yaml.push_str(&format!("a{at}: &a{at} [{list}]\n"));
    }
    let project = Project::new().with("card.md", format!("---\n{yaml}---\n"));
    let run = project.run(&["new", "dataset", "A", "--from", "card.md"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(
        run.stderr.starts_with("error: the YAML cannot be read: "),
        "{}",
        run.stderr
    );
}

#[test]
fn values_of_the_wrong_kind_are_left_and_never_a_panic() {
    let card = r#"{"@type": "Dataset", "name": 7, "creator": [null, 3, {"name": ["x"]}], "license": [[]],
        "keywords": {"a": 1}, "datePublished": "yesterday", "url": "not an address", "version": {},
        "identifier": [1.5], "distribution": "zip", "citation": [[["deep"]]], "description": ["", "+++"]}"#;
    let project = Project::new().with("card.json", card);
    let run = project.run(&["new", "dataset", "Odd one", "--from", "card.json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr
            .contains("? not placed: `datePublished`: yesterday\n"),
        "{}",
        run.stderr
    );
    let text = std::fs::read_to_string(project.path("content/datasets/odd-one.md"));
    assert!(
        text.expect("it is there")
            .starts_with("+++\ntitle   = \"Odd one\"\n")
    );
    project.build();
}
