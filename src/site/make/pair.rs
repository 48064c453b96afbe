//! Two datasets side by side.

use super::facet::link;
use super::matrix::view_bounds;
use super::page::Frame;
use super::relations::{declaration, kind_words, shared_words};
use super::{Content, Shown, label_sets, terms};
use crate::catalog::{ConceptId, Dataset, DatasetId, Direction};
use crate::compare::{Act, Cell, Prevalence, combined, prevalence};
use crate::content::Dataset as Fields;
use crate::diagnostic::count;
use crate::schema::fold;
use crate::schema::values::{Blank, Match, Permission, Unit};
use crate::site::plan::PageKey;
use crate::site::words::{
    amount, capitalized, joined, kind, kind_words as match_words, share_permille, stated,
};
use crate::site::{Site, view};

pub(super) fn make(frame: &Frame<'_, '_>, a: DatasetId, b: DatasetId) -> Shown {
    let site = frame.site;
    let (first, second) = (site.catalog.dataset(a), site.catalog.dataset(b));
    let titles = [&first.page().title.value, &second.page().title.value];
    let title = format!("{} and {}", titles[0], titles[1]);
    let both = shared_concepts(site, a, b);
    let lead = match both.len() {
        0 => "They have no label in common.".to_owned(),
        number => format!("They have {} in common.", count(number, "label")),
    };
    let description = format!("{title} side by side: size, terms, labels. {lead}");
    let mut page = frame.page(view::PageKind::Pair, &title, Some(description));
    page.key = Some("datasets".to_owned());
    page.breadcrumbs = vec![link("Datasets", site.url(PageKey::Home(0)))];
    let view = view::Pair {
        lead: Some(lead),
        a: head(site, a),
        b: head(site, b),
        overlap: overlap(site, a, b),
        groups: groups(first, second),
        shared: shared(site, &both, a, b),
        only_a: only(site, first, &both),
        only_b: only(site, second, &both),
        terms: combined_terms(first, second),
    };
    Shown {
        page,
        content: Content::Pair(Box::new(view)),
    }
}

fn head(site: &Site<'_>, id: DatasetId) -> view::PairHead {
    let page = site.catalog.dataset(id).page();
    view::PairHead {
        title: page.title.value.clone(),
        url: site.dataset_url(id),
        summary: page.summary.clone(),
    }
}

fn shared_concepts(site: &Site<'_>, a: DatasetId, b: DatasetId) -> Vec<ConceptId> {
    let second = site.cells.of_dataset(b);
    let first = site.cells.of_dataset(a).iter();
    first
        .filter(|concept| second.binary_search(concept).is_ok())
        .copied()
        .collect()
}

fn overlap(site: &Site<'_>, a: DatasetId, b: DatasetId) -> Vec<String> {
    let title = |id: DatasetId| &site.catalog.dataset(id).page().title.value;
    let related = site.catalog.related[a.index()]
        .iter()
        .filter(|of| of.other == b);
    related
        .map(|of| {
            let relation = declaration(site, a, *of);
            let declared = of.direction == Direction::Declared;
            let kinds: Vec<String> = relation
                .kinds
                .iter()
                .map(|kind| kind_words(*kind, declared).to_owned())
                .collect();
            let mut line = format!("{} is {} {}", title(a), kinds.join(", "), title(b));
            for (unit, shared) in &relation.shared {
                line.push_str(&format!("; shared: {}", shared_words(*unit, shared)));
            }
            if let Some(how) = relation.how {
                line.push_str(&format!(" ({})", how.words()));
            }
            line
        })
        .collect()
}

