"""The profile's floors at the end of a plan, where one is missed, and what is missed in a sentence."""

from rich.text import Text

from ldplanner.domain.floors import FloorShare, floor_shares, reversals
from ldplanner.domain.plan import Plan
from ldplanner.domain.profile import Floor
from ldplanner.domain.roster import Roster
from ldplanner.domain.today import Today
from ldplanner.render.figures import decimals_apart, percent, points, short_percent
from ldplanner.render.layout import columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look
from ldplanner.render.plan.words import role_title

HELD, MISSED = "held", "missed"
FLOORS, MEASURE = "Floors", "share of the FTE in the mix"
MOST_MISSED = 3  # named in the verdict


def floors_section(roster: Roster, plan: Plan, look: Look) -> list[Text]:
    """Return a line for each floor: its share today and with the plan, what is asked, and of which roles."""
    pairs = floors_today_and_then(roster, plan)
    if not pairs:
        return []
    rows = [[ink("today", "dim"), ink("plan", "dim"), ink("asked", "dim"), Text()]]
    rows += [
        [ink(_share(today)), ink(percent(then.share)), ink(short_percent(then.floor.at_least)), verdict_of(then)]
        for today, then in pairs
    ]
    head, *starts = columns(rows, ">>><")
    indent = max(start.cell_len for start in starts) + 2
    lines = [
        line
        for start, (_, then) in zip(starts, pairs, strict=True)
        for line in paragraph(ink(floor_name(roster, then.floor)), look.width, first=start, indent=indent)
    ]
    return joined([paragraph(heading(FLOORS, MEASURE), look.width), [head, *lines]])


def floors_today_and_then(roster: Roster, plan: Plan) -> list[tuple[FloorShare | None, FloorShare]]:
    """Return each floor as it is today, where there is a mix, and at the end; nothing unless one is missed then."""
    then = floor_shares(roster, plan.quarters[-1].fte.roles) if plan.quarters else ()
    if not any(floor.is_missed for floor in then):
        return []
    today = floor_shares(roster, Today(roster).fte) or [None] * len(then)
    return list(zip(today, then, strict=True))


def verdict_of(floor: FloorShare) -> Text:
    """Say whether a floor is held, in colour."""
    return ink(MISSED, "red") if floor.is_missed else ink(HELD, "green")


def floor_name(roster: Roster, floor: Floor) -> str:
    """Name the roles of which a floor asks for a share."""
    return " or ".join(role_title(roster, role) for role in floor.roles)


def missed(roster: Roster, plan: Plan) -> str:
    """Say by how much floors and order are missed at the end, and which: by name, with share and what is asked."""
    off = points(plan.shape.plan, decimals_apart(plan.shape.plan, 0.0))
    named = list(_each_missed(roster, plan))
    more = [f"{len(named) - MOST_MISSED} more"] if len(named) > MOST_MISSED else []
    which = ", ".join([*named[:MOST_MISSED], *more])
    return f"floors and order of the profile are missed by {off} points{': ' if which else ''}{which}"


def _each_missed(roster: Roster, plan: Plan) -> list[str]:
    fte = plan.quarters[-1].fte.roles if plan.quarters else {}
    floors = [
        f"{floor_name(roster, one.floor)} {_of(one.share, one.floor.at_least)}"
        for one in floor_shares(roster, fte)
        if one.is_missed
    ]
    order = [
        f"more {one.later} ({percent(one.later_share)}) than {one.earlier} ({percent(one.earlier_share)})"
        for one in reversals(roster, fte)
    ]
    return [*floors, *order]


def _of(share: float, asked: float) -> str:
    """Write a share beside a larger one, with decimals enough to tell them apart: `0 of 5 %`, `4.97 of 5 %`."""
    held = round(100 * share, decimals_apart(100 * share, 100 * asked))
    return f"{held:g} of {short_percent(asked)}"


def _share(floor: FloorShare | None) -> str:
    return percent(None if floor is None else floor.share)
