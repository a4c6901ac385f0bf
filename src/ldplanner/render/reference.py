"""The page about every kind of finding, in Markdown: docs/findings.md."""

from collections.abc import Iterable

from ldplanner.check.registry import Kind

_FAMILIES = {
    "LDP1": ("LDP1xx: the file", "Whether the file can be read at all."),
    "LDP2": ("LDP2xx: values and references", "Whether every value can be used, and every name stands for something."),
    "LDP3": ("LDP3xx: plausibility", "What can be read, but was probably not meant; and what is assumed."),
    "LDP4": ("LDP4xx: the department", "What the roster shows about the department itself. Never an error."),
    "LDP5": ("LDP5xx: policy", "What you asked `ldplanner check` to watch over."),
    "LDP6": ("LDP6xx: exports", "What `ldplanner import` finds in the export of an HR system."),
}
_HEAD = """\
# Findings

What `ldplanner check` and every command that reads a file may report, by code. Written from the program itself by
`docs/generate.py`; `ldplanner check --explain CODE` shows the same on the screen.

An **error** stops a run. A **warning** asks you to look. **Info** tells what was assumed or what may be worth knowing.
Bounds that are called judgement are ours. A finding is told once for each cause, at the place to change; no message
repeats anybody's pay.
"""


def reference_page(kinds: Iterable[Kind]) -> str:
    """Return the page: all codes in tables by family, then each kind under its code as heading."""
    families: dict[str, list[Kind]] = {}
    for kind in sorted(kinds, key=lambda kind: kind.code):
        families.setdefault(kind.code[:4], []).append(kind)
    tables = [_table(family, members) for family, members in families.items()]
    sections = [_section(kind) for members in families.values() for kind in members]
    return "\n".join([_HEAD, *tables, "---\n", *sections]).rstrip("\n") + "\n"


def _table(family: str, kinds: Iterable[Kind]) -> str:
    title, words = _FAMILIES[family]
    rows = [f"| [{kind.code}](#{kind.code.lower()}) | {kind.severity} | {kind.label} |" for kind in kinds]
    return "\n".join([f"## {title}\n\n{words}\n", "| code | usually | |", "|---|---|---|", *rows, ""])


def _section(kind: Kind) -> str:
    example = f"```yaml\n{kind.example}```\n\n" if kind.example else ""
    head = f"### {kind.code}\n\n**{kind.label}** (`{kind.name}`, {kind.severity})"
    return f"{head}\n\n{kind.text}\n\n{example}*What to do:* {kind.fix}\n"
