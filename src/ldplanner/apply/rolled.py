"""The roster as it is after some quarters of a plan."""

from dataclasses import dataclass

from ldplanner.apply.money import budget_after, roles_after
from ldplanner.apply.people import everyone_after
from ldplanner.domain.plan import Action, Plan
from ldplanner.domain.quarter import Quarter
from ldplanner.domain.roster import Horizon, Roster


@dataclass(frozen=True, slots=True)
class Rolled:
    """A roster after a quarter, the actions of the plan that have begun until then, and the roster before."""

    before: Roster
    after: Roster
    through: Quarter
    begun: tuple[Action, ...]


def rolled(roster: Roster, plan: Plan, through: Quarter) -> Rolled:
    """Return the roster as it is at the end of a quarter of the horizon, if everything went by the plan.

    Attrition takes nobody in particular, so everyone whose last day is not known is still there. The horizon is what
    is left of it, at least one quarter.
    """
    t = roster.horizon.index(through)
    horizon = Horizon(starts=through.plus(1), quarters=max(1, roster.horizon.quarters - t))
    everyone = everyone_after(roster, plan, t)
    change = {
        "as_of": through.last_day,
        "horizon": horizon,
        "budget": budget_after(roster.budget, everyone.begun, horizon),
        "people": everyone.people,
        "pool": everyone.pool,
        "roles": roles_after(roster.roles, everyone.begun),
    }
    return Rolled(roster, roster.anew(change), through, everyone.begun)
