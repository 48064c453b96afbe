//! The pass over the Markdown's events that an outline is made by.

use super::{Cell, Definition, Heading, Item, Link, Outline, Statement, Table};
use crate::content::markdown::{EXTENSIONS, slug};
use foldhash::HashMap;
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use std::ops::Range;

/// What stands where in `text`, not yet indexed.
pub(super) fn read(text: &str) -> Outline<'_> {
    let mut reader = Reader::default();
    reader.outline.text = text;
    let parser = Parser::new_ext(text, EXTENSIONS);
    for (label, definition) in parser.reference_definitions().iter() {
        reader.outline.definitions.push(Definition {
            label: label.to_owned(),
            note: false,
            range: definition.span.clone(),
        });
    }
    let definitions = &mut reader.outline.definitions;
    definitions.sort_by_key(|definition| definition.range.start);
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
    reader.outline
}

/// Words that are being gathered.
struct Open {
    text: String,
    range: Range<usize>,
}

#[derive(Default)]
struct Reader<'a> {
    outline: Outline<'a>,
    ids: HashMap<String, usize>,
    heading: Option<(u8, Open)>,
    cell: Option<Open>,
    row: Vec<Cell>,
    table: Option<Table>,
    /// Open items, as indices.
    items: Vec<usize>,
    paragraph: Option<Open>,
    /// Open links, as indices into those that were begun.
    links: Vec<Link>,
    note: Option<(String, Range<usize>)>,
}

impl<'a> Reader<'a> {
    fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) => self.words(&words),
            Event::SoftBreak | Event::HardBreak => self.words(" "),
            Event::TaskListMarker(done) => {
                if let Some(item) = self.items.last() {
                    self.outline.items[*item].done = Some(done);
                }
            }
            Event::FootnoteReference(name) => {
                self.outline.mentions.push((name.to_string(), range));
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if let Some(link) = self.links.last_mut() {
            link.text.push_str(words);
        }
        if let Some((_, open)) = &mut self.heading {
            open.text.push_str(words);
        } else if let Some(open) = &mut self.cell {
            open.text.push_str(words);
        } else if let Some(open) = &mut self.paragraph {
            open.text.push_str(words);
            if let Some(item) = self.items.last() {
                self.outline.items[*item].text.push_str(words);
            }
        } else if let Some(item) = self.items.last() {
            self.outline.items[*item].text.push_str(words);
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        let open = |range: Range<usize>| Open {
            text: String::new(),
            range,
        };
        match tag {
            Tag::Heading { level, .. } => self.heading = Some((level as u8, open(range))),
            Tag::Table(_) => {
                self.table = Some(Table {
                    range,
                    ..Table::default()
                });
            }
            Tag::TableCell => self.cell = Some(open(range)),
            Tag::Paragraph => self.paragraph = Some(open(range)),
            Tag::Item => {
                self.outline.items.push(Item {
                    done: None,
                    nested: !self.items.is_empty(),
                    first_link: None,
                    text: String::new(),
                    range,
                });
                self.items.push(self.outline.items.len() - 1);
            }
            Tag::Link {
                link_type,
                dest_url,
                id,
                ..
            } => self.link(false, link_type, &dest_url, &id, range),
            Tag::Image {
                link_type,
                dest_url,
                id,
                ..
            } => self.link(true, link_type, &dest_url, &id, range),
            Tag::FootnoteDefinition(name) => self.note = Some((name.to_string(), range)),
            _ => {}
        }
    }

    fn link(&mut self, picture: bool, kind: LinkType, to: &str, id: &str, range: Range<usize>) {
        let defined = matches!(
            kind,
            LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
        );
        self.links.push(Link {
            text: String::new(),
            target: to.to_owned(),
            picture,
            label: defined.then(|| id.to_owned()),
            range,
        });
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                if let Some((level, open)) = self.heading.take() {
                    let id = self.id(&open.text);
                    self.outline.headings.push(Heading {
                        level,
                        title: open.text.trim().to_owned(),
                        id,
                        range: open.range,
                    });
                }
            }
            TagEnd::TableCell => {
                if let Some(open) = self.cell.take() {
                    let raw = self.outline.text[open.range.clone()].trim_matches('|');
                    self.row.push(Cell {
                        text: open.text.trim().to_owned(),
                        raw: raw.trim().to_owned(),
                        range: open.range,
                    });
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let row = std::mem::take(&mut self.row);
                if let Some(table) = &mut self.table {
                    match tag {
                        TagEnd::TableHead => table.header = row,
                        _ => table.rows.push(row),
                    }
                }
            }
            TagEnd::Table => self.outline.tables.extend(self.table.take()),
            TagEnd::Paragraph => {
                if let Some(open) = self.paragraph.take()
                    && self.items.is_empty()
                {
                    self.outline.statements.push(Statement {
                        text: open.text,
                        range: open.range,
                    });
                }
            }
            TagEnd::Item => {
                if let Some(at) = self.items.pop() {
                    let item = &self.outline.items[at];
                    self.outline.statements.push(Statement {
                        text: item.text.clone(),
                        range: item.range.clone(),
                    });
                }
            }
            TagEnd::Link | TagEnd::Image => self.end_link(),
            TagEnd::FootnoteDefinition => {
                if let Some((label, range)) = self.note.take() {
                    self.outline.definitions.push(Definition {
                        label,
                        note: true,
                        range,
                    });
                }
            }
            _ => {}
        }
    }

    fn end_link(&mut self) {
        let Some(link) = self.links.pop() else {
            return;
        };
        let at = self.outline.links.len();
        let begins =
            |item: &Item| item.first_link.is_none() && item.text.trim() == link.text.trim();
        if !link.picture
            && self.cell.is_none()
            && let Some(item) = self.items.last()
            && begins(&self.outline.items[*item])
        {
            self.outline.items[*item].first_link = Some(at);
        }
        self.outline.links.push(link);
    }

    fn id(&mut self, title: &str) -> String {
        let wanted = slug(title);
        let used = self.ids.entry(wanted.clone()).or_insert(0);
        *used += 1;
        match *used {
            1 => wanted,
            n => format!("{wanted}-{}", n - 1),
        }
    }
}
