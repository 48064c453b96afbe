//! The catalog that is published of a world: only sums, as front matter.

use super::world::{
    BROADER, CONCEPTS, Dataset, How, Image, Relation, Shape, Table, World, count, name,
};
use std::fmt::Write;

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

impl World {
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
