//! The theme's API: what the templates may read.
//!
//! A view is made when its page is rendered, from the catalog and the comparisons, and is thrown away with it.
//! Views are pure data: they know neither the catalog nor Tera, and nothing but `serde` is imported here.
//!
//! # Rules that every view keeps
//!
//! - **Every field is always serialised.** What is unknown is `None` and prints nothing; a template that
//!   reads a misspelt field fails instead.
//! - **URLs into the site are relative to the site's root** (`datasets/chestx-ray14.html`, with `#anchor`
//!   where meant) and are written `{{ page.root }}{{ url }}`. URLs out of the site are absolute.
//! - **Numbers are numbers** and are grouped by the filter `number` (`112120` becomes `112,120`). What is more
//!   than a number (`≥ 67,000`, `11.9 %`) arrives as text.
//! - **Bars are permille**, integers from 0 to 1000, so that templates do no arithmetic.
//! - **HTML** arrives only in fields called `body` and `html`, sanitised, links final, and is printed `|safe`.
//! - **Words** (how something was labelled, what a match means) arrive as the reader is to see them. Where a
//!   template chooses a look, there is an enum beside the words, serialised in kebab case.
//!
//! # What each template is given
//!
//! All of them: [`Site`] as `site` (global, the same value on every page) and [`Page`] as `page`.
//!
//! | template | key | view |
//! |---|---|---|
//! | `home.html` | `home`, `rows` | [`Home`], a list of [`DatasetRow`] |
//! | `dataset.html` | `dataset` | [`Dataset`] |
//! | `matrix.html` | `matrix` | [`Matrix`] |
//! | `label.html` | `label` | [`Label`] |
//! | `pair.html` | `pair` | [`Pair`] |
//! | `compare.html` | `compare` | [`Compare`] |
//! | `progress.html` | `progress` | [`Progress`] |
//! | `facet.html` | `facet`, `rows` | [`Facet`], a list of [`DatasetRow`] |
//! | `facets.html` | `facets` | [`Facets`] |
//! | `plain.html` | `plain` | [`Plain`] |
//! | `redirect.html` | `redirect` | [`Redirect`] |
//! | `not-found.html` | | |
//!
//! `rows` is a key of its own, so that a row can be turned into a template value once and shared by all lists.
//!
//! # Anchors
//!
//! The theme's own ids start with an upper-case letter (`Labels`, `Source-1`, `Conflict-1`), those of headings in
//! Markdown with a lower-case one, so they cannot clash. Ids that a view carries keep to that.

mod bar;
mod bounds;
mod compare;
mod conflict;
mod dataset;
mod dataset_row;
mod facet;
mod figure;
mod home;
mod label;
mod label_set;
mod link;
mod matrix;
mod overlap;
mod page;
mod pair;
mod plain;
mod progress;
mod redirect;
mod relation;
mod site;
mod source;
mod split;
mod task;
mod terms;
mod words;

pub use bar::{Segment, Tone};
pub use bounds::Bounds;
pub use compare::Compare;
pub use conflict::Conflict;
pub use dataset::{Chip, Citation, Dataset, Fact, KeyFigure, Release};
pub use dataset_row::DatasetRow;
pub use facet::{Facet, FacetGroup, FacetValue, Facets};
pub use figure::{Dispute, Figure};
pub use home::{Home, Total};
pub use label::{Code, Dot, Label, LabelRow, OwnLabel, Scale, Tick, Warning};
pub use label_set::{Axis, Column, CountRow, CountTable, Joint, LabelName, LabelNode, LabelSet};
pub use link::Link;
pub use matrix::{
    Legend, Matrix, MatrixCell, MatrixColumn, MatrixColumnGroup, MatrixGroup, MatrixRow,
};
pub use overlap::{Overlap, OverlapRow, SharedPositive, SharedPositives};
pub use page::{Alternate, Page, PageKind, Pager, PagerLink, TocEntry};
pub use pair::{CombinedTerm, Pair, PairCell, PairGroup, PairHead, PairRow, SharedLabel};
pub use plain::Plain;
pub use progress::{BurnUp, BurnUpPoint, Progress, ProgressDataset, ProgressSection};
pub use redirect::Redirect;
pub use relation::{Nearest, Related};
pub use site::{Counts, NavItem, Site};
pub use source::Source;
pub use split::{Split, SplitPart, ViewCount, ViewSet};
pub use task::Task;
pub use terms::{Access, License, Permission};
pub use words::{Allowed, CellKind, ConceptMatch, Match};
