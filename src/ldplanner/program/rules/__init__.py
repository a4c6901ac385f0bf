"""What may not be exceeded and what must be staffed, one rule per file."""

from collections.abc import Mapping

from ldplanner.domain.roster import Roster
from ldplanner.program.rules import (
    change_budget,
    compliance,
    headcount,
    hiring,
    in_the_mix,
    leaders_first,
    needs,
    openings,
    payroll,
    reskilling,
)
from ldplanner.program.rules.rule import Rule

RULES = (
    payroll.RULE,
    change_budget.RULE,
    reskilling.RULE,
    openings.RULE,
    headcount.RULE,
    needs.RULE,
    compliance.RULE,
    leaders_first.RULE,
    hiring.RULE,
    in_the_mix.RULE,
)


def may_wait(roster: Roster) -> tuple[Rule, ...]:
    """Return the rules that may be left out of a program until steps break one.

    They seldom stop a plan, but look at who starts when: with them a program is several times larger.
    """
    by_year = isinstance(roster.budget.change, Mapping)
    return (change_budget.RULE,) * by_year + (leaders_first.RULE,) * roster.limits.leaders_first
