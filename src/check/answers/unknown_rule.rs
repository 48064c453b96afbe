//! # unknown-rule
//!
//! **What it does:** finds names in `[check.rules]` of `catscan.toml` and in `[[silences]]` that no rule has, and rules there whose findings
//! always matter.
//!
//! **Why it matters:** a misspelt name turns nothing off and answers nothing.
//!
//! **Example:** `unused-sources = "off"`; the rule is called `unused-source`. Rules like `syntax` cannot be turned off: behind what they find,
//! nothing is understood.

use crate::catalog::PageRef;
use crate::check::finding::Finding;
use crate::check::{rule, rules};
use crate::content::Silence;
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::schema::Spanned;
use crate::site::Site;
use ecow::EcoString;

pub(super) const RULE: &str = "unknown-rule";

pub(super) fn check(site: &Site<'_>) -> Vec<Finding> {
    let catalog = site.catalog;
    let mut found: Vec<Finding> = Vec::new();
    let configured = site.config.rules.iter();
    found.extend(configured.filter_map(|(name, _)| explain(name, "turned up or down")));
    for (page, _, _) in catalog.bodies() {
        let silences: &[Silence] = match page {
            PageRef::Dataset(id) => &catalog.dataset(id).page().silences,
            PageRef::Concept(id) => &catalog.concept(id).linked.page.silences,
            _ => catalog
                .plain(page)
                .map_or(&[], |linked| &linked.page.silences),
        };
        let names = silences.iter().map(|silence| &silence.rule);
        found.extend(names.filter_map(|name| explain(name, "answered by a silence")));
    }
    found
}

fn explain(name: &Spanned<EcoString>, how: &str) -> Option<Finding> {
    let written = &name.value;
    let diagnostic = match rule(written) {
        None => {
            let names = rules().filter(|rule| !rule.fixed).map(|rule| rule.name);
            let help = did_you_mean(written, names);
            Diagnostic::error(RULE, name.span, format!("no rule is called `{written}`"))
                .help(help.unwrap_or_else(|| "`catscan explain` lists all".to_owned()))
        }
        Some(rule) if rule.fixed => {
            Diagnostic::error(RULE, name.span, format!("`{written}` cannot be {how}")).help(
                "mend what it finds: without that nothing is understood, or no site can be made",
            )
        }
        Some(_) => return None,
    };
    Some(Finding::new(diagnostic, [written.as_str()]))
}
