"""The catalog that is measured: N datasets with 12 labels each of 60 concepts, the same every time.

Leaves: plain values, of which the writers of each tool make its files. Does not know any of the tools.
"""

from dataclasses import dataclass
from random import Random

CONCEPTS = 60
LABELS = 12
BASE_URL = "https://example.org/catalog/"
TITLE = "A measured catalog"

MODALITIES = ["X-ray", "CT", "MR", "Ultrasound", "Mammography", "PET"]
BODY_PARTS = ["Chest", "Brain", "Abdomen", "Breast", "Knee", "Spine"]
TASKS = ["classification", "segmentation", "detection", "localization", "report-generation"]
# What pages call the origin of all labels, and the classes of sizes, each with the number of images at which it ends.
ORIGIN = ("radiologist", "Origin of labels: radiologists")
SIZES = [
    (1_000, "under-1000", "Under 1,000 images"),
    (10_000, "from-1000", "1,000 to 9,999 images"),
    (100_000, "from-10000", "10,000 to 99,999 images"),
    (1_000_000, "from-100000", "100,000 to 999,999 images"),
]
ACCESS = ["open", "registration", "agreement", "credentialed", "closed"]

SYLLABLES = "ba che dor fim gul han jex kor lam mit nov pad rus sil tor vin wes xan yor zet".split()
WORDS = (
    "image scanner patient report reader finding hospital protocol slice contrast voxel annotation consensus outline"
    " cohort follow-up acquisition field detector exposure position artefact series archive release version table"
    " sample label threshold agreement screening referral discharge emergency department age sex subset pixel bone"
    " lung vessel tissue margin lesion shadow density resolution compression export mask box contour radiologist"
).split()


def size(images):
    """The class of a size."""
    return next(key for end, key, _ in SIZES if images < end)


@dataclass(frozen=True)
class Concept:
    """An entry of the vocabulary."""

    slug: str
    title: str
    synonym: str
    body: str


@dataclass(frozen=True)
class Dataset:
    """A dataset; `labels` are places of concepts with the positives of two parts."""

    slug: str
    title: str
    summary: str
    creator: str
    released: int
    modified: str
    modality: list
    body_part: list
    tasks: list
    access: str
    license: str
    images: int
    patients: int
    labels: list
    doi: str
    body: str


@dataclass(frozen=True)
class Catalog:
    """Everything; `datasets` in the order of lists: the most images first."""

    concepts: list
    datasets: list


def make(number):
    """The catalog of so many datasets. The first ones of a larger catalog are not those of a smaller one."""
    random = Chance(f"catscan {number}")
    concepts = [concept(at, random) for at in range(CONCEPTS)]
    datasets = [dataset(at, concepts, random) for at in range(number)]
    datasets.sort(key=lambda of: (-of.images, of.title.lower()))
    return Catalog(concepts, datasets)


class Chance:
    """Draws that are the same with every version of Python: only `random()` itself is promised to be."""

    def __init__(self, seed):
        self.source = Random(seed)

    def below(self, number):
        return int(self.source.random() * number)

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def one(self, of):
        return of[self.below(len(of))]

    def some(self, of, number):
        rest = list(of)
        return [rest.pop(self.below(len(rest))) for _ in range(number)]


def name(at):
    """Different for each number, and as unlike each other as names are."""
    base = len(SYLLABLES)
    parts = [SYLLABLES[at % base], SYLLABLES[at // base % base], SYLLABLES[(at // base**2 + at) % base]]
    return "".join(parts).capitalize()


def concept(at, random):
    title = f"{name(at * 7 + 3)} sign"
    body = f"{sentences(random, 3)}\n\n## What to mind\n\n{sentences(random, 3)}\n"
    return Concept(f"{name(at * 7 + 3).lower()}-sign", title, f"{name(at * 7 + 4)} shadow {at}", body)


def dataset(at, concepts, random):
    title = f"{name(at)}-{at:05}"
    # About 300 to 400,000, most of them small; a share of the number itself keeps two from being equal often.
    images = int(300 * 10 ** (random.source.random() * 3.1)) + at % 97
    modality, body_part = [random.one(MODALITIES)], [random.one(BODY_PARTS)]
    labels = []
    for place in sorted(random.some(range(len(concepts)), LABELS)):
        # A concept is as frequent in one dataset as in another, so that the order by positives is that by images and
        # the tools can be compared row by row.
        positive = images * (place + 5) // 200
        train = positive * 4 // 5
        labels.append((place, train, positive - train))
    return Dataset(
        slug=title.lower(),
        title=title,
        summary=f"{modality[0]} of the {body_part[0].lower()}: {sentence(random).lower()}",
        creator=f"{name(random.below(4000))} Hospital",
        released=random.between(2008, 2026),
        modified=f"2026-{random.between(1, 9):02}-{random.between(1, 28):02}",
        modality=modality,
        body_part=body_part,
        tasks=random.some(TASKS, random.between(1, 2)),
        access=random.one(ACCESS),
        license=random.one(["CC-BY-4.0", "CC0-1.0", "CC-BY-NC-4.0", "CC-BY-SA-4.0"]),
        images=images,
        patients=max(1, images * random.between(20, 90) // 100),
        labels=labels,
        doi=f"10.1234/{title.lower()}",
        body=body(random),
    )


def body(random):
    """About 2.5 kB of Markdown with tables and task items."""
    table = ["| part | scanner | images | readers |", "|---|:---:|---:|---:|"]
    for part in ("train", "valid", "test", "external", "follow-up"):
        table.append(f"| {part} | {name(random.below(400))} | {random.below(90000):,} | {random.between(1, 9)} |")
    tasks = [f"- [{'x' if random.below(2) else ' '}] {sentence(random)}" for _ in range(5)]
    points = [f"- **{name(random.below(4000))}**: {sentence(random)}" for _ in range(4)]
    return "\n\n".join([
        sentences(random, 4),
        "## How it was collected",
        f"{sentences(random, 3)} See [the announcement](https://example.org/{name(random.below(4000)).lower()}).",
        "\n".join(table),
        "## What to mind",
        "\n".join(points),
        f"{sentences(random, 4)} The reader writes `{random.one(WORDS)}_{random.one(WORDS)}` there.",
        "## To do",
        "\n".join(tasks),
    ]) + "\n"


def sentences(random, number):
    return " ".join(sentence(random) for _ in range(number))


def sentence(random):
    words = [random.one(WORDS) for _ in range(random.between(8, 15))]
    return f"{' '.join(words).capitalize()}."
