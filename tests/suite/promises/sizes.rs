//! What there are tens of for each dataset takes no more room than it needs: at 100,000 datasets eight bytes more in one of
//! these are 10 MB.

#![cfg(target_pointer_width = "64")]

use catscan::catalog::{ConceptMatch, Label};
use catscan::compare::{Act, Cell, Tally};
use catscan::content::markdown::{Heading, Link, Task};
use catscan::progress::Section;
use catscan::schema::Spanned;

#[test]
fn what_there_are_many_of_is_small() {
    let sizes = [
        ("a cell", size_of::<Cell>(), 24),
        ("an act", size_of::<Act>(), 64),
        ("a tally", size_of::<Tally>(), 80),
        ("a label", size_of::<Label>(), 88),
        ("its concept", size_of::<ConceptMatch>(), 24),
        ("a name with its place", size_of::<Spanned<String>>(), 40),
        ("a task", size_of::<Task>(), 40),
        ("a section of tasks", size_of::<Section>(), 32),
        ("a heading", size_of::<Heading>(), 48),
        ("a link", size_of::<Link>(), 32),
    ];
    for (what, size, most) in sizes {
        assert!(size <= most, "{what} takes {size} bytes, not {most}");
    }
}
