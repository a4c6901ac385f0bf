"""The money: what each budget gives and the plan uses, and the department quarter by quarter."""

from math import floor

from rich.text import Text

from ldplanner.domain.mix import gap
from ldplanner.domain.plan import BudgetUse, Plan, QuarterState
from ldplanner.domain.roster import Roster
from ldplanner.render.bars import bar
from ldplanner.render.figures import amount_of, fte, points
from ldplanner.render.layout import columns, heading, ink, joined, paragraph
from ldplanner.render.look import Look

BAR = 20
FULL = 0.995


def money_section(roster: Roster, plan: Plan, look: Look) -> list[Text]:
    """Return a line for each budget, then a table with a row for each quarter."""
    budgets = columns([_budget(use, look) for use in plan.budget], "<>><<")
    header = [ink(name, "dim") for name in ("quarter", "payroll", "one-off", "reskilling", "openings", "gap")]
    rows = [_quarter(roster, state) for state in plan.quarters]
    remark = f"in {roster.currency}; payroll is a yearly rate, reskilling in FTE, gap in points"
    return joined([paragraph(heading("Money", remark), look.width), budgets, columns([header, *rows], "<>>>>>")])


def _budget(use: BudgetUse, look: Look) -> list[Text]:
    used = [ink(use.name), ink(amount_of(use.used))]
    if use.limit is None:
        return [*used, Text(), Text(), ink("no limit", "dim")]
    share = use.used / use.limit if use.limit else float(use.used > 0)
    style = "yellow" if share >= FULL else "green"
    percent = ink(f"{floor(share * 100)} %")  # 100 % is for a limit that is used up
    return [*used, ink(f"of {amount_of(use.limit)}"), bar(share, BAR, look.glyphs, style), percent]


def _quarter(roster: Roster, state: QuarterState) -> list[Text]:
    off = None if state.mix is None else gap(roster.profile, state.mix)
    return [
        ink(str(state.quarter)),
        ink(amount_of(state.payroll)),
        ink(amount_of(state.change_spend)),
        ink(fte(state.reskilling)),
        ink(str(state.hires)),
        ink(points(off), "bold"),
    ]
