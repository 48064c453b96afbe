//! The rules of the bounds one by one, on front matter of a few lines.

#![expect(clippy::unwrap_used, reason = "what cannot be set up fails the test")]

mod compare_support;

use catscan::compare::{
    Basis, Contradicted, Interval, RollUp, any_of, pooled_of, pooled_positives,
};
use catscan::schema::values::Unit;
use compare_support::{catalog, chosen, dataset};

/// What the tables of a dataset say of any of the labels named.
fn roll_ups(front_matter: &str, labels: &[&str]) -> Vec<RollUp> {
    let text = format!("+++\ntitle = \"D\"\n{front_matter}\n+++\n");
    let catalog = catalog(&[("datasets/d.md".to_owned(), text)]);
    let id = dataset(&catalog, "d");
    let set = &catalog.dataset(id).sets[0];
    let labels: Vec<usize> = labels.iter().map(|name| set.find(name).unwrap()).collect();
    any_of(&catalog, id, 0, &labels)
}

fn only(front_matter: &str, labels: &[&str]) -> RollUp {
    let mut all = roll_ups(front_matter, labels);
    assert_eq!(all.len(), 1, "{all:#?}");
    all.remove(0)
}

const TREE: &str = "broader = { \"A\" = [\"P\"], \"B\" = [\"P\"] }\n[[counts]]\n[counts.rows]";

#[test]
fn in_a_closed_set_only_the_topmost_labels_are_summed() {
    let closed = format!(
        "size.images = 20\n[[labels]]\non = \"image\"\nhierarchy = \"closed\"\n{TREE}\n\"P\" = 5\n\"A\" = 3\n\"B\" = 4"
    );
    let all = only(&closed, &["P", "A", "B"]);
    assert_eq!(all.bounds, Interval::exactly(5));
    assert_eq!(all.derivation.counted.len(), 1);
    let open = only(&closed.replace("closed", "open"), &["P", "A", "B"]);
    assert_eq!(open.bounds, Interval::between(5, 12));
}

#[test]
fn in_a_closed_set_an_uncounted_parent_holds_its_children() {
    let text = format!(
        "size.images = 20\n[[labels]]\non = \"image\"\nhierarchy = \"closed\"\n{TREE}\n\"A\" = 3\n\"B\" = 4"
    );
    let parent = only(
        &text.replace("[[counts]]", "names = [\"P\"]\n[[counts]]"),
        &["P", "A"],
    );
    assert_eq!(parent.bounds, Interval::between(4, 20));
    assert_eq!(parent.derivation.uncounted, parent.derivation.counted);
}

#[test]
fn a_closed_set_that_breaks_its_own_rule_is_read_as_an_open_one() {
    let text = format!(
        "size.images = 20\n[[labels]]\non = \"image\"\nhierarchy = \"closed\"\n{TREE}\n\"P\" = 2\n\"A\" = 3\n\"B\" = 4"
    );
    let all = only(&text, &["P", "A", "B"]);
    assert_eq!(all.bounds, Interval::between(4, 9));
    assert_eq!(all.derivation.contradicted, [Contradicted::Hierarchy]);
    assert!(all.below_child.iter().all(|found| found.is_error));
    assert_eq!(all.below_child.len(), 2);
}

const FLAT: &str = "size.images = 20\n[[labels]]\non = \"image\"\nabsence = \"None\"";

#[test]
fn a_label_without_a_count_can_be_all_but_the_absence() {
    let text = format!(
        "{FLAT}\n[[counts]]\nunpublished = [\"B\"]\n[counts.rows]\n\"A\" = 3\n\"None\" = 6"
    );
    let both = only(&text, &["A", "B"]);
    assert_eq!(both.bounds, Interval::between(3, 14));
    assert_eq!(both.derivation.uncounted.len(), 1);
    assert_eq!(both.derivation.absence.map(|(_, number)| number), Some(6));
    assert!(
        roll_ups(&text, &["B"]).is_empty(),
        "no count is not a count"
    );
}

#[test]
fn an_absence_that_excludes_too_many_is_set_aside() {
    let text = format!("{FLAT}\n[[counts]]\n[counts.rows]\n\"A\" = 13\n\"B\" = 2\n\"None\" = 8");
    let both = only(&text, &["A", "B"]);
    assert_eq!(both.bounds, Interval::between(13, 15));
    assert_eq!(both.derivation.contradicted, [Contradicted::Absence]);
}