fn groups(a: &Dataset, b: &Dataset) -> Vec<view::PairGroup> {
    let (first, second) = (a.fields(), b.fields());
    let row = |name: &str, of: &dyn Fn(&Fields) -> Option<String>| {
        let (a, b) = (of(first), of(second));
        (a.is_some() || b.is_some()).then(|| view::PairRow {
            name: name.to_owned(),
            differs: a.is_some() && b.is_some() && a != b,
            a,
            b,
        })
    };
    let list = |words: &[String]| (!words.is_empty()).then(|| words.join(", "));
    let size: Vec<Option<view::PairRow>> = Unit::ALL
        .iter()
        .map(|unit| {
            let of = |fields: &Fields| fields.size.get(*unit).map(|figure| amount(figure.amount));
            row(&capitalized(unit.plural()), &of)
        })
        .collect();
    let label_count = |dataset: &Dataset| {
        let number = dataset.label_count();
        (number > 0).then(|| number.to_string())
    };
    let (labels_a, labels_b) = (label_count(a), label_count(b));
    let labels = vec![
        (labels_a.is_some() || labels_b.is_some()).then(|| view::PairRow {
            name: "Labels".to_owned(),
            differs: labels_a.is_some() && labels_b.is_some() && labels_a != labels_b,
            a: labels_a,
            b: labels_b,
        }),
        row("Labelled by", &|fields: &Fields| {
            let origins: Vec<String> = fields
                .labels
                .iter()
                .filter_map(label_sets::origin)
                .collect();
            let mut origins = origins;
            origins.dedup();
            (!origins.is_empty()).then(|| joined(&origins))
        }),
    ];
    let images = vec![
        row("Modality", &|fields: &Fields| list(&fields.modality)),
        row("Body part", &|fields: &Fields| list(&fields.body_part)),
        row("Collected", &|fields: &Fields| {
            fields
                .collected
                .clone()
                .map(|time| time.replace('/', " to "))
        }),
        row("Format", &|fields: &Fields| {
            list(&fields.image.as_ref()?.format)
        }),
        row("Released", &|fields: &Fields| fields.released.clone()),
    ];
    let access = vec![
        row("Access", &|fields: &Fields| {
            fields
                .access
                .as_ref()
                .map(|access| access.level.words().to_owned())
        }),
        row("Licence", &|fields: &Fields| {
            let names: Vec<String> = fields
                .licenses
                .iter()
                .map(|license| license.name.clone())
                .collect();
            list(&names)
        }),
    ];
    [
        ("Size", size),
        ("Images", images),
        ("Labelling", labels),
        ("Access", access),
    ]
    .into_iter()
    .map(|(title, rows)| view::PairGroup {
        title: title.to_owned(),
        rows: rows.into_iter().flatten().collect(),
    })
    .filter(|group| !group.rows.is_empty())
    .collect()
}

/// One dataset's side of a concept that both label.
struct Side {
    act: Act,
    blank: Option<Blank>,
    prevalence: Option<Prevalence>,
}

impl Side {
    fn of(site: &Site<'_>, concept: ConceptId, id: DatasetId, unit: Option<Unit>) -> Option<Self> {
        let cell = site.cells.get(concept, id)?;
        let mut act = cell.main()?.clone();
        // The unit that both count in comes first, so that like stands beside like.
        act.tallies.sort_by_key(|tally| tally.unit != unit);
        let set = &site.catalog.dataset(id).sets[act.set];
        let blank = act
            .labels
            .first()
            .and_then(|label| set.labels[*label].blank());
        let prevalence = act
            .tallies
            .first()
            .and_then(|tally| prevalence(tally, blank));
        Some(Self {
            act,
            blank,
            prevalence,
        })
    }

    fn unit(&self) -> Option<Unit> {
        self.act.tallies.first().and_then(|tally| tally.unit)
    }

    fn share(&self) -> Option<f64> {
        self.prevalence.and_then(|prevalence| prevalence.stated)
    }

    fn view(&self, site: &Site<'_>, id: DatasetId, title: &str, top: f64) -> view::PairCell {
        let set = &site.catalog.dataset(id).sets[self.act.set];
        let names: Vec<String> = self
            .act
            .labels
            .iter()
            .map(|label| set.labels[*label].name.value.clone())
            .collect();
        let name = joined(&names);
        let exact = self.act.kind == Match::Exact;
        let tally = self.act.tallies.first();
        view::PairCell {
            name: (fold(&name) != fold(title)).then_some(name),
            kind: kind(self.act.kind),
            words: (!exact).then(|| match_words(self.act.kind).to_owned()),
            count: tally.and_then(|tally| tally.positive).map(view_bounds),
            unit: self.unit().map(|unit| unit.plural().to_owned()),
            percent: stated(self.prevalence),
            permille: self
                .share()
                .filter(|_| top > 0.0)
                .map(|share| share_permille(share / top)),
        }
    }
}

