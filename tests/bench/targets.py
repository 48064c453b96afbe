"""What is aimed at, row by row: the figure, its limit, and by how much it is met or missed."""

from dataclasses import dataclass

from measures.builds import COPY
from results import paired, quantile

FEW, MAIN, LARGE = 1_000, 10_000, 100_000
EQUAL, FULL, HUGO = "Catscan, equal site", "Catscan, full site", "Hugo"
MEMORY_DISK, REAL_DISK = "memory disk", "real disk"


@dataclass(frozen=True)
class Target:
    """`measured` is `None` where this run did not look; both numbers are in `unit`."""

    what: str
    limit: float
    measured: float | None
    unit: str


def all_targets(of):
    memory, disk, large = (MAIN, MEMORY_DISK), (MAIN, REAL_DISK), (LARGE, MEMORY_DISK)
    clean, same, changed = of.rebuilds.get(disk, (None, None, None))
    edits = [seconds for times in of.edits.get(MAIN, {}).values() for seconds in times]
    return [
        Target("clean build, equal site, beside Hugo's", 1 / 8, of.ratio(memory, EQUAL, HUGO), "×"),
        Target("the same beside `cp -r` of the output", 1.5, of.ratio(memory, EQUAL, COPY + EQUAL), "×"),
        Target("clean build, full site, beside Hugo's equal one", 1 / 3, of.ratio(memory, FULL, HUGO), "×"),
        Target("the same beside `cp -r` of the output", 2, of.ratio(memory, FULL, COPY + FULL), "×"),
        Target("rebuild with nothing changed, beside a clean build, real disk", 0.5, clean and paired(same, clean), "×"),
        Target("rebuild with one file changed, beside a clean build, real disk", 0.5, clean and paired(changed, clean), "×"),
        Target("`serve`: saved file to new page, median", 50, edits and quantile(edits, 50) * 1000, "ms"),
        Target("`serve`: saved file to new page, 99th percentile", 100, edits and quantile(edits, 99) * 1000, "ms"),
        Target("peak memory, full site", 200, megabytes(of.memory(memory, FULL)), "MB"),
        Target("peak memory, full site, 100,000 datasets", 1200, megabytes(of.memory(large, FULL)), "MB"),
        Target("time at 100,000 beside that at 10,000, full site", 11, growth(of, memory, large), "×"),
        Target("a dataset's page, compressed", 10.24, of.weights.get(MAIN) and of.weights[MAIN]["dataset's page"][1] / 1e3, "kB"),
        Target("home page, compressed, beside that at 1,000 datasets", 1.1, heavier(of, "home page"), "×"),
        Target("a page of the matrix, the same", 1.1, heavier(of, "matrix"), "×"),
        Target("records of the search, compressed, a dataset", 150, of.weights.get(MAIN) and of.weights[MAIN]["records of search"][1] / MAIN, "bytes"),
        Target("search: the slowest kind of query, median", 50, slowest(of, "search: ", apart="search: taking the records in"), "ms"),
        Target("catalog: the slowest choice, median", 100, slowest(of, "browse: "), "ms"),
        Target("`catscan --help`", 10, of.help_time and of.help_time * 1000, "ms"),
        Target("program as releases have it (`--profile dist`)", 12, megabytes(of.released_size), "MB"),
        Target("program of `cargo build --release`", 12, megabytes(of.program_size), "MB"),
        Target("crates with default features", 220, of.crates.get("default"), ""),
        Target("crates without them", 150, of.crates.get("none"), ""),
        Target("clean release build with default features", 200, of.build_times.get("default"), "s"),
        Target("clean release build without them", 130, of.build_times.get("none"), "s"),
    ]


def slowest(of, prefix, apart=None):
    """The median of what takes longest of what one script does, but for what is done `apart` from it."""
    times = of.scripts.get(MAIN, {}).items()
    return max((time["median"] for what, time in times if what.startswith(prefix) and what != apart), default=None)


def megabytes(number):
    return number and number / 1e6


def growth(of, small, large):
    few, many = (of.builds.get(where, {}).get(FULL) for where in (small, large))
    if not few or not many:
        return None
    return quantile([cost.wall for cost in many.costs], 50) / quantile([cost.wall for cost in few.costs], 50)


def heavier(of, page):
    """How much a page weighs beside the same of a smaller catalog."""
    if FEW not in of.weights or MAIN not in of.weights:
        return None
    return of.weights[MAIN][page][1] / of.weights[FEW][page][1]


def verdict(target):
    """Whether it is met, in words."""
    if not target.measured:
        return "not measured"
    if target.measured <= target.limit:
        return "met"
    return f"missed, {target.measured / target.limit:.2g} times the limit"
