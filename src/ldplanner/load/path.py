"""Reskilling routes as they stand in a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ldplanner.domain.ids import RoleId
from ldplanner.domain.money import scaled
from ldplanner.domain.role import Path
from ldplanner.load import kinds, number
from ldplanner.load.codes import Code
from ldplanner.load.entry import Entry, Spot
from ldplanner.load.shown import shown

MOST_QUARTERS = 400
KEYS = ("from", "to", "quarters", "cost", "source")


@dataclass(frozen=True, slots=True)
class PathRow:
    """A route between two roles; what is None may be taken from the catalogue."""

    spot: Spot
    ends: tuple[RoleId, RoleId] | None
    quarters: int | None
    cost: int | None
    source: str
    sound: bool


def read_path(spot: Spot) -> PathRow:
    """Read an entry under `paths`.

    Raises:
        Broken: it is not a mapping.
    """
    entry = Entry(spot, KEYS, "a path")
    start, end = entry.need("from", kinds.role), entry.need("to", kinds.role)
    quarters = entry.get("quarters", number.whole(0, MOST_QUARTERS), None)
    cost = entry.get("cost", number.money, None)
    source = entry.get("source", kinds.text, "")
    ends = (start, end) if start is not None and end is not None else None
    if start is not None and start == end:
        hint = "people stay in their role without a path; name two roles"
        spot.wrong(Code.PATH_TO_ITSELF, f"path from {shown(start)} to itself", hint)
        ends = None
    return PathRow(spot, ends, quarters, cost, source, entry.sound)


def merged(rows: Sequence[PathRow], catalogue: Mapping[tuple[RoleId, RoleId], Path]) -> tuple[Path, ...]:
    """Return the catalogue's paths with those of the roster instead or beside them, in order of their ends.

    What a row leaves out is the catalogue's; rows without ends, and a second row for the same two, are left out.
    """
    paths = dict(catalogue)
    first: dict[tuple[RoleId, RoleId], PathRow] = {}
    for row in rows:
        if row.ends is None or not row.sound:
            continue
        if first.setdefault(row.ends, row) is not row:
            _duplicate(row, first[row.ends])
            continue
        path = _completed(row, row.ends, catalogue.get(row.ends))
        if path:
            paths[row.ends] = path
    return tuple(path for _, path in sorted(paths.items()))


def in_money_of(path: Path, pay_scale: float) -> Path:
    """Return a catalogue path with its cost in the roster's money."""
    source = f"{path.source}; cost times {pay_scale:g}" if path.source else ""
    return path.model_copy(update={"cost": scaled(path.cost, pay_scale), "source": source})


def _completed(row: PathRow, ends: tuple[RoleId, RoleId], base: Path | None) -> Path | None:
    quarters = row.quarters if row.quarters is not None else base.quarters if base else None
    cost = row.cost if row.cost is not None else base.cost if base else None
    for key, value in (("quarters", quarters), ("cost", cost)):
        if value is None:
            hint = f"add `{key}: …`; the catalogue does not know it for this path"
            row.spot.wrong(Code.MISSING_KEY, f"a path needs `{key}`", hint)
    if quarters is None or cost is None:
        return None
    source = row.source or (base.source if base else "")
    return Path(from_role=ends[0], to_role=ends[1], quarters=quarters, cost=cost, source=source)


def _duplicate(row: PathRow, other: PathRow) -> None:
    start, end = row.ends or ("", "")
    related = (row.spot.report.related(other.spot.node.span, "first given here"),)
    message = f"duplicate path from {shown(start)} to {shown(end)}"
    row.spot.wrong(Code.DUPLICATE_PATH, message, "keep one of the two", related=related)
