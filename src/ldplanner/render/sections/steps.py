"""What is done when, and why."""

from collections.abc import Sequence
from itertools import groupby

from ldplanner.audience.told import Told
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.render.figures import listing
from ldplanner.render.plan.words import person_name, role_title, tally
from ldplanner.render.prices import Prices
from ldplanner.render.sections.blocks import Block, Item, Items, Section, Words
from ldplanner.render.told.lines import step_words

TITLE = "What is done, and why"
NOTHING_DONE = "Nothing is changed."
MOST_NAMES = 12
MOST_STEPS = 80  # more are counted, not named
COUNTED = "Steps are counted here, since there are many: the table of everyone has each with its reason."


def steps_section(told: Told) -> Section:
    """Return a list for each quarter, the first one set apart; alike steps share an entry."""
    entries = _entries if len(told.plan.actions) <= MOST_STEPS else _counts
    actions = in_order(told.plan.actions)
    blocks: list[Block] = [
        Items(
            f"{quarter}: {tally(group)}{_price(told, group)}",
            entries(told, group),
            "first" if group[0] is actions[0] else "",
        )
        for quarter, group in ((q, list(each)) for q, each in groupby(actions, key=lambda action: action.quarter))
    ]
    note = [Words(COUNTED, "note")] if entries is _counts else []
    return Section("steps", TITLE, [*note, *blocks] or [Words(NOTHING_DONE)])


def in_order(actions: Sequence[Action]) -> list[Action]:
    """Return actions by quarter, people there are before those to hire."""
    kinds = list(ActionKind)
    return sorted(actions, key=lambda action: (action.quarter, kinds.index(action.kind)))


def _counts(told: Told, actions: Sequence[Action]) -> list[Item]:
    alike: dict[tuple[object, ...], list[Action]] = {}
    for action in actions:
        alike.setdefault((action.kind, action.from_role, action.to_role, action.effective), []).append(action)
    return [_count(told, group) for group in sorted(alike.values(), key=len, reverse=True)]


def _count(told: Told, alike: Sequence[Action]) -> Item:
    action = alike[0]
    role = action.to_role if action.kind is ActionKind.HIRE else action.from_role
    what = f"{step_words(told.roster, action)}{_price(told, alike)}"
    return Item(what, f"{len(alike):,} x {role_title(told.roster, role)}")


def _entries(told: Told, actions: Sequence[Action]) -> list[Item]:
    alike: dict[tuple[object, ...], list[Action]] = {}
    for action in actions:
        same = (action.kind, action.from_role, action.to_role, action.effective, action.unit, action.reason)
        alike.setdefault((*same, _prices(told).likeness(action)), []).append(action)
    return [_entry(told, group) for group in alike.values()]


def _entry(told: Told, alike: Sequence[Action]) -> Item:
    action = alike[0]
    price = f", {_prices(told).of_each(alike)}" if told.has_prices else ""
    if action.kind is ActionKind.HIRE:
        number = f"{len(alike)} x " if len(alike) > 1 else ""
        unit = f" for {action.unit}" if action.unit else ""
        what = f"hire{unit}, opened in {action.quarter}, there from {action.effective}{price}"
        return Item(what, f"{number}{role_title(told.roster, action.to_role)}", action.reason)
    names = [person_name(told.roster, one.person) for one in alike]
    more = [f"{len(names) - MOST_NAMES} more"] if len(names) > MOST_NAMES else []
    before = role_title(told.roster, action.from_role)
    what = f"{before}, {step_words(told.roster, action)}{price}"
    return Item(what, listing([*names[:MOST_NAMES], *more]), action.reason)


def _price(told: Told, actions: Sequence[Action]) -> str:
    return f", {_prices(told).of(actions)}" if told.has_prices else ""


def _prices(told: Told) -> Prices:
    """Return prices without severance: no one's pay is on the page."""
    return Prices(told.roster.currency)