#[test]
fn a_joint_fact_that_the_counts_rule_out_is_set_aside() {
    let text = |positive: u64| {
        format!(
            "{FLAT}\n[[counts]]\n[counts.rows]\n\"A\" = 3\n\"B\" = 4\n\"None\" = 6\n[[joint]]\nany_of = [\"A\", \"B\"]\npositive = {positive}"
        )
    };
    assert_eq!(only(&text(6), &["A", "B"]).bounds, Interval::exactly(6));
    let wrong = only(&text(8), &["A", "B"]);
    assert_eq!(wrong.bounds, Interval::between(4, 7));
    assert_eq!(wrong.derivation.contradicted, [Contradicted::Joint(0)]);
}

#[test]
fn where_one_thing_carries_exactly_one_label_counts_add_up() {
    let text = format!(
        "{FLAT}\nform = \"multi-class\"\n[[counts]]\n[counts.rows]\n\"A\" = 3\n\"B\" = 4\n\"None\" = 13"
    );
    assert_eq!(only(&text, &["A", "B"]).bounds, Interval::exactly(7));
}

#[test]
fn tables_of_one_source_that_disagree_are_alternatives() {
    let tables = |second: &str| {
        format!(
            "{FLAT}\n[[views]]\nof.images = 20\ncounts = {{ x = 8, y = 12 }}\n[[counts]]\n[counts.rows]\n\"A\" = 5\n\"B\" = 5\n[[counts]]\ncolumns = {{ view = [\"x\", \"y\"] }}\n[counts.rows]\n\"A\" = {second}\n\"B\" = [0, 5]"
        )
    };
    let divided = only(&tables("[5, 0]"), &["A", "B"]);
    assert_eq!(divided.bounds, Interval::exactly(10));
    assert_eq!(divided.derivation.strata, [1]);
    let two = roll_ups(&tables("[4, 0]"), &["A", "B"]);
    let bounds: Vec<Interval> = two.iter().map(|one| one.bounds).collect();
    assert_eq!(bounds, [Interval::between(5, 10), Interval::exactly(9)]);
    assert_eq!([two[0].preferred, two[1].preferred], [true, false]);
}

#[test]
fn views_of_two_divisions_are_not_strata() {
    let text = format!(
        "{FLAT}\n[[views]]\nof.images = 20\ncounts = {{ x = 8, y = 12 }}\n[[views]]\nof.images = 20\ncounts = {{ male = 10, female = 10 }}\n[[counts]]\ncolumns = {{ view = [\"x\", \"male\"] }}\n[counts.rows]\n\"A\" = [5, 3]"
    );
    let one = only(&text, &["A"]);
    assert_eq!(one.bounds, Interval::between(5, 8));
    assert_eq!(one.of, None);
}

fn two(related: &str) -> (Interval, Vec<Basis>) {
    let catalog = catalog(&[
        (
            "datasets/a.md".to_owned(),
            "+++\ntitle = \"A\"\nsize.images = 10\n+++\n".to_owned(),
        ),
        (
            "datasets/b.md".to_owned(),
            format!(
                "+++\ntitle = \"B\"\nsize.images = 6\n[[related]]\nto = \"a\"\n{related}\n+++\n"
            ),
        ),
    ]);
    let ids = ["a", "b"].map(|slug| dataset(&catalog, slug));
    let pool = pooled_of(&catalog, &ids, Unit::Image);
    (
        pool.bounds,
        pool.overlaps.iter().map(|pair| pair.basis).collect(),
    )
}

#[test]
fn what_a_relation_says_decides_what_is_taken_off() {
    for (related, low, high, basis) in [
        (
            "kind = [\"overlaps\"]\nshared.images = 4",
            12,
            12,
            vec![Basis::Stated],
        ),
        (
            "kind = [\"overlaps\"]\nshared.images = 4\nhow = \"suspected\"",
            12,
            16,
            vec![Basis::Suspected],
        ),
        (
            "kind = [\"overlaps\"]\nshared.images.about = 4",
            10,
            16,
            vec![Basis::Uncounted],
        ),
        (
            "kind = [\"overlaps\"]\nshared.images.there = 4",
            10,
            12,
            vec![Basis::Stated],
        ),
        ("kind = [\"overlaps\"]", 10, 16, vec![Basis::Uncounted]),
        (
            "kind = [\"overlaps\"]\nshared.patients = 4",
            10,
            16,
            vec![Basis::Uncounted],
        ),
        (
            "kind = [\"taken-from\"]\ncomplete = true",
            10,
            10,
            vec![Basis::Stated],
        ),
        ("kind = [\"disjoint\"]", 16, 16, vec![]),
        // Two of B's are one of A's: six of B are four different ones, all of them A's.
        (
            "kind = [\"overlaps\"]\nshared.images = { is = 6, there = 4 }",
            10,
            10,
            vec![Basis::Stated],
        ),
    ] {
        assert_eq!(
            two(related),
            (Interval::between(low, high), basis),
            "{related}"
        );
    }
}

