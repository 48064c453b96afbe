//! Tables of pages, as their readers see them.

use std::collections::BTreeMap;

/// The words of each row of a table, the first of them the row's name, the columns' names in the
/// first one.
pub type Rows = Vec<Vec<String>>;

/// A table of a page.
pub struct Table {
    pub caption: String,
    pub rows: Rows,
}

/// The tables of a page by their captions' identifiers, without marks of sources and bars.
pub fn tables(html: &str) -> BTreeMap<String, Table> {
    let dom = tl::parse(html, tl::ParserOptions::default()).expect("a page is HTML");
    let parser = dom.parser();
    let mut tables = BTreeMap::new();
    for table in tags(&dom, "table") {
        let caption = table
            .query_selector(parser, "caption")
            .and_then(|mut all| all.next());
        let caption = caption.and_then(|node| node.get(parser)?.as_tag());
        let Some((caption, id)) = caption.and_then(|tag| Some((tag, tag.attributes().id()?)))
        else {
            continue;
        };
        let rows = table.query_selector(parser, "tr").expect("a selector");
        let rows = rows.filter_map(|row| row.get(parser)?.as_tag());
        let table = Table {
            caption: caption.inner_text(parser).into_owned(),
            rows: rows.map(|row| cells(row, parser)).collect(),
        };
        tables.insert(id.as_utf8_str().into_owned(), table);
    }
    tables
}

/// A row of a label page: one table of counts of one dataset.
#[derive(Debug)]
pub struct LabelRow {
    /// The page of the dataset.
    pub dataset: String,
    /// The dataset's own names, and how they fit.
    pub labels: String,
    /// The smaller print below the dataset's name: who labelled, and the unit at its end.
    pub small: String,
    /// The cells, by the names of their columns.
    pub cells: BTreeMap<String, String>,
}

/// The rows of a label page.
pub fn label_rows(html: &str) -> Vec<LabelRow> {
    let dom = tl::parse(html, tl::ParserOptions::default()).expect("a page is HTML");
    let parser = dom.parser();
    tags(&dom, "tr")
        .filter_map(|row| label_row(row, parser))
        .collect()
}

fn label_row(row: &tl::HTMLTag<'_>, parser: &tl::Parser<'_>) -> Option<LabelRow> {
    let inside = |tag: &tl::HTMLTag<'_>, selector: &str| {
        tag.query_selector(parser, selector)?.next()?.get(parser)
    };
    let children = row.children();
    let children = children.top().iter();
    let cells: Vec<_> = children
        .filter_map(|cell| cell.get(parser)?.as_tag())
        .collect();
    let link = attribute(inside(cells.first()?, "a")?.as_tag()?, "href")?;
    let dataset = link.strip_prefix("../datasets/")?;
    let small = inside(cells[0], "small").map(|small| small.inner_text(parser));
    let cell = |cell: &&tl::HTMLTag<'_>| Some((attribute(cell, "data-head")?, words(cell, parser)));
    Some(LabelRow {
        dataset: dataset.to_owned(),
        labels: words(cells.get(1)?, parser),
        small: small?.trim().to_owned(),
        cells: cells.iter().filter_map(cell).collect(),
    })
}

fn attribute(tag: &tl::HTMLTag<'_>, name: &str) -> Option<String> {
    let value = tag.attributes().get(name)??;
    Some(value.as_utf8_str().into_owned())
}

fn tags<'a>(dom: &'a tl::VDom<'a>, selector: &'a str) -> impl Iterator<Item = &'a tl::HTMLTag<'a>> {
    let found = dom.query_selector(selector).expect("a selector");
    found.filter_map(|handle| handle.get(dom.parser())?.as_tag())
}

fn cells(row: &tl::HTMLTag<'_>, parser: &tl::Parser<'_>) -> Vec<String> {
    let children = row.children();
    let cells = children
        .top()
        .iter()
        .filter_map(|cell| cell.get(parser)?.as_tag());
    cells.map(|cell| words(cell, parser)).collect()
}

/// The words of a cell without those of smaller print.
fn words(tag: &tl::HTMLTag<'_>, parser: &tl::Parser<'_>) -> String {
    let children = tag.children();
    let words = children
        .top()
        .iter()
        .filter_map(|child| match child.get(parser)? {
            tl::Node::Raw(text) => Some(text.as_utf8_str().trim().to_owned()),
            tl::Node::Tag(tag)
                if ["sup", "small", "svg"].contains(&tag.name().as_utf8_str().as_ref()) =>
            {
                None
            }
            tl::Node::Tag(tag) => Some(words(tag, parser)),
            tl::Node::Comment(_) => None,
        });
    words.collect::<Vec<String>>().concat()
}

/// A number as pages write it.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// What stands where a row and a column meet.
pub fn cell(rows: &Rows, row: &str, column: &str) -> Option<String> {
    let at = rows.first()?.iter().position(|name| name == column)?;
    let row = rows.iter().skip(1).find(|cells| cells[0] == row)?;
    row.get(at).cloned()
}
