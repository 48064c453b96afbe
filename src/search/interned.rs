//! Texts that many records share.

use foldhash::{HashMap, HashMapExt};
use std::borrow::Borrow;
use std::hash::Hash;

/// Each text once, in the order in which it was first met.
#[derive(Debug)]
pub(super) struct Interned<Text> {
    texts: Vec<Text>,
    places: HashMap<Text, usize>,
}

impl<Text> Default for Interned<Text> {
    fn default() -> Self {
        Self {
            texts: Vec::new(),
            places: HashMap::new(),
        }
    }
}

impl<Text: Borrow<str> + Clone + Eq + Hash> Interned<Text> {
    /// The place of a text, which is added if it is new.
    pub fn place(&mut self, text: Text) -> usize {
        if let Some(place) = self.places.get(text.borrow()) {
            return *place;
        }
        let place = self.texts.len();
        self.texts.push(text.clone());
        self.places.insert(text, place);
        place
    }

    /// The texts, when nobody asks for places any more.
    pub fn into_texts(self) -> Vec<Text> {
        self.texts
    }
}
