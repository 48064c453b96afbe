"""Runs a program and says what it cost: time on the wall, time of processors, most memory."""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

LAUNCH = Path(__file__).parent / "launch.py"


@dataclass(frozen=True)
class Cost:
    """Seconds, seconds and bytes."""

    wall: float
    processor: float
    memory: int


class Failed(Exception):
    """A program that did not end well."""


def run(command, folder=None):
    """The cost of a program and all that it waited for. What it says is shown only if it fails."""
    with tempfile.NamedTemporaryFile("r") as found:
        launch = [sys.executable, "-I", "-S", LAUNCH, found.name, *command]
        ended = subprocess.run(launch, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if ended.returncode:
            raise Failed(f"{' '.join(map(str, command))}: {ended.stderr}")
        code, wall, processor, memory = json.load(found)
    if code:
        said = (ended.stdout + ended.stderr)[-3000:]
        raise Failed(f"{' '.join(map(str, command))}: exit code {code}\n{said}")
    return Cost(wall, processor, memory)
