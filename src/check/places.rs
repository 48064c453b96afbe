//! Small helps for rules over the figures of datasets.

use crate::compare::Interval;
use crate::content::dataset::Figure;
use crate::schema::Spanned;
use crate::schema::values::Unit;
use crate::site::grouped;
use ecow::EcoString;
use std::borrow::Cow;

/// What a figure says for certain; none where its source only says "about".
pub(super) fn known(figure: &Figure) -> Option<Interval> {
    Interval::stated(figure.amount)
}

/// "3,955 reports", "at least 26,586 images", "from 3 to 5 images".
pub(super) fn of_unit(number: Interval, unit: Unit) -> String {
    let noun = |n: u64| if n == 1 { unit.value() } else { unit.plural() };
    match number.high {
        Some(high) if high == number.low => format!("{} {}", grouped(high), noun(high)),
        Some(high) if number.low == 0 => format!("at most {} {}", grouped(high), noun(high)),
        Some(high) => format!(
            "from {} to {} {}",
            grouped(number.low),
            grouped(high),
            noun(high)
        ),
        None => format!("at least {} {}", grouped(number.low), noun(number.low)),
    }
}

/// The numbers that a source could state of it.
pub(super) fn ends(number: Interval) -> impl Iterator<Item = u64> {
    std::iter::once(number.low).chain(number.high)
}

/// What other keys name an entry of a list by: its id, else its place.
pub(super) fn id_of(id: Option<&Spanned<EcoString>>, at: usize) -> Cow<'_, str> {
    match id {
        Some(id) => id.value.as_str().into(),
        None => (at + 1).to_string().into(),
    }
}
