//! Numbers of things, and the wholes and parts that they are of.

use crate::diagnostic::Span;
use crate::schema::values::{KeepsApart, Unit};
use crate::schema::{Node, Spanned, Table, Value};
use ecow::{EcoString, eco_format};

/// How many there are, as precisely as a source says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Exactly so many.
    Exact(u64),
    /// Between the two, an end left open where it is not known.
    Between(Option<u64>, Option<u64>),
    /// Roughly so many.
    About(u64),
}

/// A number with its source.
#[derive(Debug, Clone)]
pub struct Figure {
    /// How many.
    pub amount: Amount,
    /// Who says so, by the id of the source.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
    /// Where it stands.
    pub span: Span,
}

impl Figure {
    /// The exact number, where it is one.
    pub fn exact(&self) -> Option<u64> {
        match self.amount {
            Amount::Exact(number) => Some(number),
            _ => None,
        }
    }

    pub(super) fn read(node: Node, fallback: Option<&Spanned<EcoString>>) -> Option<Self> {
        let span = node.span;
        match node.value {
            Value::Table(mut table) => Some(Self {
                amount: amount(&mut table)?,
                source: table.text("source").or_else(|| fallback.cloned()),
                note: table.words("note"),
                span,
            }),
            _ => Some(Self {
                amount: Amount::Exact(node.count()?.value),
                source: fallback.cloned(),
                note: None,
                span,
            }),
        }
    }
}

/// Reads `is`, `at_least`, `at_most` and `about`.
pub(super) fn amount(table: &mut Table) -> Option<Amount> {
    let mut take = |key| table.count(key).map(|count| count.value);
    match (take("is"), take("at_least"), take("at_most"), take("about")) {
        (Some(is), ..) => Some(Amount::Exact(is)),
        (None, None, None, None) => None,
        (None, None, None, Some(about)) => Some(Amount::About(about)),
        (None, low, high, _) => Some(Amount::Between(low, high)),
    }
}

/// Figures by unit.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// Each unit at most once.
    pub by_unit: Box<[(Unit, Figure)]>,
}

impl Figures {
    /// The figure of one unit.
    pub fn get(&self, unit: Unit) -> Option<&Figure> {
        self.by_unit
            .iter()
            .find(|(of, _)| *of == unit)
            .map(|(_, figure)| figure)
    }

    pub(super) fn read(mut table: Table) -> Self {
        let source = table.text("source");
        Self::take(&mut table, source.as_ref())
    }

    /// Takes the units out of a table that has other keys too.
    pub(super) fn take(table: &mut Table, source: Option<&Spanned<EcoString>>) -> Self {
        let by_unit = Unit::ALL.iter().filter_map(|unit| {
            let node = table.take(unit.plural())?;
            Some((*unit, Figure::read(node, source)?))
        });
        Self {
            by_unit: by_unit.collect(),
        }
    }
}

/// A stated whole: so many of a unit, perhaps of one part.
#[derive(Debug, Clone)]
pub struct Whole {
    /// How many.
    pub figures: Figures,
    /// Which part they are, as `split.part`.
    pub part: Option<Spanned<EcoString>>,
}

impl Whole {
    pub(super) fn read(mut table: Table) -> Self {
        let split = table.text("split");
        let part = table.text("part");
        Self {
            figures: Figures::take(&mut table, None),
            part: match (split, part) {
                (Some(split), Some(part)) if !part.value.contains('.') => {
                    Some(part.map(|part| eco_format!("{}.{part}", split.value)))
                }
                (split, part) => part.or(split),
            },
        }
    }
}

/// A whole divided into named parts, such as projections.
#[derive(Debug)]
pub struct View {
    /// What other keys name it by.
    pub id: Option<Spanned<EcoString>>,
    /// What it divides by.
    pub title: Option<EcoString>,
    /// What is divided.
    pub of: Whole,
    /// Its parts.
    pub counts: Box<[(Spanned<EcoString>, Figure)]>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

impl View {
    pub(super) fn read(mut table: Table) -> Option<Self> {
        let source = table.text("source");
        let counts = table.pairs("counts").into_iter();
        Some(Self {
            id: table.text("id"),
            title: table.plain("title"),
            of: Whole::read(table.table("of")?),
            counts: counts
                .filter_map(|(name, node)| Some((name, Figure::read(node, source.as_ref())?)))
                .collect(),
            note: table.words("note"),
        })
    }
}

/// A way in which a dataset is split for training and testing.
#[derive(Debug)]
pub struct Split {
    /// What other keys name it by.
    pub id: Spanned<EcoString>,
    /// What it is called.
    pub title: Option<EcoString>,
    /// What is never in two parts at once.
    pub keeps_apart: Option<KeepsApart>,
    /// Its parts.
    pub parts: Box<[SplitPart]>,
    /// Who says so.
    pub source: Option<Spanned<EcoString>>,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

/// A part of a split.
#[derive(Debug)]
pub struct SplitPart {
    /// Its name.
    pub name: Spanned<EcoString>,
    /// Its size.
    pub figures: Figures,
    /// What a reader should know.
    pub note: Option<Box<str>>,
}

impl Split {
    pub(super) fn read(mut table: Table) -> Option<Self> {
        let source = table.text("source");
        let parts = table.pairs("parts").into_iter();
        Some(Self {
            id: table.text("id")?,
            title: table.plain("title"),
            keeps_apart: table.choice("keeps_apart", KeepsApart::parse),
            parts: parts
                .filter_map(|(name, node)| {
                    let mut part = node.table()?;
                    let own = part.text("source").or_else(|| source.clone());
                    Some(SplitPart {
                        name,
                        figures: Figures::take(&mut part, own.as_ref()),
                        note: part.words("note"),
                    })
                })
                .collect(),
            source,
            note: table.words("note"),
        })
    }
}
