"""Counts the instructions of each stage of a build, and compares them with those that were accepted.

Usage: guard.py STAGES [--accept]. STAGES is the program of `tests/bench/stages.rs`. Counts do not depend on how busy a
machine is. Each stage may take a few per cent more or fewer than what stands in `counts.json`, and with four times as
many datasets at most 4.4 times as many: nothing may be quadratic. Ends with a line as cargo's, which tests/run counts.
"""

import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import facts
from projects import catscan

ACCEPTED = Path(__file__).parent / "counts.json"
STAGES = ["parse", "link", "plan", "check", "render", "export"]
SMALL, LARGE = 100, 400

# Seeds of hash tables differ from run to run, which moves `check`, the smallest stage, by up to two per cent in a single run, and the
# others by less than one.
TOLERANCE = 0.03
# Another compiler or another kind of processor makes other instructions of the same source.
FOREIGN_TOLERANCE = 0.25
GROWTH = 4.4


def main(program, accept):
    counts = count(program)
    for size, of in counts.items():
        print(f"{size} datasets:", ", ".join(f"{stage} {number / 1e6:,.1f} million" for stage, number in of.items()))
    if accept:
        accepted = {"made_with": circumstances(), "instructions": counts}
        ACCEPTED.write_text(json.dumps(accepted, indent=2) + "\n")
    problems = grown(counts) + ([] if accept else changed(counts))
    for problem in problems:
        print(f"FAILED {problem}")
    print(f"test result: {'FAILED' if problems else 'ok'}. {2 * len(STAGES) - len(problems)} passed; {len(problems)} failed;")
    return 1 if problems else 0


def count(program):
    """Instructions by number of datasets and stage."""
    with tempfile.TemporaryDirectory() as folder:
        runs = []
        for size in (SMALL, LARGE):
            project = Path(folder) / str(size)
            catscan.write_full(facts.make(size), project)
            runs += [(program, stage, project) for stage in ["read", *STAGES]]
        # The long ones first.
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(reversed(list(pool.map(instructions, reversed(runs)))))
    half = len(found) // 2
    return {str(size): steps(totals) for size, totals in ((SMALL, found[:half]), (LARGE, found[half:]))}


def steps(totals):
    """What each stage takes, of what it takes to come to the end of each."""
    return {stage: after - before for stage, before, after in zip(STAGES, totals, totals[1:])}


def instructions(run):
    """How many a run takes in all: the middle of three. Stages are small differences of these."""
    return median(counted(run) for _ in range(3))


def counted(run):
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *run]
    ended = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"I +refs: +([\d,]+)", ended.stderr)
    if ended.returncode or not found:
        raise SystemExit(f"{' '.join(map(str, command))}: exit code {ended.returncode}\n{ended.stderr[-3000:]}")
    return int(found[1].replace(",", ""))


def grown(counts):
    """Stages that grow faster than the catalog."""
    small, large = counts[str(SMALL)], counts[str(LARGE)]
    return [
        f"`{stage}` takes {large[stage] / small[stage]:.2f} times as many instructions for {LARGE // SMALL} times as many datasets"
        for stage in STAGES
        if large[stage] > GROWTH * small[stage]
    ]


def changed(counts):
    """Stages that take more or fewer instructions than accepted."""
    accepted = json.loads(ACCEPTED.read_text())
    tolerance = TOLERANCE
    if accepted["made_with"] != circumstances():
        tolerance = FOREIGN_TOLERANCE
        print(f"counts were accepted with {accepted['made_with']}, and this is {circumstances()}: {tolerance:.0%} are let pass")
    found = []
    for stage in STAGES:
        before, now = accepted["instructions"][str(LARGE)][stage], counts[str(LARGE)][stage]
        change = now / before - 1
        if abs(change) > tolerance:
            words = "more" if change > 0 else "fewer"
            found.append(
                f"`{stage}` takes {abs(change):.1%} {words} instructions than accepted: {now / 1e6:,.1f} million, not"
                f" {before / 1e6:,.1f}; if that is meant, run `tests/bench/guard --accept`"
            )
    return found


def circumstances():
    """What else the counts depend on."""
    rustc = subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    libc = " ".join(platform.libc_ver())
    return f"{rustc}, {platform.machine()}, {libc}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--accept" in sys.argv[2:]))
