//! A list in which each dataset has a heading.

use super::cut::Cut;
use super::dataset::Part;
use super::list::{List, Moved};
use super::names;
use super::outline::{Heading, Outline};
use std::ops::Range;

/// Headings that lists have beside those of datasets.
const ABOUT_THE_LIST: [&str; 22] = [
    "about",
    "acknowledgement",
    "acknowledgements",
    "acknowledgments",
    "citation",
    "citing",
    "content",
    "contents",
    "contribute",
    "contributing",
    "contributors",
    "disclaimer",
    "introduction",
    "license",
    "licence",
    "overview",
    "references",
    "see also",
    "table of contents",
    "toc",
    "updates",
    "usage",
];

/// The level at which the headings are datasets: the topmost one, below the list's own title, at
/// which most headings have words of their own below them.
pub fn level(outline: &Outline<'_>) -> Option<u8> {
    let counts = |level: u8| {
        let of_level = outline.headings.iter().enumerate().filter(|(at, heading)| {
            let title = *at == 0 && heading.level == 1 && outline.headings.len() > 1;
            heading.level == level
                && !title
                && !is_about(heading)
                && outline.task_list(heading.range.start).is_none()
        });
        let worded = |at: usize| !outline.text[own(outline, at)].trim().is_empty();
        let (all, with_words) = of_level.fold((0, 0), |(all, some), (at, _)| {
            (all + 1, some + usize::from(worded(at)))
        });
        (all, with_words)
    };
    (1..=6).find(|level| {
        let (all, with_words) = counts(*level);
        with_words > 0 && with_words * 2 > all
    })
}

/// What stands below a heading and above the next one.
fn own(outline: &Outline<'_>, at: usize) -> Range<usize> {
    let end = outline.headings.get(at + 1);
    outline.headings[at].range.end..end.map_or(outline.text.len(), |next| next.range.start)
}

fn is_about(heading: &Heading) -> bool {
    let title = heading.title.trim_matches(|c: char| !c.is_alphanumeric());
    let title = title.to_lowercase();
    ABOUT_THE_LIST.contains(&title.as_str()) || title.ends_with(" lists")
}

/// Whether what stands at the byte `at` is below a heading that is not about a dataset.
pub fn is_about_the_list(outline: &Outline<'_>, at: usize) -> bool {
    outline.above(at).into_iter().any(is_about)
}

/// The titles of the headings that the byte `at` is below of.
pub fn above(outline: &Outline<'_>, at: usize) -> Vec<String> {
    let headings = outline.above(at).into_iter();
    headings.map(|heading| heading.title.clone()).collect()
}

/// How many headings of a level are datasets.
pub fn number(outline: &Outline<'_>, level: u8) -> usize {
    let headings = outline.headings.iter().filter(|heading| {
        heading.level == level
            && !is_about(heading)
            && outline.task_list(heading.range.start).is_none()
    });
    headings.count()
}

/// Takes the datasets out of `list`.
pub fn take<'o, 'a>(list: &mut List<'o, 'a>, level: u8) -> Vec<Part<'o, 'a>> {
    let outline = list.outline;
    let mut parts = Vec::new();
    let headings = outline.headings.iter().enumerate();
    for (at, heading) in headings.filter(|(_, heading)| heading.level == level) {
        let in_tasks = outline.task_list(heading.range.start).is_some();
        let title = at == 0 && level == 1 && outline.headings.len() > 1 && list.has_title();
        if is_about(heading) || in_tasks || title || heading.title.is_empty() {
            continue;
        }
        let range = outline.whole(at);
        let path = list.paths.take(&names::of_dataset(&heading.title));
        list.moved.push(Moved {
            range: range.clone(),
            title: heading.title.clone(),
            path: path.clone(),
            item: false,
            before: "- ",
        });
        let lists = &outline.task_lists;
        let first = lists.partition_point(|list| list.start < range.start);
        let inner = lists[first..]
            .iter()
            .take_while(|list| list.start < range.end);
        let instead = inner.map(|task| (task.clone(), String::new())).collect();
        let (link, rest) = heading_link(outline, heading);
        // A heading with more to it than words and one link keeps its Markdown in the text.
        let from = if rest {
            heading.range.start
        } else {
            heading.range.end
        };
        parts.push(Part {
            outline,
            origin: list.origin,
            title: heading.title.clone(),
            at: heading.range.start,
            link: link.filter(|_| !rest),
            range: from..range.end,
            path,
            cut: Cut {
                instead,
                rise: level - 1,
            },
            draft: None,
            own: list.own,
            groups: above(outline, heading.range.start),
        });
    }
    parts
}

/// The link of a heading, and whether there is more in it that the title does not hold.
fn heading_link(outline: &Outline<'_>, heading: &Heading) -> (Option<String>, bool) {
    let mut links = outline.links_in(&heading.range);
    let first = links.next();
    let raw = outline.text[heading.range.clone()].contains('<');
    let more = links.next().is_some() || first.is_some_and(|link| link.picture) || raw;
    (first.map(|link| link.target.clone()), more)
}
