//! What a site can do without: neither its pages and files are there, nor anything that leads to them.

use crate::support::{Project, copy, fixture, tree};
use std::collections::BTreeMap;

/// The site with a bit of everything, without `what`.
fn built(what: &str) -> BTreeMap<String, Vec<u8>> {
    let project = Project::new();
    copy(&fixture("site/rich/project"), project.root());
    let configuration =
        std::fs::read_to_string(project.path("catscan.toml")).expect("a configuration");
    // What is looked at is the shipped theme.
    std::fs::remove_dir_all(project.path("templates")).expect("templates of its own");
    project.write(
        "catscan.toml",
        format!("leave_out = [{what}]\n{configuration}"),
    );
    project.write(
        "content/leading.md",
        "+++\ntitle = \"Leading\"\norder = 1\n+++\n[the tasks](tasks.md)\n",
    );
    project.build();
    tree(&project.path("public"))
}

/// The pages in which `needle` occurs.
fn pages_with(site: &BTreeMap<String, Vec<u8>>, needle: &str) -> Vec<String> {
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    pages
        .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(needle))
        .map(|(path, _)| path.clone())
        .collect()
}

/// Asserts that without `what` just the paths of which `gone` holds are not there, and that `traces`, which some pages
/// have otherwise, are in none.
fn assert_gone(what: &str, gone: fn(&str) -> bool, traces: &[&str]) {
    let (with, without) = (built(""), built(&format!("\"{what}\"")));
    let expected: Vec<&String> = with.keys().filter(|path| !gone(path)).collect();
    assert_eq!(without.keys().collect::<Vec<&String>>(), expected);
    for trace in traces {
        assert_ne!(pages_with(&with, trace), [""; 0], "no page has `{trace}`");
        assert_eq!(pages_with(&without, trace), [""; 0], "`{trace}`");
    }
}

#[test]
fn without_comparisons_no_page_leads_to_one() {
    assert_gone(
        "comparisons",
        |path| path == "compare.html" || path.starts_with("compare/"),
        &["compare.html", "compare/", "Compare with"],
    );
}

#[test]
fn without_data_only_what_publishes_the_site_is_left() {
    let made = |path: &str| {
        let beside = path.starts_with("datasets/") && !path.ends_with(".html");
        beside || path.starts_with("data/") || path.starts_with("llms")
    };
    assert_gone(
        "data",
        made,
        &[
            "data/datasets.csv",
            ".croissant.json",
            "application/ld+json",
        ],
    );
}

#[test]
fn without_the_matrix_its_page_lists_the_labels() {
    assert_gone("matrix", |_| false, &["Show-prevalence"]);
    let site = built("\"matrix\"");
    let list = String::from_utf8_lossy(&site["labels/index.html"]);
    assert!(list.contains("<th scope=\"row\""), "{list}");
    assert!(!list.contains("href=\"../datasets/"), "{list}");
}

#[test]
fn without_the_progress_page_links_to_the_tasks_lead_into_the_repository() {
    assert_gone(
        "progress",
        |path| path == "progress.html",
        &["progress.html"],
    );
    let site = built("\"progress\"");
    let page = String::from_utf8_lossy(&site["leading.html"]);
    let list = "href=\"https://github.com/example/catalog/blob/main/content/tasks.md";
    assert!(page.contains(list), "{page}");
}

#[test]
fn without_search_there_is_no_box() {
    assert_gone(
        "search",
        |path| path == "search/records.js",
        &["search-open", "static/search.js"],
    );
}

#[test]
fn without_anything_all_links_lead_somewhere() {
    let site = built("\"comparisons\", \"data\", \"matrix\", \"progress\", \"search\"");
    let mut links = 0;
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let root = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let text = String::from_utf8_lossy(bytes);
        let addresses = text.split("href=\"").chain(text.split("src=\"")).skip(1);
        for address in addresses.filter_map(|rest| rest.split(['"', '#', '?']).next()) {
            // What scripts make rows of leads to a name that they fill in.
            let pattern = address.contains("__slug__");
            if address.is_empty() || address.contains(':') || address.contains('<') || pattern {
                continue;
            }
            let target = match (
                address.strip_prefix("../"),
                address.strip_prefix("/catalog/"),
            ) {
                (Some(above), _) => above.to_owned(),
                (_, Some(below)) => below.to_owned(),
                _ if root.is_empty() => address.to_owned(),
                _ => format!("{root}/{address}"),
            };
            links += 1;
            assert!(site.contains_key(&target), "{path} leads to {target}");
        }
    }
    assert!(links > 50, "{links} links");
}
