//! A dataset's paper, as lists refer to it.

use super::notes::Note;
use super::outline::{Link, Outline};
use crate::edit::draft::{Block, Draft, text};
use crate::schema::{TextForm, fits};
use std::ops::Range;

/// What an address says of a publication.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Identifiers {
    /// The arXiv identifier.
    pub arxiv: Option<String>,
    /// The DOI.
    pub doi: Option<String>,
}

/// The identifiers in an address.
pub fn identifiers(url: &str) -> Identifiers {
    let mut found = Identifiers::default();
    let Ok(parsed) = url::Url::parse(url) else {
        return found;
    };
    let path = parsed.path().trim_start_matches('/');
    match parsed
        .host_str()
        .map(|host| host.trim_start_matches("www."))
    {
        Some("arxiv.org" | "export.arxiv.org") => {
            let id = path
                .strip_prefix("abs/")
                .or_else(|| path.strip_prefix("pdf/"));
            let id = id.map(|id| id.trim_end_matches(".pdf"));
            found.arxiv = id.filter(|id| fits(TextForm::Arxiv, id)).map(str::to_owned);
        }
        Some("doi.org" | "dx.doi.org") if fits(TextForm::Doi, path) => {
            found.doi = Some(path.to_owned());
        }
        _ => {}
    }
    found
}

/// Writes the papers that `range` refers to as sources.
pub fn write(
    outline: &Outline<'_>,
    range: &Range<usize>,
    draft: &mut Draft,
    notes: &mut Vec<Note>,
) {
    let mut number = 0;
    for link in outline.links_in(range) {
        if link.picture || !is_paper(outline, link) {
            continue;
        }
        number += 1;
        let id = match number {
            1 => "paper".to_owned(),
            n => format!("paper-{n}"),
        };
        draft.push("sources", source(&id, &link.text, &link.target));
        let line = outline.line(link.range.start);
        notes.push(Note::placed(
            line,
            format!("the paper is the source `{id}`"),
        ));
    }
}

/// A publication as a source.
pub fn source(id: &str, title: &str, url: &str) -> Block {
    let mut block = Block::default()
        .with("id", text(id))
        .with("kind", text("primary"))
        .with("title", text(title))
        .with("url", text(url));
    let Identifiers { arxiv, doi } = identifiers(url);
    if let Some(doi) = doi {
        block.set("doi", text(&doi));
    }
    if let Some(arxiv) = arxiv {
        block.set("arxiv", text(&arxiv));
    }
    block
}

/// Whether a link is to the dataset's paper: a title behind "Paper:" or behind the number of a
/// reference, `[1]`, below a sentence that announces the paper.
fn is_paper(outline: &Outline<'_>, link: &Link) -> bool {
    let on_web = fits(TextForm::Url, &link.target);
    // A title has several words: "here" and "arXiv" are none.
    if !on_web || link.text.split_whitespace().count() < 3 {
        return false;
    }
    let before = &outline.text[..link.range.start];
    let line = before.rsplit('\n').next().unwrap_or_default();
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || "-*+>".contains(c));
    let line = line.trim_end().trim_matches('*').trim_end_matches(':');
    let line = line.trim_matches('*').to_lowercase();
    if ["paper", "publication", "the paper", "reference paper"].contains(&line.as_str()) {
        return true;
    }
    let is_number = line
        .strip_prefix('[')
        .and_then(|line| line.strip_suffix(']'))
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
    let above = before.trim_end().rsplit("\n\n").nth(1).unwrap_or_default();
    let announced = above.trim_end().ends_with(':')
        && above
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == "paper");
    is_number && announced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_publications_give_their_identifiers() {
        let arxiv = |url| identifiers(url).arxiv;
        assert_eq!(
            arxiv("https://arxiv.org/abs/1705.02315").as_deref(),
            Some("1705.02315")
        );
        assert_eq!(
            arxiv("https://arxiv.org/pdf/1901.07042v2.pdf").as_deref(),
            Some("1901.07042v2")
        );
        assert_eq!(arxiv("https://example.org/abs/1705.02315"), None);
        let doi = identifiers("https://doi.org/10.1109/CVPR.2017.369").doi;
        assert_eq!(doi.as_deref(), Some("10.1109/CVPR.2017.369"));
    }
}
