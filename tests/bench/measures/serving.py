"""`catscan serve`: from the saved file to the new page on the wire.

An edit is written as an editor does, over the file; then the server says on its stream of events that pages changed, as
it does to a browser, and the page is asked for. The time ends when an answer with the new words has arrived.
"""

import http.client
import re
import subprocess
import threading
import time
from random import Random

from projects.catscan import dataset_path
from tools import CATSCAN, ROOT

# Seconds between two edits: shorter than anybody saves twice, so that the check of the edit before is often still running.
PAUSE = 0.5
KINDS = ["body", "figure", "label", "title", "template"]
PATIENCE = 60


def measure(catalog, project, edits):
    """Seconds of each edit, by its kind."""
    server = subprocess.Popen(
        [CATSCAN, "serve", "--port", "0"], cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    try:
        for line in server.stderr:
            if found := re.match(r"serving http://127\.0\.0\.1:(\d+)(/\S*)", line):
                break
        else:
            raise AssertionError("the server ended")
        # What it says later has to be read, or it waits.
        threading.Thread(target=server.stderr.read, daemon=True).start()
        client = Client(int(found[1]), found[2])
        client.settle()
        edited = Edits(catalog, project)
        times = {kind: [] for kind in KINDS}
        for number in range(edits):
            kind = KINDS[number % len(KINDS)]
            times[kind].append(edited.one(kind, number, client))
            time.sleep(PAUSE)
        return times
    finally:
        server.terminate()
        server.wait()


class Client:
    """What a browser does: listens, and asks for a page when there is a new one."""

    def __init__(self, port, mount):
        self.mount = mount
        self.pages = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        events = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        events.request("GET", "/.catscan/events")
        self.events = events.getresponse()

    def settle(self):
        """Until the first page is answered, and the first check has had its time."""
        assert b"<html" in self.get("index.html")
        time.sleep(2)

    def get(self, path):
        self.pages.request("GET", self.mount + path)
        return self.pages.getresponse().read()

    def wait_for(self, path, words):
        """Until the page holds the words."""
        until = time.perf_counter() + PATIENCE
        while time.perf_counter() < until:
            # Whatever it says: the first line of a message is the version of the pages.
            self.events.readline()
            if words in self.get(path):
                return
        raise AssertionError(f"{path} never became new: no {words}")


class Edits:
    """Changes of one dataset after the other, each with words that were never there before."""

    def __init__(self, catalog, project):
        self.concepts = catalog.concepts
        # The larger half, whose numbers can be lowered often; they come first.
        self.datasets = catalog.datasets[: len(catalog.datasets) // 2]
        self.project = project
        self.random = Random(1)

    def one(self, kind, number, client):
        """Seconds from one edit to its page."""
        dataset = self.datasets[int(self.random.random() * len(self.datasets))]
        page = f"datasets/{dataset.slug}.html"
        shown = client.get(page).decode()
        word = f"edit-{number}"
        path = dataset_path(self.project, dataset)
        if kind == "template":
            # The frame of every page, so that each is another one.
            path = self.project / "templates" / "base.html"
            old = (ROOT / "templates" / "base.html").read_text()
            new = old.replace("</footer>", f"<p>{word}</p></footer>")
        else:
            old = path.read_text()
        if kind == "body":
            new = f"{old}\n{word}\n"
        elif kind == "figure":
            new, word = lowered(r"patients = (\d+)", old, shown)
        elif kind == "label":
            label = self.concepts[dataset.labels[0][0]].title
            new, word = lowered(rf'"{label}" = \[(\d+)', old, shown)
        elif kind == "title":
            new = re.sub(r'title     = "[^"]*"', f'title     = "{word}"', old, count=1)
        assert new != old, f"there is no {kind} to edit in {path}"
        return self.save(path, new, page, word.encode(), client)

    def save(self, path, text, page, words, client):
        path.parent.mkdir(parents=True, exist_ok=True)
        start = time.perf_counter()
        path.write_text(text)
        client.wait_for(page, words)
        return time.perf_counter() - start


def lowered(pattern, text, shown):
    """The text with a number lowered to the next one that its page does not show, and that as the page will show it."""
    found = re.search(pattern, text)
    number = int(found[1]) - 1
    while f"{number:,}" in shown:
        number -= 1
    return text[: found.start(1)] + str(number) + text[found.end(1) :], f"{number:,}"
