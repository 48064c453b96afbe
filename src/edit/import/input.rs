//! What is brought in, read from the disk.

use crate::diagnostic::reason;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// What is brought in.
#[derive(Debug)]
pub enum Input {
    /// A list in one Markdown file.
    Markdown(Text),
    /// A table; its cells are set apart by this byte.
    Table(Text, u8),
    /// A folder with a Markdown file for each dataset: its name and its files.
    Folder(String, Vec<Text>),
}

/// A file's name and text.
#[derive(Debug)]
pub struct Text {
    /// Its name; in a folder its path there, with `/` between the parts.
    pub name: String,
    /// Its text, without a byte order mark, with `\n` at the ends of lines.
    pub text: String,
}

impl Input {
    /// Reads the file or folder at `path`. The error is a sentence and a help.
    pub fn read(path: &Path) -> Result<Self, String> {
        let data = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?;
        let name = name_of(path);
        if data.is_dir() {
            return folder(path, name);
        }
        let end = path
            .extension()
            .and_then(|end| end.to_str())
            .map(str::to_lowercase);
        let text = Text {
            name,
            text: text(path)?,
        };
        match end.as_deref() {
            Some("csv") => Ok(Self::Table(text, b',')),
            Some("tsv" | "tab") => Ok(Self::Table(text, b'\t')),
            Some("md" | "markdown" | "txt") | None => Ok(Self::Markdown(text)),
            Some(_) => Err(format!(
                "cannot import `{}`: it is neither Markdown nor a table\nhelp: give a `.md`, `.csv` or `.tsv` file, or a folder of `.md` files; a dataset's metadata as JSON go to `catscan new dataset NAME --from FILE`",
                path.display()
            )),
        }
    }
}

fn name_of(path: &Path) -> String {
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    let name = whole
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| "list".to_owned())
}

fn folder(path: &Path, name: String) -> Result<Input, String> {
    let mut files: Vec<PathBuf> = Vec::new();
    let hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    let entries = WalkDir::new(path)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !hidden(entry.file_name()));
    for entry in entries {
        let entry = entry.map_err(|error| {
            format!(
                "cannot read `{}`: {error}\nhelp: make it readable",
                path.display()
            )
        })?;
        let markdown = entry.path().extension().is_some_and(|end| end == "md");
        if entry.file_type().is_file() && markdown {
            files.push(entry.into_path());
        }
    }
    let texts: Result<Vec<Text>, String> = files
        .iter()
        .map(|file| {
            let below = file.strip_prefix(path).unwrap_or(file);
            Ok(Text {
                name: below.to_string_lossy().replace('\\', "/"),
                text: text(file)?,
            })
        })
        .collect();
    Ok(Input::Folder(name, texts?))
}

/// The text of a file.
pub fn text(path: &Path) -> Result<String, String> {
    let data = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !data.is_file() {
        return Err(format!(
            "`{}` is not a file\nhelp: give a regular file: pipes and devices are not read",
            path.display()
        ));
    }
    let bytes = std::fs::read(path).map_err(|error| unreadable(path, &error))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        format!(
            "cannot read `{}`: the text is not UTF-8 from byte {} on\nhelp: save the file as UTF-8",
            path.display(),
            error.utf8_error().valid_up_to()
        )
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.replace("\r\n", "\n"))
}

fn unreadable(path: &Path, error: &std::io::Error) -> String {
    format!(
        "cannot read `{}`: {}\nhelp: name a file or folder that is there",
        path.display(),
        reason(error)
    )
}
