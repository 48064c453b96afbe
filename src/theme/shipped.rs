//! The theme that is compiled into the program.

use crate::diagnostic::{Source, SourceKind, Sources};
use foldhash::HashMap;
use include_dir::{Dir, File, include_dir};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static STATIC: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// The folder of a shipped template's path in messages and in `default/NAME`.
pub(super) const SHIPPED: &str = "default/";

/// Adds the shipped theme to `sources`, behind the project's own files: the templates under
/// `default/NAME`, and the names of the static files that the project does not have.
pub fn add_files(sources: &mut Sources) {
    let mut shipped = Vec::new();
    let own: HashMap<&str, &str> = sources
        .iter()
        .filter(|(_, source)| matches!(source.kind, SourceKind::Template | SourceKind::Static))
        .map(|(_, source)| (source.path.as_str(), source.text.as_str()))
        .collect();
    for file in files(&TEMPLATES) {
        let text = file.contents_utf8().unwrap_or_default();
        let name = path(file);
        // The project that the theme is shipped from has the very same templates: an equal text
        // is not an override.
        if own.get(format!("templates/{name}").as_str()) != Some(&text) {
            shipped.push(Source {
                path: format!("{SHIPPED}{name}"),
                kind: SourceKind::Template,
                text: text.to_owned(),
            });
        }
    }
    for (path, _) in static_files() {
        if !own.contains_key(path.as_str()) {
            shipped.push(Source {
                path: format!("{SHIPPED}{path}"),
                kind: SourceKind::ShippedStatic,
                text: String::new(),
            });
        }
    }
    for source in shipped {
        sources.add(source);
    }
}

/// The shipped static files: path below `static/` with that folder, and bytes.
pub fn static_files() -> impl Iterator<Item = (String, &'static [u8])> {
    files(&STATIC)
        .into_iter()
        .map(|file| (format!("static/{}", path(file)), file.contents()))
}

/// The bytes of the shipped static file at this path, `static/` included.
pub fn static_file(path: &str) -> Option<&'static [u8]> {
    let file = STATIC.get_file(path.strip_prefix("static/")?)?;
    Some(file.contents())
}

fn path(file: &File<'_>) -> String {
    file.path().to_string_lossy().replace('\\', "/")
}

/// All files below a folder, in the order of their paths.
fn files<'a>(dir: &'a Dir<'a>) -> Vec<&'a File<'a>> {
    let mut all: Vec<&File<'_>> = dir.files().collect();
    for inner in dir.dirs() {
        all.extend(files(inner));
    }
    all.sort_by_key(|file| file.path());
    all
}
