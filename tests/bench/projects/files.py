"""What the writers of all projects share."""

import json


def toml(value):
    """A text, or a list of texts. TOML's strings are JSON's, as far as these go."""
    return json.dumps(value, ensure_ascii=False)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
