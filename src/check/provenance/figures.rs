//! What the path of a conflict leads to.

use crate::catalog::Dataset;
use crate::check::places::id_of;
use crate::content::Dataset as Fields;
use crate::content::dataset::{CountTable, Figure, Figures, Split, View};
use crate::schema::dataset::DATASET;
use crate::schema::values::Unit;
use crate::schema::{Kind, Spanned, same_name};
use ecow::EcoString;

/// What stands at the end of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing of this file.
    Nothing,
    /// Something that is no single number.
    Something,
    /// A number.
    Number(u64),
}

/// Follows a path such as `["splits", "list", "valid", "images"]`.
pub(super) fn follow(dataset: &Dataset, path: &[Spanned<EcoString>]) -> Lead {
    let names: Vec<&str> = path.iter().map(|name| name.value.as_str()).collect();
    let fields = dataset.fields();
    let (first, rest) = match names.split_first() {
        // A field as a whole.
        Some((_, [])) => return Lead::Something,
        Some((first, rest)) => (*first, rest),
        None => return Lead::Nothing,
    };
    match first {
        "size" => figure_of(&fields.size, rest),
        "splits" => {
            let mut splits = fields.splits.iter();
            let split = splits.find(|split| split.id.value == rest[0]);
            split.map_or(Lead::Nothing, |split| of_split(split, &rest[1..]))
        }
        "views" => {
            let mut views = fields.views.iter().enumerate();
            let view = views.find(|(at, view)| id_of(view.id.as_ref(), *at) == rest[0]);
            view.map_or(Lead::Nothing, |(_, view)| of_view(view, &rest[1..]))
        }
        "counts" => {
            let mut tables = fields.counts.iter().enumerate();
            let table = tables.find(|(at, table)| id_of(table.id.as_ref(), *at) == rest[0]);
            table.map_or(Lead::Nothing, |(_, table)| of_table(table, &rest[1..]))
        }
        "labels" => of_labels(dataset, rest),
        _ => of_schema(fields, first, rest),
    }
}

fn figure_of(figures: &Figures, names: &[&str]) -> Lead {
    let [unit] = names else {
        return Lead::Nothing;
    };
    let figure = Unit::from_plural(unit).and_then(|unit| figures.get(unit));
    figure.map_or(Lead::Nothing, of_figure)
}

fn of_figure(figure: &Figure) -> Lead {
    figure.exact().map_or(Lead::Something, Lead::Number)
}

fn of_split(split: &Split, names: &[&str]) -> Lead {
    let part = |name: &str| split.parts.iter().find(|part| part.name.value == name);
    match names {
        [] | ["keeps_apart" | "title"] => Lead::Something,
        // The sum of the parts: no number of the file itself.
        [unit] if Unit::from_plural(unit).is_some() => Lead::Something,
        [name] => part(name).map_or(Lead::Nothing, |_| Lead::Something),
        [name, rest @ ..] => {
            part(name).map_or(Lead::Nothing, |part| figure_of(&part.figures, rest))
        }
    }
}

fn of_view(view: &View, names: &[&str]) -> Lead {
    match names {
        [] => Lead::Something,
        [unit]
            if Unit::from_plural(unit).is_some_and(|unit| view.of.figures.get(unit).is_some()) =>
        {
            Lead::Something
        }
        [name] => {
            let mut counts = view.counts.iter();
            let count = counts.find(|(own, _)| own.value == *name);
            count.map_or(Lead::Nothing, |(_, figure)| of_figure(figure))
        }
        _ => Lead::Nothing,
    }
}

fn of_table(table: &CountTable, names: &[&str]) -> Lead {
    let row = |name: &str| table.rows().find(|row| same_name(&row.name.value, name));
    match names {
        [] | ["rows" | "of" | "unit" | "columns"] => Lead::Something,
        ["columns", _] => Lead::Something,
        ["rows", name] => row(name).map_or(Lead::Nothing, |row| {
            let only = (row.counts().len() == 1).then(|| row.counts().next());
            match only.flatten().flatten() {
                Some(count) => Lead::Number(count),
                None => Lead::Something,
            }
        }),
        ["rows", name, column] => {
            let columns = table.columns.as_ref();
            let at = columns.and_then(|c| c.names.iter().position(|own| own.value == *column));
            let cell = row(name).zip(at).and_then(|(row, at)| row.cell(at));
            cell.map_or(Lead::Nothing, |cell| Lead::Number(cell.value))
        }
        _ => Lead::Nothing,
    }
}

fn of_labels(dataset: &Dataset, names: &[&str]) -> Lead {
    let mut sets = dataset.sets.iter();
    let set = sets.find(|set| {
        let own = &dataset.fields().labels[set.fields];
        id_of(own.id.as_ref(), set.fields) == names[0]
    });
    let Some(set) = set else {
        return Lead::Nothing;
    };
    let fields = &dataset.fields().labels[set.fields];
    match &names[1..] {
        [] => Lead::Something,
        ["stated_number"] => {
            let stated = fields.stated_number.as_ref();
            stated.map_or(Lead::Nothing, |stated| Lead::Number(stated.value))
        }
        [key] if key_of("labels", key) => Lead::Something,
        [label] => set.find(label).map_or(Lead::Nothing, |_| Lead::Something),
        _ => Lead::Nothing,
    }
}

/// Any other field: a key of its description is enough.
fn of_schema(fields: &Fields, first: &str, rest: &[&str]) -> Lead {
    match (first, rest) {
        ("related", [to, ..]) => {
            let named = fields
                .related
                .iter()
                .any(|relation| relation.to.value == *to);
            if named {
                Lead::Something
            } else {
                Lead::Nothing
            }
        }
        // Entries of lists are named by what tells them apart; there is nothing to hold a name against.
        ("licenses" | "releases" | "joint" | "sources", _) => Lead::Something,
        (_, [key, ..]) if key_of(first, key) => Lead::Something,
        _ => Lead::Nothing,
    }
}

/// Whether the table at the dataset's key `first` can have this key.
fn key_of(first: &str, key: &str) -> bool {
    match DATASET.field(first).map(|field| &field.kind) {
        Some(Kind::Table(schema) | Kind::Tables(schema)) => schema.field(key).is_some(),
        _ => false,
    }
}
