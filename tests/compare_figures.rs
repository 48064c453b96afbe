//! The comparisons on real figures, to the letter.
#![expect(clippy::unwrap_used, reason = "what cannot be set up fails the test")]

mod compare_support;

use catscan::compare::{
    Basis, Interval, Refusal, RollUp, common_units, pooled_of, pooled_positives, roll_ups, shared,
};
use catscan::schema::values::Unit;
use compare_support::{chosen, concept, dataset, fixtures};

fn preferred(slug: &str, of: &str, unit: Unit) -> (RollUp, Vec<String>) {
    let catalog = fixtures(&[slug]);
    let id = dataset(&catalog, slug);
    let all = roll_ups(&catalog, id, concept(&catalog, of));
    let one = all.into_iter().find(|one| one.unit == unit).unwrap();
    let labels = &catalog.dataset(id).sets[one.set].labels;
    let names = one.labels.iter().map(|l| labels[*l].name.to_string());
    let names = names.collect();
    (one, names)
}

#[test]
fn chexpert_lung_opacity_or_a_child_is_bounded_by_the_largest_label_and_by_no_finding() {
    let (roll_up, mut names) = preferred("chexpert", "lung-opacity", Unit::Image);
    names.sort();
    let expected = [
        "Atelectasis",
        "Consolidation",
        "Edema",
        "Lung Lesion",
        "Lung Opacity",
        "Pneumonia",
    ];
    assert_eq!(names, expected);
    assert_eq!(roll_up.bounds, Interval::between(105_581, 201_033));
    assert_eq!(roll_up.of, Some(223_414));
    let (_, taken_off) = roll_up.derivation.absence.unwrap();
    assert_eq!(taken_off, 22_381);
    assert!(roll_up.derivation.joints.is_empty());
    assert_eq!(
        roll_up.derivation.counted.len(),
        6,
        "an open set: every label counts"
    );
}

#[test]
fn chexpert_by_study_stands_apart_from_chexpert_by_image() {
    let (roll_up, _) = preferred("chexpert", "lung-opacity", Unit::Study);
    assert_eq!(roll_up.bounds, Interval::between(92_669, 187_641 - 16_627));
}

#[test]
fn a_joint_fact_on_the_same_labels_replaces_the_bounds() {
    let (roll_up, _) = preferred("chexpert-joint", "lung-opacity", Unit::Image);
    assert_eq!(roll_up.bounds, Interval::exactly(154_394));
    assert_eq!(roll_up.derivation.joints, [0]);
    assert_eq!(
        roll_up.derivation.absence, None,
        "nothing rests on it any more"
    );
    let (roll_up, _) = preferred("chexpert-joint", "enlarged-cardiomediastinum", Unit::Image);
    assert_eq!(roll_up.bounds, Interval::exactly(35_897));
}

#[test]
fn pairs_that_are_known_tighten_the_bounds() {
    let (roll_up, _) = preferred("chexpert-pairs", "lung-opacity", Unit::Image);
    // Lung Opacity and Edema: 105,581 + 52,246 - 27,455.
    assert!(roll_up.bounds.low >= 130_372, "{:?}", roll_up.bounds);
    assert!(roll_up.bounds.contains(154_394));
    // Two labels of which the pair is known are known: 10,798 + 27,000 - 1,901.
    let (roll_up, _) = preferred("chexpert-pairs", "enlarged-cardiomediastinum", Unit::Image);
    assert_eq!(roll_up.bounds, Interval::exactly(35_897));
}

#[test]
fn a_parent_below_its_child_is_a_note_in_an_open_set() {
    let (roll_up, _) = preferred("chexpert", "enlarged-cardiomediastinum", Unit::Image);
    let [note] = roll_up.below_child.as_slice() else {
        panic!("{:?}", roll_up.below_child);
    };
    assert_eq!(
        (note.parent_positive, note.child_positive),
        (10_798, 27_000)
    );
    assert!(!note.is_error);
    assert!(roll_up.derivation.contradicted.is_empty());
    assert_eq!(roll_up.bounds, Interval::between(27_000, 37_798));
}

#[test]
fn chestx_ray14_nodule_or_mass_by_views() {
    let (roll_up, names) = preferred("chestx-ray14", "lung-lesion", Unit::Image);
    assert_eq!(names, ["Nodule", "Mass"]);
    assert_eq!(roll_up.bounds, Interval::between(6_392, 12_113));
    assert_eq!(roll_up.derivation.table, 0, "the 2020 table");
    assert_eq!(roll_up.derivation.strata, [1], "divided by projection");
    assert_eq!(roll_up.derivation.absence, None);
}

#[test]
fn the_lists_table_is_an_alternative_and_not_added() {
    let catalog = fixtures(&["chestx-ray14"]);
    let id = dataset(&catalog, "chestx-ray14");
    let all = roll_ups(&catalog, id, concept(&catalog, "pneumothorax"));
    let seen: Vec<(Unit, Option<u64>)> = all
        .iter()
        .map(|one| (one.unit, one.bounds.exact()))
        .collect();
    assert_eq!(
        seen,
        [
            (Unit::Image, Some(5_302)),
            (Unit::Image, Some(3_705 + 504 + 1_089)),
            (Unit::Patient, Some(1_487)),
        ]
    );
}

