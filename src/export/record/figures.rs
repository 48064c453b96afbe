//! Figures of a record.

use crate::content::dataset::{Amount, Figure, Figures};
use crate::schema::Spanned;
use ecow::EcoString;
use serde::{Serialize, Serializer};

/// How many, as precisely as a source says.
#[derive(Debug, Default, Serialize)]
pub struct AmountOut {
    is: Option<u64>,
    at_least: Option<u64>,
    at_most: Option<u64>,
    about: Option<u64>,
}

/// A number with its source.
#[derive(Debug, Serialize)]
pub struct FigureOut<'a> {
    #[serde(flatten)]
    amount: AmountOut,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

/// Values by name, in the order of the file.
#[derive(Debug)]
pub struct ByName<'a, T>(pub Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for ByName<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

pub fn amount(amount: Amount) -> AmountOut {
    let mut out = AmountOut::default();
    match amount {
        Amount::Exact(number) => out.is = Some(number),
        Amount::About(number) => out.about = Some(number),
        Amount::Between(low, high) => (out.at_least, out.at_most) = (low, high),
    }
    out
}

pub fn figure(figure: &Figure) -> FigureOut<'_> {
    FigureOut {
        amount: amount(figure.amount),
        source: text(figure.source.as_ref()),
        note: figure.note.as_deref(),
    }
}

pub fn figures(figures: &Figures) -> ByName<'_, FigureOut<'_>> {
    let by_unit = figures.by_unit.iter();
    ByName(
        by_unit
            .map(|(unit, of)| (unit.plural(), figure(of)))
            .collect(),
    )
}

pub fn text(text: Option<&Spanned<EcoString>>) -> Option<&str> {
    text.map(|text| text.value.as_str())
}

pub fn texts(texts: &[Spanned<EcoString>]) -> Vec<&str> {
    texts.iter().map(|text| text.value.as_str()).collect()
}
