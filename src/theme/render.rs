//! Rendering: a view is made, rendered and handed to the sink in one parallel step, so that the
//! whole site is never in memory.

use super::made_of::MadeOf;
use super::{Theme, error};
use crate::diagnostic::{Diagnostic, Mark};
use crate::output::{OutputError, Sink};
use crate::site::{Content, PageKey, Planned, Shown, Site};
use rayon::prelude::*;
use std::sync::OnceLock;
use tera::{Context, Value};

/// How many pages a thread takes at once. With 10,000 datasets on two cores this saves a third of a
/// build's time.
const RUN: usize = 8;

/// How many pages of lists share their rows. The rows of all 10,000 datasets would be 25 MB; those of so many pages that
/// stand side by side are 8 MB, whatever the number of datasets.
const LISTS: usize = 256;

/// A dataset's row as the template engine holds it, and its mark.
#[derive(Clone)]
struct Row {
    value: Value,
    mark: Mark,
}

/// A place for each row.
fn no_rows(site: &Site<'_>) -> Vec<OnceLock<Row>> {
    vec![OnceLock::new(); site.order().len()]
}

/// Why a page could not be made.
#[derive(Debug)]
pub enum Failure {
    /// The template is wrong.
    Template(Box<Diagnostic>),
    /// The page could not be written.
    Output(OutputError),
}

/// A theme and what its lists share.
pub struct Renderer<'a> {
    site: &'a Site<'a>,
    theme: &'a Theme,
    /// Made once, when a list shows it, and only counted in other lists near it.
    rows: Vec<OnceLock<Row>>,
    /// Only where the sink may have pages from before.
    made_of: Option<MadeOf>,
}

impl<'a> Renderer<'a> {
    /// Gets ready to render the pages of `site`.
    pub fn new(site: &'a Site<'a>, theme: &'a Theme) -> Self {
        Self {
            rows: no_rows(site),
            made_of: None,
            site,
            theme,
        }
    }

    /// Renders every page of the plan into `sink`. All pages are tried, so that every template that
    /// fails is reported; what else went wrong is reported once.
    pub fn render_all(mut self, sink: &dyn Sink) -> Vec<Failure> {
        let site = self.site;
        if sink.remembers() {
            self.made_of = Some(MadeOf::new(site, self.theme));
        }
        let is_list = |key: &PageKey| site.first_row(*key).is_some();
        let mut lists: Vec<PageKey> = site.pages.iter().copied().filter(is_list).collect();
        lists.sort_by_key(|key| site.first_row(*key));
        let mut failures = Vec::new();
        for lists in lists.chunks(LISTS) {
            failures.extend(self.render_each(lists, |_| true, sink));
            // By all threads: while one frees them the others wait, for 0.6 % of the equal site's time.
            let rows = std::mem::replace(&mut self.rows, no_rows(site));
            rows.into_par_iter().for_each(drop);
        }
        self.rows = Vec::new();
        let labels = site.pages_of_labels();
        failures.extend(self.render_each(&labels, |_| true, sink));
        let is_label = |key: &PageKey| matches!(key, PageKey::Label(..));
        failures.extend(self.render_each(&site.pages, |key| !is_list(key) && !is_label(key), sink));
        let first_of_each = |failures: &mut Vec<Failure>| {
            let mut places = Vec::new();
            let mut output = false;
            failures.retain(|failure| match failure {
                Failure::Template(problem) => {
                    let new = !places.contains(&problem.span);
                    places.push(problem.span);
                    new
                }
                Failure::Output(_) => !std::mem::replace(&mut output, true),
            });
        };
        first_of_each(&mut failures);
        failures
    }

