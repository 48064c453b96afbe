//! Label sets, tables of counts and joint facts of a record.

use super::figures::{text, texts};
use crate::catalog::{Catalog, Dataset, LabelSet, Table, TableRow};
use crate::content::dataset::Joint;
use crate::export::tables::names;
use crate::schema::values::Blank;
use ecow::EcoString;
use serde::{Serialize, Serializer};

#[derive(Debug, Serialize)]
pub struct LabelSetOut<'a> {
    id: String,
    title: Option<&'a str>,
    on: Option<&'static str>,
    form: Option<&'static str>,
    origin: Vec<OriginOut>,
    readers: Option<u64>,
    tools: &'a [EcoString],
    marks: Option<&'static str>,
    hierarchy: Option<&'static str>,
    absence: Option<&'a str>,
    parts: Vec<String>,
    stated_number: Option<u64>,
    labels: Vec<LabelOut<'a>>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct OriginOut {
    origin: &'static str,
    share: Option<f64>,
}

#[derive(Debug, Serialize)]
struct LabelOut<'a> {
    name: &'a str,
    blank: Option<&'static str>,
    parents: Vec<&'a str>,
    codes: Vec<CodeOut<'a>>,
    concepts: Vec<MatchOut<'a>>,
}

#[derive(Debug, Serialize)]
struct CodeOut<'a> {
    system: &'a str,
    code: &'a str,
}

#[derive(Debug, Serialize)]
struct MatchOut<'a> {
    concept: &'a str,
    #[serde(rename = "match")]
    kind: &'static str,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
pub struct TableOut<'a> {
    id: String,
    title: Option<&'a str>,
    label_set: String,
    unit: Option<&'static str>,
    part: Option<String>,
    axis: Option<&'static str>,
    columns: Vec<ColumnOut<'a>>,
    rest: Option<&'static str>,
    rows: Vec<RowOut<'a>>,
    unpublished: Vec<&'a str>,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ColumnOut<'a> {
    name: &'a str,
    unit: Option<&'static str>,
    part: Option<String>,
    of: Option<u64>,
}

#[derive(Debug, Serialize)]
struct RowOut<'a> {
    label: &'a str,
    #[serde(serialize_with = "cells")]
    counts: TableRow<'a>,
}

fn cells<S: Serializer>(row: &TableRow<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(row.cells())
}

#[derive(Debug, Serialize)]
pub struct JointOut<'a> {
    label_set: Option<&'a str>,
    unit: Option<&'static str>,
    part: Option<&'a str>,
    any_of: Vec<&'a str>,
    all_of: Vec<&'a str>,
    positive: u64,
    source: Option<&'a str>,
    note: Option<&'a str>,
}

pub fn set<'a>(catalog: &'a Catalog, dataset: &'a Dataset, set: &'a LabelSet) -> LabelSetOut<'a> {
    let fields = &dataset.fields().labels[set.fields];
    LabelSetOut {
        id: names::set(dataset, set.fields),
        title: fields.title.as_deref(),
        on: fields.on.map(|unit| unit.value()),
        form: fields.form.map(|form| form.value()),
        origin: fields
            .origins
            .iter()
            .map(|(origin, share)| OriginOut {
                origin: origin.value(),
                share: *share,
            })
            .collect(),
        readers: fields.readers,
        tools: &fields.tools,
        marks: fields.marks.map(|marks| marks.value()),
        hierarchy: set.hierarchy.map(|hierarchy| hierarchy.value()),
        absence: set.absence.map(|at| set.labels[at].name.as_str()),
        parts: set
            .parts
            .iter()
            .map(|part| names::part(dataset, *part))
            .collect(),
        stated_number: fields.stated_number.as_ref().map(|number| number.value),
        labels: labels(catalog, set),
        source: text(fields.source.as_ref()),
        note: fields.note.as_deref(),
    }
}

fn labels<'a>(catalog: &'a Catalog, set: &'a LabelSet) -> Vec<LabelOut<'a>> {
    let name = |at: &usize| set.labels[*at].name.as_str();
    set.labels
        .iter()
        .map(|label| LabelOut {
            name: &label.name,
            blank: label.blank().map(Blank::value),
            parents: label.parents().iter().map(name).collect(),
            codes: label
                .codes()
                .iter()
                .map(|(system, code)| CodeOut { system, code })
                .collect(),
            concepts: label
                .concepts
                .iter()
                .map(|found| MatchOut {
                    concept: &catalog.concept(found.concept).linked.page.slug,
                    kind: found.kind.value(),
                    note: found.note(),
                })
                .collect(),
        })
        .collect()
}

pub fn table<'a>(dataset: &'a Dataset, table: &'a Table) -> TableOut<'a> {
    let fields = &dataset.fields().counts[table.fields];
    let set = &dataset.sets[table.set];
    let name = |at: usize| set.labels[at].name.as_str();
    TableOut {
        id: names::table(dataset, table),
        title: fields.title.as_deref(),
        label_set: names::set(dataset, set.fields),
        unit: table.unit.map(|unit| unit.value()),
        part: table.scope.map(|part| names::part(dataset, part)),
        axis: table.axis.map(|axis| axis.value()),
        columns: table
            .columns
            .iter()
            .map(|column| ColumnOut {
                name: &column.name,
                unit: column.unit.map(|unit| unit.value()),
                part: column.part.map(|part| names::part(dataset, part)),
                of: column.of,
            })
            .collect(),
        rest: table.rest.map(|state| state.value()),
        rows: table
            .rows()
            .map(|row| RowOut {
                label: name(row.label),
                counts: row,
            })
            .collect(),
        unpublished: table.unpublished.iter().map(|at| name(*at)).collect(),
        source: text(fields.source.as_ref()),
        note: fields.note.as_deref(),
    }
}

pub fn joint(joint: &Joint) -> JointOut<'_> {
    JointOut {
        label_set: text(joint.labels.as_ref()),
        unit: joint.unit.map(|unit| unit.value()),
        part: text(joint.part.as_ref()),
        any_of: texts(&joint.any_of),
        all_of: texts(&joint.all_of),
        positive: joint.positive.value,
        source: text(joint.source.as_ref()),
        note: joint.note.as_deref(),
    }
}
