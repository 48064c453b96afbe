//! The values that datasets are chosen by: which there are, and who is on the list of each.
//!
//! How they are chosen in place is for the browser: tests/browser/reading/browse.scripted.spec.js.

use crate::support::{Project, Site};

const LICENCES: [&str; 2] = [
    "[[licenses]]\nname = \"A\"\nallows = { commercial = true }",
    "[[licenses]]\nname = \"B\"\nallows = { commercial = false }",
];

fn dataset(title: &str, fields: &str) -> String {
    format!("+++\ntitle = \"{title}\"\n{fields}\n+++\n")
}

/// The titles on a list, in their order.
fn listed(site: &Site, path: &str) -> Vec<String> {
    let page = site.page(path);
    let rows = page.split("<th scope=\"row\">").skip(1);
    let title = |row: &str| Some(row.split_once('>')?.1.split_once('<')?.0.to_owned());
    rows.filter_map(title).collect()
}

#[test]
fn a_size_stands_in_its_class_and_a_bound_where_it_begins() {
    let sizes = [
        ("Small", "999"),
        ("Round", "1_000"),
        ("Bounded", "{ at_least = 67_000 }"),
        ("Rough", "{ about = 10_000 }"),
        ("Huge", "1_000_000"),
    ];
    let mut project = Project::new().with("content/datasets/none.md", dataset("Unknown", ""));
    for (title, size) in sizes {
        let text = dataset(title, &format!("size.images = {size}"));
        project = project.with(&format!("content/datasets/{title}.md"), text);
    }
    let site = project.build();
    assert_eq!(listed(&site, "size/under-1000.html"), ["Small"]);
    assert_eq!(listed(&site, "size/from-1000.html"), ["Round"]);
    assert_eq!(listed(&site, "size/from-10000.html"), ["Bounded", "Rough"]);
    assert_eq!(listed(&site, "size/from-1000000.html"), ["Huge"]);
    // In the order of sizes, and nothing for a class that is empty.
    let home = site.page("index.html");
    let places = ["under-1000.", "from-1000.", "from-10000.", "from-1000000."]
        .map(|class| home.find(&format!("size/{class}html")));
    assert!(places.is_sorted() && places.iter().all(Option::is_some));
    assert!(!home.contains("from-100000.html"));
}

#[test]
fn terms_allow_what_all_of_them_allow() {
    let [yes, no] = LICENCES;
    let site = Project::new()
        .with("content/datasets/a.md", dataset("Free", yes))
        .with(
            "content/datasets/b.md",
            dataset("Mixed", &format!("{yes}\n{no}")),
        )
        .with("content/datasets/c.md", dataset("Bound", no))
        .with("content/datasets/d.md", dataset("Silent", ""))
        .build();
    assert_eq!(listed(&site, "terms/commercial.html"), ["Free"]);
    let page = site.page("terms/commercial.html");
    assert!(page.contains("1 dataset whose terms allow commercial use."));
}

#[test]
fn a_dataset_that_is_labelled_in_two_ways_is_on_both_lists_once() {
    let sets = "[[labels]]\nid = \"a\"\norigin = \"radiologist\"\nnames = [\"X\"]\n\
                [[labels]]\nid = \"b\"\norigin = \"report-nlp\"\nnames = [\"Y\"]\n\
                [[labels]]\nid = \"c\"\norigin = \"radiologist\"\nnames = [\"Z\"]";
    let site = Project::new()
        .with("content/datasets/a.md", dataset("Both", sets))
        .build();
    assert_eq!(listed(&site, "origin/radiologist.html"), ["Both"]);
    assert_eq!(listed(&site, "origin/report-nlp.html"), ["Both"]);
}

#[test]
fn a_style_sheet_added_to_the_head_of_all_pages_reaches_those_with_scripts_of_their_own() {
    let own = "{% extends \"default/base.html\" %}\n\
               {% block head %}<link rel=\"stylesheet\" href=\"{{ page.root }}static/own.css\">{% endblock head %}\n";
    let site = Project::of_fixture("edges")
        .with("templates/base.html", own)
        .with("static/own.css", "a {}")
        .build();
    for path in [
        "index.html",
        "compare.html",
        "datasets/usual.html",
        "labels/pneumothorax.html",
        "labels/index.html",
    ] {
        assert!(site.page(path).contains("static/own.css"), "{path}");
    }
}
