//! Texts that many records share.

use serde::{Serialize, Serializer};
use std::collections::HashMap;

/// Each text once, in the order in which it was first met.
#[derive(Debug, Default)]
pub(super) struct Interned {
    texts: Vec<String>,
    places: HashMap<String, usize>,
}

impl Interned {
    /// The place of a text, which is added if it is new.
    pub fn place(&mut self, text: &str) -> usize {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = self.texts.len();
        self.texts.push(text.to_owned());
        self.places.insert(text.to_owned(), place);
        place
    }
}

impl Serialize for Interned {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.texts.serialize(serializer)
    }
}
