use serde::Serialize;

use super::{ConceptMatch, Figure, Segment, Tone};

/// One act of labelling: its names and what they mean, and the tables that count them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct LabelSet {
    /// Anchor, starting with an upper-case letter: `Labels-findings`.
    pub id: String,
    /// `Findings`; `Labels` where there is but one.
    pub title: String,
    /// How many labels are listed here.
    pub count: u64,
    /// How many a source says there are, where that is stated.
    pub stated_number: Option<Figure>,
    /// What carries a label: `image`, `study`.
    pub on: Option<String>,
    /// In words: `several labels at once`.
    pub form: Option<String>,
    /// What marks the place, in words: `boxes`.
    pub marks: Option<String>,
    /// Who labelled, in words: `software, from the reports`.
    pub origin: Option<String>,
    /// How many readers, in words: `3 radiologists`.
    pub readers: Option<String>,
    /// Names of the tools.
    pub tools: Vec<String>,
    /// What no mention means, in words: `not mentioned counts as negative`.
    pub blank: Option<String>,
    /// How parents and children behave, in words. `None` where there are none.
    pub hierarchy: Option<String>,
    /// What part of the dataset it covers, in words: `train of the official split`. `None` for all of it.
    pub covers: Option<String>,
    /// Anything else; plain text.
    pub note: Option<String>,
    /// Published counts. Alternatives stand beside each other, the preferred one first.
    pub tables: Vec<CountTable>,
    /// The labels as a tree or list, where no table names them.
    pub names: Vec<LabelNode>,
}

/// A label without counts, with those below it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct LabelNode {
    /// Its name and concepts.
    pub label: LabelName,
    /// Codes and other remarks, in words: `UMLS C0149711`.
    pub note: Option<String>,
    /// The labels below it.
    pub children: Vec<LabelNode>,
}

/// A dataset's own name for what it marks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct LabelName {
    /// Exactly as the dataset writes it.
    pub name: String,
    /// The concepts that it reaches; empty where it stands alone.
    pub concepts: Vec<ConceptMatch>,
}

/// A published table of counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CountTable {
    /// Anchor, starting with an upper-case letter: `Counts-table-2020`.
    pub id: String,
    /// What it counts, in words: `Positive images by part`.
    pub title: String,
    /// Plural: `images`. `None` where the columns are units.
    pub unit: Option<String>,
    /// What the counts are out of, where it is the same for the whole table.
    pub of: Option<Figure>,
    /// Whether that is counted in another unit than the rows, which then are no share of it.
    pub of_other: bool,
    /// What part of the dataset it counts, in words: `train of the official split`.
    pub scope: Option<String>,
    /// Number of its source.
    pub source: Option<u32>,
    /// What varies from column to column.
    pub axis: Axis,
    /// The columns of numbers.
    pub columns: Vec<Column>,
    /// Whether any row has a bar; the column of bars is left out otherwise.
    pub bars: bool,
    /// Whether any row has a percentage.
    pub percents: bool,
    /// In the order of the page's file.
    pub rows: Vec<CountRow>,
    /// Labelled, but not in this table.
    pub unpublished: Vec<LabelName>,
    /// Anything else, such as "a parent with fewer positives than its child"; plain text.
    pub note: Option<String>,
}

/// The one axis of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// One column: the positives.
    None,
    /// Parts of a split.
    Part,
    /// The four states.
    State,
    /// Views.
    View,
    /// Units: images, patients.
    Unit,
    /// Readers.
    Readers,
}

/// A column of numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Column {
    /// `train`, `positive`.
    pub title: String,
    /// What its counts are out of, where columns differ.
    pub of: Option<Figure>,
    /// Its colour in the bars; `None` where it has none.
    pub tone: Option<Tone>,
}

/// A label in a table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CountRow {
    /// Its name and concepts.
    pub label: LabelName,
    /// How deep it stands under the labels above it, from 0.
    pub depth: u32,
    /// One for each column; `None` where the source gives none.
    pub cells: Vec<Option<Figure>>,
    /// Parts or states, on one scale for the whole table: parts by the largest row, states by what they are out of.
    /// The label that means "none of the others" may be left out of the scale and then has no bar, so that the rest
    /// can be seen.
    pub bar: Vec<Segment>,
    /// Stated positives out of all: `11.9 %`.
    pub percent: Option<String>,
    /// What it is if the uncertain or unmentioned ones are counted too: `9.2–36.9 %`.
    pub range: Option<String>,
}

/// Several labels together.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Joint {
    /// The labels' own names.
    pub labels: Vec<String>,
    /// In words: `any of these`, `all of these`.
    pub how: String,
    /// How many.
    pub figure: Figure,
    /// Plural: `images`.
    pub unit: String,
    /// Which part of the dataset, in words.
    pub scope: Option<String>,
    /// What else to know; plain text.
    pub note: Option<String>,
}
