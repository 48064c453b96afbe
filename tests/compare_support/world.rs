//! Tiny worlds in which every single image is known.

use super::rng::Rng;
use std::collections::BTreeSet;

pub const CONCEPTS: [&str; 4] = ["top", "left", "right", "leaf"];
/// The parents of each concept.
pub const BROADER: [&[usize]; 4] = [&[], &[0], &[0], &[1, 2]];

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
}

pub fn count<'a>(images: impl Iterator<Item = &'a Image>, patients: bool) -> usize {
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
