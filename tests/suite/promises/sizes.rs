//! What there are many of takes no more room than it needs: at 100,000 datasets eight bytes more in what each has a dozen of are
//! 10 MB, and a table of counts that goes over 320 bytes takes the room of 384.

#![cfg(target_pointer_width = "64")]

use catscan::catalog::{ConceptMatch, Label};
use catscan::compare::Tally;
use catscan::content::dataset::{CountTable, Figure, LabelSet};
use catscan::content::markdown::{Heading, Link, Task};
use catscan::progress::Section;
use catscan::schema::Spanned;
use ecow::EcoString;

#[test]
fn what_there_are_many_of_is_small() {
    let sizes = [
        ("a tally", size_of::<Tally>(), 48),
        ("a label", size_of::<Label>(), 64),
        ("its concept", size_of::<ConceptMatch>(), 16),
        ("a name with its place", size_of::<Spanned<EcoString>>(), 32),
        ("a figure", size_of::<Figure>(), 96),
        ("a table of counts", size_of::<CountTable>(), 320),
        (
            "what a file says of a label set",
            size_of::<LabelSet>(),
            384,
        ),
        ("a task", size_of::<Task>(), 40),
        ("a section of tasks", size_of::<Section>(), 32),
        ("a heading", size_of::<Heading>(), 48),
        ("a link", size_of::<Link>(), 32),
    ];
    for (what, size, most) in sizes {
        assert!(size <= most, "{what} takes {size} bytes, not {most}");
    }
}
