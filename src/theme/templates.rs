//! Loading templates, each under its name; an override keeps the shipped one within reach.

use super::error;
use super::seeds;
use super::shipped::SHIPPED;
use super::words;
use crate::diagnostic::{Diagnostic, FileId, SourceKind, Sources};
use crate::site::{Wanted, view};
use foldhash::{HashMap, HashSet};
use tera::{Kwargs, State, Tera};

/// Templates that have been loaded, for a site that may not be planned yet.
pub struct Templates {
    tera: Tera,
    files: HashMap<String, FileId>,
    wanted: Wanted,
}

/// Templates that are ready to render.
pub struct Theme {
    pub(super) tera: Tera,
    /// The file of each template, by the name under which it is loaded.
    pub(super) files: HashMap<String, FileId>,
    /// What every page shows of the site.
    pub(super) shared: view::Site,
    /// What of the views it shows.
    pub wanted: Wanted,
}

impl Templates {
    /// Loads the templates among `sources`.
    pub fn load(sources: &Sources) -> Result<Self, Box<Diagnostic>> {
        seeds::share();
        let mut tera = Tera::default();
        tera.register_filter("number", |number: u64, _: Kwargs, _: &State<'_>| {
            crate::site::grouped(number)
        });
        let files = names(sources);
        let templates = files
            .iter()
            .map(|(name, file)| (name.as_str(), sources.get(*file).text.as_str()));
        let mut templates: Vec<(&str, &str)> = templates.collect();
        // With an order of its own, of two mistakes the same one is reported on every machine.
        templates.sort_unstable();
        // The shipped theme shows everything: only a project's own has to be looked at.
        let is_own = |file: &FileId| sources.get(*file).path.starts_with("templates/");
        let wanted = match files.values().any(is_own) {
            true => words::wanted(&templates),
            false => Wanted::all(),
        };
        if let Err(found) = tera.add_raw_templates(templates) {
            return Err(Box::new(error::diagnostic(&found, &files, sources)));
        }
        Ok(Self {
            tera,
            files,
            wanted,
        })
    }

    /// The theme of a site. What every page shows of it goes into the global context once: serialising it for each page
    /// would cost more than the page.
    pub fn of_site(self, shared: view::Site) -> Theme {
        let Self {
            mut tera,
            files,
            wanted,
        } = self;
        tera.global_context().insert("site", &shared);
        Theme {
            tera,
            files,
            shared,
            wanted,
        }
    }
}

impl Theme {
    /// Whether it is that of a site of which every page shows this.
    pub fn is_of_site(&self, shared: &view::Site) -> bool {
        self.shared == *shared
    }

    /// Whether the templates that were loaded from `before` are those that would be loaded from `now`.
    pub fn still_holds(&self, before: &Sources, now: &Sources) -> bool {
        let same = |file: &FileId| before.get(*file).text == now.get(*file).text;
        self.files == names(now) && self.files.values().all(same)
    }
}

/// The name of each template. An own template takes the name of the shipped one, which is then
/// called `default/NAME`; a component is replaced altogether, because Tera knows it by its own
/// name and refuses a second one.
fn names(sources: &Sources) -> HashMap<String, FileId> {
    let all = || {
        sources
            .iter()
            .filter(|(_, source)| source.kind == SourceKind::Template)
            .map(|(file, source)| (file, source.path.as_str()))
    };
    let own: HashSet<&str> = all()
        .filter_map(|(_, path)| path.strip_prefix("templates/"))
        .collect();
    all()
        .filter_map(|(file, path)| {
            if let Some(name) = path.strip_prefix("templates/") {
                return Some((name.to_owned(), file));
            }
            let name = path.strip_prefix(SHIPPED)?;
            if !own.contains(name) {
                Some((name.to_owned(), file))
            } else if name.starts_with("components/") {
                None
            } else {
                Some((path.to_owned(), file))
            }
        })
        .collect()
}
