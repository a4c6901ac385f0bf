"""What is done when, and why, as one table."""

from collections.abc import Sequence

from ldplanner.audience.told import Told
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.render.figures import amount_of, count
from ldplanner.render.plan.words import person_name, role_title
from ldplanner.render.prices import NOT_SHOWN, Prices
from ldplanner.render.sections.blocks import Block, Cell, Column, Section, Table, Words
from ldplanner.render.sections.steps import COUNTED, MOST_STEPS, NOTHING_DONE, TITLE, in_order


def actions_section(told: Told, *, show_pay: bool = False) -> Section:
    """Return a row for each action; of very many, one for those that are alike, without names and reasons."""
    actions = in_order(told.plan.actions)
    if not actions:
        return Section("steps", TITLE, [Words(NOTHING_DONE)])
    counted = len(actions) > MOST_STEPS
    groups = _alike(actions, show_pay=show_pay) if counted else [[action] for action in actions]
    rows = [_row(told, group, counted=counted, show_pay=show_pay) for group in groups]
    blocks: list[Block] = [Words(COUNTED, "note")] if counted else []
    table = Table("Actions by quarter", _columns(told, counted=counted, show_pay=show_pay), rows)
    return Section("steps", TITLE, [*blocks, table])


def _columns(told: Told, *, counted: bool, show_pay: bool) -> list[Column]:
    currency = told.roster.currency
    money = [Column(f"one-off, {currency}", numeric=True)] if told.has_prices else []
    pay = [Column(f"pay after it, {currency}", numeric=True)] if show_pay else []
    texts = [Column(name) for name in ("quarter", "action", "who", "from", "to", "there from")]
    return [*texts, *money, *pay, *([] if counted else [Column("why")])]


def _alike(actions: Sequence[Action], *, show_pay: bool) -> list[list[Action]]:
    alike: dict[tuple[object, ...], list[Action]] = {}
    for action in actions:
        same = (action.quarter, action.kind, action.from_role, action.to_role, action.effective, action.unit)
        alike.setdefault((*same, action.salary if show_pay else None), []).append(action)
    return list(alike.values())


def _row(told: Told, alike: Sequence[Action], *, counted: bool, show_pay: bool) -> list[Cell]:
    action, roster = alike[0], told.roster
    hired, released = action.kind is ActionKind.HIRE, action.kind is ActionKind.RELEASE
    one = "one to hire" if hired else person_name(roster, action.person)
    after = "" if released else role_title(roster, action.to_role)
    unit = f" for {action.unit}" if hired and action.unit else ""
    pay = "" if released else amount_of(action.salary)
    return [
        Cell(str(action.quarter)),
        Cell(action.kind),
        Cell(count(len(alike), "person", "people") if counted else one),
        Cell("" if hired else role_title(roster, action.from_role)),
        Cell(f"{after}{unit}"),
        Cell("" if released else str(action.effective)),
        *([_cost(alike, Prices(roster.currency, show_pay))] if told.has_prices else []),
        *([Cell(pay, action.salary)] if show_pay else []),
        *([] if counted else [Cell(action.reason)]),
    ]


def _cost(alike: Sequence[Action], prices: Prices) -> Cell:
    cost = sum(action.cost for action in alike)
    return Cell(NOT_SHOWN) if prices.hides(alike) else Cell(amount_of(cost), cost)
