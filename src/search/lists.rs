//! Lists of places, of which every dataset has some.

/// Lists of places one behind the other: with a `Vec` for each they would take twice as much, 20 MB more at 100,000 datasets.
#[derive(Debug, Default)]
pub(super) struct Lists {
    steps: Vec<u32>,
    /// Where each list ends.
    ends: Vec<usize>,
}

impl Lists {
    /// Adds a list of places: in ascending order, each as what it is beyond the one after the last. Zeros for neighbours
    /// hardly take any room once compressed.
    pub fn push(&mut self, mut places: Vec<usize>) {
        places.sort_unstable();
        places.dedup();
        let mut next = 0;
        for place in places {
            // There are no more places than ids of concepts or texts in memory.
            self.steps
                .push(u32::try_from(place - next).unwrap_or(u32::MAX));
            next = place + 1;
        }
        self.ends.push(self.steps.len());
    }

    /// The list that was added after so many others.
    pub fn get(&self, at: usize) -> &[u32] {
        let end_of = |at: usize| self.ends.get(at).copied().unwrap_or(self.steps.len());
        let start = at.checked_sub(1).map_or(0, end_of);
        &self.steps[start..end_of(at)]
    }
}

#[cfg(test)]
mod tests {
    use super::Lists;

    #[test]
    fn places_are_written_as_steps_from_one_to_the_next() {
        let mut lists = Lists::default();
        for places in [vec![7, 0, 1, 2, 2, 10], vec![], vec![3]] {
            lists.push(places);
        }
        assert_eq!(lists.get(0), [0, 0, 0, 4, 2]);
        assert_eq!(lists.get(1), [0; 0]);
        assert_eq!(lists.get(2), [3]);
    }
}
