//! Indices into a catalog, each with a type of its own so that they are not mixed up.

/// A place in half the room: a catalog of four billion entries does not fit into memory.
pub(crate) fn small(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

macro_rules! index {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The index of the entry at `position`.
            pub fn new(position: usize) -> Self {
                Self(small(position))
            }

            /// Where the entry stands in its list.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The first `number` indices.
            pub fn all(number: usize) -> impl Iterator<Item = Self> {
                (0..number).map(Self::new)
            }
        }
    };
}

index! {
    /// A dataset.
    DatasetId
}

index! {
    /// A concept.
    ConceptId
}

/// A page that is made of a file of content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageRef {
    /// The home page.
    Home,
    /// The progress page.
    Tasks,
    /// A dataset's page.
    Dataset(DatasetId),
    /// A concept's page.
    Concept(ConceptId),
    /// A plain page, by its place in the catalog's list.
    Plain(usize),
}