    /// Renders those of `pages` that are `chosen`; to gather them first would be 5 MB at 100,000 datasets.
    fn render_each(
        &self,
        pages: &[PageKey],
        chosen: impl Fn(&PageKey) -> bool + Sync,
        sink: &dyn Sink,
    ) -> Vec<Failure> {
        pages
            .par_iter()
            // Pages of one kind stand together and some kinds take far longer than others: in long
            // runs one thread is left with all of those.
            .with_max_len(RUN)
            .take_any_while(|_| sink.wanted())
            .filter(|key| chosen(key))
            .filter_map(|key| self.render_into(&self.site.planned(*key), sink).err())
            .collect()
    }

    fn render_into(&self, planned: &Planned, sink: &dyn Sink) -> Result<(), Failure> {
        let path = &planned.path;
        let shown = self.site.show(planned);
        let mark = self.made_of.as_ref().map(|made_of| {
            let rows = shown.content.rows().iter();
            made_of.page(&shown, rows.map(|at| self.row(*at).mark))
        });
        if let Some(mark) = mark
            && sink.keep(path, mark).map_err(Failure::Output)?
        {
            return Ok(());
        }
        let bytes = self.fill_in(planned, shown).map_err(Failure::Template)?;
        match mark {
            Some(mark) => sink.write_made(path, &bytes, mark),
            None => sink.write(path, &bytes),
        }
        .map_err(Failure::Output)
    }

    /// The bytes of one page.
    pub fn render(&self, key: PageKey) -> Result<Vec<u8>, Box<Diagnostic>> {
        let planned = self.site.planned(key);
        self.fill_in(&planned, self.site.show(&planned))
    }

    fn fill_in(&self, planned: &Planned, shown: Shown) -> Result<Vec<u8>, Box<Diagnostic>> {
        let Shown { page, content } = shown;
        let mut context = Context::new();
        context.insert("page", &page);
        let template = self.fill(&mut context, content);
        // Into a text: `render_to` would compile the interpreter three times more, 0.2 MB of the program.
        let rendered = self.theme.tera.render(template, &context);
        rendered.map(String::into_bytes).map_err(|found| {
            let files = &self.theme.files;
            let problem = error::diagnostic(&found, files, self.site.sources);
            Box::new(problem.label(format!("while rendering `{}`", planned.path)))
        })
    }

    /// Puts a page's view into its context and gives the name of its template.
    fn fill(&self, context: &mut Context, content: Content) -> &'static str {
        match content {
            Content::Home(view, rows) => {
                context.insert("home", &view);
                context.insert_value("rows", self.rows(&rows.0));
                "home.html"
            }
            Content::Facet(view, rows) => {
                context.insert("facet", &view);
                context.insert_value("rows", self.rows(&rows.0));
                "facet.html"
            }
            Content::Dataset(view) => {
                context.insert("dataset", &view);
                "dataset.html"
            }
            Content::Matrix(view) => {
                context.insert("matrix", &view);
                "matrix.html"
            }
            Content::Label(view) => {
                context.insert("label", &view);
                "label.html"
            }
            Content::Pair(view) => {
                context.insert("pair", &view);
                "pair.html"
            }
            Content::Compare(view) => {
                context.insert("compare", &view);
                "compare.html"
            }
            Content::Progress(view) => {
                context.insert("progress", &view);
                "progress.html"
            }
            Content::Facets(view) => {
                context.insert("facets", &view);
                "facets.html"
            }
            Content::Plain(view) => {
                context.insert("plain", &view);
                "plain.html"
            }
            Content::Redirect(view) => {
                context.insert("redirect", &view);
                "redirect.html"
            }
            Content::NotFound => "not-found.html",
        }
    }

    fn rows(&self, places: &[usize]) -> Value {
        let rows = places.iter().map(|at| self.row(*at).value.clone());
        Value::from(rows.collect::<Vec<Value>>())
    }

    fn row(&self, at: usize) -> &Row {
        self.rows[at].get_or_init(|| {
            let row = self.site.row(at);
            Row {
                mark: Mark::of(&row),
                value: Value::from_serializable(&row),
            }
        })
    }
}
