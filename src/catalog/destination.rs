//! Where links lead.

use super::PageRef;
use crate::content::markdown::Body;
use crate::diagnostic::nearest;
use foldhash::HashMap;
use percent_encoding::percent_decode_str;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// Out of the site, or to a mail program: the address as it is.
    Outside(String),
    /// To a heading of the same page.
    Here(String),
    /// To a page, perhaps to one of its headings.
    Page(PageRef, Option<String>),
    /// To a file that is copied, by its path below the project's folder.
    Asset(String),
    /// Nowhere.
    Broken(Broken),
}

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// No file of content lies there; perhaps this one was meant.
    NoFile(Option<String>),
    /// It leads out of the project.
    Outside,
    /// The page has no such heading; perhaps this one was meant.
    NoHeading(Option<String>),
    /// The address has a scheme that a page must not follow.
    Scheme(String),
    /// The address begins with a slash: it would break from disk and below a path.
    Absolute,
    /// There is no address.
    Empty,
}

/// Everything that a link can lead to.
#[derive(Debug, Default)]
pub struct Targets<'a> {
    /// By the path of the file: the page, and the identifiers of its headings.
    pub pages: HashMap<&'a str, (PageRef, &'a Body)>,
    /// Paths of the files that are copied.
    pub assets: HashMap<&'a str, ()>,
}

impl Targets<'_> {
    /// Where each link of `body`, which stands in the file `path`, leads.
    pub(super) fn follow_all(&self, path: &str, body: &Body) -> Vec<Destination> {
        body.links
            .iter()
            .map(|link| self.follow(path, body, &link.target))
            .collect()
    }

    fn follow(&self, path: &str, body: &Body, target: &str) -> Destination {
        if let Some(scheme) = scheme(target) {
            return match scheme.to_ascii_lowercase().as_str() {
                "http" | "https" | "mailto" => Destination::Outside(target.to_owned()),
                _ => Destination::Broken(Broken::Scheme(scheme.to_owned())),
            };
        }
        if target.is_empty() {
            return Destination::Broken(Broken::Empty);
        }
        if target.starts_with('/') || target.starts_with('\\') {
            return Destination::Broken(Broken::Absolute);
        }
        let (file, heading) = match target.split_once('#') {
            Some((file, heading)) => (file, Some(decoded(heading))),
            None => (target, None),
        };
        let file = file.split('?').next().unwrap_or(file);
        if file.is_empty() {
            return match heading {
                Some(heading) => match missing_heading(body, &heading) {
                    None => Destination::Here(heading),
                    Some(broken) => Destination::Broken(broken),
                },
                None => Destination::Broken(Broken::Empty),
            };
        }
        let Some(file) = joined(path, &decoded(file)) else {
            return Destination::Broken(Broken::Outside);
        };
        if let Some((page, body)) = self.pages.get(file.as_str()) {
            let heading = heading.filter(|heading| !heading.is_empty());
            let broken = heading.as_ref().and_then(|h| missing_heading(body, h));
            return match broken {
                Some(broken) => Destination::Broken(broken),
                None => Destination::Page(*page, heading),
            };
        }
        if self.assets.contains_key(file.as_str()) {
            return Destination::Asset(file);
        }
        // Compared as they are written here: what all paths begin with says nothing.
        let mut known: Vec<String> = self
            .pages
            .keys()
            .chain(self.assets.keys())
            .filter(|known| **known != path)
            .map(|known| relative(path, known))
            .collect();
        known.sort_unstable();
        let near = nearest(&relative(path, &file), known.iter().map(String::as_str));
        Destination::Broken(Broken::NoFile(near.map(str::to_owned)))
    }
}

/// What stands before the colon of an address, where that is a scheme and not part of a name.
fn scheme(target: &str) -> Option<&str> {
    // A browser passes over white space and control characters in front of a scheme and inside.
    let trimmed = target.trim_start_matches(|c: char| c.is_whitespace() || c.is_control());
    let (scheme, _) = trimmed.split_once(':')?;
    let fits = scheme
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c) || c.is_control() || c == ' ');
    (fits && scheme.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(scheme)
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn missing_heading(body: &Body, heading: &str) -> Option<Broken> {
    let ids = || body.headings.iter().map(|heading| &*heading.id);
    if ids().any(|id| id == heading) {
        return None;
    }
    let near = nearest(heading, ids()).map(str::to_owned);
    Some(Broken::NoHeading(near))
}

/// The path that `target` means in the file `from`; none where it leads out of the project.
fn joined(from: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// How the file `from` names the file `to`.
fn relative(from: &str, to: &str) -> String {
    let mut from: Vec<&str> = from.split('/').collect();
    from.pop();
    let to: Vec<&str> = to.split('/').collect();
    let same = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", from.len() - same);
    let parts: Vec<&str> = up.chain(to[same..].iter().copied()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{catalog, page};

    /// Where a link with this target leads from `content/datasets/a.md`.
    fn follow(target: &str) -> Destination {
        let body = format!("## Here\n\n[x](<{target}>)\n");
        let files = [
            ("content/datasets/a.md", page("A", &body)),
            ("content/datasets/b c.md", page("B", "## There\n")),
            ("content/concepts/c.md", page("C", "")),
            ("content/about.md", page("About", "")),
            ("content/picture.png", String::new()),
        ];
        let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (*p, t.as_str())).collect();
        let (catalog, _, _) = catalog(&files);
        catalog.datasets[0].linked.destinations[0].clone()
    }

    #[test]
    fn links_between_files_lead_to_pages() {
        let page = |destination| match destination {
            Destination::Page(page, heading) => (page, heading),
            other => panic!("{other:?}"),
        };
        let concept = PageRef::Concept(crate::catalog::ConceptId::new(0));
        assert_eq!(page(follow("../concepts/c.md")), (concept, None));
        assert_eq!(page(follow("../about.md")), (PageRef::Plain(0), None));
        let other = PageRef::Dataset(crate::catalog::DatasetId::new(1));
        assert_eq!(
            page(follow("b%20c.md#there")),
            (other, Some("there".to_owned()))
        );
        assert_eq!(page(follow("./b c.md")), (other, None));
        assert_eq!(follow("#here"), Destination::Here("here".to_owned()));
        assert_eq!(
            follow("../picture.png"),
            Destination::Asset("content/picture.png".to_owned())
        );
    }

    #[test]
    fn what_leads_nowhere_says_why() {
        let broken = |target| match follow(target) {
            Destination::Broken(broken) => broken,
            other => panic!("{other:?}"),
        };
        assert_eq!(broken("b d.md"), Broken::NoFile(Some("b c.md".to_owned())));
        assert_eq!(
            broken("b%20c.md#thre"),
            Broken::NoHeading(Some("there".to_owned()))
        );
        assert_eq!(broken("/datasets/a.md"), Broken::Absolute);
        assert_eq!(broken("../../../etc/passwd"), Broken::Outside);
    }

    #[test]
    fn a_scheme_that_runs_scripts_is_not_followed_however_it_is_written() {
        for target in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "java\u{1}script:alert(1)",
            "vbscript:x",
            "data:text/html,x",
        ] {
            let destination = follow(target);
            assert!(
                matches!(destination, Destination::Broken(Broken::Scheme(_))),
                "{target:?} leads to {destination:?}"
            );
        }
    }

    #[test]
    fn addresses_on_the_web_stay_as_they_are() {
        for target in ["https://example.org/a?b=c#d", "mailto:a@example.org"] {
            assert_eq!(follow(target), Destination::Outside(target.to_owned()));
        }
    }
}
