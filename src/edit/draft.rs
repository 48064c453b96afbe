//! A dataset's file in the making.
//!
//! Enters: values, each already TOML, so that the library has escaped it. Leaves: the file's text,
//! laid out as people lay it out: tables in the order of the reference, `=` below `=`.

use crate::schema::dataset::DATASET;
use crate::schema::{Field, Kind, Schema};

/// The fields of one table.
#[derive(Debug, Clone, Default)]
pub struct Block {
    lines: Vec<Line>,
    rows: Vec<(String, String)>,
}

#[derive(Debug, Clone)]
struct Line {
    key: String,
    value: String,
    /// Where the value was found, written behind it.
    found: Option<String>,
}

/// A file in the making.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    top: Block,
    tables: Vec<(&'static str, Block)>,
    /// The Markdown.
    pub body: String,
}

impl Block {
    /// The same with this field; `value` is TOML.
    #[must_use]
    pub fn with(mut self, key: &str, value: String) -> Self {
        self.set(key, value);
        self
    }

    /// Sets a field, `value` being TOML; an earlier value of it goes.
    pub fn set(&mut self, key: &str, value: String) {
        self.lines.retain(|line| line.key != key);
        self.lines.push(Line {
            key: key.to_owned(),
            value,
            found: None,
        });
    }

    /// Says where the value of the last field was found.
    pub fn found(&mut self, place: &str) {
        if let Some(line) = self.lines.last_mut() {
            line.found = Some(one_line(place));
        }
    }

    /// Whether it has this field.
    pub fn has(&self, key: &str) -> bool {
        self.lines.iter().any(|line| line.key == key)
    }

    /// Adds a row of `[counts.rows]`.
    pub fn row(&mut self, name: &str, value: String) {
        self.rows.push((text(name), value));
    }

    fn write(&self, schema: Option<&Schema>, out: &mut String) {
        let place = |key: &str| {
            let fields = schema.map_or(&[] as &[Field], |schema| schema.fields);
            let place = fields.iter().position(|field| field.key == key);
            // Keys of our own, such as `parts.train`, come last.
            place.unwrap_or(fields.len())
        };
        let mut lines: Vec<&Line> = self.lines.iter().collect();
        lines.sort_by_key(|line| place(&line.key));
        let width = lines.iter().map(|line| line.key.chars().count()).max();
        for line in lines {
            let (key, value) = (&line.key, &line.value);
            out.push_str(&format!("{key:<0$} = {value}", width.unwrap_or(0)));
            if let Some(found) = &line.found {
                out.push_str(&format!("  # {found}"));
            }
            out.push('\n');
        }
    }

    fn write_rows(&self, out: &mut String) {
        let names = self.rows.iter().map(|(name, _)| name.chars().count());
        let width = names.max().unwrap_or(0);
        for (name, value) in &self.rows {
            out.push_str(&format!("{name:<width$} = {value}\n"));
        }
    }
}

impl Draft {
    /// A file with this title.
    pub fn new(title: &str) -> Self {
        let mut draft = Self::default();
        draft.set("title", text(title));
        draft
    }

    /// Sets a field of the file itself; `value` is TOML.
    pub fn set(&mut self, key: &str, value: String) {
        self.top.set(key, value);
    }

    /// Whether the file has this field or a table of this name.
    pub fn has(&self, key: &str) -> bool {
        self.top.has(key) || self.tables.iter().any(|(name, _)| *name == key)
    }

    /// The fields of the file itself.
    pub fn top(&mut self) -> &mut Block {
        &mut self.top
    }

    /// The `[table]` of this name, which is made if it is not there.
    pub fn table(&mut self, name: &'static str) -> &mut Block {
        let found = self.tables.iter().position(|(other, _)| *other == name);
        let at = found.unwrap_or_else(|| {
            self.tables.push((name, Block::default()));
            self.tables.len() - 1
        });
        &mut self.tables[at].1
    }

    /// Adds a `[[table]]`.
    pub fn push(&mut self, name: &'static str, block: Block) {
        self.tables.push((name, block));
    }

    /// The file's text.
    pub fn text(&self) -> String {
        let mut out = String::from("+++\n");
        self.top.write(Some(&DATASET), &mut out);
        for field in DATASET.fields {
            let (schema, open, close) = match &field.kind {
                Kind::Table(schema) => (schema, "[", "]"),
                Kind::Tables(schema) => (schema, "[[", "]]"),
                _ => continue,
            };
            for (_, block) in self.tables.iter().filter(|(name, _)| *name == field.key) {
                out.push_str(&format!("\n{open}{}{close}\n", field.key));
                block.write(Some(schema), &mut out);
                if !block.rows.is_empty() {
                    out.push_str(&format!("[{}.rows]\n", field.key));
                    block.write_rows(&mut out);
                }
            }
        }
        out.push_str("+++\n");
        let body = self.body.trim_end();
        if !body.trim().is_empty() {
            out.push('\n');
            out.push_str(body.trim_start_matches('\n'));
            out.push('\n');
        }
        out
    }
}

/// A text on one line, as front matter wants it: no line breaks, no control characters.
pub fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A text as TOML.
pub fn text(text: &str) -> String {
    toml::Value::from(one_line(text)).to_string()
}

/// Texts as a TOML list.
pub fn texts<S: AsRef<str>>(texts: impl IntoIterator<Item = S>) -> String {
    let texts: Vec<String> = texts.into_iter().map(|item| text(item.as_ref())).collect();
    format!("[{}]", texts.join(", "))
}

/// A number as TOML, its thousands set apart.
pub fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

/// A key as TOML: bare where that can be, in quotes where not.
pub fn key(name: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !name.is_empty() && name.chars().all(bare) {
        name.to_owned()
    } else {
        text(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_stand_in_the_order_of_the_reference_and_are_aligned() {
        let mut draft = Draft::new("A \"B\"");
        draft.push("sources", Block::default().with("id", text("list")));
        draft.table("size").set("patients", number(1_234));
        draft.table("size").set("images", number(999));
        draft.set("homepage", text("https://example.org"));
        draft.body = "Words.\n\n".to_owned();
        assert_eq!(
            draft.text(),
            "+++\ntitle    = 'A \"B\"'\nhomepage = \"https://example.org\"\n\n\
             [size]\nimages   = 999\npatients = 1_234\n\n[[sources]]\nid = \"list\"\n+++\n\nWords.\n"
        );
    }
}
