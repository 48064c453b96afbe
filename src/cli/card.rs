//! `catscan new dataset NAME --from FILE`: a dataset's file of its metadata elsewhere.

use super::{Exit, report};
use crate::diagnostic::{human, reason};
use crate::edit::card;
use crate::edit::import::{self, beginning};
use crate::edit::write::{self, Fate, New};
use crate::project::Project;
use std::path::Path;

/// Writes the dataset called `name` in the catalog at `root`, of the metadata in `from`.
pub(super) fn new_dataset(root: &Path, name: &str, from: &Path) -> Exit {
    let (project, ..) = match Project::read(root) {
        Ok(read) => read,
        Err(error) => {
            report::say(&format!("error: {error}\n"));
            return error.exit();
        }
    };
    let card = import::text(from).map_err(|error| (error, Exit::InputOutput));
    let card = card.and_then(|text| {
        card::read(&text, &project.config.vocabularies).map_err(|error| (error, Exit::Usage))
    });
    let card = match card {
        Ok(card) => card,
        Err((error, exit)) => {
            report::say(&format!("error: {error}\n"));
            return exit;
        }
    };
    let slug = import::file_name(name);
    if slug.is_empty() {
        report::say(
            "error: the name has neither letters nor digits\nhelp: name the dataset, such as `catscan new dataset \"Chest X-rays\" --from FILE`\n",
        );
        return Exit::Usage;
    }
    let file = from.file_name().map(|name| name.to_string_lossy());
    let new = New {
        path: format!("content/datasets/{slug}.md"),
        text: card.text(name, &file.unwrap_or_default()),
    };
    let checked = match write::check(&project, vec![new]) {
        Ok(checked) => checked,
        Err(refused) => {
            report::say(&human::render(
                &refused.diagnostics,
                &refused.sources,
                false,
            ));
            report::say(
                "error: nothing was written: the file would not be understood\nhelp: mend the metadata where it says so\n",
            );
            return Exit::Problems;
        }
    };
    for (file, fate) in &checked.files {
        let there = match fate {
            Fate::Fresh => None,
            Fate::Same | Fate::Differs => Some(&file.path),
            Fate::Elsewhere(path) => Some(path),
        };
        if let Some(path) = there {
            report::say(&format!(
                "error: `{path}` is there already\nhelp: nothing is overwritten: choose another name, or remove the file\n"
            ));
            return Exit::Usage;
        }
        if let Err(error) = write::write(root, file) {
            report::say(&format!(
                "error: cannot write `{}`: {}\nhelp: make the folder writable\n",
                file.path,
                reason(&error)
            ));
            return Exit::InputOutput;
        }
        let from = from.display();
        report::say(&format!(
            "read `{from}`: {}\nwrote `{}`\n",
            card.kind, file.path
        ));
    }
    for (field, place) in &card.placed {
        report::say(&format!("  + {field}: from `{place}`\n"));
    }
    for (place, value) in &card.left {
        report::say(&format!(
            "  ? not placed: `{place}`: {}\n",
            beginning(value)
        ));
    }
    for (_, target) in &checked.unlinked {
        report::say(&format!(
            "  ? the link to `{target}` is words now: it leads to nothing that is here\n"
        ));
    }
    Exit::Fine
}
