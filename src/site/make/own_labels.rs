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
pub(super) fn name(set: &LabelSet, act: &Act, title: &str) -> Option<String> {
    let name = |label: &usize| set.labels[*label].name.value.as_str();
    match &*act.labels {
        [] => None,
        [only] => (!same_name(name(only), title)).then(|| name(only).to_owned()),
        [rest @ .., last] if rest.len() < NAMED => {
            let rest: Vec<&str> = rest.iter().map(name).collect();
            Some(format!("{} or {}", rest.join(", "), name(last)))
        }
        several => Some(format!("any of {}", count(several.len(), "label"))),
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
