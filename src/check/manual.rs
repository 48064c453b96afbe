//! The manual of the rules, for the terminal and for the site: made of the doc comments of their files.

use super::{GROUPS, Rule};
use crate::diagnostic::Severity;

/// What a rule is about, and what its findings do.
pub fn of(rule: &Rule) -> String {
    format!("{}\n{}\n", rule.manual(), severity(rule))
}

/// Every rule with its first sentence.
pub fn list() -> String {
    let mut out = String::new();
    for group in &GROUPS {
        out.push_str(&format!("{}\n", group.title));
        for rule in group.rules {
            out.push_str(&format!("  {:24} {}\n", rule.name, plain(&rule.summary())));
        }
        out.push('\n');
    }
    out.push_str("`catscan explain RULE` tells more.\n");
    out
}

/// The page of all rules, as a file of content.
pub fn page() -> String {
    let mut out = String::from(
        "+++
title   = \"Rules\"
summary = \"What `catscan check` looks for, and how to answer it.\"
+++

`catscan check` asks these rules of every file. Each finding names its rule in brackets, and `catscan explain RULE`
prints what stands here.

An **error** stops the site from being built, a **warning** does not. `catscan.toml` can say otherwise:

```toml
[check.rules]
unlikely-prevalence = \"off\"     # error, warning or off
orphan-page         = \"error\"
```

Some findings are no mistakes. Where a source says otherwise than the figure, a `[[conflicts]]` entry that states one of the
numbers answers the finding, and the page shows both. Everything else is answered by a silence in the file itself, with the
reason:

```toml
[[silences]]
rule   = \"parts-and-total\"
at     = [\"splits\", \"fifths\"]     # names that lead there; left out, it is the whole file
reason = \"A fifth of the images was never given out.\"
```

`catscan check --notes` shows what is answered. An answer that is no longer needed is reported.
",
    );
    for group in &GROUPS {
        out.push_str(&format!("\n## {}\n", group.title));
        for rule in group.rules {
            // The page's own headings take the first two levels.
            out.push_str(&format!("\n##{}\n{}\n", rule.manual(), severity(rule)));
        }
    }
    out
}

fn severity(rule: &Rule) -> &'static str {
    match (rule.severity, rule.fixed) {
        (_, true) => "**Severity:** error, always.",
        (Severity::Error, false) => "**Severity:** error.",
        (Severity::Warning, false) => "**Severity:** warning.",
        (Severity::Note, false) => "**Severity:** note.",
    }
}

/// A sentence of Markdown as a terminal shows it, with a capital letter at its start.
fn plain(sentence: &str) -> String {
    let text = sentence.replace("**", "");
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => text,
    }
}
