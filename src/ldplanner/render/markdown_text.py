"""Text from files in Markdown: shown as it is, whatever it holds."""

import re

from ldplanner.render.visible import visible

_CALLS = "@#!$%"
# what Markdown or HTML could act upon, in a table too (emphasis, links, tags, emoji, addresses), and what GitHub and
# GitLab make a notification or a reference of, even where it is escaped
_ACTIVE = re.compile(rf"""[\\`*_\[\]<>|~]|&(?=#?\w+;)|:(?=[\w+-]+:|/)|(?<=www)\.|[{_CALLS}](?=[\w"])""")
_CODE = re.compile("`([^`]*)`")
_NOTHING = "&#8203;"


def neutral(text: str) -> str:
    """Return text that is neither Markdown nor HTML, calls nobody and fits into a cell of a table."""
    return _ACTIVE.sub(_harmless, visible(text))


def _harmless(found: re.Match[str]) -> str:
    one = found[0]
    return f"{one}{_NOTHING}" if one in _CALLS else f"&#{ord(one)};"


def with_code(text: str) -> str:
    """Return neutral text in which what stands between backticks is set as code."""
    pieces = _CODE.split(text)
    return "".join(
        f"<code>{neutral(piece)}</code>" if index % 2 else neutral(piece) for index, piece in enumerate(pieces)
    )
