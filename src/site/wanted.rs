//! What of a view its theme can show at all.
//!
//! A theme does not pay for what it leaves out: with it the pages of the equal site of `BENCHMARKS.md` take little more
//! than half the time.

/// Which parts of views are wanted, each by the name that a template has for it.
macro_rules! parts {
    ($($name:ident),+ $(,)?) => {
        /// The parts of views that cost something to make, and whether a template names them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs, reason = "a part's name is that of the field of a view, which says what it is")]
        pub struct Wanted {
            $(pub $name: bool,)+
        }

        impl Wanted {
            /// The parts for whose names `is_named` holds.
            pub fn of(is_named: impl Fn(&str) -> bool) -> Self {
                Self { $($name: is_named(stringify!($name)),)+ }
            }
        }
    };
}

parts! {
    access, alternates, bar, blank, breadcrumbs, citation, covers, dot, downloads, facts, joint, json_ld, missing,
    names, nearest, note, origin, percent, range, readers, related, releases, scale, share, source, splits, table,
    table_url, tasks, toc, totals, unit, unlabelled, views, warnings, words,
}

/// What `make` makes of a part that is `wanted`; nothing of another.
pub(super) fn made<T: Default>(wanted: bool, make: impl FnOnce() -> T) -> T {
    if wanted { make() } else { T::default() }
}

impl Wanted {
    /// Everything.
    pub fn all() -> Self {
        Self::of(|_| true)
    }
}
