//! Parts of splits, as other keys name them.

use super::lookup::unknown;
use crate::content::Dataset as Fields;
use crate::content::dataset::{Figures, SplitPart};
use crate::diagnostic::Diagnostic;
use crate::schema::Spanned;
use ecow::EcoString;

/// A part of a split of a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartRef {
    /// Which split.
    pub split: usize,
    /// Which part of it.
    pub part: usize,
}

impl PartRef {
    /// The part that it stands for.
    pub fn of(self, fields: &Fields) -> &SplitPart {
        &fields.splits[self.split].parts[self.part]
    }

    /// How much is in it.
    pub fn figures(self, fields: &Fields) -> &Figures {
        &self.of(fields).figures
    }

    /// The part that `name` stands for: `split.part`, or only the part's name where `split` is
    /// given or there is only one split.
    pub fn find(
        name: &Spanned<EcoString>,
        split: Option<usize>,
        fields: &Fields,
    ) -> Result<Self, Box<Diagnostic>> {
        let full = all_names(fields);
        if let Some(at) = full.iter().position(|(_, full)| *full == name.value) {
            return Ok(full[at].0);
        }
        let only = (fields.splits.len() == 1).then_some(0);
        if let Some(split) = split.or(only)
            && let Some(part) = fields.splits[split]
                .parts
                .iter()
                .position(|part| part.name.value == name.value)
        {
            return Ok(Self { split, part });
        }
        let names = full.iter().map(|(_, name)| name.as_str());
        Err(Box::new(unknown(
            "unknown-part",
            "part of a split",
            name,
            names,
        )))
    }
}

fn all_names(fields: &Fields) -> Vec<(PartRef, String)> {
    let mut names = Vec::new();
    for (split, of) in fields.splits.iter().enumerate() {
        for (part, inner) in of.parts.iter().enumerate() {
            let name = format!("{}.{}", of.id.value, inner.name.value);
            names.push((PartRef { split, part }, name));
        }
    }
    names
}

/// The split that `name` stands for.
pub(super) fn split(name: &Spanned<EcoString>, fields: &Fields) -> Result<usize, Box<Diagnostic>> {
    let ids = || fields.splits.iter().map(|split| split.id.value.as_str());
    ids()
        .position(|id| id == name.value)
        .ok_or_else(|| Box::new(unknown("unknown-split", "split", name, ids())))
}
