//! A dataset's page.

mod contents;
pub(super) mod count_tables;
pub(super) mod figures;
pub(super) mod label_sets;
mod provenance;
pub(super) mod relations;
mod splits;
pub(super) mod terms;

use super::facet::link;
use super::page::Frame;
use super::{Content, Shown, downloads, progress, structured_data};
use crate::catalog::{Dataset, DatasetId, PageRef};
use crate::content::Dataset as Fields;
use crate::progress::completeness;
use crate::schema::values::LeftOut;
use crate::site::plan::PageKey;
use crate::site::wanted::made;
use crate::site::words::grouped;
use crate::site::{FacetKind, Site, view};
use ecow::{EcoString, eco_format};
pub(super) use provenance::doi_url;

use figures::Figures;

pub(super) fn make(frame: &Frame<'_, '_>, id: DatasetId) -> Shown {
    let site = frame.site;
    let dataset = site.catalog.dataset(id);
    let source = dataset.page();
    let fields = dataset.fields();
    let figures = Figures::new(dataset);
    let page = frame.page(
        view::PageKind::Dataset,
        &source.title.value,
        Some(site.description(id)),
    );
    let mut page = frame.with_source(page, &source.path);
    page.key = Some("datasets".to_owned());
    let wanted = site.wanted;
    page.breadcrumbs = made(wanted.breadcrumbs, || breadcrumbs(site, fields));
    if let Some(stated) = &fields.modified {
        page.modified = Some(stated.as_str().to_owned());
    }
    page.alternates = made(wanted.alternates, || downloads::alternates(site, id));
    page.json_ld = made(wanted.json_ld, || structured_data::dataset(site, id));
    (page.previous, page.next) = beside(site, id);
    let compares = site.config.has(LeftOut::Comparisons);
    let text = frame.text(PageRef::Dataset(id), source);
    let view = view::Dataset {
        title: source.title.value.as_str().to_owned(),
        summary: source.summary.as_deref().map(str::to_owned),
        synonyms: fields
            .synonyms
            .iter()
            .map(|name| name.value.as_str().to_owned())
            .collect(),
        chips: chips(site, fields),
        figures: key_figures(&figures),
        access: made(wanted.access, || terms::access(site, &figures)),
        licenses: fields
            .licenses
            .iter()
            .map(|license| terms::license(&figures, license))
            .collect(),
        releases: made(wanted.releases, || terms::releases(&figures)),
        facts: made(wanted.facts, || facts(&figures)),
        label_sets: label_sets::make(site, &figures),
        joint: made(wanted.joint, || count_tables::joint(&figures)),
        splits: made(wanted.splits, || splits::splits(&figures)),
        views: made(wanted.views, || splits::views(&figures)),
        related: made(wanted.related, || relations::related(site, id, &figures)),
        nearest: made(wanted.nearest, || relations::nearest(site, id)),
        compare_url: compares.then(|| site.compare_url(&[id])),
        body: text.html,
        sources: provenance::sources(&figures),
        citation: made(wanted.citation, || provenance::citation(dataset)),
        tasks: made(wanted.tasks, || tasks(frame, id)),
        missing: made(wanted.missing, || missing(dataset)),
        downloads: made(wanted.downloads, || downloads::of_dataset(site, id)),
        table: downloads::counts(site),
        // After everything that can be disputed.
        conflicts: provenance::conflicts(&figures),
    };
    page.toc = made(wanted.toc, || {
        contents::contents(&view, &source.body, text.is_long)
    });
    Shown {
        page,
        content: Content::Dataset(Box::new(view)),
    }
}

/// What the page still lacks, in words.
fn missing(dataset: &Dataset) -> Vec<String> {
    let missing = completeness(dataset).missing;
    missing.iter().map(|what| (*what).to_owned()).collect()
}

fn breadcrumbs(site: &Site<'_>, fields: &Fields) -> Vec<view::Link> {
    let mut crumbs = vec![link("Datasets", site.url(PageKey::Home(0)))];
    let firsts = [
        (FacetKind::Modality, fields.modality.first()),
        (FacetKind::BodyPart, fields.body_part.first()),
    ];
    for (kind, value) in firsts {
        if let Some(value) = value
            && let Some(url) = site.facet_url(kind, value)
        {
            crumbs.push(link(value, url));
        }
    }
    crumbs
}

/// The datasets before and after this one in the order of lists.
fn beside(site: &Site<'_>, id: DatasetId) -> (Option<view::Link>, Option<view::Link>) {
    let place = site.place(id);
    let at = |place: usize| {
        let other = *site.order().get(place)?;
        let title = &site.catalog.dataset(other).page().title.value;
        Some(link(title, site.dataset_url(other)))
    };
    (place.checked_sub(1).and_then(at), at(place + 1))
}

