//! What a dataset's page has of what a page can have.

use crate::catalog::Dataset;
use crate::schema::values::Unit;

/// How complete a page is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness {
    /// How much a page can have.
    pub of: usize,
    /// What this one lacks, in words.
    pub missing: Vec<&'static str>,
}

/// What `dataset` has and lacks. What nobody knows of a dataset counts as lacking too: the list
/// says what to look for, not what was forgotten.
pub fn completeness(dataset: &Dataset) -> Completeness {
    let fields = dataset.fields();
    let size = |unit: Unit| fields.size.get(unit).is_some();
    let things = [
        Unit::Image,
        Unit::Study,
        Unit::Series,
        Unit::Volume,
        Unit::Slide,
        Unit::Frame,
    ];
    let wanted = [
        ("a summary", dataset.page().summary.is_some()),
        ("who made it", !fields.creator.is_empty()),
        ("a homepage", fields.homepage.is_some()),
        ("a release date", fields.released.is_some()),
        ("a modality", !fields.modality.is_empty()),
        ("a body part", !fields.body_part.is_empty()),
        ("a task it is used for", !fields.ml_tasks.is_empty()),
        ("how to get it", fields.access.is_some()),
        ("a licence", !fields.licenses.is_empty()),
        ("its size", things.into_iter().any(size)),
        ("the number of patients", size(Unit::Patient)),
        (
            "a file format",
            fields
                .image
                .as_ref()
                .is_some_and(|image| !image.format.is_empty()),
        ),
        ("its labels", !dataset.sets.is_empty()),
        (
            "label counts",
            dataset.tables.iter().any(|table| table.rows().len() > 0),
        ),
        ("a source", !fields.sources.is_empty()),
        (
            "a work to cite",
            fields.sources.iter().any(|source| source.cite),
        ),
    ];
    Completeness {
        of: wanted.len(),
        missing: wanted
            .into_iter()
            .filter(|(_, there)| !there)
            .map(|(what, _)| what)
            .collect(),
    }
}
