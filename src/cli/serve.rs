//! `catscan serve`: the site while it is edited.

use super::{Exit, ProjectArguments, report};
use crate::diagnostic::count;
use crate::serve::{self, Failure, Options, Told};
use clap::Args;
use std::sync::Mutex;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    project: ProjectArguments,
    /// The port to listen on; where it is taken, the next free one
    #[arg(long, value_name = "NUMBER", default_value_t = 4000)]
    port: u16,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
}

pub(super) fn run(arguments: &Arguments) -> Exit {
    let options = Options {
        root: arguments.project.project.clone(),
        base_url: arguments.project.base_url.clone(),
        port: arguments.port,
    };
    let was_wrong = Mutex::new(false);
    let failure = serve::serve(&options, |told| match told {
        Told::Listening(url) => {
            report::say(&format!(
                "serving {url} (Ctrl-C ends it); pages reload when a file is saved\n"
            ));
            if arguments.open
                && let Err(error) = open::that_detached(url)
            {
                report::say(&format!("warning: no browser could be opened: {error}\n"));
            }
        }
        Told::Shown(files, time) => {
            report::say(&format!(
                "{}: shown after {} ms\n",
                named(files),
                time.as_millis()
            ));
        }
        Told::Kept(files) => {
            report::say(&format!(
                "{}: the site before is still shown\n",
                named(files)
            ));
        }
        Told::Checked(found, sources) => {
            report::findings(found, sources);
            let wrong = found.summary().is_some();
            // The lock is only ever held here, for a moment.
            if let Ok(mut was_wrong) = was_wrong.lock() {
                if *was_wrong && !wrong {
                    report::say("nothing to mend\n");
                }
                *was_wrong = wrong;
            }
        }
        Told::Unreadable(error) => report::say(&format!("error: {error}\n")),
    });
    match failure {
        Failure::Open(error) => {
            report::say(&format!("error: {error}\n"));
            error.exit()
        }
        Failure::Listen(error) => {
            report::say(&format!(
                "error: cannot listen on port {}: {error}\nhelp: choose another one with `--port NUMBER`\n",
                arguments.port
            ));
            Exit::InputOutput
        }
        Failure::Watch(words) => {
            report::say(&format!("error: changes cannot be watched: {words}\n"));
            Exit::InputOutput
        }
    }
}

/// The files that changed, or how many.
fn named(files: &[String]) -> String {
    match files {
        [one] => format!("`{one}`"),
        many => count(many.len(), "file"),
    }
}
