//! The page about templates, components and views, made of the comments at their definitions.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use syn::{Attribute, Fields, Item, Meta, Type};

const HEAD: &str = "\
+++
title   = \"Templates, components and views\"
summary = \"What a theme is made of, and what its templates may read.\"
+++

This page is made of the comments in the theme and in the program. How they are used is told in
[Write a theme](write-a-theme.md).
";

pub fn page() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut page = HEAD.to_owned();
    page.push_str("\n## Templates\n\nEach of them is a file in `templates/`.\n");
    for path in files(&root.join("templates"), "html") {
        let _ = write!(page, "\n### `{}`\n\n{}\n", name(&path), remark(&path));
    }
    page.push_str("\n## Components\n\nEach of them is a file in `templates/components/`.\n\n");
    for path in files(&root.join("templates/components"), "html") {
        let text = read(&path);
        let definition = text
            .split_once("{% component ")
            .map_or("", |(_, rest)| rest);
        let definition = definition
            .split_once("-%}")
            .map_or(definition, |(d, _)| d)
            .trim();
        let remark = remark(&path).replace('\n', " ");
        let colon = if remark.is_empty() { "" } else { ": " };
        let _ = writeln!(page, "- `{definition}`{colon}{remark}");
    }
    page.push_str(
        "\n## Views\n\nThe values that templates are given. Every field is always there.\n",
    );
    let mut items: Vec<Item> = files(&root.join("src/site/view"), "rs")
        .iter()
        .filter(|path| name(path) != "mod.rs")
        .flat_map(|path| {
            syn::parse_file(&read(path))
                .expect("the source is Rust")
                .items
        })
        .filter(|item| matches!(item, Item::Struct(_) | Item::Enum(_)))
        .collect();
    items.sort_by_key(title);
    let views: BTreeSet<String> = items.iter().map(title).collect();
    for item in &items {
        page.push_str(&section(item, &views));
    }
    page
}

fn section(item: &Item, views: &BTreeSet<String>) -> String {
    let (attributes, rows) = match item {
        Item::Struct(view) => (&view.attrs, fields(&view.fields, views)),
        Item::Enum(choice) => {
            let rows = choice.variants.iter().map(|variant| {
                let value = kebab(&variant.ident.to_string());
                format!("| `\"{value}\"` | {} |\n", cell(&variant.attrs))
            });
            (
                &choice.attrs,
                format!(
                    "| value | meaning |\n|---|---|\n{}",
                    rows.collect::<String>()
                ),
            )
        }
        _ => return String::new(),
    };
    format!("\n### `{}`\n\n{}\n\n{rows}", title(item), docs(attributes))
}

fn fields(fields: &Fields, views: &BTreeSet<String>) -> String {
    let rows = fields.iter().map(|field| {
        let name = field
            .ident
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        format!(
            "| `{name}` | {} | {} |\n",
            kind(&field.ty, views),
            cell(&field.attrs)
        )
    });
    format!(
        "| field | type | meaning |\n|---|---|---|\n{}",
        rows.collect::<String>()
    )
}

fn title(item: &Item) -> String {
    match item {
        Item::Struct(view) => view.ident.to_string(),
        Item::Enum(choice) => choice.ident.to_string(),
        _ => String::new(),
    }
}

/// A type as somebody who writes templates thinks of it.
fn kind(of: &Type, views: &BTreeSet<String>) -> String {
    let Type::Path(path) = of else {
        return "value".to_owned();
    };
    let Some(last) = path.path.segments.last() else {
        return "value".to_owned();
    };
    let inner = match &last.arguments {
        syn::PathArguments::AngleBracketed(list) => {
            list.args.iter().find_map(|argument| match argument {
                syn::GenericArgument::Type(inner) => Some(kind(inner, views)),
                _ => None,
            })
        }
        _ => None,
    };
    let inner = inner.unwrap_or_default();
    match last.ident.to_string().as_str() {
        "String" | "str" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" => "number".to_owned(),
        "Option" => format!("{inner}, or none"),
        "Vec" => format!("list of {inner}"),
        "Box" => inner,
        view if views.contains(view) => format!("[`{view}`](#{})", view.to_lowercase()),
        other => format!("`{other}`"),
    }
}

fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
                syn::Expr::Lit(literal) => match &literal.lit {
                    syn::Lit::Str(text) => Some(text.value().trim().to_owned()),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        });
    plain(&lines.collect::<Vec<String>>().join("\n"))
}

/// Links to other items of the source lead nowhere here.
fn plain(text: &str) -> String {
    text.replace("[`", "`").replace("`]", "`")
}

fn cell(attributes: &[Attribute]) -> String {
    docs(attributes).replace('\n', " ").replace('|', "\\|")
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// The remark at the head of a template, where it has one.
fn remark(path: &Path) -> String {
    let text = read(path);
    let remark = text.strip_prefix("{#").unwrap_or_default();
    let remark = remark.split_once("#}").map_or("", |(remark, _)| remark);
    let remark = remark.trim_start_matches('-').trim_end_matches('-').trim();
    let lines = remark.lines().map(str::trim);
    lines.collect::<Vec<&str>>().join("\n")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of the source");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == ending))
        .collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
