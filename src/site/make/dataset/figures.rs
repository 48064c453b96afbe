//! Figures with the numbers of their sources and of the conflicts about them.

use crate::catalog::Dataset;
use crate::content::dataset::{Conflict, Figure};
use crate::schema::Spanned;
use crate::site::view;
use crate::site::words::{amount, amount_value, grouped};
use ecow::EcoString;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// A figure where lists of sources and conflicts are not shown.
pub(in crate::site::make) fn bare(figure: &Figure) -> view::Figure {
    view::Figure {
        text: amount(figure.amount),
        value: amount_value(figure.amount),
        source: None,
        conflicts: Vec::new(),
    }
}

/// The figures of one dataset's page, with the numbers of its lists.
pub(in crate::site::make) struct Figures<'a> {
    pub dataset: &'a Dataset,
    /// The conflicts that stand at a figure already, by their numbers.
    marked: RefCell<BTreeSet<u32>>,
}

impl<'a> Figures<'a> {
    /// Of a page on which nothing stands yet.
    pub fn new(dataset: &'a Dataset) -> Self {
        Self {
            dataset,
            marked: RefCell::default(),
        }
    }

    /// Whether a conflict stands at something that the page has shown so far.
    pub fn is_marked(&self, conflict: u32) -> bool {
        self.marked.borrow().contains(&conflict)
    }

    /// A figure that stands at `path` in the file.
    pub fn at(&self, path: &[&str], figure: &Figure) -> view::Figure {
        view::Figure {
            source: self.source(figure.source.as_ref()),
            conflicts: self.disputes(path),
            ..bare(figure)
        }
    }

    /// A number that stands at `path` in the file.
    pub fn number(&self, path: &[&str], number: u64, source: Option<u32>) -> view::Figure {
        view::Figure {
            text: grouped(number),
            value: Some(number),
            source,
            conflicts: self.disputes(path),
        }
    }

    /// The number that a source has on the page.
    pub fn source(&self, id: Option<&Spanned<EcoString>>) -> Option<u32> {
        self.dataset.source(id).map(number)
    }

    /// The conflicts about the figure at `path`.
    pub fn disputes(&self, path: &[&str]) -> Vec<view::Dispute> {
        let at = |names: &[Spanned<EcoString>]| {
            names.len() == path.len() && names.iter().zip(path).all(|(a, b)| a.value == *b)
        };
        self.marks(|conflict| at(&conflict.figure) || at(&conflict.against))
    }

    /// The conflicts that `wanted` picks.
    pub fn marks(&self, wanted: impl Fn(&Conflict) -> bool) -> Vec<view::Dispute> {
        let conflicts = self.dataset.fields().conflicts.iter().enumerate();
        conflicts
            .filter(|(_, conflict)| wanted(conflict))
            .map(|(at, _)| view::Dispute {
                number: number(at),
                first: self.marked.borrow_mut().insert(number(at)),
            })
            .collect()
    }
}

/// The number that readers see, from 1.
pub(in crate::site::make) fn number(at: usize) -> u32 {
    u32::try_from(at + 1).unwrap_or(u32::MAX)
}
