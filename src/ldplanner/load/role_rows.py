"""The roles that a roster overrides or adds, under their ids."""

from collections.abc import Mapping, Sequence

from ldplanner.domain.ids import RoleId
from ldplanner.domain.role import Role
from ldplanner.load.codes import Code
from ldplanner.load.entry import Spot
from ldplanner.load.kinds import id_from, is_identifier
from ldplanner.load.report import Broken
from ldplanner.load.role import RoleRow, overridden, read_override
from ldplanner.load.shown import did_you_mean, plain, shown


def read_roles(spot: Spot) -> list[RoleRow]:
    """Read `roles`: what is given by role."""
    found = []
    for key, each in spot.members():
        if not is_identifier(key.text):
            hint = f"ids are lower-case words joined by hyphens, such as {shown(id_from(key.text))}"
            each.wrong(Code.BAD_ID, f"{shown(key.text)} is not an id", hint, at=key.span)
        try:
            found.append(read_override(each, RoleId(key.text)))
        except Broken:
            found.append(RoleRow(each, RoleId(key.text), {}, sound=False))
    return found


def resolved(rows: Sequence[RoleRow], catalogue: Mapping[RoleId, Role]) -> dict[RoleId, Role]:
    """Return every role anyone may have: the catalogue's, changed as the roster says, and the roster's own."""
    roles = dict(catalogue)
    by_plain = {plain(role): role for role in catalogue}
    for row in rows:
        if row.id not in catalogue:
            _look_alike(row, by_plain)
        by_plain.setdefault(plain(row.id), row.id)
        roles[row.id] = overridden(catalogue.get(row.id), row)
    return roles


def _look_alike(row: RoleRow, by_plain: Mapping[str, RoleId]) -> None:
    """Report a new role whose id is nearly that of another."""
    other = by_plain.get(plain(row.id))
    if other is not None and other != row.id:
        message = f"role {shown(row.id)} differs from {shown(other)} only in how it is written"
        row.spot.wrong(Code.DUPLICATE_ID, message, f"write {shown(other)}")
        return
    guess = did_you_mean(row.id, by_plain.values())
    if guess and not {"title", "stream"} & set(row.given):
        hint = f"{guess} Otherwise give it a `title`, and a `stream` if it belongs in the mix"
        row.spot.warn(Code.UNKNOWN_ROLE, f"{shown(row.id)} is not in the catalogue, so this adds a role", hint)
