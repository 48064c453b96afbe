//! Tiny worlds in which every single image is known, and the catalogs that are published of them.

use super::rng::Rng;
use std::collections::BTreeSet;
use std::fmt::Write;

pub const CONCEPTS: [&str; 4] = ["top", "left", "right", "leaf"];
/// The parents of each concept.
const BROADER: [&[usize]; 4] = [&[], &[0], &[0], &[1, 2]];

/// Which concepts lie in a concept, itself included.
pub fn below(concept: usize) -> Vec<usize> {
    (0..4)
        .filter(|of| {
            let mut at = vec![*of];
            let mut seen = Vec::new();
            while let Some(next) = at.pop() {
                seen.push(next);
                at.extend(BROADER[next]);
            }
            seen.contains(&concept)
        })
        .collect()
}

/// One image of one dataset.
pub struct Image {
    /// What it shows: images of different datasets that show the same are the same.
    pub thing: usize,
    pub patient: usize,
    pub part: usize,
    pub view: usize,
    /// The labels that it carries, in two states of the labels that were published.
    pub labels: [BTreeSet<usize>; 2],
}

/// How the columns of a table vary.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Shape {
    Total,
    Parts,
    Views,
    States,
    Units,
}

pub struct Table {
    pub shape: Shape,
    /// The state of the labels that it counts.
    pub state: usize,
    pub patients: bool,
    /// Labels that it leaves out.
    pub without: BTreeSet<usize>,
    /// Only a further division of what the first table counts.
    pub divides: bool,
}

pub struct Joint {
    pub any: bool,
    pub labels: Vec<usize>,
    pub part: Option<usize>,
}

pub struct World {
    pub datasets: Vec<Dataset>,
    pub relations: Vec<Relation>,
}

pub struct Dataset {
    pub images: Vec<Image>,
    pub labels: usize,
    pub parents: Vec<Option<usize>>,
    pub hierarchy: &'static str,
    pub exclusive: bool,
    /// The label that means none of the others, and one that can stand beside it.
    pub absence: Option<(usize, Option<usize>)>,
    /// For each label, concept and whether the label is exact, narrower or neither.
    pub map: Vec<(usize, &'static str)>,
    pub tables: Vec<Table>,
    pub joints: Vec<Joint>,
    pub apart: &'static str,
}

/// `from` declares that it shares with `to`.
pub struct Relation {
    pub from: usize,
    pub to: usize,
    pub how: How,
    /// Only the images of this part of `from` were compared.
    pub part: Option<usize>,
    /// The certain part of the overlap.
    pub matched: BTreeSet<usize>,
    pub joint: Option<(usize, usize)>,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum How {
    Exact,
    Between,
    Uncounted,
    Suspected,
    Complete,
}

/// What is published of a world; less is told on purpose, to see that more never widens.
#[derive(Clone, Copy)]
pub struct Told {
    pub joints: bool,
    pub divisions: bool,
    pub overlaps: bool,
}

pub const ALL: Told = Told {
    joints: true,
    divisions: true,
    overlaps: true,
};

pub fn name(label: usize) -> String {
    format!("Label {label}")
}

impl World {
    pub fn new(rng: &mut Rng) -> Self {
        let things = rng.between(3, 12);
        let number = rng.between(1, 4);
        let datasets: Vec<Dataset> = (0..number).map(|_| Dataset::new(rng, things)).collect();
        let mut world = Self {
            datasets,
            relations: Vec::new(),
        };
        for from in 0..number {
            for to in 0..number {
                if from > to || (from < to && rng.once_in(8)) {
                    world.relate(rng, from, to);
                }
            }
        }
        world
    }

    fn relate(&mut self, rng: &mut Rng, from: usize, to: usize) {
        let (here, there) = (&self.datasets[from], &self.datasets[to]);
        let both: BTreeSet<usize> = here
            .things()
            .intersection(&there.things())
            .copied()
            .collect();
        if both.is_empty() && rng.once_in(2) {
            return;
        }
        let mut how = [How::Exact, How::Between, How::Uncounted, How::Suspected][rng.below(4)];
        if both.len() == here.images.len() && rng.once_in(2) {
            how = How::Complete;
        }
        let part =
            (rng.once_in(3) && matches!(how, How::Exact | How::Between)).then(|| rng.below(2));
        let compared: BTreeSet<usize> = match part {
            None => both,
            Some(part) => {
                let of = here.images.iter().filter(|image| image.part == part);
                of.map(|image| image.thing)
                    .filter(|thing| both.contains(thing))
                    .collect()
            }
        };
        let matched = match how {
            How::Between => compared.into_iter().filter(|_| !rng.once_in(3)).collect(),
            How::Suspected | How::Uncounted => BTreeSet::new(),
            _ => compared,
        };
        let counted = matches!(how, How::Exact | How::Between | How::Complete);
        let joint = (counted && part.is_none() && rng.once_in(2))
            .then(|| (rng.below(here.labels), rng.below(there.labels)));
        self.relations.push(Relation {
            from,
            to,
            how,
            part,
            matched,
            joint,
        });
    }

