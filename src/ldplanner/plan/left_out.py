"""What a step is good for that serves nothing by itself: what the plan would be with just this step left out."""

from collections.abc import Iterator

from ldplanner.domain.cover import binding_quarters, label
from ldplanner.domain.goal import Goal
from ldplanner.domain.roster import Roster
from ldplanner.program.outcome import Outcome
from ldplanner.program.quantity import Kind
from ldplanner.program.watch import MISSED
from ldplanner.solve.tolerance import tolerance

NO_WORSE = "the plan would be no worse without it"


class LeftOut:
    """What would be missed or exceeded without a step, else which goal it serves first.

    No amount of money is told, only that payroll is saved: the difference that one step makes can be one person's pay.
    """

    def __init__(self, outcome: Outcome) -> None:
        self._outcome, roster = outcome, outcome.roster
        self._needs = [
            (str(index), need, binding_quarters(roster, need)) for index, need in enumerate(roster.all_needs)
        ]
        self._reached = {goal: outcome.value(goal) or 0.0 for goal in roster.goals}

    def says(self, number: int) -> str:
        """Say what a step is good for, by its number."""
        without = self._outcome.without(number)
        return next(self._broken(without), None) or self._lost(number, without) or NO_WORSE

    def _broken(self, without: Outcome) -> Iterator[str]:
        """Return what steps break that break nothing with one step more.

        That can only be what asks for people or money, and what somebody let go makes room under: to leave a step out
        opens no post, reskills nobody and costs nothing.
        """
        roster = without.roster
        for index, need, quarters in self._needs:
            least = need.at_least - MISSED * max(1.0, need.at_least)
            for t in quarters:
                if without.at(Kind.COVER, t, index) < least:
                    yield f"without it a need would be missed in {roster.horizon.quarter(t)}: {label(need)}"
        yield from _beyond_headcount(without)
        for t in roster.quarters:
            cap = roster.payroll_cap(t)
            if cap is not None and without.at(Kind.PAYROLL, t) > cap + MISSED * max(1, cap):
                yield f"without it payroll would be above its cap in {roster.horizon.quarter(t)}"
        if without.value(Goal.MIX) is None:
            yield "without it nobody would be in the mix at the end"

    def _lost(self, number: int, without: Outcome) -> str | None:
        """Return what the first goal in which the two differ loses without the step; None if it loses nothing."""
        roster = without.roster
        for goal, here in self._reached.items():
            if goal is Goal.DISRUPTION:  # one step less never asks more of people
                if self._outcome.upset(number):
                    return None
                continue
            there, exact = without.value(goal) or 0.0, tolerance(roster, goal, exact=True)
            if not exact.allows(there, here):
                return _loss(roster, goal)
            if not exact.allows(here, there):
                return None
        return None


def _beyond_headcount(without: Outcome) -> Iterator[str]:
    headcount = without.roster.limits.headcount
    for t in without.roster.quarters:
        present, quarter = without.at(Kind.HEADCOUNT, t), without.roster.horizon.quarter(t)
        if headcount.max is not None and present > headcount.max + MISSED * max(1.0, headcount.max):
            yield f"without it headcount would be above {headcount.max:g} FTE in {quarter}"
        if headcount.min is not None and present < headcount.min - MISSED * max(1.0, headcount.min):
            yield f"without it headcount would be below {headcount.min:g} FTE in {quarter}"


def _loss(roster: Roster, goal: Goal) -> str:
    match goal:
        case Goal.MIX:
            return "without it the mix would be further from the profile"
        case Goal.SHAPE:
            parts = (("floors", roster.profile.floors), ("order", roster.profile.order))
            return (
                f"without it the profile's {' and '.join(name for name, given in parts if given)} would be missed more"
            )
        case Goal.COST:
            return "saves payroll"
        case Goal.DISRUPTION:
            return NO_WORSE  # one step less never asks more of people
        case Goal.PACE:
            return "brings the mix near the profile sooner"
