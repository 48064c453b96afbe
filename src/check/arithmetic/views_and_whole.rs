//! # views-and-whole
//!
//! **What it does:** adds up the counts of each `[[views]]` entry and holds the sum against the whole that it says
//! it divides.
//!
//! **Why it matters:** a view is a division: everything is in one of its parts. A sum that differs means that a
//! number is wrong, or that a part has been left out without a word.
//!
//! **Example:** `of = { images = 112_120 }` and `counts = { PA = 67_310, AP = 44_801 }`: two digits changed places.
//! If the source leaves something open, give it a name of its own, such as `"not given" = 9`, or write a conflict
//! with the sum and `figure = ["views", "projection", "images"]`.

use crate::catalog::Dataset;
use crate::check::finding::Finding;
use crate::check::places::{ends, id_of, known, of_unit};
use crate::compare::Interval;
use crate::content::dataset::View;
use crate::diagnostic::Diagnostic;

pub(super) const RULE: &str = "views-and-whole";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let views = dataset.fields().views.iter().enumerate();
    views.filter_map(|(at, view)| of_view(at, view)).collect()
}

fn of_view(at: usize, view: &View) -> Option<Finding> {
    // With several units nobody says which of them is counted.
    let [(unit, whole)] = &*view.of.figures.by_unit else {
        return None;
    };
    let size = known(whole)?;
    let counts = view.counts.iter();
    let counts: Vec<Interval> = counts
        .map(|(_, figure)| known(figure))
        .collect::<Option<_>>()?;
    let sum = counts.into_iter().reduce(Interval::plus)?;
    if sum.meet(size).is_some() {
        return None;
    }
    let (name, _) = view.counts.first()?;
    let id = id_of(view.id.as_ref(), at);
    let place = view.id.as_ref().map_or(name.span, |id| id.span);
    let diagnostic = Diagnostic::error(
        RULE,
        place,
        format!("the counts of this view add up to {}", of_unit(sum, *unit)),
    )
    .related(whole.span, format!("it divides {}", of_unit(size, *unit)))
    .help(format!(
        "mend the wrong number, or give a name to what is missing; if a source has it so, write a `[[conflicts]]` entry with `figure = [\"views\", \"{id}\", \"{}\"]`",
        unit.plural()
    ));
    Some(Finding::new(diagnostic, ["views", &id, unit.plural()]).numbers(ends(sum)))
}
