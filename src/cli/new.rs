//! `catscan new`: the beginning of a file of content.

use super::{Exit, report};
use crate::diagnostic::{human, reason};
use crate::edit::card;
use crate::edit::import::{self, beginning};
use crate::edit::write::{self, Fate, New};
use crate::project::Project;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// A dataset
    Dataset(DatasetArguments),
}

#[derive(Debug, Args)]
struct DatasetArguments {
    /// Its name: the file is called so, and the page where the metadata give no title
    name: String,
    /// Its metadata elsewhere: Croissant or schema.org JSON-LD, a DataCite record as JSON, or a
    /// Hugging Face dataset card
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// The folder with `catscan.toml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    project: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    match &arguments.what {
        What::Dataset(arguments) => from_card(arguments),
    }
}

fn from_card(arguments: &DatasetArguments) -> Exit {
    let (project, ..) = match Project::read(&arguments.project) {
        Ok(read) => read,
        Err(error) => {
            report::say(&format!("error: {error}\n"));
            return error.exit();
        }
    };
    let card = import::text(&arguments.from).map_err(|error| (error, Exit::InputOutput));
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
    let slug = import::file_name(&arguments.name);
    if slug.is_empty() {
        report::say(
            "error: the name has neither letters nor digits\nhelp: name the dataset, such as `catscan new dataset \"Chest X-rays\" --from FILE`\n",
        );
        return Exit::Usage;
    }
    let file = arguments
        .from
        .file_name()
        .map(|name| name.to_string_lossy());
    let new = New {
        path: format!("content/datasets/{slug}.md"),
        text: card.text(&arguments.name, &file.unwrap_or_default()),
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
        if let Err(error) = write::write(&arguments.project, file) {
            report::say(&format!(
                "error: cannot write `{}`: {}\nhelp: make the folder writable\n",
                file.path,
                reason(&error)
            ));
            return Exit::InputOutput;
        }
        let from = arguments.from.display();
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
