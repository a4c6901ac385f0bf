"""What a plan depends on, as digests: of the whole roster, and of each part to tell what changed."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from ldplanner.domain.plan import Input
from ldplanner.domain.roster import Roster
from ldplanner.errors import OtherRosterError

_PART_DIGITS = 12
_ENTRIES = {
    "people": "person",
    "pool": "pool person",
    "roles": "role",
    "paths": "path",
}


@dataclass(frozen=True, slots=True)
class Digest:
    """SHA-256 of everything that matters to a plan, and the first digits of the same for each part by name."""

    sha256: str
    parts: Mapping[str, str]


def digest(roster: Roster) -> Digest:
    """Return the digests of a roster; wording (names, titles, sources, reasons) and `systems` stay out."""
    contents = {name: _canonical(content) for name, content in _contents(roster)}
    parts = {name: _sha256(text)[:_PART_DIGITS] for name, text in contents.items()}
    return Digest(_sha256(_canonical(contents)), parts)


def changes(then: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Tell in words how the parts of two digests differ."""
    names = [*now, *(name for name in then if name not in now)]
    found = []
    for name in names:
        if name not in then:
            found.append(f"new: {_in_words(name)}")
        elif name not in now:
            found.append(f"gone: {_in_words(name)}")
        elif then[name] != now[name]:
            found.append(f"changed: {_in_words(name)}")
    return tuple(found)


def require_same(made_from: Input, roster: Roster) -> None:
    """Make sure that a plan was made from this roster.

    Raises:
        OtherRosterError: it was made from another; what differs is listed.
    """
    now = digest(roster)
    if now.sha256 != made_from.sha256:
        raise OtherRosterError(changes(made_from.parts, now.parts))


def _contents(roster: Roster) -> Iterator[tuple[str, object]]:
    yield "horizon", _plain(roster.horizon)
    yield "priorities", [str(goal) for goal in roster.goals]
    yield "attrition", roster.attrition
    yield "budget", _plain(roster.budget)
    yield "limits", _plain(roster.limits)
    for group, people in (("people", roster.people), ("pool", roster.pool)):
        yield from ((f"{group}/{person.id}", _plain(person, "name")) for person in people)
    yield "needs", _sorted(_plain(need, "because") for need in roster.needs)
    yield "compliance", _sorted(_plain(course, "name") for course in roster.compliance)
    yield "tools", _sorted(_plain(tool, "name") for tool in roster.tools)
    yield "profile", _plain(roster.profile, "title", "source")
    for name, role in sorted(roster.roles.items()):
        yield f"roles/{name}", _plain(role, "title", "also", "sources")
    for path in sorted(roster.paths, key=lambda path: (path.from_role, path.to_role)):
        yield f"paths/{path.from_role}>{path.to_role}", _plain(path, "source")


def _plain(value: BaseModel, *wording: str) -> object:
    return value.model_dump(mode="json", exclude=set(wording))


def _sorted(values: Iterator[object]) -> list[object]:
    return sorted(values, key=_canonical)


def _canonical(content: object) -> str:
    return json.dumps(content, sort_keys=True, separators=(",", ":"))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _in_words(name: str) -> str:
    group, _, rest = name.partition("/")
    if not rest:
        return f"the {group}"
    return f"{_ENTRIES.get(group, group)} `{rest.replace('>', '` to `')}`"
