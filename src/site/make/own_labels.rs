//! What a dataset calls a concept, and what its counts say of it, for every page that shows a cell.

use crate::catalog::LabelSet;
use crate::compare::{Act, Interval};
use crate::diagnostic::count;
use crate::schema::same_name;
use crate::schema::values::Match;
use crate::site::view;

/// More names than these are only counted.
const NAMED: usize = 3;

/// The dataset's own name, where it differs from `title`, the concept's. Several labels, any of which
/// makes a thing positive, are joined by "or"; many are only counted.
pub(super) fn name(set: &LabelSet, act: Act<'_>, title: &str) -> Option<String> {
    let mut names = act.labels().map(|label| set.labels[label].name.as_str());
    match names.len() {
        0 | 1 => {
            let only = names.next()?;
            (!same_name(only, title)).then(|| only.to_owned())
        }
        several if several <= NAMED => {
            let mut names: Vec<&str> = names.collect();
            let last = names.pop()?;
            Some(format!("{} or {last}", names.join(", ")))
        }
        many => Some(format!("any of {}", count(many, "label"))),
    }
}

/// What is known, from the match and the count.
pub(super) fn cell_kind(kind: Match, positive: Option<Interval>) -> view::CellKind {
    let none = positive.is_some_and(|positive| positive.exact() == Some(0));
    match kind {
        Match::Close => view::CellKind::Close,
        Match::Broader => view::CellKind::Broader,
        Match::Narrower => view::CellKind::Narrower,
        Match::Exact if positive.is_none() => view::CellKind::Labelled,
        Match::Exact if none => view::CellKind::Zero,
        Match::Exact => view::CellKind::Counted,
    }
}

/// A number as templates print it.
pub(super) fn bounds(of: Interval) -> view::Bounds {
    view::Bounds {
        low: of.low,
        high: of.high,
    }
}
