//! Datasets with more, less or other labels than most, and a concept that nobody labels.
//!
//! How their pages look is for the browser: tests/browser/once/edges.spec.js.

use crate::support::tables::{LabelRow, label_rows, tables};
use crate::support::{Project, Site};

fn site() -> Site {
    Project::of_fixture("edges").build()
}

fn row(site: &Site, concept: &str, dataset: &str) -> LabelRow {
    let mut rows = label_rows(&site.page(&format!("labels/{concept}.html"))).into_iter();
    rows.find(|row| row.dataset == format!("{dataset}.html"))
        .unwrap_or_else(|| panic!("{dataset} has no row"))
}

#[test]
fn a_dataset_without_counts_names_its_labels_and_is_not_taken_for_one_that_has_none() {
    let site = site();
    let page = site.page("datasets/uncounted.html");
    assert!(tables(&page).keys().all(|id| !id.contains("Counts")));
    for label in ["Pneumothorax", "Pneumonia", "Shadow of uncertain meaning"] {
        assert!(page.contains(label), "{label}");
    }
    let row = row(&site, "pneumonia", "uncounted");
    assert_eq!(row.cells["Positive"], "no count");
}

#[test]
fn a_count_of_zero_is_neither_unlabelled_nor_uncounted() {
    let row = row(&site(), "pneumonia", "usual");
    assert_eq!(row.cells["Positive"], "0");
    assert_eq!(row.cells["Prevalence"], "0 %");
}

#[test]
fn all_of_two_hundred_labels_stand_in_their_table() {
    let tables = tables(&site().page("datasets/many.html"));
    let names: Vec<_> = tables["Caption-Counts-all"]
        .rows
        .iter()
        .skip(1)
        .map(|cells| (cells[0].as_str(), cells[2].as_str()))
        .collect();
    assert_eq!(names.len(), 200);
    assert_eq!(names[0], ("Pneumothorax", "2,000"));
    assert_eq!(names[199], ("Finding 198", "1,386"));
}

#[test]
fn a_dataset_with_one_label_has_a_table_of_one_row() {
    let tables = tables(&site().page("datasets/single.html"));
    let rows = &tables["Caption-Counts-all"].rows;
    assert_eq!(rows[1..], [["Pneumothorax", "", "7", "100.0 %"]]);
}

#[test]
fn a_unit_that_nobody_else_uses_stands_apart_with_a_warning() {
    let site = site();
    let row = row(&site, "pneumothorax", "frames");
    assert_eq!(row.small, "radiologists · frames");
    assert_eq!(row.cells["Not mentioned"], "45,161");
    let page = site.page("labels/pneumothorax.html");
    assert!(page.contains("Mind the units."));
    assert!(page.contains("frames in Frames"));
}

#[test]
fn a_concept_that_nobody_labels_says_so_instead_of_an_empty_table() {
    let page = site().page("labels/unlabelled.html");
    assert!(page.contains("No dataset of this catalog labels it"));
    assert!(!page.contains("<table"));
}
