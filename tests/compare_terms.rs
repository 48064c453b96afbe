//! Match kinds, and terms of several datasets together.

mod compare_support;

use catscan::compare::{
    Allowed, Contradiction, Interval, allowed_together, asked_together, contradictions, on_concept,
};
use catscan::content::Dataset as Fields;
use catscan::schema::values::{Demand, Match, Permission};
use compare_support::catalog;

#[test]
fn a_match_says_which_end_of_the_count_holds_for_the_concept() {
    let five = Interval::exactly(5);
    let of = Some(9);
    assert_eq!(on_concept(Match::Exact, five, of), five);
    assert_eq!(
        on_concept(Match::Narrower, five, of),
        Interval::between(5, 9)
    );
    assert_eq!(
        on_concept(Match::Broader, five, of),
        Interval::between(0, 5)
    );
    assert_eq!(on_concept(Match::Close, five, of), Interval::between(0, 9));
    let open = Interval { low: 5, high: None };
    assert_eq!(on_concept(Match::Narrower, five, None), open);
    assert_eq!(on_concept(Match::Close, five, None), Interval::UNKNOWN);
}

/// Datasets of one licence each.
fn together<T>(licenses: &[&str], see: impl Fn(&[&Fields]) -> T) -> T {
    let files: Vec<(String, String)> = licenses
        .iter()
        .enumerate()
        .map(|(at, license)| {
            let text = format!("+++\ntitle = \"D\"\n[[licenses]]\nname = \"L\"\n{license}\n+++\n");
            (format!("datasets/d{at}.md"), text)
        })
        .collect();
    let catalog = catalog(&files);
    let fields: Vec<&Fields> = catalog.datasets.iter().map(|d| d.fields()).collect();
    see(&fields)
}

const YES: &str = "allows = { commercial = true }";
const NO: &str = "allows = { commercial = false }";

#[test]
fn no_wins_then_silence() {
    for (licenses, expected, decided_by) in [
        (vec![YES, YES], Allowed::Yes, vec![0, 1]),
        (vec![YES, "", YES], Allowed::NotStated, vec![1]),
        (vec![YES, "", NO, NO], Allowed::No, vec![2, 3]),
        (vec![], Allowed::NotStated, vec![]),
    ] {
        let found = together(&licenses, |all| {
            allowed_together(all, Permission::Commercial)
        });
        assert_eq!((found.allowed, found.decided_by), (expected, decided_by));
    }
}

#[test]
fn share_alike_cannot_be_combined_with_no_derivatives() {
    const ALIKE: &str = "asks = [\"share-alike\", \"cite\"]";
    const FIXED: &str = "allows = { derivatives = false }\nasks = [\"cite\"]";
    let found = together(&[FIXED, "", ALIKE], contradictions);
    let expected = Contradiction {
        share_alike: 2,
        no_derivatives: 0,
    };
    assert_eq!(found, [expected]);
    let own = "asks = [\"share-alike\"]\nallows = { derivatives = false }";
    assert!(
        together(&[own, YES], contradictions).is_empty(),
        "its own terms are its own matter"
    );
    assert!(together(&[FIXED, FIXED], contradictions).is_empty());
    assert!(together(&[ALIKE, ALIKE, YES], contradictions).is_empty());
    let asked = together(&[FIXED, "", ALIKE], asked_together);
    assert_eq!(
        asked,
        [(Demand::Cite, vec![0, 2]), (Demand::ShareAlike, vec![2])]
    );
}
