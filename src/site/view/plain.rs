use serde::Serialize;

/// A page of words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Plain {
    /// The page's text, rendered.
    pub body: String,
}
