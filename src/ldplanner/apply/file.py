"""The file of a roster as it is after some quarters of a plan: its comments, order and layout are kept."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ldplanner.apply.blank_lines import emptied
from ldplanner.apply.change import Change, changed, new_lines
from ldplanner.apply.lists import People
from ldplanner.apply.page import Page, column, line_start, newline_of, page
from ldplanner.apply.pairs import Value, put
from ldplanner.apply.plain_keys import Path, plain_keys
from ldplanner.apply.rolled import Rolled
from ldplanner.apply.rows import LISTS, Fate, Rows, fates, newcomers
from ldplanner.domain.ids import RoleId
from ldplanner.domain.post import by_person
from ldplanner.domain.role import Role
from ldplanner.load.extent import Extent, Pairs

_CHANGING = frozenset({"as_of", "horizon", "budget", "roles", *LISTS})


def rolled_text(text: str, rolled: Rolled, rows: Rows) -> str:
    """Return the text of the roster's file after the quarter; only what differs is written anew.

    The last line has an end, so that others can be put behind it.
    """
    found = fates(rolled, rows)
    ended = text if text.endswith(("\n", "\r")) else text + newline_of(text)
    whole = _without_blanks(_with_plain_keys(page(ended), found))
    root = whole.root
    if not isinstance(root, Pairs):
        return text
    money = [change for key in ("payroll", "change") for change in _budget(whole, root, rolled, key)]
    hires = _hires_left(whole, root, rolled.before.roles, rolled.after.roles)
    people = _people(whole, root, rolled, found)
    # the day may be put where another section ends, behind what is put there
    return changed(whole.text, [*money, *hires, *people, *_dates(whole, root, rolled)])


def _with_plain_keys(whole: Page, found: Mapping[str, Fate]) -> Page:
    """Return the page without the question marks that would be in the way."""
    if "?" not in whole.signs:
        return whole
    touched = {tuple(path.split("/")[1:]) for path, fate in found.items() if fate.differs}

    def wanted(path: Path) -> bool:
        return path[:2] in touched if path[0] in LISTS and len(path) > 1 else path[0] in _CHANGING

    return page(changed(whole.text, plain_keys(whole, wanted)))


def _without_blanks(whole: Page) -> Page:
    """Return the page without the space on blank lines that could end up below a block scalar."""
    changes = list(emptied(whole))
    return page(changed(whole.text, changes)) if changes else whole


def _dates(whole: Page, root: Pairs, rolled: Rolled) -> Iterator[Change]:
    as_of, horizon = str(rolled.after.as_of), root.values["horizon"]
    if "as_of" in root.values:
        yield from put(whole, root, {"as_of": as_of})
    elif not root.in_braces:
        start = root.keys["horizon"].start
        at = line_start(whole.text, start)
        yield new_lines(whole, at, [f"{' ' * column(whole.text, start)}as_of: {as_of}"])
    if isinstance(horizon, Pairs):
        starts, quarters = str(rolled.after.horizon.starts), str(rolled.after.horizon.quarters)
        yield from put(whole, horizon, {"starts": starts, "quarters": quarters})


def _budget(whole: Page, root: Pairs, rolled: Rolled, key: str) -> Iterator[Change]:
    """Return the changes to money given once, or by year; years that are new come behind the others."""
    old, new = getattr(rolled.before.budget, key), getattr(rolled.after.budget, key)
    at = _inside(root, "budget", key)
    if old == new or at is None:
        return
    if not isinstance(new, Mapping):
        yield from put(whole, _pairs(root, "budget"), {key: str(new)})
    elif isinstance(at, Pairs):
        yield from put(whole, at, {str(year): str(amount) for year, amount in new.items() if old.get(year) != amount})


def _hires_left(
    whole: Page, root: Pairs, before: Mapping[RoleId, Role], after: Mapping[RoleId, Role]
) -> Iterator[Change]:
    for name, role in after.items():
        if role.max_hires != before[name].max_hires:
            yield from put(whole, _pairs(root, "roles", name), {"max_hires": str(role.max_hires)})


def _people(whole: Page, root: Pairs, rolled: Rolled, found: Mapping[str, Fate]) -> Iterator[Change]:
    lists = {name: People(whole, root, name) for name in LISTS}
    opened = {person: f"hired, opened {action.quarter}" for person, action in by_person(rolled.begun).items()}
    staying: dict[str, dict[int, list[str]]] = {name: {} for name in LISTS}
    added: dict[str, list[str]] = defaultdict(list)
    for path, fate in found.items():
        _, home, number = path.split("/")
        other = next(name for name in LISTS if name != home)
        staying[home][int(number)] = [lists[home].part(int(number), part) for part in fate.stay]
        added[other] += [lists[other].part_from(lists[home], int(number), part) for part in fate.go]
    for name, people in newcomers(rolled).items():
        added[name] += [lists[name].row(person, opened.get(person.id, "")) for person in people]
    new: dict[str, Value] = {}
    if root.in_braces and "as_of" not in root.values:
        new["as_of"] = str(rolled.after.as_of)
    for name in LISTS:
        yield from lists[name].changes(staying[name], added[name])
        new |= lists[name].anew(added[name])
    yield from put(whole, root, new)  # at once, for they share commas


def _inside(root: Extent, *steps: str) -> Extent | None:
    found: Extent | None = root
    for step in steps:
        found = found.values.get(step) if isinstance(found, Pairs) else None
    return found


def _pairs(root: Pairs, *steps: str) -> Pairs:
    found = _inside(root, *steps)
    return found if isinstance(found, Pairs) else root
