"""What is done when: a block for each quarter, the first one set apart."""

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from ldplanner.domain.plan import Action, ActionKind, Plan
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.render.figures import listing
from ldplanner.render.layout import heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.words import person_name, role_title, tally
from ldplanner.render.prices import Prices

KIND_STYLES = {
    ActionKind.REASSIGN: "green",
    ActionKind.TRANSFER: "cyan",
    ActionKind.HIRE: "blue",
    ActionKind.RELEASE: "red",
}
INDENT = 12


def actions_section(roster: Roster, plan: Plan, look: Look, *, show_pay: bool = False) -> list[Text]:
    """Return the actions by quarter, the people there are before those to hire; alike ones share an entry."""
    blocks = _blocks(roster, plan, look, Prices(roster.currency, show_pay))
    return joined([paragraph(heading("Actions", "the cost is one-off money"), look.width), *blocks]) if blocks else []


def unpriced_actions_section(roster: Roster, plan: Plan, look: Look) -> list[Text]:
    """Return the same without what anything costs."""
    blocks = _blocks(roster, plan, look, None)
    return joined([[heading("Actions")], *blocks]) if blocks else []


def _blocks(roster: Roster, plan: Plan, look: Look, prices: Prices | None) -> list[list[Text]]:
    kinds = list(ActionKind)
    actions = sorted(plan.actions, key=lambda action: (action.quarter, kinds.index(action.kind)))
    first = actions[0].quarter if actions else None
    return [
        [_title(quarter, group, prices, first=quarter == first), *_entries(roster, group, look, prices)]
        for quarter, group in ((q, list(each)) for q, each in groupby(actions, key=lambda action: action.quarter))
    ]


def _title(quarter: Quarter, actions: Sequence[Action], prices: Prices | None, *, first: bool) -> Text:
    title = f" First: {quarter} " if first else f" {quarter}"
    cost = f", {prices.of(actions)}" if prices else ""
    return Text.assemble(ink(title, "bold reverse" if first else "bold"), ink(f"  {tally(actions)}{cost}"))


def _entries(roster: Roster, actions: Sequence[Action], look: Look, prices: Prices | None) -> list[Text]:
    alike: dict[tuple[object, ...], list[Action]] = {}
    for action in actions:
        alike.setdefault((*_likeness(action), prices and prices.likeness(action)), []).append(action)
    return [entry for group in alike.values() for entry in _entry(roster, group, look, prices)]


def _likeness(action: Action) -> tuple[object, ...]:
    return action.kind, action.from_role, action.to_role, action.effective, action.unit, action.reason


def _entry(roster: Roster, alike: Sequence[Action], look: Look, prices: Prices | None) -> list[Text]:
    action = alike[0]
    lead = Text.assemble("   ", ink(action.kind, KIND_STYLES[action.kind]))
    cost = f", {prices.of_each(alike)}" if prices else ""
    what = Text.assemble(*_what(roster, alike, look), ink(cost))
    lines = paragraph(what, look.width, first=lead, indent=INDENT)
    if action.reason:
        lines += paragraph(ink(action.reason, "dim"), look.width, indent=INDENT + 2)
    return lines


def _what(roster: Roster, alike: Sequence[Action], look: Look) -> list[Text]:
    action = alike[0]
    names = ink(listing([person_name(roster, each.person) for each in alike]), "bold")
    before, after = role_title(roster, action.from_role), role_title(roster, action.to_role)
    arrow = f" {look.glyphs.arrow} "
    match action.kind:
        case ActionKind.HIRE:
            many = f"{len(alike)} x " if len(alike) > 1 else ""
            unit = f" for {action.unit}" if action.unit else ""
            return [ink(many + after, "bold"), ink(f"{unit}, opened now, there from {action.effective}")]
        case ActionKind.RELEASE:
            return [names, ink(f", {before}, gone from {action.effective}")]
        case ActionKind.TRANSFER if action.from_role == action.to_role:
            return [names, ink(f": joins as {after} from {action.effective}")]
        case ActionKind.REASSIGN | ActionKind.TRANSFER:
            return [names, ink(f": {before}{arrow}{after} from {action.effective}")]
