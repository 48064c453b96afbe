//! Findings in the forms that programs read.

use crate::support::{Project, page};
use serde_json::Value;
use snapbox::prelude::*;
use snapbox::{assert_data_eq, str};

/// An error that can be mended for certain, a warning, and a finding that its file answers.
fn project() -> Project {
    let fields = "\
modality = \"CT\"
license = \"x, 100 %\"

[size]
images = 100

[[splits]]
id          = \"list\"
keeps_apart = \"patient\"
parts.train = { images = 60 }

[[silences]]
rule   = \"parts-and-total\"
reason = \"The rest was never given out.\"
";
    Project::strict().with("content/datasets/ä b.md", page(fields))
}

fn form(name: &str) -> String {
    let run = project().run(&["check", "--format", name]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    run.stdout
}

#[test]
fn short_is_a_line_each() {
    assert_data_eq!(form("short"), str![[r#"
content/datasets/ä b.md:3:12: error[wrong-type]: `modality` must be a list, not text (write `modality = ["CT"]`)
content/datasets/ä b.md:4:1: error[unknown-key]: unknown key `license` (did you mean `licenses`?)
content/datasets/ä b.md:7:10: warning[figure-without-source]: this figure names no source (write `source = "…"` beside it: the `id` of an entry in `[[sources]]`)
content/datasets/ä b.md:12:26: warning[figure-without-source]: this part of a split names no source (write `source = "…"` beside it: the `id` of an entry in `[[sources]]`)

"#]].raw());
}

#[test]
fn github_is_an_annotation_each() {
    assert_data_eq!(form("github"), str![[r#"
::error file=content/datasets/ä b.md,line=3,endLine=3,col=12,endColumn=16,title=wrong-type::`modality` must be a list, not text%0Ahelp: write `modality = ["CT"]`
::error file=content/datasets/ä b.md,line=4,endLine=4,col=1,endColumn=8,title=unknown-key::unknown key `license`%0Ahelp: did you mean `licenses`?
::warning file=content/datasets/ä b.md,line=7,endLine=7,col=10,endColumn=13,title=figure-without-source::this figure names no source%0Ahelp: write `source = "…"` beside it: the `id` of an entry in `[[sources]]`
::warning file=content/datasets/ä b.md,line=12,endLine=12,col=26,endColumn=28,title=figure-without-source::this part of a split names no source%0Ahelp: write `source = "…"` beside it: the `id` of an entry in `[[sources]]`

"#]].raw());
}

#[test]
fn junit_is_a_test_case_each() {
    assert_data_eq!(form("junit"), str![[r#"
<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
<testsuite name="catscan check" tests="4" failures="4" errors="0" skipped="0">
<testcase classname="wrong-type" name="content/datasets/ä b.md at line 3, column 12" file="content/datasets/ä b.md" line="3"><failure type="error" message="`modality` must be a list, not text">write `modality = [&quot;CT&quot;]`</failure></testcase>
<testcase classname="unknown-key" name="content/datasets/ä b.md at line 4, column 1" file="content/datasets/ä b.md" line="4"><failure type="error" message="unknown key `license`">did you mean `licenses`?</failure></testcase>
<testcase classname="figure-without-source" name="content/datasets/ä b.md at line 7, column 10" file="content/datasets/ä b.md" line="7"><failure type="warning" message="this figure names no source">write `source = &quot;…&quot;` beside it: the `id` of an entry in `[[sources]]`</failure></testcase>
<testcase classname="figure-without-source" name="content/datasets/ä b.md at line 12, column 26" file="content/datasets/ä b.md" line="12"><failure type="warning" message="this part of a split names no source">write `source = &quot;…&quot;` beside it: the `id` of an entry in `[[sources]]`</failure></testcase>
</testsuite>
</testsuites>

"#]].raw());
}

#[test]
fn json_says_everything_that_is_known_of_a_finding() {
    assert_data_eq!(form("json"), str![[r#"
{
  "version": 1,
  "errors": 2,
  "warnings": 2,
  "notes": 1,
  "findings": [
    {
      "rule": "wrong-type",
      "severity": "error",
      "message": "`modality` must be a list, not text",
      "help": "write `modality = [\"CT\"]`",
      "place": {
        "path": "content/datasets/ä b.md",
        "start": {
          "line": 3,
          "column": 12
        },
        "end": {
          "line": 3,
          "column": 16
        },
        "bytes": [
          27,
          31
        ]
      },
      "related": [],
      "edits": [
        {
          "place": {
            "path": "content/datasets/ä b.md",
            "start": {
              "line": 3,
              "column": 12
            },
            "end": {
              "line": 3,
              "column": 16
            },
            "bytes": [
              27,
              31
            ]
          },
          "text": "[\"CT\"]"
        }
      ],
      "answer": null
    },
    {
      "rule": "unknown-key",
      "severity": "error",
      "message": "unknown key `license`",
      "help": "did you mean `licenses`?",
      "place": {
        "path": "content/datasets/ä b.md",
        "start": {
          "line": 4,
          "column": 1
        },
        "end": {
          "line": 4,
          "column": 8
        },
        "bytes": [
          32,
          39
        ]
      },
      "related": [],
      "edits": [],
      "answer": null
    },
    {
      "rule": "figure-without-source",
      "severity": "warning",
      "message": "this figure names no source",
      "help": "write `source = \"…\"` beside it: the `id` of an entry in `[[sources]]`",
      "place": {
        "path": "content/datasets/ä b.md",
        "start": {
          "line": 7,
          "column": 10
        },
        "end": {
          "line": 7,
          "column": 13
        },
        "bytes": [
          70,
          73
        ]
      },
      "related": [],
      "edits": [],
      "answer": null
    },
    {
      "rule": "parts-and-total",
      "severity": "note",
      "message": "the parts of `list` hold 60 images together",
      "help": "mend the wrong number; if a source has it so, write a `[[conflicts]]` entry with `figure = [\"splits\", \"list\", \"images\"]`",
      "place": {
        "path": "content/datasets/ä b.md",
        "start": {
          "line": 10,
          "column": 15
        },
        "end": {
          "line": 10,
          "column": 21
        },
        "bytes": [
          100,
          106
        ]
      },
      "related": [
        {
          "message": "the dataset holds 100 images",
          "place": {
            "path": "content/datasets/ä b.md",
            "start": {
              "line": 7,
              "column": 10
            },
            "end": {
              "line": 7,
              "column": 13
            },
            "bytes": [
              70,
              73
            ]
          }
        }
      ],
      "edits": [],
      "answer": "The rest was never given out."
    },
    {
      "rule": "figure-without-source",
      "severity": "warning",
      "message": "this part of a split names no source",
      "help": "write `source = \"…\"` beside it: the `id` of an entry in `[[sources]]`",
      "place": {
        "path": "content/datasets/ä b.md",
        "start": {
          "line": 12,
          "column": 26
        },
        "end": {
          "line": 12,
          "column": 28
        },
        "bytes": [
          156,
          158
        ]
      },
      "related": [],
      "edits": [],
      "answer": null
    }
  ]
}

"#]].raw());
}

#[test]
fn sarif_says_it_in_the_words_of_code_scanning() {
    let sarif: Value = serde_json::from_str(&form("sarif")).expect("JSON");
    let run = &sarif["runs"][0];
    let results = run["results"].as_array().expect("results");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    for result in results {
        let rule = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
        assert_eq!(result["ruleId"], rules[rule]["id"]);
        let manual = rules[rule]["help"]["markdown"].as_str().expect("a manual");
        assert!(manual.contains("**Why it matters:**"), "{manual}");
    }
    let of = |rule: &str| {
        let found = results.iter().find(|result| result["ruleId"] == rule);
        found.unwrap_or_else(|| panic!("no {rule}: {results:#?}"))
    };
    let place = &of("wrong-type")["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "content/datasets/%C3%A4%20b.md"
    );
    assert_eq!(place["region"]["startLine"], 3);
    let fix = &of("wrong-type")["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(fix["insertedContent"]["text"], "[\"CT\"]");
    let answered = &of("parts-and-total")["suppressions"][0];
    assert_eq!(answered["justification"], "The rest was never given out.");
    assert_eq!(of("parts-and-total")["level"], "note");
}

#[test]
fn sarif_validates_against_its_schema() {
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    let schema = std::fs::read_to_string(sarif_schema()).expect("the schema of SARIF 2.1.0");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    compiler
        .add_resource("https://example.org/sarif", schema)
        .expect("a schema");
    let index = compiler
        .compile("https://example.org/sarif", &mut schemas)
        .expect("a schema");
    let sarif: Value = serde_json::from_str(&form("sarif")).expect("JSON");
    schemas
        .validate(&sarif, index)
        .unwrap_or_else(|error| panic!("{error:#}"));
    // One that would pass anything proves nothing.
    let mut wrong = sarif;
    wrong["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(schemas.validate(&wrong, index).is_err());
}

/// The schema that the crate `serde-sarif` has been made of, as cargo has unpacked it.
fn sarif_schema() -> std::path::PathBuf {
    let metadata = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo can be run");
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let package = packages
        .iter()
        .find(|package| package["name"] == "serde-sarif");
    let manifest = package
        .and_then(|of| of["manifest_path"].as_str())
        .expect("a path");
    std::path::Path::new(manifest)
        .with_file_name("src")
        .join("schema.json")
}

#[test]
fn what_programs_read_comes_alone_on_the_standard_output() {
    let run = Project::strict().run(&["check", "--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!((run.code, &report["findings"]), (0, &serde_json::json!([])));
    assert!(run.stderr.ends_with("nothing to mend\n"), "{}", run.stderr);
}

#[test]
fn warnings_fail_only_where_they_are_denied() {
    let project = Project::strict().with("content/about.md", page(""));
    let run = project.run(&["check"]);
    assert!(
        run.stderr.starts_with("warning[orphan-page]"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.ends_with("nothing that stops a build\n"),
        "{}",
        run.stderr
    );
    assert_eq!(run.code, 0);
    assert_eq!(project.run(&["check", "--deny", "warnings"]).code, 1);
    assert_eq!(project.run(&["build"]).code, 0);
}

#[test]
fn the_project_says_how_much_a_rule_matters() {
    let level = |level: &str| {
        let config = format!("title = \"T\"\n[check.rules]\norphan-page = \"{level}\"\n");
        let project = Project::strict().with("catscan.toml", config);
        project.with("content/about.md", page("")).run(&["check"])
    };
    assert_eq!(level("error").code, 1);
    assert!(level("error").stderr.starts_with("error[orphan-page]"));
    assert_eq!(level("warning").code, 0);
    assert!(level("off").stderr.starts_with("checked"));
}

#[test]
fn what_a_file_answers_is_told_when_asked_for() {
    let run = project().run(&["check", "--notes"]);
    assert!(
        run.stderr.contains("note[parts-and-total]"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("never given out"), "{}", run.stderr);
    assert!(!project().run(&["check"]).stderr.contains("note["));
}
