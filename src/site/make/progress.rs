//! The task list, and what each dataset's page lacks.

use super::page::Frame;
use super::{Content, Shown};
use crate::catalog::PageRef;
use crate::content::markdown::Body;
use crate::progress::{Item, Items, Point, Section, burn_up, completeness};
use crate::site::plan::{PageKey, ROWS};
use crate::site::view;
use crate::site::words::permille;

const TITLE: &str = "Progress";

/// So many items are said to be next.
const NEXT: usize = 3;

pub(super) fn make(frame: &Frame<'_, '_>, number: usize) -> Shown {
    let site = frame.site;
    let list = site.catalog.tasks.as_ref();
    let title = list.map_or(TITLE, |list| list.page.title.value.as_str());
    let summary = list.and_then(|list| list.page.summary.clone());
    let page = frame.page(view::PageKind::Progress, title, summary.map(String::from));
    let total = site.order().len();
    let mut page = frame.with_pager(page, number, total, ROWS, PageKey::Progress);
    if let Some(list) = list {
        page = frame.with_source(page, &list.page.path);
    }
    page.key = Some("progress".to_owned());
    let tally = site.tasks.tally;
    // The tasks of a dataset stand on the page that lists it, all others on the first.
    let all = site.tasks.sections.iter().filter(|_| number == 0);
    let of_others = all.filter(|of| !matches!(of.page, PageRef::Dataset(_)));
    let shown = site.order().iter().skip(number * ROWS).take(ROWS);
    let of_datasets = shown.flat_map(|id| site.tasks.of_page(PageRef::Dataset(*id)));
    let sections = of_others.chain(of_datasets);
    let view = view::Progress {
        done: tally.done,
        total: tally.total,
        permille: permille(tally.done, tally.total),
        next: if number == 0 { next(frame) } else { Vec::new() },
        burn_up: (number == 0).then(|| curve(frame)).flatten(),
        sections: sections.filter_map(|of| section(frame, of)).collect(),
        datasets: datasets(frame, number),
    };
    Shown {
        page,
        content: Content::Progress(Box::new(view)),
    }
}

/// Sections are in the order in which they are written, and so is the work.
fn next(frame: &Frame<'_, '_>) -> Vec<view::Task> {
    let sections = frame.site.tasks.sections.iter();
    let open = sections.filter_map(|section| {
        let body = frame.catalog().body(section.page)?;
        let task = first_open(section.items(body), body)?;
        Some(alone(frame, section.page, body, task))
    });
    open.take(NEXT).collect()
}

/// The first that is open, and of one with parts the first open part.
fn first_open(mut items: Items<'_>, body: &Body) -> Option<usize> {
    let item = items.find(|item| !body.tasks[item.task].done)?;
    first_open(item.children, body).or(Some(item.task))
}

/// Nothing is asked of the history where there are no tasks.
fn curve(frame: &Frame<'_, '_>) -> Option<view::BurnUp> {
    let tally = frame.site.tasks.tally;
    if tally.total == 0 {
        return None;
    }
    let bodies = frame.catalog().bodies();
    let with_tasks = bodies.filter(|(_, _, body)| !body.tasks.is_empty());
    let paths = with_tasks.map(|(_, path, _)| path);
    let points = burn_up(tally, frame.site.history.tasks(paths));
    let (Some(first), Some(last), true) = (points.first(), points.last(), points.len() > 1) else {
        return None;
    };
    let since = |seconds: i64| seconds.abs_diff(first.seconds);
    let most = points.iter().map(|point| point.tally.total).max()?;
    let point = |at: &Point| view::BurnUpPoint {
        day: at.day.clone(),
        done: at.tally.done,
        total: at.tally.total,
        x: permille(since(at.seconds), since(last.seconds)),
        done_permille: permille(at.tally.done, most),
        total_permille: permille(at.tally.total, most),
    };
    Some(view::BurnUp {
        most,
        points: points.iter().map(point).collect(),
    })
}

fn section(frame: &Frame<'_, '_>, section: &Section) -> Option<view::ProgressSection> {
    let body = frame.catalog().body(section.page)?;
    let heading = section
        .heading()
        .map(|at| body.headings[at].title.to_string());
    let page = page_title(frame, section.page);
    let title = match (heading, section.page) {
        (Some(heading), PageRef::Tasks) => heading,
        (Some(heading), _) => format!("{page}: {heading}"),
        (None, _) => page,
    };
    let tally = section.tally();
    Some(view::ProgressSection {
        title,
        done: tally.done,
        total: tally.total,
        permille: permille(tally.done, tally.total),
        items: section
            .items(body)
            .map(|of| item(frame, section.page, body, of))
            .collect(),
    })
}

fn page_title(frame: &Frame<'_, '_>, page: PageRef) -> String {
    let catalog = frame.catalog();
    match page {
        PageRef::Home => "Home".to_owned(),
        PageRef::Tasks => TITLE.to_owned(),
        PageRef::Dataset(id) => catalog.dataset(id).page().title.value.as_str().to_owned(),
        PageRef::Concept(id) => catalog.concept(id).title().to_owned(),
        PageRef::Plain(at) => catalog.pages[at].page.title.value.as_str().to_owned(),
    }
}

/// An item with its children.
pub(super) fn item(
    frame: &Frame<'_, '_>,
    page: PageRef,
    body: &Body,
    item: Item<'_>,
) -> view::Task {
    view::Task {
        children: item
            .children
            .map(|of| self::item(frame, page, body, of))
            .collect(),
        ..alone(frame, page, body, item.task)
    }
}

/// An item without its children.
pub(super) fn alone(frame: &Frame<'_, '_>, page: PageRef, body: &Body, task: usize) -> view::Task {
    let task = &body.tasks[task];
    let source = frame.site.sources.get(task.span.file);
    let line = task.line as usize;
    view::Task {
        done: task.done,
        html: frame.html(page, body.task_html(task)),
        place: format!("{}:{line}", source.path),
        url: frame.site.config.line_url(&source.path, line),
        children: Vec::new(),
    }
}

fn datasets(frame: &Frame<'_, '_>, number: usize) -> Vec<view::ProgressDataset> {
    let site = frame.site;
    site.order()
        .iter()
        .skip(number * ROWS)
        .take(ROWS)
        .map(|id| {
            let dataset = site.catalog.dataset(*id);
            let tally = site.tasks.of_dataset(*id, site.catalog);
            let complete = completeness(dataset);
            let there = complete.of - complete.missing.len();
            view::ProgressDataset {
                title: dataset.page().title.value.as_str().to_owned(),
                url: site.dataset_url(*id),
                done: tally.done,
                total: tally.total,
                complete: permille(there as u64, complete.of as u64),
                missing: complete
                    .missing
                    .iter()
                    .map(|what| (*what).to_owned())
                    .collect(),
            }
        })
        .collect()
}
