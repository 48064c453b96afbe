"""The program itself: how soon it answers, how large it is, of how many crates, how long it is built."""

import os
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

from tools import CATSCAN, ROOT


def help_time():
    """The median of seconds that `catscan --help` takes, from its start to its end."""
    times = []
    for _ in range(41):
        start = time.perf_counter()
        subprocess.run([CATSCAN, "--help"], stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return median(times)


def size():
    return CATSCAN.stat().st_size


def crates(*features):
    """How many crates a build takes, our own included."""
    command = ["cargo", "tree", "--locked", "--edges", "normal,build", "--prefix", "none", "--format", "{p}", *features]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return len({line.removesuffix(" (*)").split(" (")[0] for line in said.splitlines() if line})


def build_time(*features):
    """Seconds of a clean release build."""
    seconds, _ = clean_build("release", *features)
    return seconds


def released_size():
    """Bytes of the program as releases have it."""
    _, size = clean_build("dist")
    return size


def clean_build(profile, *features):
    """How many seconds it takes to build with nothing there, and how large the program is."""
    with tempfile.TemporaryDirectory(dir=ROOT / "target") as folder:
        start = time.perf_counter()
        environment = os.environ | {"CARGO_TARGET_DIR": folder}
        command = ["cargo", "build", "--profile", profile, "--locked", "--quiet", *features]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        return time.perf_counter() - start, (Path(folder) / profile / CATSCAN.name).stat().st_size
