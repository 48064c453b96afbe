"""The results as Markdown, and into `BENCHMARKS.md` between its markers."""

import os
import platform
import re
import subprocess
from datetime import date

from results import processor, wall
from results import quantile
from targets import HUGO, all_targets, verdict
from measures.builds import COPY
from tools import ROOT

BEGIN, END = "<!-- begin of what tests/bench/run writes -->", "<!-- end of what tests/bench/run writes -->"


def write_into(path, text):
    before, rest = path.read_text().split(BEGIN)
    _, behind = rest.split(END)
    path.write_text(f"{before}{BEGIN}\n\n{text.strip()}\n\n{END}{behind}")


def markdown(results, tools, rounds):
    parts = [circumstances(tools, rounds), targets(results)]
    for (number, disk), series in results.builds.items():
        parts.append(builds(number, disk, series, results))
    parts += [rebuilds(results), edits(results), reading(results)]
    return "\n\n".join(part for part in parts if part)


def table(heads, rows):
    """Names to the left, numbers to the right."""
    line = lambda cells: f"| {' | '.join(cells)} |"
    rules = ["---"] + ["---:"] * (len(heads) - 1)
    return "\n".join([line(heads), f"|{'|'.join(rules)}|", *map(line, rows)])


def circumstances(tools, rounds):
    versions = {tool.name.split(",")[0]: tool.version for tool in tools}
    commit = git("rev-parse", "--short=12", "HEAD") + (" with changes" if git("status", "--porcelain", "src", "templates", "static", "Cargo.toml", "Cargo.lock") else "")
    with_versions = ", ".join(f"{name} {version}" for name, version in versions.items())
    return (
        f"Measured on {date.today()} at commit {commit}: {processor_name()}, {os.cpu_count()} cores, "
        f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB of memory, {platform.system()} "
        f"{platform.release()}, {with_versions}. "
        f"Load at the end of the run: {os.getloadavg()[2]:.1f} (15 minutes). "
        f"Medians of {rounds} runs, the tools by turns; ratios are medians of the ratios of each round."
    )


def git(*arguments):
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True).stdout.strip()


def processor_name():
    try:
        with open("/proc/cpuinfo") as lines:
            return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    except OSError:
        return platform.machine()


def targets(results):
    rows = [(of.what, number(of.limit, of.unit), number(of.measured, of.unit), verdict(of)) for of in all_targets(results)]
    return "### Targets\n\nAt 10,000 datasets on the memory disk where a row does not say otherwise.\n\n" + table(
        ("", "at most", "measured", ""), rows
    )


def number(value, unit):
    if not value:
        return "–"
    text = f"{value:,.0f}" if value >= 100 or not unit else f"{value:.3g}"
    return f"{text} {unit}".strip()


def builds(datasets, disk, series, results):
    rows = []
    for name, of in series.items():
        beside = lambda other: number(results.ratio((datasets, disk), name, other), "×")
        copied = beside(COPY + name) if COPY + name in series else "–"
        rows.append((
            name.replace("`", ""), f"{wall(of.costs):.2f} s", f"{processor(of.costs):.2f} s",
            f"{max(cost.memory for cost in of.costs) / 1e6:,.0f} MB", f"{of.files:,}", f"{of.bytes / 1e6:,.0f} MB",
            "–" if name == HUGO else beside(HUGO), copied,
        ))
    return f"### Clean builds of {datasets:,} datasets, {disk}\n\n" + table(
        ("", "time", "user + system", "peak memory", "files", "size", "beside Hugo", "beside its copy"), rows
    )


def rebuilds(results):
    rows = [
        (f"{datasets:,} datasets, {disk}", *(f"{wall(costs):.2f} s" for costs in series))
        for (datasets, disk), series in results.rebuilds.items()
    ]
    return rows and "### Building the full site again\n\n" + table(("", "clean", "nothing changed", "one file changed"), rows)


def edits(results):
    rows = []
    for datasets, kinds in results.edits.items():
        together = [seconds for times in kinds.values() for seconds in times]
        for kind, times in {**kinds, "all": together}.items():
            rows.append((f"{datasets:,} datasets: {kind}", f"{len(times)}", *(f"{quantile(times, at) * 1000:.0f} ms" for at in (50, 99, 100))))
    return rows and "### `catscan serve`: from the saved file to the new page on the wire\n\n" + table(
        ("", "edits", "median", "99th percentile", "most"), rows
    )


def reading(results):
    parts = []
    if results.weights:
        rows = [
            (name, *(f"{raw / 1e3:,.0f} kB, {packed / 1e3:,.1f} kB" for raw, packed in (of[name] for of in results.weights.values())))
            for name in next(iter(results.weights.values()))
        ]
        datasets, last = list(results.weights.items())[-1]
        parts.append(
            "### What a reader loads (as it lies, and compressed)\n\n"
            + table(("", *(f"{number:,} datasets" for number in results.weights)), rows)
            + f"\n\nSearch: {last['records of search'][1] / datasets:.0f} bytes a dataset, compressed, at {datasets:,}."
        )
    if results.scripts:
        datasets, times = list(results.scripts.items())[-1]
        rows = [(what, *(f"{of[key]:.1f} ms" if key in of else "–" for key in ("median", "most"))) for what, of in times.items()]
        parts.append(f"### Scripts of the pages at {datasets:,} datasets, in Node.js\n\n" + table(("", "median", "most"), rows))
    return "\n\n".join(parts)