fn chips(site: &Site<'_>, fields: &Fields) -> Vec<view::Chip> {
    let access = fields.access.as_ref().map(|access| access.level);
    let values = |kind: FacetKind, values: &[EcoString]| {
        let chips = values
            .iter()
            .map(|value| (kind, value.clone(), value.clone()));
        chips.collect::<Vec<_>>()
    };
    let mut all = values(FacetKind::Modality, &fields.modality);
    all.extend(values(FacetKind::BodyPart, &fields.body_part));
    all.extend(values(FacetKind::Task, &fields.ml_tasks));
    all.extend(access.map(|level| {
        let value = EcoString::from(level.value());
        (FacetKind::Access, eco_format!("{value} access"), value)
    }));
    all.into_iter()
        .map(|(kind, title, value)| view::Chip {
            title: title.into(),
            url: site.facet_url(kind, &value),
            key: kind.key().to_owned(),
        })
        .collect()
}

/// What comes first: how much there is, how many labels, how fine the pictures, how old.
fn key_figures(figures: &Figures<'_>) -> Vec<view::KeyFigure> {
    let fields = figures.dataset.fields();
    let mut key: Vec<view::KeyFigure> = fields
        .size
        .by_unit
        .iter()
        .map(|(unit, figure)| view::KeyFigure {
            name: crate::site::words::capitalized(unit.plural()),
            figure: figures.at(&["size", unit.plural()], figure),
        })
        .collect();
    let plain = |name: &str, text: String, conflicts: Vec<view::Dispute>| view::KeyFigure {
        name: name.to_owned(),
        figure: view::Figure {
            text,
            value: None,
            source: None,
            conflicts,
        },
    };
    let labels = figures.dataset.label_count();
    if labels > 0 {
        let name = match figures.dataset.absence() {
            Some(absence) => format!("Labels beside {absence}"),
            None => "Labels".to_owned(),
        };
        key.push(plain(&name, grouped(labels as u64), Vec::new()));
    }
    if let Some(image) = &fields.image
        && let (Some(width), Some(height)) = (image.width, image.height)
    {
        let disputes = figures.disputes(&["image", "width"]);
        key.push(plain("Pixels", format!("{width} × {height}"), disputes));
    }
    if let Some(released) = &fields.released {
        key.push(plain(
            "Released",
            released.as_str().to_owned(),
            figures.disputes(&["released"]),
        ));
    }
    key
}

fn facts(figures: &Figures<'_>) -> Vec<view::Fact> {
    let fields = figures.dataset.fields();
    let mut facts = Vec::new();
    let mut add = |name: &str, text: Option<String>, path: &[&str], source: Option<u32>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            facts.push(view::Fact {
                name: name.to_owned(),
                text,
                url: None,
                source,
                conflicts: figures.disputes(path),
            });
        }
    };
    add(
        "Made by",
        Some(fields.creator.join("; ")),
        &["creator"],
        None,
    );
    add("Images from", Some(fields.site.join("; ")), &["site"], None);
    let collected = fields.collected.as_ref();
    add(
        "Collected",
        collected.map(|time| time.as_str().replace('/', " to ")),
        &["collected"],
        None,
    );
    if let Some(image) = &fields.image {
        let source = figures.source(image.source.as_ref());
        let depth = image.bit_depth.map(|bits| format!("{bits} bits"));
        let spacing = image.pixel_spacing.map(|spacing| format!("{spacing} mm"));
        add(
            "Image format",
            Some(image.format.join(", ")),
            &["image", "format"],
            source,
        );
        add("Bit depth", depth, &["image", "bit_depth"], source);
        add(
            "Pixel spacing",
            spacing,
            &["image", "pixel_spacing"],
            source,
        );
        add(
            "On the images",
            image.note.as_deref().map(str::to_owned),
            &["image", "note"],
            source,
        );
    }
    if let Some(reports) = &fields.reports {
        let source = figures.source(reports.source.as_ref());
        add(
            "Language of the reports",
            reports.language.as_deref().map(str::to_owned),
            &["reports", "language"],
            source,
        );
        add(
            "On the reports",
            reports.note.as_deref().map(str::to_owned),
            &["reports", "note"],
            source,
        );
    }
    let confidence = fields.confidence.map(|sure| sure.words().to_owned());
    add(
        "Confidence in the figures",
        confidence,
        &["confidence"],
        None,
    );
    for (unit, figure) in &fields.size.by_unit {
        if let Some(note) = &figure.note {
            let name = format!("On the number of {}", unit.plural());
            let source = figures.source(figure.source.as_ref());
            add(
                &name,
                Some(note.to_string()),
                &["size", unit.plural(), "note"],
                source,
            );
        }
    }
    facts
}

/// What is still to be done; what is done stands on the progress page.
fn tasks(frame: &Frame<'_, '_>, id: DatasetId) -> Vec<view::Task> {
    let tasks = frame.site.tasks.by_dataset(id);
    tasks
        .filter_map(|(page, task)| {
            let body = frame.catalog().body(page)?;
            Some(progress::alone(frame, page, body, task))
        })
        .filter(|task| !task.done)
        .collect()
}
