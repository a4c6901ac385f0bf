"""Roles as they stand in a file: the catalogue's, and what a roster changes in them or adds."""

from collections.abc import Mapping
from dataclasses import dataclass

from ldplanner.domain.ids import RoleId
from ldplanner.domain.money import scaled
from ldplanner.domain.role import Role
from ldplanner.domain.stream import Stream
from ldplanner.load import kinds, number
from ldplanner.load.entry import Entry, Spot
from ldplanner.load.node import Table
from ldplanner.load.report import Broken

MONEY = ("salary", "hire_cost", "pay_min")
MOST_QUARTERS = 400
_WRONG = object()
_READERS = {
    "title": kinds.text,
    "also": kinds.several(kinds.text),
    "stream": kinds.or_none(kinds.word(Stream)),
    "skills": kinds.several(kinds.skill),
    "salary": number.money,
    "hire_cost": number.money,
    "hire_quarters": number.whole(0, MOST_QUARTERS),
    "pay_min": kinds.or_none(number.money),
    "ramp": kinds.rows(number.share),
    "max_hires": kinds.or_none(number.whole()),
    "attrition": number.attrition,
}
KEYS = tuple(_READERS)


@dataclass(frozen=True, slots=True)
class RoleRow:
    """What a file says about a role: only the fields that it gives."""

    spot: Spot
    id: RoleId
    given: Mapping[str, object]
    sound: bool


def read_override(spot: Spot, role: RoleId) -> RoleRow:
    """Read what a roster gives under the id of a role; nothing at all adds a role outside the mix.

    Raises:
        Broken: it is not a mapping.
    """
    if spot.empty:
        return RoleRow(spot, role, {}, sound=True)
    entry = Entry(spot, KEYS, "a role")
    return RoleRow(spot, role, _given(entry), entry.sound)


def read_role(spot: Spot) -> Role:
    """Read an entry of the catalogue.

    Raises:
        Broken: something is wrong with it.
    """
    entry = Entry(spot, ("id", *KEYS, "sources"), "a role")
    role = entry.need("id", kinds.identifier)
    given = _given(entry)
    sources = entry.get("sources", _sources, {})
    if not entry.sound or role is None:
        raise Broken
    return Role.model_validate({"title": title_of(role), **given, "id": role, "sources": sources})


def overridden(role: Role | None, row: RoleRow) -> Role:
    """Return a role of the catalogue with what the roster gives instead, or a role of the roster's own.

    The source of a figure that the roster replaces goes with it.
    """
    if role is None:
        return Role.model_validate({"id": row.id, "title": title_of(row.id), **row.given})
    sources = {name: source for name, source in role.sources.items() if name not in row.given}
    return Role.model_validate(dict(role) | {"sources": sources} | dict(row.given))


def in_money_of(role: Role, pay_scale: float | None) -> Role:
    """Return a catalogue role with its money scaled, or without any where no scale is known."""
    amounts = {name: getattr(role, name) for name in MONEY}
    if pay_scale is None:
        return role.model_copy(update=dict.fromkeys(amounts))
    ours = {name: None if amount is None else scaled(amount, pay_scale) for name, amount in amounts.items()}
    sources = {
        name: f"{source}; times {pay_scale:g}" if name in amounts else source for name, source in role.sources.items()
    }
    return role.model_copy(update=ours | {"sources": sources})


def title_of(role: str) -> str:
    """Return an id in words: `it-specialist` is `It specialist`."""
    return role.replace("-", " ").capitalize()


def _given(entry: Entry) -> dict[str, object]:
    found = {key: entry.get(key, read, _WRONG) for key, read in _READERS.items() if key in entry}
    return {key: value for key, value in found.items() if value is not _WRONG}


def _sources(spot: Spot) -> dict[str, str]:
    if not isinstance(spot.node, Table):
        raise Broken
    return {key.text: kinds.text(source) for key, source in spot.members()}
