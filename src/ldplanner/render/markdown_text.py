"""Text from files in Markdown: shown as it is, whatever it holds."""

import re

from ldplanner.render.visible import visible

# what Markdown, HTML or a table could act upon
_ACTIVE = re.compile(r"[\\`*_{}\[\]<>()#|~&!:=+\"']|^[-+]|(?<=www)\.")
# what GitHub and GitLab make a link or a notification of, even where it is escaped
_CALLS = re.compile(r"[@$%](?=\w)|#(?=\d)")
_CODE = re.compile("`([^`]*)`")
_NOTHING = "&#8203;"


def neutral(text: str) -> str:
    """Return text that is neither Markdown nor HTML, calls nobody and fits into a cell of a table."""
    escaped = _ACTIVE.sub(lambda found: f"&#{ord(found[0])};", visible(text))
    return _CALLS.sub(lambda found: f"{found[0]}{_NOTHING}", escaped)


def with_code(text: str) -> str:
    """Return neutral text in which what stands between backticks is set as code."""
    pieces = _CODE.split(text)
    return "".join(
        f"<code>{neutral(piece)}</code>" if index % 2 else neutral(piece) for index, piece in enumerate(pieces)
    )
