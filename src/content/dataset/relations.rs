//! Datasets that a dataset is made of or shares with, written in the derived one.

use super::figures::{Amount, Figures, amount};
use crate::diagnostic::Span;
use crate::schema::values::{RelationHow, RelationKind, Unit};
use crate::schema::{Node, Spanned, Table, Value};
use ecow::EcoString;

/// How this dataset belongs to another one.
#[derive(Debug)]
pub struct Relation {
    /// The other dataset, by slug.
    pub to: Spanned<EcoString>,
    /// How they belong together.
    pub kinds: Box<[RelationKind]>,
    /// Whether all of this dataset comes from there.
    pub complete: Option<bool>,
    /// How much both hold.
    pub shared: Box<[(Unit, Overlap)]>,
    /// How that is known.
    pub how: Option<RelationHow>,
    /// Who says so.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
    /// How many are positive in both.
    pub joint: Box<[RelationJoint]>,
}

/// How much two datasets share.
#[derive(Debug)]
pub struct Overlap {
    /// How many of this dataset; none where only the other side's number is known.
    pub here: Option<Amount>,
    /// How many different ones of the other dataset.
    pub there: Option<u64>,
    /// The part of this dataset, as `split.part`.
    pub part: Option<Spanned<EcoString>>,
    /// The part of the other dataset, as `split.part`.
    pub there_part: Option<Spanned<EcoString>>,
    /// Who says so.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
    /// Where it stands.
    pub span: Span,
}

/// How many are positive in both datasets.
#[derive(Debug)]
pub struct RelationJoint {
    /// This dataset's label.
    pub here: Spanned<EcoString>,
    /// The other dataset's label.
    pub there: Spanned<EcoString>,
    /// How many.
    pub figures: Figures,
}

impl Relation {
    pub(super) fn read(mut table: Table) -> Option<Self> {
        let source = table.text("source");
        Some(Self {
            to: table.text("to")?,
            kinds: table.choices("kind", RelationKind::parse),
            complete: table.boolean("complete"),
            shared: table
                .pairs("shared")
                .into_iter()
                .filter_map(|(unit, node)| {
                    let unit = Unit::from_plural(&unit.value)?;
                    Some((unit, Overlap::read(node, source.as_ref())?))
                })
                .collect(),
            how: table.choice("how", RelationHow::parse),
            note: table.words("note"),
            joint: table
                .tables("joint")
                .into_iter()
                .filter_map(|joint| RelationJoint::read(joint, source.as_ref()))
                .collect(),
            source,
        })
    }
}

impl Overlap {
    fn read(node: Node, fallback: Option<&Spanned<EcoString>>) -> Option<Self> {
        let span = node.span;
        match node.value {
            Value::Table(mut table) => Some(Self {
                here: amount(&mut table),
                there: table.count("there").map(|count| count.value),
                part: table.text("part"),
                there_part: table.text("there_part"),
                source: table.text("source").or_else(|| fallback.cloned()),
                note: table.words("note"),
                span,
            }),
            _ => Some(Self {
                here: Some(Amount::Exact(node.count()?.value)),
                there: None,
                part: None,
                there_part: None,
                source: fallback.cloned(),
                note: None,
                span,
            }),
        }
    }
}

impl RelationJoint {
    fn read(mut table: Table, fallback: Option<&Spanned<EcoString>>) -> Option<Self> {
        let source = table.text("source").or_else(|| fallback.cloned());
        Some(Self {
            here: table.text("here")?,
            there: table.text("there")?,
            figures: Figures::take(&mut table, source.as_ref()),
        })
    }
}
