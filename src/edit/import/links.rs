//! A list of links: each dataset is an item that begins with a link to it.

use super::cut::Cut;
use super::dataset::Part;
use super::list::{List, Moved};
use super::outline::{Item, Outline};
use super::{headings, names};
use crate::schema::{TextForm, fits};

/// Words of links that name what they lead to, not a dataset.
const GENERIC: [&str; 20] = [
    "paper",
    "pdf",
    "arxiv",
    "doi",
    "code",
    "github",
    "repository",
    "download",
    "downloads",
    "homepage",
    "website",
    "webpage",
    "project page",
    "link",
    "here",
    "data",
    "kaggle",
    "challenge",
    "documentation",
    "license",
];

/// The items that are datasets.
pub fn items<'o>(outline: &'o Outline<'_>) -> impl Iterator<Item = &'o Item> {
    outline.items.iter().filter(|item| {
        let link = item.first_link.and_then(|at| outline.links.get(at));
        let named = link.is_some_and(|link| {
            let words = link.text.trim().to_lowercase();
            !words.is_empty()
                && !GENERIC.contains(&words.as_str())
                && fits(TextForm::Url, &link.target)
        });
        let about = || headings::is_about_the_list(outline, item.range.start);
        named && !item.nested && item.done.is_none() && !about()
    })
}

/// Takes the datasets out of `list`.
pub fn take<'o, 'a>(list: &mut List<'o, 'a>) -> Vec<Part<'o, 'a>> {
    let outline = list.outline;
    let mut parts = Vec::new();
    for item in items(outline) {
        let Some(link) = item.first_link.and_then(|at| outline.links.get(at)) else {
            continue;
        };
        let path = list.paths.take(&names::of_dataset(&link.text));
        // The mark of the item stays: it can be a number.
        let whole = outline.text[item.range.clone()].trim_end();
        let mark = whole.find(char::is_whitespace).unwrap_or(0);
        let said_from = whole.len() - whole[mark..].trim_start().len();
        list.moved.push(Moved {
            range: item.range.start + said_from..item.range.start + whole.len(),
            title: link.text.clone(),
            path: path.clone(),
            item: true,
            before: "",
        });
        let mut cut = Cut::default();
        let said = outline.text[link.range.end..item.range.end].to_owned();
        // What closes the link's emphasis, and what sets the words behind it apart.
        let marks = |c: char| c.is_whitespace() || "*_-–—:|".contains(c);
        let from = item.range.end - said.trim_start_matches(marks).len();
        // The lines of an item are indented by its mark; on its own page they are not.
        let before = &outline.text[..link.range.start];
        let column = link.range.start - before.rfind('\n').map_or(0, |at| at + 1);
        for (at, _) in outline.text[from..item.range.end].match_indices('\n') {
            let start = from + at + 1;
            let line = &outline.text[start..item.range.end];
            let spaces = line.bytes().take_while(|b| *b == b' ').count();
            let off = spaces.min(column);
            if off > 0 {
                cut.instead.push((start..start + off, String::new()));
            }
        }
        parts.push(Part {
            outline,
            origin: list.origin,
            title: link.text.trim().to_owned(),
            at: item.range.start,
            link: Some(link.target.clone()),
            range: from..item.range.end,
            path,
            cut,
            draft: None,
            own: list.own,
            groups: headings::above(outline, item.range.start),
        });
    }
    parts
}
