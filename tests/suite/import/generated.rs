//! Lists that nobody would write by hand: whatever stands in them, nothing is lost, the catalog
//! builds, and a second import changes nothing. `CATSCAN_SEED=n` replays one list.

#[path = "../../compare_support/rng.rs"]
mod rng;

use super::measure::{content, lost};
use crate::support::Project;
use rng::Rng;

const WORDS: [&str; 24] = [
    "Lungs",
    "of",
    "12,345",
    "X-rays",
    "patients",
    "*few*",
    "`a|b`",
    "été",
    "肺",
    "[x]",
    "a_b_c",
    "5%",
    "<b>bold</b>",
    "R&D",
    "\\*",
    "dataset",
    "Contains",
    "7",
    "1.5",
    "**No. of Images**",
    "https://a.example.org/x_y?z=1",
    "<https://b.example.org>",
    "https",
    "~~gone~~",
];

const CELLS: [&str; 14] = [
    "12",
    "1,024",
    "",
    "-",
    "n/a",
    "~5",
    "12 (3%)",
    "Mass",
    "Nodule",
    "Total",
    "[a](https://c.example.org/7)",
    "a\\|b",
    "CT, MRI",
    "https://d.example.org/9",
];

const HEADERS: [&str; 14] = [
    "Disease", "Train", "Test", "Valid", "Images", "Name", "Label", "Link", "Year", "Modality",
    "Patients", "Remarks", "", "License",
];

fn words(rng: &mut Rng, most: usize) -> String {
    let number = rng.between(1, most);
    let words: Vec<&str> = (0..number).map(|_| WORDS[rng.below(WORDS.len())]).collect();
    words.join(" ")
}

fn table(rng: &mut Rng) -> String {
    let columns = rng.between(1, 5);
    let row = |rng: &mut Rng, from: &[&str]| {
        let cells: Vec<&str> = (0..columns).map(|_| from[rng.below(from.len())]).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut table = row(rng, &HEADERS);
    table.push_str(&format!("|{}\n", "---|".repeat(columns)));
    for _ in 0..rng.between(0, 6) {
        table.push_str(&row(rng, &CELLS));
    }
    table
}

fn block(rng: &mut Rng) -> String {
    let some = words(rng, 6);
    let number = rng.below(1000);
    match rng.below(16) {
        0 => table(rng),
        1 => format!(
            "- {some}\n  - nested {number}\n- [Set {number}](https://e.example.org/{number}) - {some}\n"
        ),
        2 => format!("1. Contains {number} images of 5 patients.\n2. {some}\n"),
        3 => format!("- [x] done {number}\n- [ ] {some}\n"),
        4 => format!("```\n# no heading {number}\n| a | b |\n{some}\n```\n"),
        5 => format!(
            "See [there][r{number}] and [^n{number}].\n\n[r{number}]: https://f.example.org/{number} 'T'\n\n[^n{number}]: note {some}\n"
        ),
        6 => format!("<p>\n<img src=\"pic{number}.png\">\n</p>\n"),
        7 => format!("> quote {some}\n"),
        8 => format!(
            "![alt {number}](img/{number}.png) [up](../x{number}.md) [here](#set-{number})\n"
        ),
        9 => format!("<!-- comment {number} -->\n"),
        10 => format!("+++\n\n{some}\n"),
        11 => format!("    indented {number}\n"),
        12 => format!("Sorted into 2 classes: Mass {number} and {number}.\n"),
        13 => format!("Set {number}\n======\n\nbelow\n"),
        _ => format!("{some}.\n"),
    }
}

fn list(rng: &mut Rng) -> String {
    let mut parts = Vec::new();
    for _ in 0..rng.between(3, 9) {
        let level = "#".repeat(rng.between(1, 4));
        let title = match rng.below(6) {
            0 => "Task List".to_owned(),
            1 => format!("[Set](https://g.example.org/{})", rng.below(9)),
            2 => format!("Chest X-ray {}", rng.below(3)),
            _ => words(rng, 4),
        };
        let blocks: Vec<String> = (0..rng.between(0, 4)).map(|_| block(rng)).collect();
        parts.push(format!("{level} {title}\n\n{}", blocks.join("\n")));
    }
    rng.shuffle(&mut parts);
    let title = if rng.once_in(3) {
        ""
    } else {
        "# A list of 99 sets\n\nWords.\n\n"
    };
    format!("{title}{}", parts.join("\n"))
}

/// Whether the list had a dataset.
fn holds(seed: u64) -> bool {
    let list = list(&mut Rng::new(seed));
    let project = Project::new().with("list.md", &list);
    let forms: [&[&str]; 4] = [
        &["import", "list.md"],
        &["import", "list.md", "--form", "headings"],
        &["import", "list.md", "--form", "links"],
        &["import", "list.md", "--form", "table"],
    ];
    let import = forms[(seed % 4) as usize];
    let run = project.run(import);
    let context = || format!("CATSCAN_SEED={seed}\n{list}\n{}", run.stderr);
    if run.code == 2 && run.stderr.starts_with("error: no dataset was found") {
        return false;
    }
    assert_eq!(run.code, 0, "{}", context());
    let missing = lost(&list, &content(&project));
    assert_eq!(missing, Vec::<String>::new(), "{}", context());
    let check = project.run(&["check"]);
    assert_eq!(check.code, 0, "{}\n{}", check.stderr, context());
    let again = project.run(import).stderr;
    assert!(
        again.contains("wrote 0 files") && again.ends_with(" 0 kept\n"),
        "{again}\n{}",
        context()
    );
    true
}

#[test]
fn whatever_stands_in_a_list_nothing_is_lost() {
    if let Ok(seed) = std::env::var("CATSCAN_SEED") {
        assert!(holds(seed.parse().expect("a seed is a number")));
        return;
    }
    let imported = (0..60).filter(|seed| holds(*seed)).count();
    assert!(imported > 40, "only {imported} of 60 lists had a dataset");
}
