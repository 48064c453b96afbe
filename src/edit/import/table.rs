//! Tables of datasets: those in a Markdown list, and those of CSV files.

use super::columns::Column;
use super::input::Text;
use super::list::{List, Moved};
use super::outline::{Cell, Outline, Table};
use super::rows::{Row, Rows, Value};

/// The tables of a list in which rows are datasets: one column is the name, and there are others.
pub fn of_datasets<'o>(outline: &'o Outline<'_>) -> impl Iterator<Item = &'o Table> {
    outline.tables.iter().filter(|table| {
        let mut columns = table
            .header
            .iter()
            .map(|cell| Column::of_header(&cell.text));
        table.header.len() > 1 && columns.any(|column| column == Column::Title)
    })
}

/// The rows of a table of a list.
pub fn rows(outline: &Outline<'_>, table: &Table) -> Rows {
    let header = table.header.iter().map(|cell| cell.text.clone()).collect();
    let rows = table.rows.iter();
    let rows = rows.map(|cells| Row {
        line: cells
            .first()
            .map_or(1, |cell| outline.line(cell.range.start)),
        cells: cells.iter().map(|cell| value(outline, cell)).collect(),
    });
    Rows {
        header,
        rows: rows.collect(),
        groups: super::headings::above(outline, table.range.start),
    }
}

fn value(outline: &Outline<'_>, cell: &Cell) -> Value {
    let links = outline.links_in(&cell.range);
    Value {
        plain: cell.text.clone(),
        raw: cell.raw.clone(),
        links: links
            .map(|link| (link.text.clone(), link.target.clone()))
            .collect(),
    }
}

/// Puts links to the files of a table's rows where the table stood.
pub fn moved(list: &mut List<'_, '_>, table: &Table, files: &[super::File], titles: &[String]) {
    let start = table.range.start;
    let end = start + list.outline.text[table.range.clone()].trim_end().len();
    for (at, (file, title)) in files.iter().zip(titles).enumerate() {
        // The whole table goes with the first row; the links of the others follow at its end.
        let (range, before) = match at {
            0 => (start..end, "- "),
            _ => (end..end, "\n- "),
        };
        list.moved.push(Moved {
            range,
            title: title.clone(),
            path: file.path.clone(),
            item: true,
            before,
        });
    }
}

/// The rows of a CSV file.
pub fn csv(text: &Text, delimiter: u8) -> Result<Rows, String> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.text.as_bytes());
    let wrong = |error: csv::Error| {
        format!(
            "cannot read `{}`: {error}\nhelp: save the table as UTF-8, cells with a comma or a line break between quotes",
            text.name
        )
    };
    let header = reader.headers().map_err(wrong)?;
    let header: Vec<String> = header.iter().map(str::to_owned).collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(wrong)?;
        let line = record.position().map_or(1, csv::Position::line);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        rows.push(Row {
            line: usize::try_from(line).unwrap_or(usize::MAX),
            cells: record.iter().map(plain).collect(),
        });
    }
    Ok(Rows {
        header,
        rows,
        groups: Vec::new(),
    })
}

/// A cell of a table without Markdown: an address is a link, and marks mean themselves.
fn plain(cell: &str) -> Value {
    let words = crate::edit::draft::one_line(cell);
    let mut raw = String::with_capacity(words.len());
    for (at, word) in words.split(' ').enumerate() {
        if at > 0 {
            raw.push(' ');
        }
        if word.starts_with("https://") || word.starts_with("http://") {
            raw.push_str(word);
            continue;
        }
        for c in word.chars() {
            if "\\`*[<".contains(c) {
                raw.push('\\');
            }
            raw.push(c);
        }
    }
    Value {
        plain: words,
        raw,
        links: Vec::new(),
    }
}
