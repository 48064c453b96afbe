//! A dataset in a sentence or two, for those who see nothing else of it.

use super::Site;
use super::words::{amount, joined};
use crate::catalog::DatasetId;

/// Search engines for datasets take no description that is shorter, in characters.
const SHORTEST: usize = 50;

impl Site<'_> {
    /// What a dataset is: its summary, and where that is missing or short, what else is known.
    pub fn description(&self, id: DatasetId) -> String {
        let dataset = self.catalog.dataset(id);
        let page = dataset.page();
        let mut text = page.summary.as_deref().unwrap_or_default().to_owned();
        if text.chars().count() < SHORTEST {
            let fields = dataset.fields();
            let sizes = fields.size.by_unit.iter();
            let sizes: Vec<String> = sizes
                .map(|(unit, figure)| format!("{} {}", amount(figure.amount), unit.plural()))
                .collect();
            let kinds = [fields.modality.join(", "), fields.body_part.join(", ")];
            let kinds: Vec<String> = kinds.into_iter().filter(|kind| !kind.is_empty()).collect();
            for more in [
                format!("{}: a medical imaging dataset", page.title.value),
                kinds.join("; "),
                joined(&sizes),
            ] {
                if !more.is_empty() {
                    text = format!("{} {more}.", text.trim_end());
                }
            }
        }
        text.trim().to_owned()
    }
}
