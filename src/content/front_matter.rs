//! Where a file's TOML ends and its Markdown begins.

use crate::diagnostic::{Diagnostic, FileId, Span};

const FENCE: &str = "+++";
const LINE_WITH_FENCE: &str = "\n+++";

/// The two parts of a file, and at which byte of it they begin.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// How many bytes the opening fence and what stands before it take.
    pub opening_len: usize,
    /// The TOML between the fences.
    pub toml: &'a str,
    /// Where it begins.
    pub toml_at: usize,
    /// The Markdown.
    pub body: &'a str,
    /// Where it begins.
    pub body_at: usize,
}

/// Splits `text`; a byte order mark is passed over.
pub fn split(text: &str, file: FileId) -> Result<Parts<'_>, Box<Diagnostic>> {
    let mark = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let first_end = text[mark..]
        .find('\n')
        .map_or(text.len(), |at| mark + at + 1);
    let first = text[mark..first_end].trim_end();
    let opening_len = mark + first.len();
    if first != FENCE {
        return Err(Box::new(no_front_matter(text, first, mark, file)));
    }
    // What may be the closing fence: the next line, and every line further on that begins with one.
    let further = text[first_end..].match_indices(LINE_WITH_FENCE);
    let further = further.map(|(at, _)| first_end + at + 1);
    for at in std::iter::once(first_end).chain(further) {
        let end = text[at..].find('\n').map_or(text.len(), |n| at + n + 1);
        if text[at..end].trim_end() == FENCE {
            return Ok(Parts {
                opening_len,
                toml: &text[first_end..at],
                toml_at: first_end,
                body: &text[end..],
                body_at: end,
            });
        }
    }
    Err(Box::new(
        Diagnostic::error(
            "front-matter",
            Span::new(file, mark..opening_len),
            "the front matter is never closed",
        )
        .help("write a line with only `+++` behind its last field"),
    ))
}

fn no_front_matter(text: &str, first: &str, mark: usize, file: FileId) -> Diagnostic {
    let span = Span::new(file, mark..mark + first.len());
    if text[mark..].trim().is_empty() {
        return Diagnostic::error("front-matter", span, "the file is empty")
            .help("begin it with `+++`, `title = \"…\"`, `+++`, each on a line of its own");
    }
    let help = match first {
        "---" => {
            "front matter is TOML between `+++` lines: write `+++` for `---` and `title = \"…\"` for `title: …`"
        }
        _ => "begin the file with `+++`, `title = \"…\"`, `+++`, each on a line of its own",
    };
    Diagnostic::error("front-matter", span, "the file has no front matter").help(help)
}