#[test]
fn a_cell_that_the_source_leaves_blank_is_not_zero() {
    let text = "size.images = 20\n[[splits]]\nid = \"s\"\nparts.x.images = 8\nparts.y.images = 12\n[[labels]]\non = \"image\"\n[[counts]]\nsplit = \"s\"\ncolumns = { part = [\"x\", \"y\"] }\n[counts.rows]\n\"A\" = { x = 5 }\n\"B\" = [1, 2]";
    assert_eq!(only(text, &["A"]).bounds, Interval::between(5, 17));
    assert_eq!(only(text, &["A", "B"]).bounds, Interval::between(7, 18));
}

#[test]
fn a_part_is_pooled_only_as_far_as_the_overlap_is_known_for_it() {
    // Of B's ten images five are in A. Nobody says how many of the part that is counted.
    let files = |table: &str| {
        [
            ("a", "+++\ntitle = \"A\"\nsize.images = 10\n[[labels]]\non = \"image\"\n[[counts]]\n[counts.rows]\n\"X\" = 5\n+++\n".to_owned()),
            ("b", format!("+++\ntitle = \"B\"\nsize.images = 10\n[[splits]]\nid = \"s\"\nparts.x.images = 8\nparts.y.images = 2\n[[labels]]\non = \"image\"\n[[counts]]\n{table}[counts.rows]\n\"X\" = 4\n[[related]]\nto = \"a\"\nkind = [\"overlaps\"]\nshared.images = 5\n[[related.joint]]\nhere = \"X\"\nthere = \"X\"\nimages = 3\n+++\n")),
        ]
        .map(|(slug, text)| (format!("datasets/{slug}.md"), text))
    };
    let pooled = |table| {
        let catalog = catalog(&files(table));
        let two = ["a", "b"].map(|slug| chosen(&catalog, slug, &["X"]));
        let pooled = pooled_positives(&catalog, &two, Unit::Image).unwrap();
        (pooled.bounds, pooled.pairs[0].shared.clone())
    };
    let (all, _) = pooled("");
    assert_eq!(all, Interval::exactly(5 + 4 - 3));
    // Three to five of the part can be A's; the three that are positive in both need not be of it.
    let (part, shared) = pooled("part = \"s.x\"\n");
    assert_eq!(part, Interval::between(5, 9));
    assert_eq!(
        (shared.shared, shared.basis),
        (Interval::between(3, 5), Basis::StatedElsewhere)
    );
}

#[test]
fn a_joint_fact_speaks_of_the_preferred_table() {
    let own = |rows: &str| {
        format!(
            "[[labels]]\non = \"image\"\n[[counts]]\nsource = \"new\"\n[counts.rows]\n{rows}\n[[counts]]\nsource = \"old\"\n[counts.rows]\n\"X\" = 4\n[[sources]]\nid = \"new\"\nkind = \"primary\"\ntitle = \"n\"\n[[sources]]\nid = \"old\"\nkind = \"secondary\"\ntitle = \"o\""
        )
    };
    let bounds = |rows: &str| {
        let related = "[[related]]\nto = \"a\"\nkind = [\"overlaps\"]\nshared.images = 5\n[[related.joint]]\nhere = \"X\"\nthere = \"X\"\nimages = 3";
        let catalog = catalog(&[
            ("datasets/a.md".to_owned(), "+++\ntitle = \"A\"\nsize.images = 10\n[[labels]]\non = \"image\"\n[[counts]]\n[counts.rows]\n\"X\" = 5\n+++\n".to_owned()),
            ("datasets/b.md".to_owned(), format!("+++\ntitle = \"B\"\nsize.images = 10\n{related}\n{}\n+++\n", own(rows))),
        ]);
        let two = ["a", "b"].map(|slug| chosen(&catalog, slug, &["X"]));
        pooled_positives(&catalog, &two, Unit::Image)
            .unwrap()
            .bounds
    };
    assert_eq!(bounds("\"X\" = 5"), Interval::exactly(7));
    // The new table leaves the label out; the old one counts it in another state.
    assert_eq!(bounds("\"Y\" = 5"), Interval::between(5, 9));
}
