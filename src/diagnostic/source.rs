//! The files that spans point into.

use super::Mark;
use super::left::{Left, ReadAgain};
use rayon::prelude::*;
use std::borrow::Cow;
use std::num::NonZeroU32;
use std::sync::Arc;

/// Which file, as its place in [`Sources`], from 1: so that a span that is not there takes no room beside one that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(NonZeroU32);

impl FileId {
    const FIRST: Self = Self(NonZeroU32::MIN);

    fn new(index: usize) -> Self {
        let after = u32::try_from(index).unwrap_or(u32::MAX);
        Self(NonZeroU32::MIN.saturating_add(after))
    }

    pub(super) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A stretch of bytes of a whole file, front matter included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The bytes `range` of `file`.
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        // Files over `MAX_BYTES` are refused when they are read, so that the saturation never shows.
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            file,
            start: clamp(range.start),
            end: clamp(range.end),
        }
    }

    /// The start of `file`: for what concerns it as a whole.
    pub fn start_of(file: FileId) -> Self {
        Self::new(file, 0..0)
    }

    /// The bytes as a range.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `inner` lies in it.
    pub fn holds(self, inner: Self) -> bool {
        self.file == inner.file && self.start <= inner.start && inner.end <= self.end
    }
}

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// `catscan.toml`.
    Config,
    /// A Markdown file below `content/`.
    Markdown,
    /// A TOML file below `content/`, such as a tree of labels.
    Data,
    /// Any other file below `content/`: copied as it is, its text is not read.
    Asset,
    /// A file below `templates/`, or one of the shipped theme.
    Template,
    /// A file below `static/`: copied as it is.
    Static,
    /// A file of the shipped theme's `static/`, where the project has none of that name.
    ShippedStatic,
}

/// A file of the project, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it lies below the project's folder, with `/` between the parts.
    pub path: String,
    /// What it is for.
    pub kind: SourceKind,
    /// Its text; empty for assets, for what could not be read, and where it is [not kept](Sources::leave).
    pub text: String,
}

/// A line and a column as editors count them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl Source {
    /// Where the byte `offset` is.
    pub fn position(&self, offset: u32) -> Position {
        let before = self.text.get(..offset as usize).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// All files of a project, in the order of their paths. A copy shares the files.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Every file that there was; what stands here once keeps its index.
    files: Vec<Arc<Source>>,
    /// Those that there are, in order.
    order: Vec<FileId>,
    /// Those whose texts are not kept.
    left: Option<Arc<Left>>,
}

/// The largest file that is read, in bytes: spans are 32 bits wide.
pub const MAX_BYTES: u64 = 1 << 30;

impl Sources {
    /// Takes one more file, behind all others.
    pub fn add(&mut self, source: Source) -> FileId {
        let id = self.keep(source);
        self.order.push(id);
        id
    }

    /// Takes one more file at the place that its path has among those behind the configuration.
    pub fn insert(&mut self, source: Source) -> FileId {
        let behind = |id: &FileId| *id == FileId::FIRST || self.get(*id).path < source.path;
        let place = self.order.partition_point(behind);
        let id = self.keep(source);
        self.order.insert(place, id);
        id
    }

    /// Gives a file another text; its path stays. Spans into it are of the text before.
    pub fn replace(&mut self, id: FileId, source: Source) {
        self.files[id.index()] = Arc::new(source);
    }

    /// Takes a file out. Spans into it still have their text.
    pub fn remove(&mut self, id: FileId) {
        self.order.retain(|other| *other != id);
    }

    fn keep(&mut self, source: Source) -> FileId {
        let id = FileId::new(self.files.len());
        self.files.push(Arc::new(source));
        id
    }

    /// The start of the first file: the configuration, to which is laid what has no file of its own.
    pub fn configuration(&self) -> Span {
        Span::start_of(FileId::FIRST)
    }

    /// The file that `id` stands for.
    pub fn get(&self, id: FileId) -> &Source {
        &self.files[id.index()]
    }

    /// Every file with its index.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.order.iter().map(|id| (*id, self.get(*id)))
    }

    /// Does not keep the texts of the `unneeded` files: who wants one has it from `read`. Spans still point into
    /// what the text was.
    pub fn leave(
        &mut self,
        unneeded: impl Fn(FileId, &Source) -> bool + Sync,
        read: Box<ReadAgain>,
    ) {
        let mark = |id: &FileId| {
            let source = self.get(*id);
            unneeded(*id, source).then(|| Mark::of(&source.text))
        };
        let marks: Vec<Option<Mark>> = self.order.par_iter().map(mark).collect();
        let mut left = Left::new(read);
        for (id, mark) in self.order.iter().zip(marks) {
            // What somebody else holds too takes no less room without being held here.
            if let Some(mark) = mark
                && let Some(source) = Arc::get_mut(&mut self.files[id.index()])
            {
                left.note(*id, mark);
                source.text = String::new();
            }
        }
        self.left = Some(Arc::new(left));
    }

    /// Keeps the texts of `files` again, for messages that show them. One that has changed stays away: its lines are
    /// not those that a message speaks of.
    pub fn fetch(&mut self, files: impl IntoIterator<Item = FileId>) {
        let Some(left) = &mut self.left else {
            return;
        };
        for id in files {
            let source = &mut self.files[id.index()];
            if let Some(text) = left.text(id, &source.path) {
                let Source { path, kind, .. } = source.as_ref();
                let (path, kind) = (path.clone(), *kind);
                *source = Arc::new(Source { path, kind, text });
                if let Some(left) = Arc::get_mut(left) {
                    left.forget(id);
                }
            }
        }
    }

    /// The text of a file, whether it is kept or not; empty where it has changed since it was first read.
    pub fn text(&self, id: FileId) -> Cow<'_, str> {
        let source = self.get(id);
        match &self.left {
            Some(left) if left.has(id) => {
                Cow::Owned(left.text(id, &source.path).unwrap_or_default())
            }
            _ => Cow::Borrowed(&source.text),
        }
    }

    /// A file that was wanted again and had changed, if there is one: what was made of its text is not whole.
    pub fn changed(&self) -> Option<FileId> {
        self.left.as_ref()?.changed()
    }
}
