//! `catscan import`: a list of datasets, as files of the catalog.

use super::{Exit, report, web_address};
use crate::catalog::Catalog;
use crate::content;
use crate::diagnostic::{count, did_you_mean, human, list_of, reason};
use crate::edit::import::{self, Column, Fate as Became, File, Form, Input, Mapped, Options, Plan};
use crate::edit::write::{self, Checked, Fate, New};
use crate::project::Project;
use clap::Args;
use std::path::PathBuf;

const AFTER: &str = "\
Examples:
  catscan import README.md --url https://github.com/OWNER/LIST
  catscan import list.md --form headings --level 3
  catscan import table.csv --column \"No. of scans=size.volumes\" --column \"Remarks=text\"
  catscan import datasets/ --dry-run

What is certain becomes a field, with the list as its source; every other sentence, link and number
stays text. Nothing is overwritten: importing again writes only what is not there yet.";

#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub(super) struct Arguments {
    /// A Markdown list, a `.csv` or `.tsv` table, or a folder with a `.md` file for each dataset
    #[arg(value_name = "LIST")]
    list: PathBuf,
    /// The folder with `catscan.toml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    project: PathBuf,
    /// What a dataset is in a Markdown list; found out if left out
    #[arg(long, value_parser = form)]
    form: Option<Form>,
    /// The level of the headings that are datasets, from 1 to 6; found out if left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=6))]
    level: Option<u8>,
    /// What a column of a table means, such as `Scans=size.volumes`; can be given several times
    #[arg(long = "column", value_name = "HEADER=FIELD", value_parser = column)]
    columns: Vec<Mapped>,
    /// Where the list is published: the source of every figure leads there
    #[arg(long, value_name = "URL", value_parser = web_address)]
    url: Option<String>,
    /// Only say what would be written
    #[arg(long)]
    dry_run: bool,
}

fn form(text: &str) -> Result<Form, String> {
    let values = || Form::CHOICES.iter().map(|choice| choice.value);
    Form::parse(text).ok_or_else(|| {
        did_you_mean(text, values()).unwrap_or_else(|| format!("write {}", list_of(values())))
    })
}

fn column(text: &str) -> Result<Mapped, String> {
    let (header, key) = text
        .rsplit_once('=')
        .ok_or("write the column's header, `=` and a field, such as `Scans=size.volumes`")?;
    let column = Column::parse(key.trim()).ok_or_else(|| {
        did_you_mean(key.trim(), Column::KEYS)
            .unwrap_or_else(|| format!("write one of {}", list_of(Column::KEYS)))
    })?;
    Ok(Mapped {
        header: header.trim().to_owned(),
        column,
    })
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let (project, ..) = match Project::read(&arguments.project) {
        Ok(read) => read,
        Err(error) => {
            report::say(&format!("error: {error}\n"));
            return error.exit();
        }
    };
    let input = match Input::read(&arguments.list) {
        Ok(input) => input,
        Err(error) => {
            report::say(&format!("error: {error}\n"));
            return Exit::InputOutput;
        }
    };
    let options = Options {
        form: arguments.form,
        level: arguments.level,
        columns: arguments.columns.clone(),
        url: arguments.url.clone(),
    };
    let own = &project.config.vocabularies;
    let (documents, _) = content::parse(&project.sources, own);
    let (catalog, _) = Catalog::link(documents, &project.sources);
    let plan = match import::plan(&input, &options, &catalog, own) {
        Ok(plan) => plan,
        Err(error) => {
            report::say(&format!("error: {error}\n"));
            return Exit::Usage;
        }
    };
    let new = plan.files.iter().map(|file| New {
        path: file.path.clone(),
        text: file.text.clone(),
    });
    match write::check(&project, new.collect()) {
        Ok(checked) => finish(arguments, &plan, &checked),
        Err(refused) => {
            report::say(&human::render(
                &refused.diagnostics,
                &refused.sources,
                false,
            ));
            report::say(
                "error: nothing was written: the files would not be understood\nhelp: mend the list where it says so, or report this: an import should never end here\n",
            );
            Exit::Problems
        }
    }
}

/// Writes what is not there yet, and says what became of everything.
fn finish(arguments: &Arguments, plan: &Plan, checked: &Checked) -> Exit {
    report::say(&format!(
        "read `{}` as {}\n",
        arguments.list.display(),
        plan.how
    ));
    let mut written = 0;
    let mut same = 0;
    let mut kept = 0;
    for (file, (new, fate)) in plan.files.iter().zip(&checked.files) {
        match fate {
            Fate::Same => same += 1,
            Fate::Differs => {
                kept += 1;
                say_kept(&new.path, "it is there with another text, which stays");
            }
            Fate::Elsewhere(path) => {
                kept += 1;
                say_kept(&new.path, &format!("`{path}` has this name already"));
            }
            Fate::Fresh => {
                if !arguments.dry_run
                    && let Err(error) = write::write(&arguments.project, new)
                {
                    report::say(&format!(
                        "error: cannot write `{}`: {}\nhelp: what was written before it is whole; import again once it can be written\n",
                        new.path,
                        reason(&error)
                    ));
                    return Exit::InputOutput;
                }
                written += 1;
                say_notes(file, checked);
            }
        }
    }
    let done = if arguments.dry_run {
        "would write"
    } else {
        "wrote"
    };
    report::say(&format!(
        "{done} {}, {same} unchanged, {kept} kept\n",
        count(written, "file")
    ));
    Exit::Fine
}

fn say_kept(path: &str, why: &str) {
    report::say(&format!("{path}: not written: {why}\n"));
}

fn say_notes(file: &File, checked: &Checked) {
    let unlinked = checked
        .unlinked
        .iter()
        .filter(|(path, _)| *path == file.path);
    let unlinked: Vec<&str> = unlinked.map(|(_, target)| target.as_str()).collect();
    if file.notes.is_empty() && unlinked.is_empty() && file.path.starts_with("content/concepts/") {
        return;
    }
    report::say(&format!("{}\n", file.path));
    for note in &file.notes {
        let sign = match note.fate {
            Became::Placed => "+",
            Became::Left => "?",
        };
        report::say(&format!("  {sign} line {}: {}\n", note.line, note.words));
    }
    for target in unlinked {
        report::say(&format!(
            "  ? the link to `{target}` is words now: it leads to nothing that is here\n"
        ));
    }
}
