"""Measures, in this order: the program, builds, rebuilds, edits, what readers load; then writes it down."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

import equality
import facts
import report
import tools
from measures import builds, program, reading, rebuild, serving
from results import Results
from targets import EQUAL, FEW, FULL, LARGE, MAIN, MEMORY_DISK, REAL_DISK

EDITS = 200


def main():
    asked = arguments()
    all_tools = tools.all_tools()
    results = Results(
        help_time=program.help_time(),
        program_size=program.size(),
        crates={"default": program.crates(), "none": program.crates("--no-default-features")},
    )
    unequal = []
    numbers = [300] if asked.quick else [FEW, MAIN]
    for number in numbers:
        catalog = facts.make(number)
        for disk, folder in disks(asked.quick).items():
            with tempfile.TemporaryDirectory(dir=folder, prefix="catscan-bench-") as place:
                measure(results, all_tools, catalog, number, disk, Path(place), asked, unequal)
    if asked.large:
        measure_large(results, all_tools)
    if asked.build:
        results.build_times = {"default": program.build_time(), "none": program.build_time("--no-default-features")}
        results.released_size = program.released_size()
    text = report.markdown(results, all_tools, asked.rounds)
    print(text)
    if not asked.quick:
        report.write_into(tools.ROOT / "BENCHMARKS.md", text)
    # As cargo's, which tests/run counts.
    print(f"\ntest result: {'FAILED' if unequal else 'ok'}. {len(all_tools) - len(unequal)} passed; {len(unequal)} failed;")
    return 1 if unequal else 0


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--build", action="store_true")
    parser.add_argument("--rounds", type=int, help="how often each tool builds, 5 times by default")
    parser.add_argument("--edits", type=int, help=f"how many files are edited under `serve`, {EDITS} by default")
    asked = parser.parse_args()
    asked.rounds = asked.rounds or (1 if asked.quick else 5)
    asked.edits = asked.edits or (10 if asked.quick else EDITS)
    return asked


def disks(first_only):
    """Where to work, by what that is called."""
    found = {}
    memory = Path(os.environ.get("CATSCAN_BENCH_MEMORY", "/dev/shm"))
    if memory.is_dir():
        found[MEMORY_DISK] = memory
    else:
        said(f"there is no {memory}, so nothing is measured on a memory disk: CATSCAN_BENCH_MEMORY may name another")
    if not found or not first_only:
        found[REAL_DISK] = Path(os.environ.get("CATSCAN_BENCH_DISK", tools.ROOT / "target"))
    return found


def measure(results, all_tools, catalog, number, disk, place, asked, unequal):
    """Everything that is measured of one catalog on one disk."""
    said(f"{number:,} datasets on the {disk}: projects")
    for tool in all_tools:
        tool.write(catalog, place / tool.name)
    said("clean builds")
    results.builds[number, disk] = builds.measure(all_tools, place, asked.rounds)
    # Once is enough for what does not depend on the disk.
    first = disk == next(iter(disks(asked.quick)))
    if first and number < MAIN:
        said("whether the sites are equal")
        unequal += compared(all_tools, place)
    if asked.quick or (number == MAIN and disk == REAL_DISK):
        full = next(tool for tool in all_tools if tool.name == FULL)
        said("builds again")
        results.rebuilds[number, disk] = rebuild.measure(full, catalog, place, asked.rounds)
    if first:
        site = place / FULL / "public"
        results.weights[number] = reading.weights(site)
        results.scripts[number] = reading.scripts(site)
        said("edits")
        shutil.rmtree(site)
        results.edits[number] = serving.measure(catalog, place / FULL, asked.edits)


def compared(all_tools, place):
    """The tools whose sites are not that of Catscan."""
    different = []
    for tool in all_tools:
        if tool.name in (EQUAL, FULL):
            continue
        found = equality.differences(place / EQUAL / "public", place / tool.name / "public")
        if found:
            different.append(tool.name)
            print(f"FAILED: {tool.name} and Catscan's equal site are not the same:", *found[:20], sep="\n  ")
    return different


def measure_large(results, all_tools):
    """How it grows: Catscan alone, once."""
    only = [tool for tool in all_tools if tool.name in (EQUAL, FULL)]
    catalog = facts.make(LARGE)
    for disk, folder in disks(first_only=True).items():
        with tempfile.TemporaryDirectory(dir=folder, prefix="catscan-bench-") as place:
            # One after the other and without a copy beside it: two of them would not fit.
            for tool in only:
                said(f"{LARGE:,} datasets: {tool.name}")
                tool.write(catalog, Path(place) / tool.name)
                series = builds.measure([tool], Path(place), 1, copies=False)
                results.builds.setdefault((LARGE, disk), {}).update(series)
                shutil.rmtree(Path(place) / tool.name)


def said(words):
    print(f"… {words}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
