//! Old addresses, and what depends on where a site is published.

use super::at;
use crate::support::{Project, dataset, page, tree};

#[test]
fn an_old_address_leads_to_where_the_page_is_now() {
    let project = dataset("aliases = [\"old-name.html\", \"/datasets/older/\"]\n");
    let site = at(&project, "https://catalog.example/sub/");
    for (path, target) in [
        ("old-name.html", "datasets/a.html"),
        ("datasets/older/index.html", "../../datasets/a.html"),
    ] {
        let old = site.page(path);
        assert!(
            old.contains(&format!("content=\"0; url={target}\"")),
            "{old}"
        );
        assert!(
            old.contains(&format!("<a href=\"{target}\">A</a>")),
            "{old}"
        );
        let canonical =
            "<link rel=\"canonical\" href=\"https://catalog.example/sub/datasets/a.html\">";
        assert!(old.contains(canonical), "{old}");
    }
    assert!(
        !site.page("sitemap.xml").contains("old"),
        "old addresses are not listed"
    );
}

#[test]
fn an_old_address_that_is_none_is_refused() {
    let said = dataset("aliases = [\"https://example.org/a\"]\n").refused();
    assert!(said.contains("error[bad-alias]"), "{said}");
    assert!(
        said.contains("`https://example.org/a` is no address of a page of this site"),
        "{said}"
    );
    assert!(said.contains("such as `datasets/old-name.html`"), "{said}");
}

#[test]
fn an_old_address_that_another_page_has_is_refused() {
    let said = dataset("aliases = [\"datasets/b.html\"]\n")
        .with("content/datasets/b.md", page(""))
        .refused();
    assert!(said.contains("error[path-clash]"), "{said}");
    assert!(
        said.contains("an alias in `content/datasets/a.md`"),
        "{said}"
    );
}

#[test]
fn a_file_of_content_cannot_take_the_place_of_one_for_programs() {
    let project = dataset("").with("content/data/labels.csv", "own");
    let said = project.refused();
    assert!(said.contains("error[path-clash]"), "{said}");
    assert!(said.contains("catscan's own `data/labels.csv`"), "{said}");
}

#[test]
fn only_what_is_made_of_absolute_addresses_needs_a_base_url() {
    let project = dataset("modified = \"2026-01-02\"\n");
    project.build();
    let without = tree(&project.path("public"));
    at(&project, "https://catalog.example/");
    let with = tree(&project.path("public"));
    let more: Vec<&String> = with
        .keys()
        .filter(|path| !without.contains_key(*path))
        .collect();
    assert_eq!(
        more,
        [
            "CNAME",
            "data/catalog.jsonld",
            "data/catalog.ttl",
            "feed.xml",
            "sitemap.xml"
        ]
    );
    for (path, bytes) in &without {
        // Namespaces and schemas are named by addresses that nobody follows.
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("catalog.example"), "{path}");
    }
}

#[test]
fn the_domain_is_told_only_where_a_site_has_one_for_itself() {
    let named = |base: &str| {
        let project = dataset("");
        at(&project, base);
        tree(&project.path("public")).remove("CNAME")
    };
    assert_eq!(
        named("https://catalog.example.org/"),
        Some(b"catalog.example.org\n".to_vec())
    );
    for other in [
        "https://owner.github.io/",
        "https://owner.github.io/repository/",
        "https://example.org/catalog/",
        "http://127.0.0.1:8000/",
        "http://localhost:8000/",
    ] {
        assert_eq!(named(other), None, "{other}");
    }
}

#[test]
fn nothing_that_a_data_block_says_ends_it() {
    let text = "+++\ntitle = \"</script><script>alert(1)</script>\"\nsummary = \"<!-- & \\\" </SCRIPT\"\n+++\n";
    let project = Project::new().with("content/datasets/a.md", text);
    let page = at(&project, "https://catalog.example/").page("datasets/a.html");
    let (_, behind) = page
        .split_once("<script type=\"application/ld+json\">")
        .expect("a data block");
    let (block, _) = behind.split_once("</script>").expect("its end");
    let value: serde_json::Value = serde_json::from_str(block).expect("JSON");
    assert_eq!(value["name"], "</script><script>alert(1)</script>");
}
