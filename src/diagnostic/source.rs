//! The files that spans point into.

/// Which file, as an index into [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

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
    /// Its text; empty for assets and for what could not be read.
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
            line: before.bytes().filter(|b| *b == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// All files of a project, in the order of their paths.
#[derive(Debug, Clone, Default)]
pub struct Sources(Vec<Source>);

/// The largest file that is read, in bytes: spans are 32 bits wide.
pub const MAX_BYTES: u64 = 1 << 30;

impl Sources {
    /// Takes one more file.
    pub fn add(&mut self, source: Source) -> FileId {
        let id = FileId(u32::try_from(self.0.len()).unwrap_or(u32::MAX));
        self.0.push(source);
        id
    }

    /// The start of the first file: the configuration, to which is laid what has no file of its own.
    pub fn configuration(&self) -> Span {
        Span::start_of(FileId(0))
    }

    /// The file that `id` stands for.
    pub fn get(&self, id: FileId) -> &Source {
        &self.0[id.0 as usize]
    }

    /// Gives a file another text.
    pub fn replace(&mut self, id: FileId, text: String) {
        self.0[id.0 as usize].text = text;
    }

    /// Every file with its index.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        (0..).map(FileId).zip(&self.0)
    }
}
