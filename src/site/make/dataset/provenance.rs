//! Where figures come from, what others say instead, and what to cite.

use super::figures::{Figures, number};
use crate::catalog::Dataset;
use crate::citation::{bibtex, references};
use crate::content::Dataset as Fields;
use crate::content::dataset::{Conflict, Source, Stated};
use crate::schema::Spanned;
use crate::schema::values::Unit;
use crate::site::view;
use crate::site::words::{amount, capitalized, grouped};
use ecow::EcoString;

pub(super) fn conflicts(figures: &Figures<'_>) -> Vec<view::Conflict> {
    let fields = figures.dataset.fields();
    let conflicts = fields.conflicts.iter().enumerate();
    conflicts
        .map(|(at, conflict)| {
            let source = figures.dataset.source(Some(&conflict.source));
            view::Conflict {
                number: number(at),
                marked: figures.is_marked(number(at)),
                figure: figure_words(fields, conflict),
                shown: shown(fields, conflict),
                stated: stated(&conflict.stated),
                source: source.map(|source| fields.sources[source].title.as_str().to_owned()),
                source_number: source.map(number),
                note: conflict.note.as_deref().map(str::to_owned),
            }
        })
        .collect()
}

fn stated(stated: &Stated) -> String {
    match stated {
        Stated::Integer(number) => {
            let sign = if *number < 0 { "−" } else { "" };
            format!("{sign}{}", grouped(number.unsigned_abs()))
        }
        Stated::Number(number) => number.to_string(),
        Stated::Text(text) => text.as_str().to_owned(),
    }
}

fn names(path: &[Spanned<EcoString>]) -> Vec<&str> {
    path.iter().map(|name| name.value.as_str()).collect()
}

/// The disputed figure in words, from its path in the file.
fn figure_words(fields: &Fields, conflict: &Conflict) -> String {
    match names(&conflict.figure).as_slice() {
        ["size", unit] => capitalized(unit),
        ["splits", id, rest @ ..] => {
            let split = fields.splits.iter().find(|split| split.id.value == *id);
            let title = split.and_then(|split| split.title.as_deref()).unwrap_or(id);
            match rest {
                ["keeps_apart"] => format!("Split {title}: what it keeps apart"),
                [unit] => format!("Split {title}: {unit} of all parts"),
                rest => format!("Split {title}: {}", rest.join(", ")),
            }
        }
        ["views", id, rest @ ..] => {
            let view = fields
                .views
                .iter()
                .find(|view| view.id.as_ref().is_some_and(|v| v.value == *id));
            let title = view.and_then(|view| view.title.as_deref()).unwrap_or(id);
            format!("{}: {}", capitalized(title), rest.join(", "))
        }
        ["labels", id, "stated_number"] => format!("Number of labels: {id}"),
        ["labels", id, "names"] => format!("Name of a label: {id}"),
        path => capitalized(&path.join(": ").replace('_', " ")),
    }
}

/// The value that the page shows for a disputed figure.
fn shown(fields: &Fields, conflict: &Conflict) -> Option<String> {
    at_path(fields, &names(&conflict.figure)).or_else(|| at_path(fields, &names(&conflict.against)))
}

fn at_path(fields: &Fields, path: &[&str]) -> Option<String> {
    match path {
        ["size", unit] => {
            let figure = fields.size.get(Unit::from_plural(unit)?)?;
            Some(amount(figure.amount))
        }
        ["splits", id, rest @ ..] => {
            let split = fields.splits.iter().find(|split| split.id.value == *id)?;
            match rest {
                ["keeps_apart"] => Some(split.keeps_apart?.words().to_owned()),
                [part, unit] => {
                    let part = split.parts.iter().find(|p| p.name.value == *part)?;
                    Some(amount(part.figures.get(Unit::from_plural(unit)?)?.amount))
                }
                _ => None,
            }
        }
        ["views", id, name] => {
            let view = fields
                .views
                .iter()
                .find(|view| view.id.as_ref().is_some_and(|v| v.value == *id))?;
            let (_, figure) = view.counts.iter().find(|(of, _)| of.value == *name)?;
            Some(amount(figure.amount))
        }
        ["labels", id, "stated_number"] => {
            let set = fields
                .labels
                .iter()
                .find(|set| set.id.as_ref().is_some_and(|s| s.value == *id))?;
            Some(grouped(set.stated_number.as_ref()?.value))
        }
        ["released"] => fields.released.as_deref().map(str::to_owned),
        ["collected"] => fields.collected.as_deref().map(str::to_owned),
        _ => None,
    }
}

