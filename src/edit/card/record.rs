//! A card's values, and which of them have been placed.

use super::Card;
use crate::edit::draft::{Block, Draft, one_line, text, texts};
use crate::edit::{license, vocabulary};
use crate::schema::{TextForm, Vocabularies, Vocabulary, fits};
use serde_json::Value;
use std::collections::BTreeSet;

/// A value of a card and where it stands, such as `creator[0].name`.
#[derive(Debug, Clone)]
pub struct At<'v> {
    pub value: &'v Value,
    pub path: String,
}

impl<'v> At<'v> {
    /// The whole card.
    pub fn root(value: &'v Value) -> Self {
        Self {
            value,
            path: String::new(),
        }
    }

    /// What stands at `key`; vocabularies' prefixes in front of it do not count.
    pub fn get(&self, key: &str) -> Option<At<'v>> {
        let map = self.value.as_object()?;
        let names = [
            key.to_owned(),
            format!("sc:{key}"),
            format!("schema:{key}"),
            format!("cr:{key}"),
        ];
        let name = names.iter().find(|name| map.contains_key(name.as_str()))?;
        let value = map.get(name.as_str()).filter(|value| !value.is_null())?;
        Some(At {
            value,
            path: match self.path.as_str() {
                "" => name.clone(),
                path => format!("{path}.{name}"),
            },
        })
    }

    /// The values of a list; of a single value itself.
    pub fn items(&self) -> Vec<At<'v>> {
        let Some(list) = self.value.as_array() else {
            return vec![self.clone()];
        };
        let items = list.iter().enumerate().map(|(at, value)| At {
            value,
            path: format!("{}[{at}]", self.path),
        });
        items.collect()
    }

    /// What stands at `key`, as a list.
    pub fn all(&self, key: &str) -> Vec<At<'v>> {
        self.get(key).map(|at| at.items()).unwrap_or_default()
    }

    /// A text that says something.
    pub fn text(&self) -> Option<&'v str> {
        self.value
            .as_str()
            .map(str::trim)
            .filter(|text| !text.is_empty())
    }

    /// A text, or a number as one: years and versions are written both ways.
    pub fn scalar(&self) -> Option<String> {
        match self.value {
            Value::Number(number) => Some(number.to_string()),
            _ => self.text().map(str::to_owned),
        }
    }
}

/// A card in the making.
#[derive(Debug)]
pub struct Record<'v> {
    pub draft: Draft,
    pub title: Option<String>,
    own: &'v Vocabularies,
    placed: Vec<(String, String)>,
    /// Values of which only a part was placed, and the rest.
    partly: Vec<(String, String)>,
    taken: BTreeSet<String>,
}

impl<'v> Record<'v> {
    pub fn new(own: &'v Vocabularies) -> Self {
        Self {
            draft: Draft::default(),
            title: None,
            own,
            placed: Vec::new(),
            partly: Vec::new(),
            taken: BTreeSet::new(),
        }
    }

    /// Notes that a value stands at `field` now.
    pub fn take(&mut self, at: &At<'_>, field: &str) {
        self.placed.push((field.to_owned(), at.path.clone()));
        self.taken.insert(at.path.clone());
    }

    /// Notes that a value says nothing of the dataset: it belongs to the format.
    pub fn pass(&mut self, at: &At<'_>) {
        self.taken.insert(at.path.clone());
    }

    pub fn title(&mut self, at: Option<At<'_>>) {
        let Some((at, title)) = at.and_then(|at| Some((at.clone(), at.text()?.to_owned()))) else {
            return;
        };
        self.set(&at, "title", text(&title));
        self.title = Some(one_line(&title));
    }

    /// Sets a field of the file itself, if it is not set yet.
    pub fn set(&mut self, at: &At<'_>, key: &str, value: String) {
        if self.draft.has(key) {
            return;
        }
        self.draft.set(key, value);
        self.draft.top().found(&at.path);
        self.take(at, key);
    }