    /// The files, the concepts first.
    pub fn files(&self, told: Told) -> Vec<(String, String)> {
        let mut files = Vec::new();
        for (at, concept) in CONCEPTS.iter().enumerate() {
            let broader: Vec<String> = BROADER[at]
                .iter()
                .map(|b| CONCEPTS[*b].to_owned())
                .collect();
            let text = format!("+++\ntitle = \"{concept}\"\nbroader = {broader:?}\n+++\n");
            files.push((format!("concepts/{concept}.md"), text));
        }
        for (at, dataset) in self.datasets.iter().enumerate() {
            let mut text = dataset.front_matter(told);
            for relation in self.relations.iter().filter(|relation| relation.from == at) {
                self.write(relation, told, &mut text);
            }
            text.push_str("[[sources]]\nid = \"state0\"\nkind = \"primary\"\ntitle = \"a\"\n");
            text.push_str(
                "[[sources]]\nid = \"state1\"\nkind = \"secondary\"\ntitle = \"b\"\n+++\n",
            );
            files.push((format!("datasets/d{at}.md"), text));
        }
        files
    }

    fn write(&self, relation: &Relation, told: Told, text: &mut String) {
        let (here, there) = (&self.datasets[relation.from], &self.datasets[relation.to]);
        let how = if relation.how == How::Suspected {
            "suspected"
        } else {
            "matched"
        };
        writeln!(
            text,
            "[[related]]\nto = \"d{}\"\nkind = [\"overlaps\"]\nhow = \"{how}\"",
            relation.to
        )
        .unwrap();
        if !told.overlaps {
            return;
        }
        let certain = relation.matched.len();
        let part = relation
            .part
            .map_or(String::new(), |p| format!(", part = \"split.p{p}\""));
        let within = |image: &&Image| relation.part.is_none_or(|part| image.part == part);
        let compared = here
            .images
            .iter()
            .filter(within)
            .filter(|i| there.things().contains(&i.thing));
        let most = compared.count();
        match relation.how {
            How::Exact => writeln!(text, "shared.images = {{ is = {certain}{part} }}").unwrap(),
            How::Between => {
                // Sometimes looser than the truth.
                let most = most + certain % 2;
                writeln!(
                    text,
                    "shared.images = {{ at_least = {certain}, at_most = {most}{part} }}"
                )
                .unwrap();
            }
            How::Complete => writeln!(text, "complete = true").unwrap(),
            How::Uncounted | How::Suspected => {}
        }
        if let Some((a, b)) = relation.joint.filter(|_| told.joints) {
            let both = relation
                .matched
                .iter()
                .filter(|thing| here.carries(**thing, a, 0) && there.carries(**thing, b, 0));
            let (a, b, both) = (name(a), name(b), both.count());
            writeln!(
                text,
                "[[related.joint]]\nhere = \"{a}\"\nthere = \"{b}\"\nimages = {both}"
            )
            .unwrap();
        }
    }
}

impl Dataset {
    fn new(rng: &mut Rng, things: usize) -> Self {
        let labels = rng.between(2, 5);
        let exclusive = rng.once_in(5);
        let hierarchy = if exclusive {
            "none"
        } else {
            ["none", "open", "closed"][rng.below(3)]
        };
        // Only to smaller ones, so that there are no cycles.
        let parents: Vec<Option<usize>> = (0..labels)
            .map(|at| (hierarchy != "none" && at > 0 && rng.once_in(2)).then(|| rng.below(at)))
            .collect();
        let absent = labels - 1;
        let root = parents[absent].is_none() && !parents.contains(&Some(absent));
        let absence = (root && rng.once_in(2)).then(|| {
            let beside = (!exclusive && hierarchy != "closed" && rng.once_in(3)).then_some(0);
            (absent, beside.filter(|beside| *beside != absent))
        });
        let mut order: Vec<usize> = (0..things).collect();
        rng.shuffle(&mut order);
        let size = rng.between(1, things.min(8));
        let images = order[..size].iter().map(|thing| Image {
            thing: *thing,
            patient: rng.below(4),
            part: rng.below(2),
            view: rng.below(2),
            labels: std::array::from_fn(|_| {
                carried(rng, labels, &parents, hierarchy, exclusive, absence)
            }),
        });
        let images: Vec<Image> = images.collect();
        let kept = |image: &Image| {
            images
                .iter()
                .all(|o| o.patient != image.patient || o.part == image.part)
        };
        let apart = if images.iter().all(kept) && rng.once_in(2) {
            "patient"
        } else {
            "image"
        };
        let shapes = [
            Shape::Total,
            Shape::Parts,
            Shape::Views,
            Shape::States,
            Shape::Units,
        ];
        let table = |rng: &mut Rng, shape, state: usize, divides: bool| Table {
            shape,
            state,
            patients: matches!(shape, Shape::Total | Shape::Parts)
                && state == 0
                && !divides
                && rng.once_in(4),
            without: (0..labels).filter(|_| rng.once_in(6)).collect(),
            divides,
        };
        let first = shapes[rng.below(5)];
        let mut tables = vec![table(rng, first, 0, false)];
        for shape in [Shape::Parts, Shape::Views] {
            if rng.once_in(2) {
                tables.push(table(rng, shape, 0, true));
            }
        }
        if rng.once_in(3) {
            let shape = shapes[rng.below(4)];
            tables.push(table(rng, shape, 1, false));
        }
        let joints = (0..rng.below(4)).map(|_| {
            let mut of: Vec<usize> = (0..labels).collect();
            rng.shuffle(&mut of);
            of.truncate(rng.between(1, labels));
            Joint {
                any: rng.once_in(2),
                labels: of,
                part: rng.once_in(3).then(|| rng.below(2)),
            }
        });
        Self {
            joints: joints.collect(),
            map: (0..labels)
                .map(|_| {
                    (
                        rng.below(4),
                        ["exact", "exact", "narrower", "close", "broader"][rng.below(5)],
                    )
                })
                .collect(),
            images,
            labels,
            parents,
            hierarchy,
            exclusive,
            absence,
            tables,
            apart,
        }
    }

