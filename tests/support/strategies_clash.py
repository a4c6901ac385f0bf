"""Small rosters that ask for more than there is: most of them have no plan."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from ldplanner.domain.limits import Budget, Headcount, Limits
from ldplanner.domain.need import Need
from ldplanner.domain.roster import Roster
from support.strategies import rosters
from support.strategies_people import UNITS, likely
from support.worlds import need


@st.composite
def tight_rosters(draw: DrawFn) -> Roster:
    """Draw a roster with a need of more than is covered today, and limits around what it takes."""
    roster = draw(rosters())
    budget, limits = dict(roster.budget), dict(roster.limits)
    if likely(draw, 2):
        today = sum(round(one.salary * one.fte * (1 + roster.budget.on_costs)) for one in roster.people)
        budget["payroll"] = round(draw(st.sampled_from((1.3, 1.0, 0.9, 0.5))) * today)
    if likely(draw, 3):
        budget["change"] = draw(st.sampled_from((3_000, 0, 1_500, 8_000)))
    if likely(draw, 3):
        limits["hires_per_quarter"] = draw(st.sampled_from((0, 0, 1)))
    if likely(draw, 4):
        fte = sum(one.fte for one in roster.people)
        least, most = draw(st.sampled_from(((None, fte), (fte, None), (fte + 0.5, None), (0.5 * fte, 0.9 * fte))))
        limits["headcount"] = Headcount(
            min=None if least is None else round(least, 3), max=None if most is None else round(most, 3)
        )
    asked = tuple(_asked(draw, roster) for _ in range(draw(st.sampled_from((1, 1, 0, 2)))))
    changed = {
        "budget": Budget.model_validate(budget),
        "limits": Limits.model_validate(limits),
        "needs": (*roster.needs, *asked),
    }
    given = {name: getattr(roster, name) for name in Roster.model_fields}
    return Roster.model_validate(given | changed)


def _asked(draw: DrawFn, roster: Roster) -> Need:
    """Draw a need of a role or two, early or at the end, of whole people or parts."""
    names = sorted(roster.roles)
    roles = draw(st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True))
    unit = draw(st.sampled_from(UNITS)) if likely(draw, 4) else None
    today = sum(one.fte for one in roster.people if one.role in roles and unit in {None, one.unit})
    quarter = roster.horizon.quarter(draw(st.integers(1, roster.horizon.quarters)))
    least = round(today + draw(st.sampled_from((0.5, 1.0, 0.25, 0.0, 1.7))), 3)
    return need(*roles, at_least=least, unit=unit, starts=str(quarter) if likely(draw, 2) else None)
