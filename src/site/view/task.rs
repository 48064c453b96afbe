use serde::Serialize;

/// An item of a to-do list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Task {
    /// Whether it is done.
    pub done: bool,
    /// What is to be done, rendered as inline HTML with links that are right on the page that shows it.
    pub html: String,
    /// Where it stands: `content/tasks.md:12`.
    pub place: String,
    /// That line in the repository, absolute.
    pub url: Option<String>,
    /// The items below it.
    pub children: Vec<Task>,
}