    pub fn things(&self) -> BTreeSet<usize> {
        self.images.iter().map(|image| image.thing).collect()
    }

    pub fn carries(&self, thing: usize, label: usize, state: usize) -> bool {
        let mut images = self.images.iter();
        images.any(|image| image.thing == thing && image.labels[state].contains(&label))
    }

    /// How many images, or patients, of some are positive in any of `labels`.
    pub fn positive(
        &self,
        labels: &[usize],
        state: usize,
        patients: bool,
        of: impl Fn(&Image) -> bool,
    ) -> usize {
        let carried =
            |image: &&Image| of(image) && labels.iter().any(|l| image.labels[state].contains(l));
        count(self.images.iter().filter(carried), patients)
    }

    fn front_matter(&self, told: Told) -> String {
        let mut text = String::from("+++\ntitle = \"D\"\n");
        let all = |patients, of: &dyn Fn(&Image) -> bool| {
            count(self.images.iter().filter(|i| of(i)), patients)
        };
        let sizes = |of: &dyn Fn(&Image) -> bool| {
            format!(
                "{{ images = {}, patients = {} }}",
                all(false, of),
                all(true, of)
            )
        };
        writeln!(text, "size = {}", sizes(&|_| true)).unwrap();
        let view = |view| all(false, &|image: &Image| image.view == view);
        writeln!(
            text,
            "[[views]]\nof = {{ images = {} }}\ncounts = {{ v0 = {}, v1 = {} }}",
            self.images.len(),
            view(0),
            view(1)
        )
        .unwrap();
        writeln!(
            text,
            "[[splits]]\nid = \"split\"\nkeeps_apart = \"{}\"",
            self.apart
        )
        .unwrap();
        for part in 0..2 {
            writeln!(
                text,
                "parts.p{part} = {}",
                sizes(&|image| image.part == part)
            )
            .unwrap();
        }
        let form = if self.exclusive {
            "multi-class"
        } else {
            "multi-label"
        };
        writeln!(
            text,
            "[[labels]]\non = \"image\"\nform = \"{form}\"\nhierarchy = \"{}\"",
            self.hierarchy
        )
        .unwrap();
        if let Some((absent, beside)) = self.absence {
            writeln!(text, "absence = {:?}", name(absent)).unwrap();
            let beside: Vec<String> = beside.into_iter().map(name).collect();
            writeln!(text, "absence_beside = {beside:?}").unwrap();
        }
        let names: Vec<String> = (0..self.labels).map(name).collect();
        writeln!(text, "names = {names:?}").unwrap();
        let parents = self.parents.iter().enumerate();
        let broader: Vec<String> = parents
            .filter_map(|(at, parent)| Some(format!("{:?} = [{:?}]", name(at), name((*parent)?))))
            .collect();
        writeln!(text, "broader = {{ {} }}\n[labels.map]", broader.join(", ")).unwrap();
        for (at, (concept, kind)) in self.map.iter().enumerate() {
            writeln!(
                text,
                "{:?} = [{{ to = \"{}\", match = \"{kind}\" }}]",
                name(at),
                CONCEPTS[*concept]
            )
            .unwrap();
        }
        for table in self
            .tables
            .iter()
            .filter(|table| told.divisions || !table.divides)
        {
            self.table(table, &mut text);
        }
        for joint in self.joints.iter().filter(|_| told.joints) {
            let which = if joint.any { "any_of" } else { "all_of" };
            let of = |image: &&Image| joint.part.is_none_or(|part| image.part == part);
            let positive = self.images.iter().filter(of).filter(|image| {
                let carried = |label| image.labels[0].contains(label);
                if joint.any {
                    joint.labels.iter().any(carried)
                } else {
                    joint.labels.iter().all(carried)
                }
            });
            let names: Vec<String> = joint.labels.iter().map(|l| name(*l)).collect();
            writeln!(text, "[[joint]]\nunit = \"image\"\n{which} = {names:?}\npositive = {}\nsource = \"state0\"", positive.count()).unwrap();
            if let Some(part) = joint.part {
                writeln!(text, "part = \"split.p{part}\"").unwrap();
            }
        }
        text
    }

