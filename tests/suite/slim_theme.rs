//! What no template names is not made. No theme can tell: each part of a view is the same where only it is named, and
//! where the theme computes its name, so that everything has to be made.

use crate::support::{Project, assert_same, copy, fixture, tree};
use std::collections::BTreeMap;

const PAGES: [&str; 12] = [
    "compare",
    "dataset",
    "facet",
    "facets",
    "home",
    "label",
    "matrix",
    "not-found",
    "pair",
    "plain",
    "progress",
    "redirect",
];

/// The shipped templates, which stay within reach, fill these.
const BASE: &str = "{% block title %}{% endblock title %}{% block head %}{% endblock head %}\
    {% block crumbs %}{% endblock crumbs %}{% block heading %}{% endblock heading %}\
    {% block lead %}{% endblock lead %}{% block content %}{% endblock content %}";

/// A template that reads parts of a view.
struct Reading {
    template: &'static str,
    /// What stands before and after.
    around: [&'static str; 2],
    /// What the parts belong to.
    of: &'static str,
    parts: &'static [&'static str],
}

const READINGS: [Reading; 7] = [
    Reading {
        template: "home",
        around: ["", ""],
        of: "home",
        parts: &["totals"],
    },
    Reading {
        template: "dataset",
        around: ["", ""],
        of: "dataset",
        parts: &[
            "access",
            "citation",
            "downloads",
            "facts",
            "joint",
            "missing",
            "nearest",
            "related",
            "releases",
            "splits",
            "tasks",
            "views",
        ],
    },
    Reading {
        template: "dataset",
        around: ["", ""],
        of: "page",
        parts: &["alternates", "breadcrumbs", "json_ld", "toc"],
    },
    Reading {
        template: "dataset",
        around: ["{% for set in dataset.label_sets %}", "{% endfor %}"],
        of: "set",
        parts: &["blank", "covers", "names", "origin"],
    },
    Reading {
        template: "dataset",
        around: [
            "{% for set in dataset.label_sets %}{% for one in set.tables %}{% for row in one.rows %}",
            "{% endfor %}{% endfor %}{% endfor %}",
        ],
        of: "row",
        parts: &["bar", "percent", "range"],
    },
    Reading {
        template: "label",
        around: ["", ""],
        of: "label",
        parts: &["scale", "unlabelled", "warnings"],
    },
    Reading {
        template: "label",
        around: ["{% for row in label.rows %}", "{% endfor %}"],
        of: "row",
        parts: &[
            "bar",
            "dot",
            "note",
            "origin",
            "percent",
            "range",
            "readers",
            "share",
            "table",
            "table_url",
        ],
    },
];

/// Has what the fixture lacks: readers, a part that is labelled, a table of that part.
const READ: &str = r#"+++
title = "Read twice"
modality = ["X-ray"]

[[splits]]
id = "official"
parts.train = { images = 60 }
parts.test = { images = 40 }

[[labels]]
id = "twice"
on = "image"
origin = "radiologist"
readers = 2
parts = ["official.test"]
names = ["Pneumothorax"]

[[counts]]
labels = "twice"
unit = "image"
part = "test"
rows.Pneumothorax = 4

[[views]]
of = { images = 100 }
counts = { frontal = 70, lateral = 30 }
+++
"#;

/// The site with a bit of everything, of whose templates only one has something in it.
fn built(template: &str, text: &str) -> BTreeMap<String, Vec<u8>> {
    let project = Project::new();
    copy(&fixture("site/rich/project"), project.root());
    project.write("templates/base.html", BASE);
    for page in PAGES {
        let text = if page == template { text } else { "" };
        project.write(&format!("templates/{page}.html"), text);
    }
    project.write("content/datasets/read-twice.md", READ);
    project.build();
    tree(&project.path("public"))
}

/// The pages without what an empty list prints.
fn without_lists(site: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("[]", "");
    let pages = site.iter();
    pages
        .map(|(path, bytes)| (path.clone(), text(bytes).into_bytes()))
        .collect()
}

#[test]
fn a_theme_that_names_one_part_gets_it_whole() {
    let mut empty = Vec::new();
    for Reading {
        template,
        around: [before, after],
        of,
        parts,
    } in READINGS
    {
        let nothing = built(template, &format!("{before}-{after}"));
        for part in parts {
            let named = built(template, &format!("{before}-{{{{ {of}.{part} }}}}{after}"));
            let computed =
                format!("{before}-{{% set part = \"{part}\" %}}{{{{ {of}[part] }}}}{after}");
            assert_same(
                &named,
                &built(template, &computed),
                &format!("`{of}.{part}`"),
            );
            if without_lists(&named) == nothing {
                empty.push(format!("{of}.{part}"));
            }
        }
    }
    // A part that is nowhere in the fixture would be the same in any case.
    assert_eq!(empty, [""; 0]);
}
