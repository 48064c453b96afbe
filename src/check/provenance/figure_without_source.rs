//! # figure-without-source
//!
//! **What it does:** finds sizes, parts, views, tables of counts, joint facts and overlaps that name no source.
//!
//! **Why it matters:** a number that nobody answers for cannot be checked, and where two numbers differ nobody can say which is
//! better. Every figure on the site carries its source.
//!
//! **Example:** `images = 112_120` in `[size]` without `source`. Write `source = "paper"` in the same table: it stands for all
//! figures there that name none; `{ is = 984, source = "bbox-list" }` gives one its own. What `paper` is stands in
//! `[[sources]]`.

use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::check::places::id_of;
use crate::content::dataset::{Figure, Figures};
use crate::diagnostic::{Diagnostic, Span};

pub(super) const RULE: &str = "figure-without-source";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let fields = dataset.fields();
    let mut found = Vec::new();
    found.extend(bare(&fields.size).map(|span| explain(span, "this figure names", ["size"])));
    for split in &fields.splits {
        let parts = split.parts.iter();
        if let Some(span) = parts.filter_map(|part| bare(&part.figures)).min() {
            let path = ["splits", &split.id.value];
            found.push(explain(span, "this part of a split names", path));
        }
    }
    for (at, view) in fields.views.iter().enumerate() {
        let counts = view.counts.iter().map(|(_, figure)| figure);
        if let Some(span) = counts.filter_map(without).min() {
            let id = id_of(view.id.as_ref(), at);
            found.push(explain(
                span,
                "the counts of this view name",
                ["views", &id],
            ));
        }
    }
    for (at, table) in fields.counts.iter().enumerate() {
        if table.source.is_none() && table.rows().len() > 0 {
            let id = id_of(table.id.as_ref(), at);
            let place = table.id.as_ref().map_or(table.span, |id| id.span);
            found.push(explain(
                place,
                "this table of counts names",
                ["counts", &id],
            ));
        }
    }
    for (at, joint) in fields.joint.iter().enumerate() {
        if joint.source.is_none() {
            let at = (at + 1).to_string();
            found.push(explain(
                joint.positive.span,
                "this joint fact names",
                ["joint", &at],
            ));
        }
    }
    for relation in &fields.related {
        let shared = relation.shared.iter();
        let shared = shared.filter(|(_, overlap)| overlap.source.is_none());
        if let Some(span) = shared.map(|(_, overlap)| overlap.span).min() {
            let path = ["related", &relation.to.value];
            found.push(explain(span, "what is shared names", path));
        }
    }
    found
}

/// The first figure without a source.
fn bare(figures: &Figures) -> Option<Span> {
    let figures = figures.by_unit.iter();
    figures.filter_map(|(_, figure)| without(figure)).min()
}

fn without(figure: &Figure) -> Option<Span> {
    figure.source.is_none().then_some(figure.span)
}

fn explain<'a>(span: Span, what: &str, path: impl IntoIterator<Item = &'a str>) -> Finding {
    let diagnostic = Diagnostic::warning(RULE, span, format!("{what} no source"))
        .help("write `source = \"…\"` beside it: the `id` of an entry in `[[sources]]`");
    Finding::new(diagnostic, path)
}
