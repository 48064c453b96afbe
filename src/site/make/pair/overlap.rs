//! How much of two datasets is the same: bars on one scale, with the numbers behind them.

use crate::catalog::DatasetId;
use crate::compare::{Interval, Pool, is_thing, pooled_of};
use crate::schema::values::Unit;
use crate::site::Site;
use crate::site::make::bars::stretches;
use crate::site::make::own_labels::bounds;
use crate::site::view::{Overlap, OverlapRow, Segment, Tone};
use crate::site::words::capitalized;

/// A plot for each unit in which both say how many they hold and some are, or may be, the same.
pub(super) fn make(site: &Site<'_>, a: DatasetId, b: DatasetId) -> Vec<Overlap> {
    if !may_share(site, a, b) {
        return Vec::new();
    }
    let things = Unit::ALL.iter().filter(|unit| is_thing(**unit));
    let pools = things.map(|unit| pooled_of(site.catalog, &[a, b], *unit));
    pools.filter_map(|pool| one(site, &pool)).collect()
}

/// Whether either declares anything of the other, or both of a third: most pairs do not, and there are many.
fn may_share(site: &Site<'_>, a: DatasetId, b: DatasetId) -> bool {
    let related = |id: DatasetId| site.catalog.related[id.index()].iter().map(|of| of.other);
    related(a).any(|other| other == b || related(b).any(|third| third == other))
}

fn one(site: &Site<'_>, pool: &Pool) -> Option<Overlap> {
    let ([a, b], [pair]) = (pool.sides.as_slice(), pool.overlaps.as_slice()) else {
        return None;
    };
    let scale = Scale::of(a.size, b.size, pair.shared);
    let title = |id: DatasetId| {
        site.catalog
            .dataset(id)
            .page()
            .title
            .value
            .as_str()
            .to_owned()
    };
    let row =
        |title: String, number: Interval, stretches: &dyn Fn(&Scale) -> Vec<Segment>| OverlapRow {
            title,
            number: bounds(number),
            stretches: scale.as_ref().map(stretches).unwrap_or_default(),
        };
    Some(Overlap {
        unit: capitalized(pool.unit.plural()),
        about: pool.about,
        rows: vec![
            row(title(a.dataset), a.size, &Scale::first),
            row(title(b.dataset), b.size, &Scale::second),
            row("In both".to_owned(), pair.shared, &Scale::both),
            row(
                "Different ones together".to_owned(),
                pool.bounds,
                &Scale::together,
            ),
        ],
    })
}

/// The second lies where the surely shared end of the first is. In the first, what may be shared lies before that end; in the
/// second, behind it.
struct Scale {
    a: u64,
    b: u64,
    sure: u64,
    most: u64,
}

impl Scale {
    /// None where a length is not known, and so could not be drawn.
    fn of(a: Interval, b: Interval, shared: Interval) -> Option<Self> {
        let (a, b) = (a.exact()?, b.exact()?);
        let most = shared.high?.min(a).min(b);
        (most > 0).then(|| Self {
            a,
            b,
            sure: shared.low.min(most),
            most,
        })
    }

    fn first(&self) -> Vec<Segment> {
        self.draw([
            (Tone::One, 0, self.a - self.most),
            (Tone::Perhaps, self.a - self.most, self.a - self.sure),
            (Tone::Both, self.a - self.sure, self.a),
        ])
    }

    fn second(&self) -> Vec<Segment> {
        let start = self.a - self.sure;
        self.draw([
            (Tone::Both, start, self.a),
            (Tone::Perhaps, self.a, start + self.most),
            (Tone::One, start + self.most, start + self.b),
        ])
    }

    fn both(&self) -> Vec<Segment> {
        let start = self.a - self.sure;
        self.draw([
            (Tone::Both, start, self.a),
            (Tone::Perhaps, self.a, start + self.most),
        ])
    }

    fn together(&self) -> Vec<Segment> {
        let least = self.a + self.b - self.most;
        self.draw([(Tone::One, 0, least), (Tone::Perhaps, least, self.whole())])
    }

    /// As many as they hold at most.
    fn whole(&self) -> u64 {
        self.a + self.b - self.sure
    }

    fn draw<const N: usize>(&self, parts: [(Tone, u64, u64); N]) -> Vec<Segment> {
        stretches(parts, self.whole())
    }
}
