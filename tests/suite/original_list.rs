//! The slips of the list that this catalog comes from: put back without what answers them, each is found.

use crate::support::{Project, copy, fixture};

/// This project's own content.
fn own() -> Project {
    let project = Project::strict();
    let root = fixture("../..");
    copy(&root.join("content"), &project.path("content"));
    std::fs::copy(root.join("catscan.toml"), project.path("catscan.toml")).expect("a file");
    project
}

/// A file of the content, being changed.
struct Slipped {
    project: Project,
    path: &'static str,
    text: String,
}

impl Slipped {
    fn of(path: &'static str) -> Self {
        let project = own();
        let text = std::fs::read_to_string(project.path(path)).expect("a page");
        Self {
            project,
            path,
            text,
        }
    }

    fn replace(mut self, what: &str, by: &str) -> Self {
        assert!(self.text.contains(what), "{} has no {what}", self.path);
        self.text = self.text.replace(what, by);
        self
    }

    /// Takes the conflicts of the list about these figures out.
    fn unanswered(mut self, figure: &str) -> Self {
        let parts: Vec<&str> = self.text.split("[[conflicts]]\n").collect();
        let about = |part: &str| {
            let first = part.split_once('\n').map_or(part, |(first, _)| first);
            first.starts_with("figure") && first.contains(figure)
        };
        let kept: Vec<String> = parts
            .iter()
            .enumerate()
            .map(|(at, part)| {
                if at == 0 {
                    (*part).to_owned()
                } else if about(part) {
                    // What stands behind the last conflict is no part of it.
                    part.split_once("\n\n")
                        .map_or("", |(_, rest)| rest)
                        .to_owned()
                } else {
                    format!("[[conflicts]]\n{part}")
                }
            })
            .collect();
        assert!(
            kept.concat().len() < self.text.len(),
            "no conflict of {figure}"
        );
        self.text = kept.concat();
        self
    }

    /// What is said of it: the rules and messages, in order.
    fn says(self) -> Vec<String> {
        self.project.write(self.path, &self.text);
        let run = self.project.run(&["check", "--format", "short"]);
        let lines = run.stdout.lines().filter_map(|line| {
            assert!(line.starts_with("content/"), "{line}");
            let (_, said) = line.split_once('[')?;
            Some(said.to_owned())
        });
        lines.collect()
    }

    fn finds(self, rule: &str, words: &str) {
        let said = self.says();
        let found = said
            .iter()
            .any(|line| line.starts_with(rule) && line.contains(words));
        assert!(found, "no {rule} with `{words}`: {said:#?}");
    }
}

const NIH: &str = "content/datasets/chestx-ray14.md";
const CHEXPERT: &str = "content/datasets/chexpert.md";
const MIMIC: &str = "content/datasets/mimic-cxr.md";
const INDIANA: &str = "content/datasets/iu-cxr.md";

#[test]
fn of_the_content_as_it_is_nothing_is_said_and_no_rule_is_turned_off() {
    let project = own();
    let run = project.run(&["check", "--deny", "warnings"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let config = std::fs::read_to_string(project.path("catscan.toml")).expect("a file");
    assert!(!config.contains("check"), "{config}");
}

#[test]
fn the_split_whose_parts_are_three_images_short() {
    let slipped = Slipped::of(NIH).unanswered("[\"splits\", \"list\", \"images\"]");
    slipped.finds("parts-and-total", "112,117 images");
}

#[test]
fn the_finding_that_has_no_row() {
    let slipped = Slipped::of(NIH).replace("unpublished = [\"Pleural_Thickening\"]\n", "");
    slipped.finds("missing-row", "`Pleural_Thickening`");
}

#[test]
fn the_patients_of_another_release() {
    let slipped = Slipped::of(NIH)
        .unanswered("[\"size\", \"patients\"]")
        .replace("\npatients = 30_805\n", "\npatients = 32_717\n");
    slipped.finds("whole-and-size", "30,805 patients");
}

#[test]
fn the_absence_that_is_called_otherwise() {
    let slipped = Slipped::of(NIH)
        .unanswered("[\"labels\", \"findings\", \"names\"]")
        .replace("\"No Finding\"    = [42_404", "\"No Findings\"   = [42_404");
    slipped.finds("missing-row", "`No Finding`");
}

#[test]
fn the_labels_that_have_other_names() {
    for (name, wrong) in [
        ("Enlarged Cardiomediastinum", "Enlarged Cardiomegaly"),
        ("Support Devices", "Supporting Devices"),
    ] {
        let slipped =
            Slipped::of(CHEXPERT).replace(&format!("\"{name}\""), &format!("\"{wrong}\""));
        slipped.finds("near-concept", &format!("`{wrong}`"));
    }
}

#[test]
fn the_numbers_of_the_first_preprint() {
    let images = Slipped::of(MIMIC)
        .unanswered("[\"size\", \"images\"]")
        .replace("images   = 377_110", "images   = 371_920");
    images.finds("parts-and-total", "377,110 images");
    let studies = Slipped::of(MIMIC)
        .unanswered("[\"size\", \"studies\"]")
        .replace("studies  = 227_835", "studies  = 227_943");
    studies.finds("parts-and-total", "227,835 studies");
    let reports = Slipped::of(MIMIC)
        .unanswered("[\"size\", \"reports\"]")
        .replace("reports  = 227_835", "reports  = 227_943");
    reports.finds("whole-and-size", "227,835 reports");
}

#[test]
fn the_address_in_the_middle_of_a_word() {
    let wrong = "Main sectiohttps://www.ncbi.nlm.nih.gov/pmc/articles/PMC5009925/pdf/ocv080.pdfns in report";
    let slipped = Slipped::of(INDIANA).replace("A report has up to four sections.", wrong);
    slipped.finds("pasted-address", "`sectio`");
}

#[test]
fn the_item_that_is_done_without_a_page() {
    let slipped = Slipped::of("content/tasks.md").replace("- [ ] Portfolio 1", "- [x] Portfolio 1");
    slipped.finds("done-without-page", "`Portfolio 1`");
}
