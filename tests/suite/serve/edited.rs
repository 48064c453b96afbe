//! A catalog of which anything may change, and which stays one that can be built.

use crate::support::Project;
use crate::support::random::Random;
use std::collections::BTreeMap;
use std::fs;

const MODALITIES: [&str; 3] = ["X-ray", "CT", "MR"];
const PARTS: [&str; 3] = ["Chest", "Brain", "Knee"];
const LABELS: [&str; 9] = [
    "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota",
];
const LEFT_OUT: [&str; 5] = ["comparisons", "data", "matrix", "progress", "search"];

/// What is on the disk, and what it is made of.
pub struct Edited<'p> {
    project: &'p Project,
    /// Also for those who look at what came of it.
    pub random: Random,
    datasets: Vec<Dataset>,
    /// Labels that have a concept, with another name for each and the concept above it.
    concepts: Vec<(usize, String, Option<usize>)>,
    /// Files that are there or not, and are made of nothing else.
    others: BTreeMap<String, String>,
    written: BTreeMap<String, String>,
    /// How many things were ever made, so that no name comes twice.
    made: usize,
}

struct Dataset {
    slug: String,
    title: String,
    modality: usize,
    part: usize,
    images: usize,
    counts: Vec<(usize, usize)>,
    words: String,
    alias: Option<String>,
    /// Others, by their slugs: one that it links to, one that it overlaps with.
    link: Option<String>,
    related: Option<String>,
}

impl<'p> Edited<'p> {
    /// Writes the first state into the project.
    pub fn new(project: &'p Project, random: Random) -> Self {
        let mut edited = Self {
            project,
            random,
            datasets: Vec::new(),
            concepts: (0..5)
                .map(|at| (at, format!("Other {at}"), (at > 0).then_some(0)))
                .collect(),
            others: BTreeMap::new(),
            written: BTreeMap::new(),
            made: 0,
        };
        for _ in 0..14 {
            edited.add();
        }
        edited.configure();
        edited.save();
        edited
    }

    /// Does something to the files, and says what.
    pub fn edit(&mut self) -> String {
        let at = self.random.below(self.datasets.len());
        let name = self.datasets[at].slug.clone();
        let done = match self.random.below(20) {
            0 => {
                self.made += 1;
                let (tick, made) = (["[ ]", "[x]"][self.random.below(2)], self.made);
                self.datasets[at].words = format!("Words {made}.\n\n- {tick} Task {made}");
                "the text"
            }
            1 => {
                let ticked = self.datasets[at].words.replace("[ ]", "[x]");
                self.datasets[at].words = ticked;
                "a task"
            }
            2 => {
                self.datasets[at].images = 1000 + self.random.below(9000);
                "a figure"
            }
            3 => {
                let counts = self.counts();
                self.datasets[at].counts = counts;
                "the labels"
            }
            4 => {
                self.made += 1;
                self.datasets[at].title = format!("Title {}", self.made);
                "the title"
            }
            5 => {
                self.datasets[at].modality = self.random.below(MODALITIES.len());
                "the modality"
            }
            6 => {
                self.datasets[at].link = self.another(at);
                self.made += 1;
                let alias = format!("datasets/old-{}.html", self.made);
                self.datasets[at].alias = self.random.once_in(2).then_some(alias);
                "a link and an alias"
            }
            7 | 8 => {
                self.datasets[at].related = self.another(at);
                "a relation"
            }
            9 | 10 => {
                self.add();
                "beside it a new one"
            }
            11 if self.datasets.len() > 4 => {
                self.remove(at);
                "that it is there"
            }
            12 => {
                self.rename(at);
                "the name of its file"
            }
            13 => {
                self.made += 1;
                let concept = self.random.below(self.concepts.len());
                self.concepts[concept].1 = format!("Other {}", self.made);
                "a concept"
            }
            14 => {
                let label = self.random.below(LABELS.len());
                match self.concepts.iter().position(|of| of.0 == label) {
                    // The topmost stays.
                    Some(at) if at > 0 => drop(self.concepts.remove(at)),
                    Some(_) => {}
                    None => self.concepts.push((label, format!("Other {label}"), Some(0))),
                }
                "which concepts there are"
            }
            15 => {
                self.configure();
                "the configuration"
            }
            16 => self.other("content/tasks.md", |n| format!("+++\ntitle = \"Tasks\"\n+++\n## Now\n\n- [x] Task {n}\n")),
            17 => self.other("templates/label.html", |n| {
                format!(
                    "{{% extends \"base.html\" %}}{{% block content %}}{n}{{% for row in label.rows %}}\
                     {{{{ row.dataset.title }}}}{{% endfor %}}{{% endblock content %}}"
                )
            }),
            18 => self.other("templates/components/nothing.html", |n| {
                format!("{{% component nothing(words: string) %}}{n}{{{{ words }}}}{{% endcomponent nothing %}}")
            }),
            _ => self.other("static/style.css", |n| format!("body {{ margin: {n}px }}")),
        };
        self.save();
        format!("{name}: {done}")
    }