    /// Sets a list of texts, found in several places.
    pub fn list(&mut self, key: &str, values: &[(At<'_>, String)]) {
        let Some((first, _)) = values.first() else {
            return;
        };
        let mut names: Vec<&String> = values.iter().map(|(_, name)| name).collect();
        let mut seen = BTreeSet::new();
        names.retain(|name| seen.insert(name.as_str()));
        self.draft.set(key, texts(names));
        let first = first.path.clone();
        let place = match values.len() {
            1 => first,
            n => format!("{first} and {} more", n - 1),
        };
        self.draft.top().found(&place);
        for (at, _) in values {
            self.take(at, key);
        }
    }

    pub fn homepage(&mut self, at: Option<At<'_>>) {
        if let Some((at, url)) = at.and_then(|at| Some((at.clone(), at.text()?.to_owned())))
            && fits(TextForm::Url, &url)
        {
            self.set(&at, "homepage", text(&url));
        }
    }

    /// A day, of which the time is no part here.
    pub fn released(&mut self, at: &At<'_>) {
        if let Some(date) = at.scalar().map(|date| day(&date).to_owned())
            && fits(TextForm::Date, &date)
        {
            self.set(at, "released", text(&date));
        }
    }

    /// A description: the summary where it is one sentence, else the text.
    pub fn description(&mut self, at: &At<'_>) {
        let Some(words) = at.text() else {
            return;
        };
        let sentence = words.chars().count() <= 200
            && !words.contains('\n')
            && !words.trim_end_matches('.').contains(". ");
        if sentence && !self.draft.has("summary") {
            self.set(at, "summary", text(words));
        } else {
            self.body(at, words);
        }
    }

    /// Adds Markdown to the text.
    pub fn body(&mut self, at: &At<'_>, markdown: &str) {
        let gap = if self.draft.body.is_empty() {
            ""
        } else {
            "\n\n"
        };
        self.draft.body.push_str(gap);
        self.draft.body.push_str(markdown);
        self.take(at, "text");
    }

    /// A licence of this name, or at this address.
    pub fn license(&mut self, at: &At<'_>, said: &str, url: Option<&str>) {
        let mut block = license::block(said, url);
        block.set("source", text(super::SOURCE));
        block.found(&at.path);
        self.draft.push("licenses", block);
        self.take(at, "licenses");
    }

    /// Keywords: those that mean a value of ours are placed, the others are left.
    pub fn keywords(&mut self, words: &[At<'_>]) {
        let vocabularies = [
            Vocabulary::Modality,
            Vocabulary::BodyPart,
            Vocabulary::MlTask,
        ];
        let mut found: [Vec<(At<'_>, String)>; 3] = Default::default();
        for at in words {
            let Some(said) = at.text() else {
                continue;
            };
            let mut rest = Vec::new();
            for word in said
                .split([',', ';'])
                .map(str::trim)
                .filter(|word| !word.is_empty())
            {
                let mut known = false;
                for (values, which) in found.iter_mut().zip(vocabularies) {
                    if let Some(value) = vocabulary::known(which, word, self.own) {
                        values.push((at.clone(), value));
                        known = true;
                    }
                }
                if !known {
                    rest.push(word);
                }
            }
            let partly = found.iter().flatten().any(|(of, _)| of.path == at.path);
            if partly && !rest.is_empty() {
                self.partly.push((at.path.clone(), rest.join(", ")));
            }
        }
        for (values, which) in found.iter().zip(vocabularies) {
            if !self.draft.has(which.key()) {
                self.list(which.key(), values);
            }
        }
    }

    /// Adds a `[[table]]` that was found at `at`.
    pub fn push(&mut self, at: &At<'_>, name: &'static str, mut block: Block) {
        block.found(&at.path);
        self.draft.push(name, block);
        self.take(at, name);
    }

    /// The card: what has not been taken is left.
    pub fn finish(self, root: &Value, kind: &'static str) -> Card {
        let mut leaves: Vec<(String, String)> = Vec::new();
        leaves_of(root, "", &self.taken, &mut leaves);
        let mut left = self.partly;
        for (path, value) in leaves {
            let group = group(&path).to_owned();
            match left.iter_mut().find(|(other, _)| *other == group) {
                Some((_, values)) => {
                    values.push_str(", ");
                    values.push_str(&value);
                }
                None => left.push((group, value)),
            }
        }
        Card {
            kind,
            title: self.title,
            draft: self.draft,
            placed: self.placed,
            left,
        }
    }
}

/// The part of a date that is a day.
pub fn day(date: &str) -> &str {
    date.split(['T', ' ']).next().unwrap_or(date)
}

/// What is said of together: the first key, below the wrapping that DataCite gives.
fn group(path: &str) -> &str {
    let inner = path.strip_prefix("data.attributes.").unwrap_or(path);
    let skipped = path.len() - inner.len();
    let end = inner.find(['.', '[']).unwrap_or(inner.len());
    &path[..skipped + end]
}

/// Values that have not been taken; what belongs to JSON-LD is nothing of the dataset.
fn leaves_of(value: &Value, path: &str, taken: &BTreeSet<String>, out: &mut Vec<(String, String)>) {
    if taken.contains(path) {
        return;
    }
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                if key.starts_with('@') || key == "conformsTo" {
                    continue;
                }
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                leaves_of(inner, &path, taken, out);
            }
        }
        Value::Array(list) => {
            for (at, inner) in list.iter().enumerate() {
                leaves_of(inner, &format!("{path}[{at}]"), taken, out);
            }
        }
        Value::Null => {}
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) => out.push((path.to_owned(), one_line(text))),
        other => out.push((path.to_owned(), other.to_string())),
    }
}
