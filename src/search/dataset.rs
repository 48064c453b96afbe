//! A dataset's record.

use super::interned::Interned;
use crate::catalog::{DatasetId, Label};
use crate::compare::{Allowed, allowed};
use crate::schema::fold;
use crate::schema::values::Permission;
use crate::site::Site;
use ecow::EcoString;
use serde::Serialize;

/// Title, slug, synonyms, publisher, summary, and the places of its values, concepts and other label names.
/// A list of one type only, so that it is short: the scripts give the fields their names.
#[derive(Serialize)]
pub(super) struct Dataset<'a>(
    &'a str,
    &'a str,
    Vec<&'a str>,
    Option<&'a str>,
    Option<&'a str>,
    Vec<usize>,
    Vec<usize>,
    Vec<usize>,
);

pub(super) fn make<'a>(
    site: &Site<'a>,
    id: DatasetId,
    values: &mut Interned,
    names: &mut Interned,
) -> Dataset<'a> {
    let dataset = site.catalog.dataset(id);
    let page = dataset.page();
    let values = chosen_by(site, id)
        .iter()
        .map(|value| values.place(value))
        .collect();
    let (mut concepts, mut others) = (Vec::new(), Vec::new());
    for label in dataset.sets.iter().flat_map(|set| &set.labels) {
        concepts.extend(label.concepts.iter().map(|of| of.concept.index()));
        if !is_concepts_name(site, label) {
            others.push(names.place(&label.name));
        }
    }
    let synonyms = dataset.fields().synonyms.iter();
    Dataset(
        &page.title.value,
        &page.slug,
        synonyms.map(|name| name.value.as_str()).collect(),
        dataset.fields().creator.first().map(EcoString::as_str),
        page.summary.as_deref(),
        steps(values),
        steps(concepts),
        steps(others),
    )
}

/// Whether a concept that the label reaches has its name already.
fn is_concepts_name(site: &Site<'_>, label: &Label) -> bool {
    let name = fold(&label.name);
    label.concepts.iter().any(|of| {
        let page = &site.catalog.concept(of.concept).linked.page;
        let synonyms = page.fields.synonyms.iter().map(|name| &name.value);
        std::iter::once(&page.title.value)
            .chain(synonyms)
            .any(|own| fold(own) == name)
    })
}

/// What it is chosen by, in the words of the fields and of their readers.
fn chosen_by(site: &Site<'_>, id: DatasetId) -> Vec<String> {
    let dataset = site.catalog.dataset(id);
    let fields = dataset.fields();
    let lists = [&fields.modality, &fields.body_part, &fields.ml_tasks];
    let mut all: Vec<String> = lists
        .into_iter()
        .flatten()
        .map(|value| value.as_str().to_owned())
        .collect();
    if let Some(access) = &fields.access {
        all.push(format!(
            "{}, {}",
            access.level.value(),
            access.level.words()
        ));
    }
    for (origin, _) in fields.labels.iter().flat_map(|set| &set.origins) {
        all.push(format!("{}, {}", origin.value(), origin.words()));
    }
    for permission in Permission::ALL {
        if allowed(fields, *permission) == Allowed::Yes {
            all.push(permission.words().to_owned());
        }
    }
    all.extend(
        fields
            .licenses
            .iter()
            .map(|license| license.name.value.as_str().to_owned()),
    );
    all.extend(fields.released.as_deref().map(str::to_owned));
    all.sort_unstable();
    all.dedup();
    all
}

/// Places in ascending order, each as what it is beyond the one after the last: zeros for neighbours, which
/// hardly take any room once compressed.
fn steps(mut places: Vec<usize>) -> Vec<usize> {
    places.sort_unstable();
    places.dedup();
    let mut next = 0;
    for place in &mut places {
        let step = *place - next;
        next = *place + 1;
        *place = step;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::steps;

    #[test]
    fn places_are_written_as_steps_from_one_to_the_next() {
        assert_eq!(steps(vec![7, 0, 1, 2, 2, 10]), [0, 0, 0, 4, 2]);
        assert_eq!(steps(vec![3]), [3]);
    }
}
