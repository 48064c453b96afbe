//! # unused-source
//!
//! **What it does:** finds entries of `[[sources]]` that no figure names, that nobody is asked to cite, and that the text does not
//! link to.
//!
//! **Why it matters:** a reader takes a listed source for one that the numbers come from. Often it is, and the figure that should
//! name it names another one.
//!
//! **Example:** `id = "readme"`, and no `source = "readme"` anywhere. Name it, take it out, or write `cite = true` if its
//! makers ask for that.

use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::content::dataset::Source;
use crate::diagnostic::Diagnostic;

pub(super) const RULE: &str = "unused-source";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let fields = dataset.fields();
    let named = fields.named_sources();
    let links = &dataset.page().body.links;
    let linked = |source: &Source| {
        let doi = source
            .doi
            .as_ref()
            .map(|doi| format!("https://doi.org/{doi}"));
        let mut addresses = [source.url.as_deref(), doi.as_deref()]
            .into_iter()
            .flatten();
        addresses.any(|address| links.iter().any(|link| &*link.target == address))
    };
    let unused = fields.sources.iter().filter(|source| {
        !source.cite && !named.iter().any(|name| name.value == source.id.value) && !linked(source)
    });
    let found = unused.map(|source| {
        let id = &source.id.value;
        let diagnostic = Diagnostic::warning(
            RULE,
            source.id.span,
            format!("no figure names the source `{id}`"),
        )
        .help(format!(
            "write `source = \"{id}\"` where it is used, take it out, or write `cite = true` if its makers ask for that"
        ));
        Finding::new(diagnostic, ["sources", id])
    });
    found.collect()
}
