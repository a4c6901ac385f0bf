"""What is asked of whom, unit by unit."""

from ldplanner.audience.lines import Line
from ldplanner.audience.told import Told
from ldplanner.domain.plan import ActionKind
from ldplanner.render.figures import count
from ldplanner.render.plan.words import role_title
from ldplanner.render.sections.blocks import Item, Items
from ldplanner.render.told.lines import asked_of

NO_UNIT = "no unit"
MOST_A_UNIT = 25
MOST_ASKS = 150  # more are counted by unit, not told one by one


def by_unit(told: Told) -> list[Items]:
    """Return a list for each unit in which something is asked of somebody, or somebody is to be hired for it."""
    units: dict[str, list[Item]] = {}
    for line in told.lines:
        if line.action is not None:
            units.setdefault(line.unit or NO_UNIT, []).append(_ask(told, line))
    for action in told.plan.actions:
        if action.kind is ActionKind.HIRE:
            what = f"a new {role_title(told.roster, action.to_role)}, there from {action.effective}"
            units.setdefault(action.unit or NO_UNIT, []).append(Item(what, "make room for", action.reason))
    names = sorted(units, key=_last)
    if sum(len(asks) for asks in units.values()) > MOST_ASKS:
        counted = [
            Item(count(len(units[unit]), "step; talk with each", "steps; talk with each"), unit) for unit in names
        ]
        return [Items("Asked by unit; the table of everyone has each", counted)]
    return [Items(_title(unit), _first(units[unit])) for unit in names]


def _title(unit: str) -> str:
    return "Asked in the department as a whole" if unit == NO_UNIT else f"Asked in {unit}"


def _last(unit: str) -> tuple[bool, str]:
    return unit == NO_UNIT, unit


def _ask(told: Told, line: Line) -> Item:
    return Item(f"{line.role}, {asked_of(told.roster, line)}", line.name, line.why)


def _first(items: list[Item]) -> list[Item]:
    rest = len(items) - MOST_A_UNIT
    if rest <= 0:
        return items
    return [*items[:MOST_A_UNIT], Item(f"{count(rest, 'more', 'more')} in the table of everyone")]
