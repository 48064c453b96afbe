//! How much each finding matters in the end: as `catscan.toml` says, or not at all, where its file answers it.
//!
//! An answer is a `[[conflicts]]` entry about one of the finding's figures that states one of its numbers, or a
//! `[[silences]]` entry of its rule whose names lead to it. The finding is then a note with the reason. A
//! silence that answers nothing is a finding itself.

use super::answers::unneeded_silence;
use super::finding::Finding;
use super::shadow::Unread;
use super::{Rule, level, rule};
use crate::catalog::PageRef;
use crate::content::Silence;
use crate::content::dataset::{Conflict, Stated};
use crate::diagnostic::{Diagnostic, FileId, Severity};
use crate::schema::values::Level;
use crate::schema::{Spanned, fold, same_name};
use crate::site::Site;
use ecow::EcoString;
use foldhash::{HashMap, HashMapExt, HashSet};

/// What a file says against findings.
struct Answers<'a> {
    silences: &'a [Silence],
    used: Vec<bool>,
    conflicts: &'a [Conflict],
}

pub(super) fn judge(
    site: &Site<'_>,
    findings: Vec<Finding>,
    found: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let mut answers = answers(site);
    let unread = Unread::of(&found, site.sources);
    let follows = |finding: &Finding| {
        let rule = rule(finding.diagnostic.rule);
        rule.is_some_and(|rule| unread.explains(rule, finding, site.sources))
    };
    let findings: Vec<Finding> = findings.into_iter().filter(|f| !follows(f)).collect();
    let broken: HashSet<FileId> = unread.files().collect();
    let mut judged: Vec<Diagnostic> = found
        .into_iter()
        .filter_map(|diagnostic| leveled(diagnostic, site))
        .collect();
    for finding in findings {
        let answer = answers
            .get_mut(&finding.diagnostic.span.file)
            .and_then(|answers| answers.to(&finding));
        let Some(mut diagnostic) = leveled(finding.diagnostic, site) else {
            continue;
        };
        if answer.is_some() {
            diagnostic.severity = Severity::Note;
            diagnostic.answer = answer;
        }
        judged.push(diagnostic);
    }
    for (file, answers) in answers {
        // What could not be read there may be what the silence answers.
        if broken.contains(&file) {
            continue;
        }
        let unused = answers.silences.iter().zip(answers.used);
        let unused = unused.filter(|(silence, used)| {
            // Of a rule that is off nobody knows what it would find; an unknown one is reported as that.
            // Nor of one that asks the web, which answers otherwise every day.
            let rule = rule(&silence.rule.value).filter(|rule| rule.check.is_some());
            !used && rule.is_some_and(|rule| level(rule, site.config) != Level::Off)
        });
        judged.extend(
            unused.filter_map(|(silence, _)| leveled(unneeded_silence::unneeded(silence), site)),
        );
    }
    judged
}

/// The finding, as severe as the project wants it; none where the rule is off.
fn leveled(mut diagnostic: Diagnostic, site: &Site<'_>) -> Option<Diagnostic> {
    if let Some(rule) = rule(diagnostic.rule) {
        diagnostic.severity = match level(rule, site.config) {
            Level::Off => return None,
            // What is only worth knowing stays that, unless the project wants more of it.
            _ if diagnostic.severity == Severity::Note && !is_named(rule, site) => Severity::Note,
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
        };
    }
    Some(diagnostic)
}

fn is_named(rule: &Rule, site: &Site<'_>) -> bool {
    let mut names = site.config.rules.iter();
    names.any(|(name, _)| name.value == rule.name)
}

fn answers<'a>(site: &'a Site<'_>) -> HashMap<FileId, Answers<'a>> {
    let mut answers = HashMap::new();
    let catalog = site.catalog;
    let mut add = |file, silences: &'a [Silence], conflicts: &'a [Conflict]| {
        if !silences.is_empty() || !conflicts.is_empty() {
            answers.insert(
                file,
                Answers {
                    used: vec![false; silences.len()],
                    silences,
                    conflicts,
                },
            );
        }
    };
    for (page, _, _) in catalog.bodies() {
        match page {
            PageRef::Dataset(id) => {
                let page = catalog.dataset(id).page();
                add(page.file, &page.silences, &page.fields.conflicts);
            }
            PageRef::Concept(id) => {
                let page = &catalog.concept(id).linked.page;
                add(page.file, &page.silences, &[]);
            }
            PageRef::Home | PageRef::Tasks | PageRef::Plain(_) => {
                if let Some(linked) = catalog.plain(page) {
                    add(linked.page.file, &linked.page.silences, &[]);
                }
            }
        }
    }
    answers
}

impl Answers<'_> {
    /// What the file says to the finding, if anything.
    fn to(&mut self, finding: &Finding) -> Option<String> {
        let conflict = self.conflicts.iter().find(|conflict| {
            let figure =
                |path: &[Spanned<EcoString>]| finding.about.iter().any(|at| same(path, at));
            let number = match conflict.stated {
                Stated::Integer(stated) => finding
                    .numbers
                    .iter()
                    .any(|n| i64::try_from(*n) == Ok(stated)),
                Stated::Number(_) | Stated::Text(_) => finding.numbers.is_empty(),
            };
            number && (figure(&conflict.figure) || figure(&conflict.against))
        });
        // Each silence that fits has its use, the second one of two as well.
        let mut silence = None;
        for (used, own) in self.used.iter_mut().zip(self.silences) {
            let leads = finding.about.iter().any(|path| leads_to(&own.at, path));
            if own.rule.value == finding.diagnostic.rule && (own.at.is_empty() || leads) {
                *used = true;
                silence.get_or_insert(own);
            }
        }
        let conflict = conflict.map(|conflict| {
            let source = &conflict.source.value;
            let note = conflict.note.as_deref();
            note.map_or_else(|| format!("`{source}` says otherwise"), str::to_owned)
        });
        conflict.or_else(|| silence.map(|own| own.reason.as_str().to_owned()))
    }
}

fn same(path: &[Spanned<EcoString>], about: &[String]) -> bool {
    !path.is_empty()
        && path.len() == about.len()
        && path.iter().zip(about).all(|(a, b)| same_name(&a.value, b))
}

/// Whether all names stand in the path, in their order.
fn leads_to(names: &[Spanned<EcoString>], path: &[String]) -> bool {
    let mut path = path.iter().map(|name| fold(name));
    names.iter().all(|name| {
        let name = fold(&name.value);
        path.any(|part| part == name)
    })
}
