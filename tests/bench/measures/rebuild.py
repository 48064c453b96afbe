"""Building again, with nothing changed and with one file changed, beside clean builds, by turns."""

import shutil

from measures.builds import quietly
from projects.catscan import dataset_path


def measure(tool, catalog, folder, rounds):
    """Costs of clean builds, of builds without a change, and of builds after one."""
    project = folder / tool.name
    path = dataset_path(project, catalog.datasets[len(catalog.datasets) // 2])
    original = path.read_text()
    clean, same, changed = [], [], []
    for number in range(rounds):
        shutil.rmtree(project / "public", ignore_errors=True)
        clean.append(quietly(tool.command, project))
        same.append(quietly(tool.command, project))
        path.write_text(f"{original}\nChanged for the {number + 1}. time.\n")
        changed.append(quietly(tool.command, project))
        path.write_text(original)
    return clean, same, changed
