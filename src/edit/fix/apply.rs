//! Edits into a text.

use crate::diagnostic::{Diagnostic, Edit, FileId};
use std::collections::BTreeMap;

/// What mends one finding.
type Together<'a> = &'a [Edit];

/// The edits of findings, by the file that they change. A finding whose edits are of several files is left alone:
/// one of them could fail to be written.
pub(super) fn by_file(found: &[Diagnostic]) -> BTreeMap<FileId, Vec<Together<'_>>> {
    let mut by_file: BTreeMap<FileId, Vec<Together<'_>>> = BTreeMap::new();
    // What a file answers is as it is meant to be.
    for diagnostic in found.iter().filter(|found| found.answer.is_none()) {
        let edits = diagnostic.edits.as_slice();
        let Some(first) = edits.first() else {
            continue;
        };
        let file = first.span.file;
        if edits.iter().all(|edit| edit.span.file == file) {
            by_file.entry(file).or_default().push(edits);
        }
    }
    by_file
}

/// The text with the edits done, and how many findings that mends. Of findings whose edits touch each other the
/// first is mended; the other comes again in the next round, if it is still there.
pub(super) fn apply(text: &str, mut findings: Vec<Together<'_>>) -> (String, usize) {
    findings.sort_by_key(|edits| edits.iter().map(|edit| edit.span.range().start).min());
    let mut taken: Vec<&Edit> = Vec::new();
    let mut mended = 0;
    for edits in findings {
        let free = edits.iter().all(|edit| {
            let range = edit.span.range();
            let inside = text.get(range.clone()).is_some();
            inside && !taken.iter().any(|other| touch(&other.span.range(), &range))
        });
        if free {
            taken.extend(edits);
            mended += 1;
        }
    }
    taken.sort_by_key(|edit| edit.span.start);
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for edit in taken {
        let range = edit.span.range();
        out.push_str(&text[from..range.start]);
        out.push_str(&edit.text);
        from = range.end;
    }
    out.push_str(&text[from..]);
    (out, mended)
}

fn touch(a: &std::ops::Range<usize>, b: &std::ops::Range<usize>) -> bool {
    a.start <= b.end && b.start <= a.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Sources, Span};

    fn edit(from: usize, to: usize, text: &str) -> Vec<Edit> {
        let file = Sources::default().configuration().file;
        vec![Edit {
            span: Span::new(file, from..to),
            text: text.to_owned(),
        }]
    }

    #[test]
    fn edits_leave_everything_else_as_it_is() {
        let (one, two) = (edit(0, 3, "the"), edit(8, 9, ""));
        let all: Vec<&[Edit]> = vec![&two, &one];
        assert_eq!(
            apply("teh cats’s", all.clone()),
            ("the cats’s".to_owned(), 1)
        );
        assert_eq!(apply("teh cats  s", all), ("the cats s".to_owned(), 2));
    }

    #[test]
    fn of_two_that_touch_each_other_the_first_is_done() {
        let (one, two) = (edit(0, 3, "the"), edit(3, 4, "-"));
        assert_eq!(
            apply("teh cat", vec![&one, &two]),
            ("the cat".to_owned(), 1)
        );
    }
}
