use serde::Serialize;

/// A page that has moved.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Redirect {
    /// The page's name.
    pub title: String,
    /// Where it is now.
    pub url: String,
}