    fn table(&self, table: &Table, text: &mut String) {
        let unit = if table.patients { "patient" } else { "image" };
        writeln!(text, "[[counts]]\nsource = \"state{}\"", table.state).unwrap();
        if table.shape != Shape::Units {
            writeln!(text, "unit = \"{unit}\"").unwrap();
        }
        match table.shape {
            Shape::Total => {}
            Shape::Parts => writeln!(
                text,
                "split = \"split\"\ncolumns = {{ part = [\"p0\", \"p1\"] }}"
            )
            .unwrap(),
            Shape::Views => writeln!(text, "columns = {{ view = [\"v0\", \"v1\"] }}").unwrap(),
            Shape::States => writeln!(
                text,
                "columns = {{ state = [\"positive\", \"uncertain\"] }}\nrest = \"blank\""
            )
            .unwrap(),
            Shape::Units => {
                writeln!(text, "columns = {{ unit = [\"image\", \"patient\"] }}").unwrap()
            }
        }
        text.push_str("[counts.rows]\n");
        for label in (0..self.labels).filter(|label| !table.without.contains(label)) {
            let n = |patients, of: &dyn Fn(&Image) -> bool| {
                self.positive(&[label], table.state, patients, of)
            };
            let cells = match table.shape {
                Shape::Total => n(table.patients, &|_| true).to_string(),
                Shape::Parts => format!(
                    "[{}, {}]",
                    n(table.patients, &|i| i.part == 0),
                    n(table.patients, &|i| i.part == 1)
                ),
                Shape::Views => format!(
                    "[{}, {}]",
                    n(false, &|i| i.view == 0),
                    n(false, &|i| i.view == 1)
                ),
                Shape::States => format!("[{}, 0]", n(false, &|_| true)),
                Shape::Units => format!("[{}, {}]", n(false, &|_| true), n(true, &|_| true)),
            };
            writeln!(text, "{:?} = {cells}", name(label)).unwrap();
        }
    }
}

fn count<'a>(images: impl Iterator<Item = &'a Image>, patients: bool) -> usize {
    let of = images.map(|image| if patients { image.patient } else { image.thing });
    of.collect::<BTreeSet<usize>>().len()
}

fn carried(
    rng: &mut Rng,
    labels: usize,
    parents: &[Option<usize>],
    hierarchy: &str,
    exclusive: bool,
    absence: Option<(usize, Option<usize>)>,
) -> BTreeSet<usize> {
    if exclusive {
        return BTreeSet::from([rng.below(labels)]);
    }
    let absent = absence.map(|(label, _)| label);
    let of = rng.between(2, 4);
    let mut carried: BTreeSet<usize> = (0..labels)
        .filter(|label| Some(*label) != absent && rng.once_in(of))
        .collect();
    if hierarchy == "closed" {
        for label in (0..labels).rev() {
            if let (true, Some(parent)) = (carried.contains(&label), parents[label]) {
                carried.insert(parent);
            }
        }
    }
    if let Some((absent, beside)) = absence {
        let excluded = carried.iter().any(|label| Some(*label) != beside);
        // Not every image without a finding needs to say so.
        if !excluded && !rng.once_in(4) {
            carried.insert(absent);
        }
    }
    carried
}
