"""Who is where when: a line for everybody with an action, a cell for each quarter, and the gap below."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from ldplanner.domain.mix import gap
from ldplanner.domain.plan import Action, ActionKind, Plan
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Roster
from ldplanner.render.bars import spark
from ldplanner.render.figures import count, points
from ldplanner.render.layout import heading, ink, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.actions import KIND_STYLES
from ldplanner.render.plan.words import person_name, role_title
from ldplanner.render.visible import visible

MOST = 30
"""People that a screen shows; a longer plan is read in its file."""

LONGEST_NAME = 24
WIDEST, NARROWEST = 5, 1


def timeline_section(roster: Roster, plan: Plan, look: Look) -> list[Text]:
    """Return the actions as bars over the quarters, in order of start; none where nothing is done."""
    quarters = [state.quarter for state in plan.quarters]
    if not plan.actions or not quarters:
        return []
    kinds = list(ActionKind)
    actions = sorted(plan.actions, key=lambda one: (one.quarter, one.effective, kinds.index(one.kind)))
    shown = actions[:MOST]
    names = [_cut(_name(roster, one), look) for one in shown]
    left = max(cell_len(name) for name in [*names, "gap"])
    right = max(cell_len(_role(roster, one)) for one in shown)
    room = (look.width - left - right - 6) // len(quarters)
    cell = max(NARROWEST, min(WIDEST, room))
    rows = [
        Text.assemble(
            "  ", ink(name.ljust(left + len(name) - cell_len(name))), "  ", _bar(one, quarters, cell, look)
        ).append_text(ink(f"  {_role(roster, one)}", "dim"))
        for one, name in zip(shown, names, strict=True)
    ]
    glyphs = look.glyphs
    remark = f"{glyphs.social} on the way, {glyphs.full} in the role"
    more = len(actions) - len(shown)
    rest = paragraph(ink(f"and {count(more, 'more action')}"), look.width, indent=2) if more else []
    head = Text.assemble(" " * (left + 4), _heads(quarters, cell))
    return [
        *paragraph(heading("Timeline", remark), look.width),
        Text(),
        head,
        *rows,
        *rest,
        _gaps(roster, plan, left, cell, look),
    ]


def _name(roster: Roster, action: Action) -> str:
    known = "one to hire" if action.kind is ActionKind.HIRE else person_name(roster, action.person)
    return visible(known)


def _cut(name: str, look: Look) -> str:
    if cell_len(name) <= LONGEST_NAME:
        return name
    return set_cell_size(name, LONGEST_NAME - cell_len(look.glyphs.hidden)).rstrip() + look.glyphs.hidden


def _role(roster: Roster, action: Action) -> str:
    return "released" if action.kind is ActionKind.RELEASE else visible(role_title(roster, action.to_role))


def _bar(action: Action, quarters: Sequence[Quarter], cell: int, look: Look) -> Text:
    line = Text()
    glyphs, style = look.glyphs, KIND_STYLES[action.kind]
    for quarter in quarters:
        if action.kind is ActionKind.RELEASE:
            line.append((glyphs.full if quarter < action.effective else glyphs.empty) * cell, style)
        elif quarter >= action.effective:
            line.append(glyphs.full * cell, style)
        elif quarter >= action.quarter:
            line.append(glyphs.social * cell, style)
        else:
            line.append(glyphs.empty * cell, "dim")
    return line


def _heads(quarters: Sequence[Quarter], cell: int) -> Text:
    """Name the first and the last quarter, and those between if there is room."""
    width = cell * len(quarters)
    first, last = str(quarters[0]), str(quarters[-1])
    if len(quarters) == 1 or width < len(first) + len(last) + 1:
        return ink(first, "dim")
    return ink(first + last.rjust(width - len(first)), "dim")


def _gaps(roster: Roster, plan: Plan, left: int, cell: int, look: Look) -> Text:
    """Return the gap of every quarter: in points where they fit, else as a line of bars with the first and the last."""
    gaps = [None if state.mix is None else gap(roster.profile, state.mix) for state in plan.quarters]
    lead = Text.assemble("  ", ink("gap".ljust(left), "bold"), "  ")
    if cell == WIDEST:
        figures = "".join(points(one).ljust(cell) for one in gaps)
        return Text.assemble(lead, ink(figures.rstrip(), "bold"))
    ends = f"  {points(gaps[0])} {look.glyphs.arrow} {points(gaps[-1])}"
    return Text.assemble(lead, spark(gaps, cell, look.glyphs), ink(ends, "bold"))
