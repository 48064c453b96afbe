//! The identifiers of headings, made as GitHub makes them, so that a link to one works there too.

use foldhash::HashMap;

/// A heading's words as an identifier.
pub fn slug(title: &str) -> String {
    title
        .trim()
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            ' ' => Some('-'),
            '-' | '_' => Some(c),
            c if c.is_alphanumeric() => Some(c),
            _ => None,
        })
        .collect()
}

/// Identifiers of one page: the second heading of a name gets a number.
#[derive(Debug, Default)]
pub(super) struct Slugs(HashMap<String, usize>);

impl Slugs {
    pub(super) fn take(&mut self, title: &str) -> String {
        let wanted = slug(title);
        let mut id = wanted.clone();
        while let Some(used) = self.0.get_mut(&id) {
            *used += 1;
            id = format!("{wanted}-{}", *used - 1);
        }
        self.0.insert(id.clone(), 1);
        // The count of the bare name goes on, as it does on GitHub.
        id
    }
}
