//! Cells, prevalence, neighbours, pooling, terms: what can be said of several datasets together.
//!
//! Enters: a [`Catalog`](crate::catalog::Catalog). Leaves: values that are computed once and read
//! by every page that shows them. Does no I/O and knows no pages. What the numbers mean is written
//! at each type; nothing here is averaged, and counts of different units never meet.
//!
//! Derived numbers are [`Interval`]s, best known from `union`, where the two inequalities and their
//! proofs stand: labels of one dataset ([`RollUp`]: tables are read in `layer`, brought together in
//! `ledger` and bounded in `region`), datasets of a pool ([`Pool`]), and the positives of these
//! ([`Positives`]). What pairs of datasets share is found in `overlap`.

mod act;
mod both;
mod cell;
mod declared;
mod extent;
mod fact;
mod grain;
mod hierarchy;
mod interval;
mod joint;
mod layer;
mod ledger;
mod matching;
mod neighbours;
mod overlap;
mod pool;
mod positives;
mod prevalence;
mod region;
mod rollup;
mod row;
mod tally;
mod terms;
mod union;

pub use act::Act;
pub use cell::{Cell, Cells};
pub use declared::declared;
pub use extent::Extent;
pub use fact::Fact;
pub use grain::{is_thing, parts_apart};
pub use hierarchy::{BelowChild, below_child, depth};
pub use interval::Interval;
pub use joint::{JointFact, joint_facts};
pub use layer::Counts;
pub use ledger::{Account, Contradicted, accounts};
pub use matching::on_concept;
pub use neighbours::{Neighbour, Traits, neighbours};
pub use overlap::{Basis, Shared, Side, shared};
pub use pool::{Pool, Pooled, pooled, pooled_of, pooled_parts};
pub use positives::{Chosen, PositivePair, Positives, Refusal, common_units, pooled_positives};
pub use prevalence::{Prevalence, prevalence, ratio};
pub use region::{Division, Region, Rules};
pub use rollup::{Derivation, RollUp, any_of, any_of_part, labels_of, roll_ups};
pub use tally::{Tally, rank};
pub use terms::{
    Allowed, Combined, Contradiction, Together, allowed, allowed_together, asked_together,
    combined, contradictions,
};
