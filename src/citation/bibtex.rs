//! References as BibTeX. Escaping is the library's.

use super::author::Author;
use super::reference::{Kind, Reference};
use biblatex::{Chunk, Chunks, Entry, EntryType, Spanned};

/// The entries of `references`, each followed by an empty line.
pub fn bibtex(references: &[Reference<'_>]) -> String {
    references
        .iter()
        .filter_map(|reference| entry(reference).to_bibtex_string().ok())
        .fold(String::new(), |all, entry| all + &entry + "\n\n")
}

fn entry(reference: &Reference<'_>) -> Entry {
    let kind = match reference.kind {
        Kind::Article => EntryType::Article,
        Kind::Paper => EntryType::InProceedings,
        Kind::Dataset | Kind::Preprint | Kind::Other => EntryType::Misc,
    };
    let mut entry = Entry::new(reference.key.clone(), kind);
    entry.set("title", title(reference.title));
    if !reference.authors.is_empty() {
        entry.set("author", authors(&reference.authors));
    }
    let mut set = |key: &str, value: Option<&str>| {
        if let Some(value) = value {
            entry.set(key, vec![normal(value)]);
        }
    };
    let container = match reference.kind {
        Kind::Article => "journal",
        Kind::Paper => "booktitle",
        _ => "howpublished",
    };
    let date = reference.date.as_deref();
    set(container, reference.container);
    set("year", date.and_then(|date| date.get(..4)));
    set("month", date.and_then(|date| date.get(5..7)));
    set("version", reference.version);
    set("doi", reference.doi);
    set("url", reference.url);
    set("eprint", reference.arxiv);
    set("archiveprefix", reference.arxiv.map(|_| "arXiv"));
    set(
        "note",
        (reference.kind == Kind::Dataset).then_some("Dataset"),
    );
    entry
}

/// A title whose words keep their capitals where these are more than the first letter's.
fn title(title: &str) -> Chunks {
    let mut chunks = Vec::new();
    // Words that keep nothing stand together, with the spaces around them.
    let mut plain = String::new();
    for (at, word) in title.split(' ').enumerate() {
        if at > 0 {
            plain.push(' ');
        }
        let keeps = word.chars().skip(1).any(char::is_uppercase);
        if !keeps {
            plain.push_str(word);
            continue;
        }
        let bare = word.trim_end_matches([',', ':', ';', '.', '?', '!']);
        chunks.push(normal(&plain));
        chunks.push(Spanned::detached(Chunk::Verbatim(bare.to_owned())));
        word[bare.len()..].clone_into(&mut plain);
    }
    chunks.push(normal(&plain));
    chunks
}

fn authors(authors: &[Author]) -> Chunks {
    let mut chunks = Vec::new();
    for (at, author) in authors.iter().enumerate() {
        if at > 0 {
            chunks.push(normal(" and "));
        }
        chunks.push(match author {
            Author::Person {
                family,
                given,
                particle,
                suffix,
            } => {
                let family = [particle.as_deref(), Some(family)];
                let family: Vec<&str> = family.into_iter().flatten().collect();
                let family = family.join(" ");
                let parts = [Some(family.as_str()), suffix.as_deref(), Some(given)];
                let parts: Vec<&str> = parts.into_iter().flatten().collect();
                normal(&parts.join(", "))
            }
            // Braces keep a body's name in one piece.
            Author::Body(name) => Spanned::detached(Chunk::Verbatim(name.clone())),
            Author::Others => normal("others"),
        });
    }
    chunks
}

fn normal(text: &str) -> Spanned<Chunk> {
    Spanned::detached(Chunk::Normal(text.to_owned()))
}
