"""Text as YAML takes it for text, whatever is in it."""

import re

_PLAIN = re.compile(r"[^\W\d_](?:[\w .'-]*[\w.'])?")
_MEANS_ELSE = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def scalar(text: str) -> str:
    """Return text for a value or key, in quotes wherever a reader might take it for something else."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _MEANS_ELSE:
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """Return text in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