pub(super) fn sources(figures: &Figures<'_>) -> Vec<view::Source> {
    let fields = figures.dataset.fields();
    let sources = fields.sources.iter().enumerate();
    sources
        .map(|(at, source)| view::Source {
            number: number(at),
            kind: Some(source.kind.words().to_owned()),
            title: source.title.as_str().to_owned(),
            authors: (!source.authors.is_empty()).then(|| source.authors.join("; ")),
            container: source.container.as_deref().map(str::to_owned),
            year: source.year.map(|year| year.to_string()),
            note: source.note.as_deref().map(str::to_owned),
            links: links(source),
            used: used(fields, &source.id.value),
        })
        .collect()
}

fn links(source: &Source) -> Vec<view::Link> {
    let link = |title: String, url: String| view::Link {
        title,
        url: Some(url),
    };
    let doi = source.doi.as_ref();
    let arxiv = source.arxiv.as_ref();
    let url = source.url.as_ref();
    [
        doi.map(|doi| link(format!("doi:{doi}"), doi_url(doi))),
        arxiv.map(|id| link(format!("arXiv:{id}"), format!("https://arxiv.org/abs/{id}"))),
        url.map(|url| link(host(url), url.as_str().to_owned())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The address at which a DOI is resolved.
pub(in crate::site::make) fn doi_url(doi: &str) -> String {
    format!("https://doi.org/{}", crate::project::url_path(doi))
}

fn host(url: &str) -> String {
    let parsed = url::Url::parse(url).ok();
    let host = parsed.as_ref().and_then(url::Url::host_str);
    host.map_or(url, |host| host.trim_start_matches("www."))
        .to_owned()
}

/// How many figures and tables name a source.
fn used(fields: &Fields, id: &str) -> u64 {
    let is = |source: Option<&Spanned<EcoString>>| source.is_some_and(|source| source.value == id);
    let of_figures = |figures: &crate::content::dataset::Figures| {
        let figures = figures.by_unit.iter();
        figures
            .filter(|(_, figure)| is(figure.source.as_ref()))
            .count()
    };
    let parts = fields.splits.iter().flat_map(|split| &split.parts);
    let views = fields.views.iter().flat_map(|view| &view.counts);
    let count = of_figures(&fields.size)
        + parts.map(|part| of_figures(&part.figures)).sum::<usize>()
        + views
            .filter(|(_, figure)| is(figure.source.as_ref()))
            .count()
        + fields
            .counts
            .iter()
            .filter(|table| is(table.source.as_ref()))
            .count()
        + fields
            .joint
            .iter()
            .filter(|joint| is(joint.source.as_ref()))
            .count()
        + fields
            .related
            .iter()
            .filter(|related| is(related.source.as_ref()))
            .count()
        + fields
            .conflicts
            .iter()
            .filter(|conflict| is(Some(&conflict.source)))
            .count();
    count as u64
}

/// What the makers ask to cite: the first such source.
pub(super) fn citation(dataset: &Dataset) -> Option<view::Citation> {
    let fields = dataset.fields();
    let source = fields.sources.iter().find(|source| source.cite)?;
    let authors = (!source.authors.is_empty()).then(|| source.authors.join("; "));
    let place = match (&source.container, source.year) {
        (Some(container), Some(year)) => Some(format!("{container}, {year}")),
        (Some(container), None) => Some(container.as_str().to_owned()),
        (None, year) => year.map(|year| year.to_string()),
    };
    let title = Some(source.title.trim_end_matches('.').to_owned());
    let sentences: Vec<String> = [authors, title, place]
        .into_iter()
        .flatten()
        .map(|part| format!("{}.", part.trim_end_matches('.')))
        .collect();
    let identifier = match (&source.doi, &source.arxiv) {
        (Some(doi), _) => format!(" {}", doi_url(doi)),
        (None, Some(arxiv)) => format!(" https://arxiv.org/abs/{arxiv}"),
        (None, None) => String::new(),
    };
    Some(view::Citation {
        text: format!("{}{identifier}", sentences.join(" ")),
        bibtex: Some(bibtex(&references(dataset)).trim_end().to_owned()),
    })
}