#[test]
fn no_finding_is_not_taken_off_patients_who_have_several_images() {
    let (roll_up, _) = preferred("chestx-ray14", "lung-lesion", Unit::Patient);
    assert_eq!(roll_up.bounds, Interval::between(3_394, 3_394 + 2_568));
    assert_eq!(roll_up.derivation.absence, None);
}

#[test]
fn three_datasets_of_the_same_images_are_hardly_more_than_one() {
    let catalog = fixtures(&["chestx-ray14", "rsna-pneumonia", "google-relabels"]);
    let three = ["chestx-ray14", "rsna-pneumonia", "google-relabels"];
    let three = three.map(|slug| dataset(&catalog, slug));
    let pool = pooled_of(&catalog, &three, Unit::Image);
    assert_eq!(pool.bounds, Interval::between(112_120, 112_218));
    assert_eq!(pool.overlaps.len(), 3);
    assert!(pool.assumed_disjoint(&catalog).is_empty());
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let pool = pooled_of(&catalog, &order.map(|at| three[at]), Unit::Image);
        assert_eq!(pool.bounds, Interval::between(112_120, 112_218));
    }
    let two = pooled_of(&catalog, &three[..2], Unit::Image);
    assert_eq!(two.bounds, Interval::between(112_120, 112_218));
    let patients = pooled_of(&catalog, &three, Unit::Patient);
    assert_eq!(patients.uncounted, [three[1]]);
}

#[test]
fn relatives_of_one_dataset_are_not_disjoint_by_assumption() {
    let catalog = fixtures(&["chestx-ray14", "rsna-pneumonia-joint", "google-relabels"]);
    // Only the other RSNA fixture is named by Google's relations.
    let two = ["rsna-pneumonia-joint", "google-relabels"].map(|slug| dataset(&catalog, slug));
    let pool = pooled_of(&catalog, &two, Unit::Image);
    let [pair] = pool.overlaps.as_slice() else {
        panic!("{:?}", pool.overlaps);
    };
    assert_eq!(
        pair.basis,
        Basis::Through(dataset(&catalog, "chestx-ray14"))
    );
    assert_eq!(pool.bounds, Interval::between(26_684, 26_684 + 4_376));
}

#[test]
fn pneumonia_and_lung_opacity_from_the_marginals_and_with_what_is_known_jointly() {
    for (rsna, low, high) in [
        ("rsna-pneumonia", 6_012, 7_443),
        ("rsna-pneumonia-joint", 6_981, 7_079),
    ] {
        let catalog = fixtures(&["chestx-ray14", rsna]);
        let nih = chosen(&catalog, "chestx-ray14", &["Pneumonia"]);
        let opacity = chosen(&catalog, rsna, &["Lung Opacity"]);
        for two in [[nih.clone(), opacity.clone()], [opacity, nih]] {
            let pooled = pooled_positives(&catalog, &two, Unit::Image).unwrap();
            assert_eq!(pooled.bounds, Interval::between(low, high), "{rsna}");
        }
    }
}

#[test]
fn pneumothorax_of_two_readings_is_exact_with_the_joint_fact() {
    let catalog = fixtures(&["chestx-ray14", "google-relabels"]);
    let two = ["chestx-ray14", "google-relabels"];
    let two = two.map(|slug| chosen(&catalog, slug, &["Pneumothorax"]));
    let pooled = pooled_positives(&catalog, &two, Unit::Image).unwrap();
    assert_eq!(pooled.bounds, Interval::exactly(5_431));
    assert_eq!(pooled.pairs[0].both, Interval::exactly(109));
    assert_eq!(pooled.pairs[0].joints, [(0, 0)]);
}

#[test]
fn units_are_refused_and_not_mixed() {
    let catalog = fixtures(&["chestx-ray14", "chexpert"]);
    let two = ["chestx-ray14", "chexpert"];
    let two = two.map(|slug| chosen(&catalog, slug, &["Pneumothorax"]));
    assert_eq!(common_units(&catalog, &two), [Unit::Image]);
    let refused = pooled_positives(&catalog, &two, Unit::Study).unwrap_err();
    let has = vec![Unit::Image, Unit::Patient];
    let Refusal::OtherUnit {
        dataset: id,
        has: seen,
    } = refused
    else {
        panic!("{refused:?}");
    };
    assert_eq!((id, seen), (dataset(&catalog, "chestx-ray14"), has));
    let patients = pooled_positives(&catalog, &two[..1], Unit::Patient).unwrap();
    assert_eq!(patients.bounds, Interval::exactly(1_487));
    let marks = pooled_positives(&catalog, &two, Unit::Box);
    assert_eq!(marks, Err(Refusal::Marks(Unit::Box)));
}

#[test]
fn datasets_that_nobody_connects_are_disjoint_by_assumption() {
    let catalog = fixtures(&["chestx-ray14", "chexpert"]);
    let two = ["chestx-ray14", "chexpert"].map(|slug| dataset(&catalog, slug));
    let pool = pooled_of(&catalog, &two, Unit::Image);
    assert_eq!(pool.bounds, Interval::exactly(112_120 + 224_316));
    assert_eq!(pool.assumed_disjoint(&catalog), [(two[0], two[1])]);
    let pair = shared(&catalog, &pool.sides[0], &pool.sides[1], Unit::Image);
    assert_eq!(pair.basis, Basis::Assumed);
}
