//! A file with twelve different mistakes: each is reported once, at its place, and nothing besides.

use crate::support::Project;

const FILE: &str = "\
+++
title    = \"A dataset\"
sumary   = \"A key that is misspelt.\"
modality = \"CT\"
released = \"2017-13\"

[access]
level = \"opne\"

[[licenses]]
name   = \"CC-BY-NC-4.0\"
allows = { commercial = true }

[size]
images   = 100
patients = 130
source   = \"paper\"

[[splits]]
id          = \"list\"
keeps_apart = \"patient\"
source      = \"paper\"
parts.train = { images = 60 }
parts.test  = { images = 37 }

[[views]]
id     = \"projection\"
of     = { images = 100 }
counts = { PA = 60, AP = 49 }
source = \"paper\"

[[labels]]
id = \"findings\"
on = \"image\"

[[counts]]
id     = \"table\"
unit   = \"image\"
source = \"papre\"
[counts.rows]
\"Edema\" = 230

[[conflicts]]
figure = [\"size\", \"studies\"]
stated = 99
source = \"paper\"

[[sources]]
id    = \"paper\"
kind  = \"primary\"
title = \"A paper\"
+++

See [the other one](other.md).
";

#[test]
fn twelve_mistakes_are_twelve_findings_in_one_run() {
    let project = Project::strict().with("content/datasets/a.md", FILE);
    let run = project.run(&["check", "--format", "short"]);
    let places = run.stdout.lines().map(|line| {
        let rest = line.strip_prefix("content/datasets/a.md:").expect(line);
        let (place, rest) = rest.split_once(": ").expect(line);
        let rule = rest.split(['[', ']']).nth(1).expect(line);
        format!("{place} {rule}")
    });
    assert_eq!(
        places.collect::<Vec<_>>(),
        [
            "3:1 unknown-key",
            "4:12 wrong-type",
            "5:12 bad-value",
            "8:9 bad-value",
            "11:10 license-terms",
            "15:12 units-in-order",
            "20:15 parts-and-total",
            "27:10 views-and-whole",
            "39:10 unknown-source",
            "41:11 count-above-whole",
            "44:11 conflict-without-figure",
            "54:21 broken-link",
        ]
    );
}

#[test]
fn what_only_follows_from_a_mistake_is_not_another_one() {
    let fields = "\
body_part = [\"Chest\"]

[size]
images = 100
sorce  = \"paper\"

[[views]]
id     = \"projection\"
of     = { images = 100 }
counts = { PA = 60, AP = \"forty\" }
source = \"readme\"

[[labels]]
id = \"findings\"
on = \"image\"

[labels.map]
\"Edema of the lung\" = [{ to = \"edema\", match = \"exakt\" }]

[[sources]]
id    = \"paper\"
kind  = \"primary\"
title = \"A paper\"

[[sources]]
id    = \"readme\"
kind  = \"primary\"
title = \"Read me\"
";
    let concept = "+++\ntitle = \"Edema\"\nbody_part = [\"Chest\"]\n+++\n";
    let project = Project::strict()
        .with("content/datasets/a.md", crate::support::page(fields))
        .with("content/concepts/edema.md", concept);
    let run = project.run(&["check", "--format", "short"]);
    let rules = run
        .stdout
        .lines()
        .filter_map(|line| line.split(['[', ']']).nth(1));
    assert_eq!(
        rules.collect::<Vec<_>>(),
        ["unknown-key", "wrong-type", "bad-value"],
        "{}",
        run.stdout
    );
}