/// A unit in which both publish counts for a concept, images before others.
fn common_unit(site: &Site<'_>, concept: ConceptId, a: DatasetId, b: DatasetId) -> Option<Unit> {
    let units = |id: DatasetId| -> Vec<Unit> {
        let act = site.cells.get(concept, id).and_then(Cell::main);
        let tallies = act.map(|act| act.tallies.as_slice()).unwrap_or_default();
        tallies.iter().filter_map(|tally| tally.unit).collect()
    };
    let second = units(b);
    units(a).into_iter().find(|unit| second.contains(unit))
}

fn shared(
    site: &Site<'_>,
    both: &[ConceptId],
    a: DatasetId,
    b: DatasetId,
) -> Vec<view::SharedLabel> {
    let sides: Vec<(ConceptId, Side, Side)> = both
        .iter()
        .filter_map(|concept| {
            let unit = common_unit(site, *concept, a, b);
            let first = Side::of(site, *concept, a, unit)?;
            let second = Side::of(site, *concept, b, unit)?;
            Some((*concept, first, second))
        })
        .collect();
    let top = sides
        .iter()
        .flat_map(|(_, a, b)| [a.share(), b.share()])
        .flatten()
        .fold(0.0, f64::max);
    sides
        .iter()
        .map(|(concept, first, second)| {
            let title = &site.catalog.concept(*concept).linked.page.title.value;
            let (ratio, note) = ratio(first, second);
            view::SharedLabel {
                title: title.clone(),
                url: site.label_url(*concept),
                a: first.view(site, a, title, top),
                b: second.view(site, b, title, top),
                ratio,
                note,
            }
        })
        .collect()
}

/// The ratio of two prevalences, or why there is none: it stands only for the same meaning, the
/// same unit and the same reading of no mention.
fn ratio(a: &Side, b: &Side) -> (Option<String>, Option<String>) {
    let none = |why: &str| (None, Some(why.to_owned()));
    if a.act.kind != Match::Exact || b.act.kind != Match::Exact {
        return none("the labels do not mean the same");
    }
    match (a.unit(), b.unit()) {
        (Some(a), Some(b)) if a != b => return none("counted in different units"),
        (None, _) | (_, None) => return none("no count is published"),
        _ => {}
    }
    if a.blank != b.blank {
        return none("no mention means different things");
    }
    match (a.share(), b.share()) {
        (Some(a), Some(b)) if b > 0.0 => (Some(format!("{} ×", significant(a / b))), None),
        (Some(_), Some(_)) => none("one of them has none"),
        _ => none("not known out of how many"),
    }
}

/// Two significant digits, for a ratio.
fn significant(number: f64) -> String {
    if number >= 10.0 {
        format!("{number:.0}")
    } else if number >= 1.0 {
        format!("{number:.1}")
    } else {
        format!("{number:.2}")
    }
}

/// Labels that reach none of the concepts that both have.
fn only(site: &Site<'_>, dataset: &Dataset, both: &[ConceptId]) -> Vec<view::LabelName> {
    let mut seen: Vec<String> = Vec::new();
    let mut names = Vec::new();
    for set in &dataset.sets {
        for (at, label) in set.labels.iter().enumerate() {
            let shared = label
                .concepts
                .iter()
                .any(|found| both.contains(&found.concept));
            let folded = fold(&label.name.value);
            if shared || set.absence == Some(at) || seen.contains(&folded) {
                continue;
            }
            seen.push(folded);
            names.push(label_sets::name(site, label));
        }
    }
    names
}

fn combined_terms(a: &Dataset, b: &Dataset) -> Vec<view::CombinedTerm> {
    let titles = [&a.page().title.value, &b.page().title.value];
    Permission::ALL
        .iter()
        .map(|permission| {
            let both = combined(a.fields(), b.fields(), *permission);
            let why = match (both.by_first, both.by_second) {
                (true, true) => "both".to_owned(),
                (true, false) => titles[0].clone(),
                _ => titles[1].clone(),
            };
            view::CombinedTerm {
                name: capitalized(permission.words()),
                allowed: terms::allowed(both.allowed),
                why: Some(why),
            }
        })
        .collect()
}
