//! How a record's dataset belongs to others, seen from its side.

use super::figures::{AmountOut, ByName, FigureOut, amount, figures, text};
use crate::catalog::{Catalog, DatasetId, Direction, Related};
use crate::content::dataset::{Overlap, RelationJoint};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct RelationOut<'a> {
    dataset: &'a str,
    /// The dataset whose file says so, and whose sources are meant.
    declared_by: &'a str,
    kinds: Vec<&'static str>,
    complete: Option<bool>,
    how: Option<&'static str>,
    shared: ByName<'a, SharedOut<'a>>,
    joint: Vec<JointOut<'a>>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

/// How much both hold; `here` and `there` are the declaring dataset's.
#[derive(Debug, Serialize)]
struct SharedOut<'a> {
    here: Option<AmountOut>,
    there: Option<u64>,
    part: Option<&'a str>,
    there_part: Option<&'a str>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct JointOut<'a> {
    here: &'a str,
    there: &'a str,
    positive: ByName<'a, FigureOut<'a>>,
}

pub fn relation<'a>(catalog: &'a Catalog, id: DatasetId, related: Related) -> RelationOut<'a> {
    let declaring = match related.direction {
        Direction::Declared => id,
        Direction::Inferred => related.other,
    };
    let declaring = catalog.dataset(declaring);
    let relation = &declaring.fields().related[related.relation];
    RelationOut {
        dataset: &catalog.dataset(related.other).page().slug,
        declared_by: &declaring.page().slug,
        kinds: relation.kinds.iter().map(|kind| kind.value()).collect(),
        complete: relation.complete,
        how: relation.how.map(|how| how.value()),
        shared: ByName(
            relation
                .shared
                .iter()
                .map(|(unit, overlap)| (unit.plural(), shared(overlap)))
                .collect(),
        ),
        joint: relation.joint.iter().map(joint).collect(),
        source: text(relation.source.as_ref()),
        note: relation.note.as_deref(),
    }
}

fn shared(overlap: &Overlap) -> SharedOut<'_> {
    SharedOut {
        here: overlap.here.map(amount),
        there: overlap.there,
        part: text(overlap.part.as_ref()),
        there_part: text(overlap.there_part.as_ref()),
        source: text(overlap.source.as_ref()),
        note: overlap.note.as_deref(),
    }
}

fn joint(joint: &RelationJoint) -> JointOut<'_> {
    JointOut {
        here: &joint.here.value,
        there: &joint.there.value,
        positive: figures(&joint.figures),
    }
}
