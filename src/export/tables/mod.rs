//! The catalog as tables, and the package that describes them.
//!
//! A table's columns are written down beside its row; the package is made of the same list.

pub mod datasets;
pub mod labels;
pub mod mapping;
pub mod names;
pub mod package;

use serde::Serialize;
use std::io::{self, Write};

/// A column of a table.
#[derive(Debug)]
pub struct Column {
    /// Its head.
    pub name: &'static str,
    /// A type of the Table Schema: `string`, `integer`, `boolean`.
    pub kind: &'static str,
    /// What it says.
    pub about: &'static str,
}

/// A column of a table.
const fn column(name: &'static str, kind: &'static str, about: &'static str) -> Column {
    Column { name, kind, about }
}

/// Writes rows with a head, whether or not there is any row to take it from.
struct Table<'o> {
    csv: csv::Writer<&'o mut dyn Write>,
}

impl<'o> Table<'o> {
    fn new(columns: &[Column], out: &'o mut dyn Write) -> io::Result<Self> {
        let mut csv = csv::WriterBuilder::new()
            .has_headers(false)
            .from_writer(out);
        csv.write_record(columns.iter().map(|column| column.name))?;
        Ok(Self { csv })
    }

    fn row(&mut self, row: &impl Serialize) -> io::Result<()> {
        Ok(self.csv.serialize(row)?)
    }

    fn finish(mut self) -> io::Result<()> {
        self.csv.flush()
    }
}

/// Several values in one cell.
fn joined<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    values.into_iter().collect::<Vec<&str>>().join("; ")
}
