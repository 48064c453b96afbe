//! # whole-and-size
//!
//! **What it does:** holds every whole that counts and views say they are out of against the size of the dataset, or
//! of the part that is counted. A view divides all of it; a table can be out of fewer, but not of more.
//!
//! **Why it matters:** the same number written at two places, from two sources, is where an old release or another
//! dataset's figure comes in. Percentages are shares of these wholes.
//!
//! **Example:** `patients = 32_717` in `[size]`, copied from a list, and a view by sex `of = { patients = 30_805 }`,
//! counted from the makers' table. Keep the one with the better source and write the other as a conflict, with
//! `figure = ["size", "patients"]`.

use crate::catalog::{Dataset, PartRef};
use crate::check::finding::Finding;
use crate::check::places::{ends, id_of, known, of_unit};
use crate::compare::Interval;
use crate::content::dataset::{Figure, Figures, OutOf, Whole};
use crate::diagnostic::{Diagnostic, Span};
use crate::schema::values::Unit;

pub(super) const RULE: &str = "whole-and-size";

pub(super) fn check(dataset: &Dataset) -> Vec<Finding> {
    let mut found = of_views(dataset);
    found.extend(of_tables(dataset));
    found
}

fn of_views(dataset: &Dataset) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, view) in dataset.fields().views.iter().enumerate() {
        let id = id_of(view.id.as_ref(), at);
        let Some(place) = Place::of(dataset, &view.of) else {
            continue;
        };
        for (unit, figure) in &view.of.figures.by_unit {
            if let Some((size, whole)) = place.size(*unit).zip(known(figure))
                && known(size).is_some_and(|size| size.meet(whole).is_none())
            {
                let finding = place.explain(whole, figure.span, size, *unit, "this view divides");
                found.extend(finding.map(|f| f.and(["views", &id, unit.plural()])));
            }
        }
    }
    found
}

fn of_tables(dataset: &Dataset) -> Vec<Finding> {
    let mut found = Vec::new();
    for table in &dataset.tables {
        let own = &dataset.fields().counts[table.fields];
        let whole = match own.of.as_deref() {
            Some(OutOf::Number(number)) => {
                let number = (table.unit, Interval::exactly(number.value), number.span);
                vec![number]
            }
            Some(OutOf::Whole(whole)) => {
                let figures = whole.figures.by_unit.iter();
                figures
                    .filter_map(|(unit, figure)| Some((Some(*unit), known(figure)?, figure.span)))
                    .collect()
            }
            None => continue,
        };
        let part = match own.of.as_deref() {
            Some(OutOf::Whole(whole)) if whole.part.is_some() => Place::of(dataset, whole),
            _ => Some(Place::new(dataset, table.scope)),
        };
        let id = id_of(own.id.as_ref(), table.fields);
        for (unit, whole, span) in whole {
            let Some((place, unit)) = part.as_ref().zip(unit) else {
                continue;
            };
            if let Some(size) = place.size(unit)
                && known(size).is_some_and(|size| size.high.is_some_and(|high| whole.low > high))
            {
                let finding = place.explain(whole, span, size, unit, "these counts are out of");
                found.extend(finding.map(|f| f.and(["counts", &id, "of"])));
            }
        }
    }
    found
}

/// What a whole is held against.
struct Place<'a> {
    figures: &'a Figures,
    /// What it is called in a sentence.
    name: String,
    path: Vec<String>,
}

impl<'a> Place<'a> {
    fn of(dataset: &'a Dataset, whole: &Whole) -> Option<Self> {
        let part = match &whole.part {
            // A name that stands for nothing is reported as that.
            Some(name) => Some(PartRef::find(name, None, dataset.fields()).ok()?),
            None => None,
        };
        Some(Self::new(dataset, part))
    }

    fn new(dataset: &'a Dataset, part: Option<PartRef>) -> Self {
        let fields = dataset.fields();
        match part {
            None => Self {
                figures: &fields.size,
                name: "the dataset".to_owned(),
                path: vec!["size".to_owned()],
            },
            Some(part) => {
                let split = &fields.splits[part.split].id.value;
                let name = &part.of(fields).name.value;
                Self {
                    figures: part.figures(fields),
                    name: format!("`{split}.{name}`"),
                    path: vec![
                        "splits".to_owned(),
                        split.as_str().to_owned(),
                        name.as_str().to_owned(),
                    ],
                }
            }
        }
    }

    fn size(&self, unit: Unit) -> Option<&'a Figure> {
        self.figures.get(unit)
    }

    fn explain(
        &self,
        whole: Interval,
        span: Span,
        size: &Figure,
        unit: Unit,
        what: &str,
    ) -> Option<Finding> {
        let stated = known(size)?;
        let mut path = self.path.clone();
        path.push(unit.plural().to_owned());
        let figure: Vec<String> = path.iter().map(|name| format!("\"{name}\"")).collect();
        let diagnostic = Diagnostic::error(RULE, span, format!("{what} {}", of_unit(whole, unit)))
            .related(
                size.span,
                format!("{} holds {}", self.name, of_unit(stated, unit)),
            )
            .help(format!(
                "mend the wrong number; if sources differ, keep the better one and write the other as a `[[conflicts]]` entry with `figure = [{}]`",
                figure.join(", ")
            ));
        Some(
            Finding::new(diagnostic, path)
                .numbers(ends(whole))
                .numbers(ends(stated)),
        )
    }
}
