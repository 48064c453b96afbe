//! A part of somebody's Markdown, as it goes into a file of its own.

use super::outline::{Definition, Outline};
use std::ops::Range;

/// What changes in a part when it is moved.
#[derive(Debug, Default)]
pub struct Cut {
    /// Places and what stands there instead.
    pub instead: Vec<(Range<usize>, String)>,
    /// By how many levels its headings rise.
    pub rise: u8,
}

/// The Markdown of `range`. `here` says where what a link within the input leads to is found from the
/// new place.
pub fn markdown(
    outline: &Outline<'_>,
    range: &Range<usize>,
    cut: Cut,
    here: impl Fn(&str) -> Option<String>,
) -> String {
    let Cut { mut instead, rise } = cut;
    for heading in outline.headings_in(range) {
        let at = heading.range.start;
        let marks = outline.text[at..]
            .bytes()
            .take_while(|b| *b == b'#')
            .count();
        // A heading of level 1 would be a second title.
        let off = usize::from(rise.min(heading.level.saturating_sub(2)));
        if marks > off && off > 0 {
            instead.push((at..at + off, String::new()));
        }
    }
    for link in outline.links_in(range) {
        let whole = &outline.text[link.range.clone()];
        if let (Some(target), Some(at)) = (here(&link.target), whole.rfind(&link.target)) {
            let at = link.range.start + at;
            instead.push((at..at + link.target.len(), target));
        }
    }
    let mut out = apply(outline.text, range, instead);
    for definition in used(outline, range) {
        out = out.trim_end().to_owned();
        out.push_str("\n\n");
        out.push_str(outline.text[definition.range.clone()].trim_end());
        out.push('\n');
    }
    out
}

/// The text of `range` with other words in places; of places within each other the outer one counts.
fn apply(text: &str, range: &Range<usize>, mut instead: Vec<(Range<usize>, String)>) -> String {
    instead.sort_by_key(|(place, _)| (place.start, std::cmp::Reverse(place.end)));
    let mut out = String::with_capacity(range.len());
    let mut at = range.start;
    for (place, words) in instead {
        if place.start < at || place.end > range.end {
            continue;
        }
        out.push_str(&text[at..place.start]);
        out.push_str(&words);
        at = place.end;
        // What was taken out whole leaves no gap.
        if words.is_empty() && out.ends_with("\n\n") {
            at += text[at..range.end].len() - text[at..range.end].trim_start_matches('\n').len();
        }
    }
    out.push_str(&text[at..range.end]);
    out
}

/// Definitions that stand elsewhere and are needed in `range`, those that they need in turn too.
fn used<'o>(outline: &'o Outline<'_>, range: &Range<usize>) -> Vec<&'o Definition> {
    let mut places = vec![range.clone()];
    let mut found: Vec<&Definition> = Vec::new();
    let mut at = 0;
    while at < places.len() {
        let place = places[at].clone();
        at += 1;
        let links = outline.links_in(&place);
        let links = links.filter_map(|link| Some((link.label.as_deref()?, false)));
        let notes = outline.mentions_in(&place).map(|name| (name, true));
        for (label, note) in links.chain(notes) {
            if let Some(definition) = outline.definition(label, note)
                && !places.iter().any(|place| {
                    place.start <= definition.range.start && definition.range.end <= place.end
                })
            {
                places.push(definition.range.clone());
                found.push(definition);
            }
        }
    }
    found
}