    /// A file that is made, changed, or taken away.
    fn other(&mut self, path: &'static str, text: fn(usize) -> String) -> &'static str {
        self.made += 1;
        if self.others.contains_key(path) && self.random.once_in(3) {
            self.others.remove(path);
        } else {
            self.others.insert(path.to_owned(), text(self.made));
        }
        path
    }

    fn configure(&mut self) {
        self.made += 1;
        let left_out: Vec<String> = LEFT_OUT
            .iter()
            .filter(|_| self.random.once_in(8))
            .map(|what| format!("{what:?}"))
            .collect();
        let rules = "near-concept = \"off\"\n";
        let text = format!(
            "title = \"Catalog {}\"\nbase_url = \"https://example.org/c/\"\nleave_out = [{}]\n[check.rules]\n{rules}",
            self.made,
            left_out.join(", ")
        );
        self.others.insert("catscan.toml".to_owned(), text);
    }

    fn add(&mut self) {
        self.made += 1;
        let counts = self.counts();
        self.datasets.push(Dataset {
            slug: format!("d{}", self.made),
            title: format!("Dataset {}", self.made),
            modality: self.random.below(MODALITIES.len()),
            part: self.random.below(PARTS.len()),
            images: 1000 + self.random.below(9000),
            counts,
            words: format!("Words {}.", self.made),
            alias: None,
            link: None,
            related: None,
        });
    }

    fn remove(&mut self, at: usize) {
        let gone = Some(self.datasets.remove(at).slug);
        for dataset in &mut self.datasets {
            dataset.link.take_if(|link| Some(&*link) == gone.as_ref());
            dataset
                .related
                .take_if(|link| Some(&*link) == gone.as_ref());
        }
    }

    /// The file itself is renamed, as an editor does; what leads to it is written anew.
    fn rename(&mut self, at: usize) {
        self.made += 1;
        let old = self.datasets[at].slug.clone();
        let new = format!("r{}", self.made);
        let (from, to) = (path_of(&old), path_of(&new));
        fs::rename(self.project.path(&from), self.project.path(&to)).expect("a rename");
        let text = self.written.remove(&from).expect("it was written");
        self.written.insert(to, text);
        for dataset in &mut self.datasets {
            for link in [&mut dataset.link, &mut dataset.related] {
                if link.as_ref() == Some(&old) {
                    *link = Some(new.clone());
                }
            }
        }
        self.datasets[at].alias = Some(format!("datasets/{old}.html"));
        self.datasets[at].slug = new;
    }

    fn another(&mut self, than: usize) -> Option<String> {
        let at = self.random.below(self.datasets.len());
        (at != than).then(|| self.datasets[at].slug.clone())
    }

    fn counts(&mut self) -> Vec<(usize, usize)> {
        let labels = (0..LABELS.len()).filter(|_| self.random.once_in(2));
        labels
            .collect::<Vec<usize>>()
            .into_iter()
            .map(|label| (label, self.random.below(900)))
            .collect()
    }

    /// Brings onto the disk what is not there as it should be: in place, as a rename, or by taking it away.
    fn save(&mut self) {
        let mut files = self.others.clone();
        files.insert(
            "content/index.md".to_owned(),
            "+++\ntitle = \"Home\"\n+++\nWords.\n".to_owned(),
        );
        files.extend(
            self.concepts
                .iter()
                .map(|of| (concept_path(of.0), concept_text(of))),
        );
        files.extend(
            self.datasets
                .iter()
                .map(|of| (path_of(&of.slug), of.text())),
        );
        for path in self
            .written
            .keys()
            .filter(|path| !files.contains_key(*path))
        {
            fs::remove_file(self.project.path(path)).expect("it was written");
        }
        for (path, text) in files
            .iter()
            .filter(|(path, text)| self.written.get(*path) != Some(*text))
        {
            if self.random.once_in(2) {
                self.project.write(path, text);
            } else {
                let beside = format!("{path}.tmp");
                self.project.write(&beside, text);
                fs::rename(self.project.path(&beside), self.project.path(path)).expect("a rename");
            }
        }
        self.written = files;
    }
}

fn path_of(slug: &str) -> String {
    format!("content/datasets/{slug}.md")
}

fn concept_path(label: usize) -> String {
    format!("content/concepts/{}.md", LABELS[label].to_lowercase())
}

fn concept_text((label, other, above): &(usize, String, Option<usize>)) -> String {
    let broader = above.map_or_else(String::new, |at| {
        format!("broader = [{:?}]\n", LABELS[at].to_lowercase())
    });
    format!(
        "+++\ntitle = {:?}\nsynonyms = [{other:?}]\n{broader}+++\nAbout {other}.\n",
        LABELS[*label]
    )
}

impl Dataset {
    fn text(&self) -> String {
        let alias = self
            .alias
            .iter()
            .map(|alias| format!("aliases = [{alias:?}]\n"));
        let related = self.related.iter().map(|slug| {
            format!("[[related]]\nto = {slug:?}\nkind = [\"overlaps\"]\nshared.images = {{ at_most = 100 }}\nhow = \"stated\"\n")
        });
        let rows = self
            .counts
            .iter()
            .map(|(label, number)| format!("{:?} = {number}\n", LABELS[*label]));
        let rows: String = rows.collect();
        let counts = if rows.is_empty() {
            String::new()
        } else {
            format!(
                "[[labels]]\non = \"image\"\nstates = {{ blank = \"negative\" }}\n[[counts]]\nsource = \"paper\"\n[counts.rows]\n{rows}"
            )
        };
        let link = self
            .link
            .iter()
            .map(|slug| format!("\nSee [another]({slug}.md).\n"));
        format!(
            "+++\ntitle = {:?}\nmodified = \"2026-01-01\"\nmodality = [{:?}]\nbody_part = [{:?}]\n{}[size]\nimages = {}\nsource = \"paper\"\n\
             {}{counts}[[sources]]\nid = \"paper\"\nkind = \"primary\"\ntitle = \"Paper\"\n+++\n{}\n{}",
            self.title,
            MODALITIES[self.modality],
            PARTS[self.part],
            alias.collect::<String>(),
            self.images,
            related.collect::<String>(),
            self.words,
            link.collect::<String>(),
        )
    }
}
