//! The values that datasets are chosen by.

use crate::catalog::{Catalog, DatasetId};
use crate::content::markdown::slug;
use std::collections::BTreeMap;

/// What a value says of a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetKind {
    /// The kind of imaging.
    Modality,
    /// The part of the body.
    BodyPart,
    /// What it is used for.
    Task,
    /// How free it is to get.
    Access,
}

impl FacetKind {
    /// All kinds, in the order of the home page.
    pub const ALL: [Self; 4] = [Self::Modality, Self::BodyPart, Self::Task, Self::Access];

    /// The folder of its lists.
    pub fn key(self) -> &'static str {
        match self {
            Self::Modality => "modality",
            Self::BodyPart => "body-part",
            Self::Task => "task",
            Self::Access => "access",
        }
    }

    /// What readers call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Modality => "Modality",
            Self::BodyPart => "Body part",
            Self::Task => "Task",
            Self::Access => "Access",
        }
    }
}

/// The datasets that share a value.
#[derive(Debug)]
pub struct FacetList {
    /// What the value says.
    pub kind: FacetKind,
    /// The value.
    pub value: String,
    /// The datasets, as places in the order of lists.
    pub members: Vec<usize>,
}

impl FacetList {
    /// Where its list lies.
    pub fn path(&self) -> String {
        format!("{}/{}.html", self.kind.key(), slug(&self.value))
    }
}

/// Every value that occurs, by kind, the most frequent first.
pub(super) fn gather(catalog: &Catalog, order: &[DatasetId]) -> Vec<FacetList> {
    let mut found: BTreeMap<(FacetKind, &str), Vec<usize>> = BTreeMap::new();
    for (place, id) in order.iter().enumerate() {
        let fields = catalog.dataset(*id).fields();
        let mut add = |kind: FacetKind, value| {
            let members: &mut Vec<usize> = found.entry((kind, value)).or_default();
            // A value that a file lists twice counts once.
            if members.last() != Some(&place) {
                members.push(place);
            }
        };
        fields
            .modality
            .iter()
            .for_each(|value| add(FacetKind::Modality, value));
        fields
            .body_part
            .iter()
            .for_each(|value| add(FacetKind::BodyPart, value));
        fields
            .ml_tasks
            .iter()
            .for_each(|value| add(FacetKind::Task, value));
        if let Some(access) = &fields.access {
            add(FacetKind::Access, access.level.value());
        }
    }
    let mut lists: Vec<FacetList> = found
        .into_iter()
        .map(|((kind, value), members)| FacetList {
            kind,
            value: value.to_owned(),
            members,
        })
        .collect();
    lists.sort_by(|a, b| {
        let key = |list: &FacetList| (list.kind, std::cmp::Reverse(list.members.len()));
        key(a).cmp(&key(b)).then_with(|| a.value.cmp(&b.value))
    });
    lists
}
