//! A file's text, made of the description of its fields.
//!
//! A comment begins with `# `; a field that is switched off begins with `#` alone, so that taking
//! that one letter away leaves TOML.

use super::example;
use crate::schema::{Field, Kind, Schema, quoted};
use std::fmt::Write;

/// A value that is known of what is to be written.
#[derive(Debug, Clone)]
pub struct Known {
    /// The keys that lead to it: `["size", "images"]`; in an array of tables with the number of the
    /// table, from 0: `["licenses", "0", "name"]`. A table within a table is given as a whole.
    pub path: Vec<String>,
    /// The value as TOML, such as `"open"` with its quotes.
    pub value: String,
    /// What is said of it, such as where it was found: one line, or nothing.
    pub comment: Option<String>,
}

/// How long a comment's lines become.
const WIDTH: usize = 100;

const HEAD: &str = "Only the title is needed. Where a line begins with `#` and a space, it explains; where a field \
stands right behind a `#`, take that letter away to use the field, and the one before the `[…]` above it. Leave out what \
is not known: unknown is neither zero nor no.";

/// The text of a file with these values, every other field explained and switched off, and with
/// this Markdown.
pub fn text(schema: &Schema, known: &[Known], body: &str) -> String {
    let mut writer = Writer {
        known,
        text: "+++\n".to_owned(),
    };
    writer.comment(HEAD);
    writer.fields(schema, &[]);
    writer.text.push_str("+++\n");
    writer.text.push_str(body);
    writer.text
}

struct Writer<'a> {
    known: &'a [Known],
    text: String,
}

impl Writer<'_> {
    fn fields(&mut self, schema: &Schema, at: &[&str]) {
        for field in schema.fields {
            let path = [at, &[field.key]].concat();
            match &field.kind {
                // Within another table a table stands on its field's own line.
                Kind::Table(inner) if at.is_empty() => {
                    self.explain(field, &[]);
                    self.header(&format!("[{}]", field.key), self.knows(&path));
                    self.fields(inner, &path);
                }
                Kind::Tables(inner) => self.tables(field, inner, &path),
                Kind::Rows(inner, _) => self.rows(field, inner, &path),
                kind => {
                    self.explain(field, &example::remarks(kind));
                    match self.value(&path) {
                        Some((value, comment)) => self.line(field.key, &value, comment.as_deref()),
                        None => {
                            let _ = writeln!(
                                self.text,
                                "#{} = {}",
                                field.key,
                                example::value_of(field)
                            );
                        }
                    }
                }
            }
        }
    }

    /// An array of tables: the first one explained, those behind it with what is known of them.
    fn tables(&mut self, field: &Field, inner: &Schema, path: &[&str]) {
        let header = format!("[[{}]]", header_of(path));
        let number = |at: usize| at.to_string();
        let first = number(0);
        let first = [path, &[first.as_str()]].concat();
        self.explain(field, &[]);
        self.header(&header, self.knows(&first));
        self.fields(inner, &first);
        for at in 1.. {
            let at = number(at);
            let path = [path, &[at.as_str()]].concat();
            if !self.knows(&path) {
                break;
            }
            self.header(&header, true);
            for field in inner.fields {
                let path = [path.as_slice(), &[field.key]].concat();
                match &field.kind {
                    Kind::Rows(..) => self.known_rows(&path),
                    _ => {
                        if let Some((value, comment)) = self.value(&path) {
                            self.line(field.key, &value, comment.as_deref());
                        }
                    }
                }
            }
        }
    }

    /// Rows whose keys are names of labels.
    fn rows(&mut self, field: &Field, inner: &Kind, path: &[&str]) {
        self.explain(field, &example::remarks(inner));
        if self.knows(path) {
            return self.known_rows(path);
        }
        self.header(&format!("[{}]", header_of(path)), false);
        let example = example::value(inner);
        let _ = writeln!(
            self.text,
            "#\"The label, as the dataset writes it\" = {example}"
        );
    }

    fn known_rows(&mut self, path: &[&str]) {
        if !self.knows(path) {
            return;
        }
        self.header(&format!("[{}]", header_of(path)), true);
        for known in self.known {
            if let Some((name, above)) = known.path.split_last()
                && same(above, path)
            {
                let name = quoted(name);
                self.line(&name, &known.value, known.comment.as_deref());
            }
        }
    }

    fn header(&mut self, header: &str, live: bool) {
        let off = if live { "" } else { "#" };
        let _ = writeln!(self.text, "{off}{header}");
    }

    fn line(&mut self, key: &str, value: &str, comment: Option<&str>) {
        let _ = match comment {
            Some(comment) => writeln!(self.text, "{key} = {value} # {}", on_one_line(comment)),
            None => writeln!(self.text, "{key} = {value}"),
        };
    }

    /// What a field means, above it.
    fn explain(&mut self, field: &Field, remarks: &[String]) {
        self.text.push('\n');
        let needed = if field.required { " Needed." } else { "" };
        self.comment(&format!("{}.{needed}", upper_first(field.about)));
        for remark in remarks {
            self.comment(remark);
        }
    }

    fn comment(&mut self, words: &str) {
        let mut width = 0;
        for word in words.split(' ') {
            if width > 0 && width + word.chars().count() >= WIDTH {
                self.text.push('\n');
                width = 0;
            }
            self.text.push_str(if width == 0 { "# " } else { " " });
            self.text.push_str(word);
            width += word.chars().count() + 1;
        }
        self.text.push('\n');
    }

    fn value(&self, path: &[&str]) -> Option<(String, Option<String>)> {
        let known = self.known.iter().find(|known| same(&known.path, path))?;
        Some((known.value.clone(), known.comment.clone()))
    }

    /// Whether anything is known below this path.
    fn knows(&self, path: &[&str]) -> bool {
        let mut known = self.known.iter();
        known.any(|known| {
            known
                .path
                .get(..path.len())
                .is_some_and(|start| same(start, path))
        })
    }
}

fn same(a: &[String], b: &[&str]) -> bool {
    a.iter().map(String::as_str).eq(b.iter().copied())
}

/// A path as a table's header has it: without the numbers of the tables.
fn header_of(path: &[&str]) -> String {
    let keys = path.iter().filter(|key| key.parse::<usize>().is_err());
    keys.copied().collect::<Vec<&str>>().join(".")
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
