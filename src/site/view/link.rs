use serde::Serialize;

/// Something with a name that may have a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Link {
    /// As the reader sees it; plain text.
    pub title: String,
    /// Where it leads; `None` prints the title alone. Relative to the site's root, or absolute where the
    /// field that holds the link says that it leads out of the site.
    pub url: Option<String>,
}
