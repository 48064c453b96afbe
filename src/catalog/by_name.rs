//! Folded names and the places that they stand for, in little room.

use super::ids::small;

/// Names in order, each with its place. One text holds all of them: a string for each takes half as much room again, and a map
/// twice as much.
#[derive(Debug)]
pub(super) struct ByName {
    text: Box<str>,
    entries: Box<[Entry]>,
}

/// Where a name stands in the text, and its place.
#[derive(Debug)]
struct Entry {
    start: u32,
    end: u32,
    place: u32,
}

impl ByName {
    pub fn of(names: impl Iterator<Item = (String, usize)>) -> Self {
        let mut names: Vec<(String, usize)> = names.collect();
        names.sort_unstable();
        let mut text = String::with_capacity(names.iter().map(|(name, _)| name.len()).sum());
        let entries = names.iter().map(|(name, place)| {
            let start = small(text.len());
            text.push_str(name);
            Entry {
                start,
                end: small(text.len()),
                place: small(*place),
            }
        });
        Self {
            entries: entries.collect(),
            text: text.into(),
        }
    }

    /// The place of a name.
    pub fn find(&self, name: &str) -> Option<usize> {
        let order = |entry: &Entry| self.name(entry).cmp(name);
        let at = self.entries.binary_search_by(order).ok()?;
        Some(self.entries[at].place as usize)
    }

    /// Every name with its place.
    pub fn iter(&self) -> impl Iterator<Item = (&str, usize)> {
        let entries = self.entries.iter();
        entries.map(|entry| (self.name(entry), entry.place as usize))
    }

    fn name(&self, entry: &Entry) -> &str {
        let range = entry.start as usize..entry.end as usize;
        self.text.get(range).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::ByName;

    #[test]
    fn each_name_has_its_place() {
        let names = ["b", "", "ab", "ä"].map(str::to_owned);
        let by_name = ByName::of(names.clone().into_iter().zip(0..));
        for (place, name) in names.iter().enumerate() {
            assert_eq!(by_name.find(name), Some(place));
        }
        assert_eq!(by_name.find("a"), None);
        assert_eq!(by_name.find("abä"), None);
        let all: Vec<_> = by_name.iter().collect();
        assert_eq!(all, [("", 1), ("ab", 2), ("b", 0), ("ä", 3)]);
    }
}
