"""The file of a roster as it is after some quarters of a plan: its comments, order and layout are kept."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ldplanner.apply.lists import People
from ldplanner.apply.rolled import Rolled
from ldplanner.apply.rows import LISTS, Rows, fates, newcomers
from ldplanner.apply.text import Change, as_lines, changed, line_start, put
from ldplanner.domain.ids import RoleId
from ldplanner.domain.post import by_person
from ldplanner.domain.role import Role
from ldplanner.load.extent import Extent, Pairs, extent


def rolled_text(text: str, rolled: Rolled, rows: Rows) -> str:
    """Return the text of the roster's file after the quarter; only what differs is written anew."""
    root = extent(text)
    if not isinstance(root, Pairs):
        return text
    money = [change for key in ("payroll", "change") for change in _budget(text, root, rolled, key)]
    hires = _hires_left(text, root, rolled.before.roles, rolled.after.roles)
    return changed(text, [*_dates(text, root, rolled), *money, *hires, *_people(text, root, rolled, rows)])


def _dates(text: str, root: Pairs, rolled: Rolled) -> Iterator[Change]:
    as_of, horizon = str(rolled.after.as_of), root.values["horizon"]
    if "as_of" in root.values or root.in_braces:
        yield put(text, root, "as_of", as_of)
    else:
        at = line_start(text, root.keys["horizon"].start)
        yield Change(at, at, as_lines(text, at, [f"as_of: {as_of}"]))
    if isinstance(horizon, Pairs):
        yield put(text, horizon, "starts", str(rolled.after.horizon.starts))
        yield put(text, horizon, "quarters", str(rolled.after.horizon.quarters))


def _budget(text: str, root: Pairs, rolled: Rolled, key: str) -> Iterator[Change]:
    """Return the changes to money given once, or by year; years that are new come behind the others."""
    old, new = getattr(rolled.before.budget, key), getattr(rolled.after.budget, key)
    at = _inside(root, "budget", key)
    if old == new or at is None:
        return
    if not isinstance(new, Mapping):
        yield put(text, _pairs(root, "budget"), key, str(new))
    elif isinstance(at, Pairs):
        for year, amount in new.items():
            if old.get(year) != amount:
                yield put(text, at, str(year), str(amount))


def _hires_left(
    text: str, root: Pairs, before: Mapping[RoleId, Role], after: Mapping[RoleId, Role]
) -> Iterator[Change]:
    for name, role in after.items():
        if role.max_hires != before[name].max_hires:
            yield put(text, _pairs(root, "roles", name), "max_hires", str(role.max_hires))


def _people(text: str, root: Pairs, rolled: Rolled, rows: Rows) -> Iterator[Change]:
    lists = {name: People(text, root, name) for name in LISTS}
    opened = {person: f"hired, opened {action.quarter}" for person, action in by_person(rolled.begun).items()}
    staying: dict[str, dict[int, list[str]]] = {name: {} for name in LISTS}
    added: dict[str, list[str]] = defaultdict(list)
    for path, fate in fates(rolled, rows).items():
        _, home, number = path.split("/")
        other = next(name for name in LISTS if name != home)
        staying[home][int(number)] = [lists[home].part(int(number), part) for part in fate.stay]
        added[other] += [lists[other].part_from(lists[home], int(number), part) for part in fate.go]
    for name, people in newcomers(rolled).items():
        added[name] += [lists[name].row(person, opened.get(person.id, "")) for person in people]
    for name in LISTS:
        yield from lists[name].changes(staying[name], added[name])


def _inside(root: Extent, *steps: str) -> Extent | None:
    found: Extent | None = root
    for step in steps:
        found = found.values.get(step) if isinstance(found, Pairs) else None
    return found


def _pairs(root: Pairs, *steps: str) -> Pairs:
    found = _inside(root, *steps)
    return found if isinstance(found, Pairs) else root
