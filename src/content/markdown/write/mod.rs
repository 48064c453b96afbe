//! The pass over the Markdown's events: each becomes HTML, some become facts.

mod notes;
mod raw_html;
mod tasks;

use super::fragment::{Fragment, Joined, MARK};
use super::slug::Slugs;
use super::{Body, Heading, Html, Link, Task, control_characters, inline};
use crate::diagnostic::{Diagnostic, FileId, Span};
use pulldown_cmark::{
    Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
};
use std::ops::Range;
use tasks::OpenTask;

/// The extensions that we mean; `Options::all` would turn on forms that GitHub does not know.
pub const EXTENSIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_GFM);

/// Reads `text`, which begins at byte `offset` of `file`, and keeps its HTML where that is wanted.
pub fn read(text: &str, file: FileId, offset: usize, keep: bool) -> (Body, Vec<Diagnostic>) {
    let problems = control_characters::find(text, file, offset);
    (written(text, file, offset).finish(keep), problems)
}

/// The HTML of `text`; its slots are indices into the links that [`read`] finds in it.
pub fn html(text: &str, file: FileId) -> Fragment {
    written(text, file, 0).finish_html()
}

fn written(text: &str, file: FileId, offset: usize) -> Writer<'_> {
    let mut writer = Writer {
        text,
        file,
        offset,
        // Prose has an event for so many bytes; tables have more. To grow from nothing took half a hundredth of the equal site's time.
        out: Vec::with_capacity(text.len() / 8),
        ..Writer::default_for(file)
    };
    for (event, range) in Parser::new_ext(text, EXTENSIONS).into_offset_iter() {
        writer.event(event, range);
    }
    writer
}

struct Writer<'a> {
    text: &'a str,
    file: FileId,
    offset: usize,
    out: Vec<Event<'a>>,
    links: Vec<Link>,
    headings: Vec<Heading>,
    /// Where the tags of each heading stand in the output.
    heading_tags: Vec<(usize, usize)>,
    slugs: Slugs,
    /// Where the words of the open heading are gathered.
    heading_words: Option<(usize, HeadingLevel, String, Range<usize>)>,
    /// Where the alternative text of the open picture is gathered.
    picture: Option<(usize, String, String)>,
    /// For each open list item: where its tag stands, and the task that it is.
    items: Vec<(usize, Option<OpenTask>)>,
    tasks: Vec<Task>,
    task_words: Vec<Vec<Event<'a>>>,
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
    /// Names of footnotes in the order of their first mention.
    notes: Vec<CowStr<'a>>,
    /// What each footnote says.
    note_words: Vec<(CowStr<'a>, Vec<Event<'a>>)>,
    /// The text that was being written when the open footnote began.
    above_note: Option<(CowStr<'a>, Vec<Event<'a>>)>,
    has_html: bool,
}

impl<'a> Writer<'a> {
    fn default_for(file: FileId) -> Self {
        Self {
            text: "",
            file,
            offset: 0,
            out: Vec::new(),
            links: Vec::new(),
            headings: Vec::new(),
            heading_tags: Vec::new(),
            slugs: Slugs::default(),
            heading_words: None,
            picture: None,
            items: Vec::new(),
            tasks: Vec::new(),
            task_words: Vec::new(),
            alignments: Vec::new(),
            cell: 0,
            in_head: false,
            notes: Vec::new(),
            note_words: Vec::new(),
            above_note: None,
            has_html: false,
        }
    }

    fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        if self.picture.is_some() && self.inside_picture(&event) {
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => {
                self.hear(&text);
                self.out.push(Event::Text(without_mark(text)));
            }
            Event::Code(text) => {
                self.hear(&text);
                self.out.push(Event::Code(without_mark(text)));
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                self.has_html = true;
                self.out.push(event);
            }
            Event::SoftBreak | Event::HardBreak => {
                self.hear(" ");
                self.out.push(event);
            }
            Event::FootnoteReference(name) => self.mention(name),
            Event::TaskListMarker(done) => self.task(done, range),
            other => self.out.push(other),
        }
    }

    fn html(&mut self, html: impl Into<CowStr<'a>>) {
        self.out.push(Event::Html(html.into()));
    }

    fn inline(&mut self, html: impl Into<CowStr<'a>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    /// Words that stand in a heading are part of its identifier.
    fn hear(&mut self, words: &str) {
        if let Some((_, _, heard, _)) = &mut self.heading_words {
            heard.push_str(words);
        }
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(
            self.file,
            range.start + self.offset..range.end + self.offset,
        )
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        if !matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ) {
            self.end_task_words();
        }
        match tag {
            Tag::Heading { level, .. } => {
                self.heading_words = Some((self.out.len(), level, String::new(), range));
                self.html("");
            }
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let target = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.to_string(),
                };
                let link = self.add_link(target.into(), &dest_url, false, range);
                self.inline(inline::link_start(link, &title));
            }
            Tag::Image {
                dest_url, title, ..
            } => {
                let link = self.add_link((&*dest_url).into(), &dest_url, true, range);
                self.picture = Some((link, title.to_string(), String::new()));
            }
            Tag::Table(alignments) => {
                self.alignments = alignments;
                self.html("<div class=\"table-box\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>");
            }
            Tag::TableHead => {
                self.in_head = true;
                self.cell = 0;
                self.html("<thead><tr>");
            }
            Tag::TableRow => {
                self.cell = 0;
                self.html("<tr>");
            }
            Tag::TableCell => {
                let alignment = self.alignments.get(self.cell).copied();
                self.cell += 1;
                self.inline(inline::cell_start(
                    self.in_head,
                    alignment.unwrap_or(Alignment::None),
                ));
            }
            Tag::BlockQuote(Some(kind)) => {
                let (class, name) = inline::alert(kind);
                self.html(format!(
                    "<div class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">{name}</p>\n"
                ));
            }
            Tag::FootnoteDefinition(name) => {
                self.above_note = Some((name, std::mem::take(&mut self.out)));
            }
            Tag::Item => {
                self.items.push((self.out.len(), None));
                self.out.push(Event::Start(Tag::Item));
            }
            other => self.out.push(Event::Start(other)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if matches!(tag, TagEnd::Paragraph | TagEnd::Item) {
            self.end_task_words();
        }
        match tag {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::Link => self.inline("</a>"),
            TagEnd::Table => self.html("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.html("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.html("</tr>\n"),
            TagEnd::TableCell => self.inline(if self.in_head { "</th>" } else { "</td>" }),
            TagEnd::BlockQuote(Some(_)) => self.html("</div>\n"),
            TagEnd::FootnoteDefinition => {
                if let Some((name, above)) = self.above_note.take() {
                    let words = std::mem::replace(&mut self.out, above);
                    self.end_note(name, words);
                }
            }
            TagEnd::Item => {
                self.items.pop();
                self.out.push(Event::End(TagEnd::Item));
            }
            other => self.out.push(Event::End(other)),
        }
    }

    fn add_link(
        &mut self,
        target: Box<str>,
        written: &str,
        picture: bool,
        range: Range<usize>,
    ) -> usize {
        // The target itself where it can be found behind the words, else the whole link.
        let whole = self.text.get(range.clone()).unwrap_or("");
        let place = match whole.rfind(written) {
            Some(at) if !written.is_empty() => range.start + at..range.start + at + written.len(),
            _ => range,
        };
        self.links.push(Link {
            target,
            picture,
            has_words: true,
            span: self.span(place),
        });
        self.links.len() - 1
    }

    /// Gathers a picture's alternative text; gives whether the event belonged to it.
    fn inside_picture(&mut self, event: &Event<'a>) -> bool {
        let Some((link, title, alt)) = &mut self.picture else {
            return false;
        };
        match event {
            Event::Text(text) | Event::Code(text) => alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            Event::End(TagEnd::Image) => {
                self.links[*link].has_words = !alt.trim().is_empty();
                let html = inline::picture(*link, alt, title);
                self.picture = None;
                self.inline(html);
            }
            _ => {}
        }
        true
    }

    /// A heading without the end of its last line.
    fn first_line(&self, range: Range<usize>) -> Range<usize> {
        let text = self.text.get(range.clone()).unwrap_or_default();
        range.start..range.start + text.trim_end().len()
    }

    fn end_heading(&mut self) {
        let Some((at, level, words, range)) = self.heading_words.take() else {
            return;
        };
        self.heading_tags.push((at, self.out.len()));
        self.html("");
        let id = self.slugs.take(&words);
        self.headings.push(Heading {
            level: level as u8,
            id: id.into(),
            title: words.trim().into(),
            span: self.span(self.first_line(range)),
        });
    }

    /// All, the HTML only where it is to be kept.
    fn finish(mut self, keep: bool) -> Body {
        self.tag_headings();
        let words = std::mem::take(&mut self.task_words);
        let mut task_html: Vec<String> = words.into_iter().map(html_of).collect();
        let whole = (keep || self.has_html).then(|| self.whole());
        if self.has_html {
            // Links that are written in HTML are found when it is cleaned, those of the whole text first.
            task_html = task_html.iter().map(|words| self.clean(words)).collect();
        }
        let mut task_words = Joined::default();
        for (task, html) in self.tasks.iter_mut().zip(&task_html) {
            task.words = task_words.add(html.trim());
        }
        Body {
            html: match whole.filter(|_| keep) {
                Some(whole) => Html::Kept(Box::new(Fragment::from_marked(&whole))),
                None => Html::Remade,
            },
            links: self.links.into(),
            headings: self.headings.into(),
            tasks: self.tasks.into(),
            task_words: task_words.finish(),
        }
    }

    /// The HTML alone.
    fn finish_html(mut self) -> Fragment {
        self.tag_headings();
        Fragment::from_marked(&self.whole())
    }

    /// The HTML of the whole text, its links marked.
    fn whole(&mut self) -> String {
        self.append_notes();
        let marked = html_of(std::mem::take(&mut self.out));
        match self.has_html {
            true => self.clean(&marked),
            false => marked,
        }
    }

    /// A page has one heading of level 1, its title: a text that uses that level moves down by one.
    fn tag_headings(&mut self) {
        let shift = u8::from(self.headings.iter().any(|heading| heading.level == 1));
        for (heading, (start, end)) in self.headings.iter_mut().zip(&self.heading_tags) {
            heading.level = (heading.level + shift).min(6);
            let (level, id) = (heading.level, inline::escaped(&heading.id));
            self.out[*start] = Event::Html(format!("<h{level} id=\"{id}\">").into());
            self.out[*end] = Event::Html(format!("</h{level}>\n").into());
        }
    }
}

fn without_mark(text: CowStr<'_>) -> CowStr<'_> {
    if text.contains(MARK) {
        text.replace(MARK, "\u{fffd}").into()
    } else {
        text
    }
}

fn html_of(events: Vec<Event<'_>>) -> String {
    let mut html = String::with_capacity(events.len() * 32);
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    html
}
