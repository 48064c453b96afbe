//! One rule a file over everything that is known before a page is rendered.
//!
//! Enters: the plan of the site with the catalog behind it, and what earlier stages found. Leaves:
//! diagnostics, each as severe as `catscan.toml` wants it, those that a file answers as notes. What can
//! be said of one file is said while it is read, and a name that stands for nothing while files are
//! linked; their rules are registered here all the same, with their manuals, so that there is one list
//! of all ([`GROUPS`]). Does no I/O, and knows no templates.
//!
//! The doc comment at the head of a rule's file is its manual: `catscan explain` and the site's page of rules
//! print it.

mod answers;
mod arithmetic;
mod finding;
mod judge;
mod links;
pub mod manual;
mod meaning;
mod places;
mod provenance;
mod reading;
mod rule;
mod shadow;
mod tasks;

pub use finding::Finding;
pub use rule::{Group, Rule};

use crate::catalog::Dataset;
use crate::diagnostic::{Diagnostic, FileId, Severity};
use crate::project::Config;
use crate::schema::values::Level;
use crate::site::Site;
use rayon::prelude::*;
use rule::Check;

/// Every rule, by what it is about, in the order of the manual.
pub const GROUPS: [Group; 8] = [
    reading::GROUP,
    arithmetic::GROUP,
    meaning::GROUP,
    provenance::GROUP,
    links::GROUP,
    links::EXTERNAL,
    tasks::GROUP,
    answers::GROUP,
];

/// Every rule.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().flat_map(|group| group.rules)
}

/// The rule of this name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.name == name)
}

/// Asks every rule that is not off, and judges what it finds, what was `found` before, and `more` that others found.
pub fn run(site: &Site<'_>, found: Vec<Diagnostic>, more: Vec<Finding>) -> Vec<Diagnostic> {
    let asked = rules().filter(|rule| level(rule, site.config) != Level::Off);
    let asked: Vec<Check> = asked.filter_map(|rule| rule.check).collect();
    let (mut findings, in_datasets) =
        rayon::join(|| in_site(site, &asked), || in_datasets(site, &asked));
    findings.extend(in_datasets);
    findings.extend(more);
    judge::judge(site, findings, found)
}

fn in_site(site: &Site<'_>, asked: &[Check]) -> Vec<Finding> {
    let found = asked.par_iter().flat_map_iter(|check| match check {
        Check::Site(check) => check(site),
        Check::Dataset(_) => Vec::new(),
    });
    found.collect()
}

fn in_datasets(site: &Site<'_>, asked: &[Check]) -> Vec<Finding> {
    let of_dataset = |dataset: &Dataset| {
        let found = asked.iter().flat_map(|check| match check {
            Check::Dataset(check) => check(dataset),
            Check::Site(_) => Vec::new(),
        });
        found.collect::<Vec<Finding>>()
    };
    let datasets = site.catalog.datasets.par_iter();
    datasets
        .flat_map_iter(|dataset| of_dataset(dataset))
        .collect()
}

/// Whether a rule has something to find in the text of a file, beyond what is known of it when it has been read: then
/// the text must be kept.
pub fn wants(file: FileId, text: &str) -> bool {
    links::pasted_address::is_in(file, text)
}

/// How much findings of a rule matter in this project.
fn level(rule: &Rule, config: &Config) -> Level {
    let own = config
        .rules
        .iter()
        .find(|(name, _)| name.value == rule.name);
    match own.filter(|_| !rule.fixed) {
        Some((_, level)) => *level,
        None if rule.severity == Severity::Error => Level::Error,
        None => Level::Warning,
    }
}
