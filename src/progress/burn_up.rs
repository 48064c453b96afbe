//! How many items there were in time, and how many were done.

use super::Tally;
use crate::project::TaskChange;

/// What stood at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The day: `2026-11-23`.
    pub day: String,
    /// Its last change, in seconds since 1970.
    pub seconds: i64,
    /// The items.
    pub tally: Tally,
}

/// More cannot be told apart in a drawing.
const POINTS: usize = 120;

/// The days on which something changed, the oldest first. Walks back from what stands `now`, so the last point is
/// exact whatever the `changes`, the newest first, say.
pub fn burn_up(now: Tally, changes: &[TaskChange]) -> Vec<Point> {
    let (mut done, mut total) = (signed(now.done), signed(now.total));
    let mut points: Vec<Point> = Vec::new();
    for change in changes {
        // Clocks differ: an earlier commit with a later date is one of the same day.
        let later = points.last();
        if later.is_none_or(|later| *change.day < *later.day) {
            let total = u64::try_from(total).unwrap_or(0);
            let done = u64::try_from(done).unwrap_or(0).min(total);
            points.push(Point {
                day: change.day.clone(),
                seconds: change.seconds,
                tally: Tally { done, total },
            });
        }
        done -= change.done;
        total -= change.total;
    }
    let step = points.len().div_ceil(POINTS).max(1);
    let mut points: Vec<Point> = points.into_iter().step_by(step).collect();
    points.reverse();
    points
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(day: usize, done: i64, total: i64) -> TaskChange {
        TaskChange {
            day: format!("2026-{:02}-{:02}", day / 28 + 1, day % 28 + 1),
            seconds: i64::try_from(day).expect("a small number") * 86_400,
            done,
            total,
        }
    }

    fn counts(points: &[Point]) -> Vec<(&str, u64, u64)> {
        let of = |point: &Point| (point.tally.done, point.tally.total);
        let counts = points.iter().map(|point| (&point.day[5..], of(point)));
        counts
            .map(|(day, (done, total))| (day, done, total))
            .collect()
    }

    #[test]
    fn each_day_has_what_stood_at_its_end() {
        let now = Tally { done: 2, total: 3 };
        let changes = [(2, 1, 0), (1, 1, 1), (1, 0, 1), (0, 0, 1)];
        let changes = changes.map(|(day, done, total)| change(day, done, total));
        let points = burn_up(now, &changes);
        let expected = [("01-01", 0, 1), ("01-02", 1, 3), ("01-03", 2, 3)];
        assert_eq!(counts(&points), expected);
    }

    #[test]
    fn a_clock_ahead_does_not_turn_back_time_and_nothing_falls_below_none() {
        let now = Tally { done: 0, total: 1 };
        let points = burn_up(now, &[change(1, 0, 5), change(4, 0, 1), change(0, 0, 1)]);
        assert_eq!(counts(&points), [("01-01", 0, 0), ("01-02", 0, 1)]);
    }

    #[test]
    fn of_many_days_few_are_kept_with_the_last() {
        let changes: Vec<_> = (0..300).rev().map(|day| change(day, 0, 1)).collect();
        let now = Tally {
            done: 0,
            total: 300,
        };
        let points = burn_up(now, &changes);
        assert!(points.len() <= POINTS, "{}", points.len());
        assert_eq!(points.last().map(|p| p.tally.total), Some(300));
    }
}
