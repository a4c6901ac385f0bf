"""Everything that is remarked about a roster that could be read."""

from collections.abc import Callable, Iterator

from ldplanner.check.department.coaches import units_without_coach
from ldplanner.check.department.compliance import compliance_ample, compliance_short
from ldplanner.check.department.leaders import leaders_kept
from ldplanner.check.department.pool import skills_left_out
from ldplanner.check.department.releases import released_while_hiring
from ldplanner.check.department.streams import empty_streams, knowledge_alone, nobody_in_the_mix, training_largest
from ldplanner.check.department.systems import systems_pull_back
from ldplanner.check.department.wishes import wishes_shut_out
from ldplanner.check.plausible.assumptions import assumptions
from ldplanner.check.plausible.budgets import change_buys_nothing, limit_of_zero
from ldplanner.check.plausible.courses import long_courses
from ldplanner.check.plausible.dates import dates_apart, left_already
from ldplanner.check.plausible.fractions import high_attrition, high_on_costs, tiny_fte
from ldplanner.check.plausible.hiring import hiring_unbound, nobody_to_hire
from ldplanner.check.plausible.movers import kept_with_moves, nobody_may_move
from ldplanner.check.plausible.needs import needs_after_horizon, needs_too_large
from ldplanner.check.plausible.paths import costly_paths
from ldplanner.check.plausible.pay import pay, pay_of_roles
from ldplanner.check.plausible.roles import roles_outside_the_mix
from ldplanner.check.plausible.skills import skills_nearly_named
from ldplanner.check.plausible.today import headcount_exceeded, payroll_exceeded
from ldplanner.check.plausible.wishes import roles_out_of_reach
from ldplanner.domain.finding import Finding
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading

Check = Callable[[RosterReading, Roster], Iterator[Finding]]

# What whoever reads a plan must know: what it assumes, and what was probably not meant.
PLAUSIBLE: tuple[Check, ...] = (
    assumptions,
    hiring_unbound,
    needs_after_horizon,
    roles_out_of_reach,
    pay,
    pay_of_roles,
    tiny_fte,
    high_on_costs,
    high_attrition,
    left_already,
    dates_apart,
    payroll_exceeded,
    headcount_exceeded,
    limit_of_zero,
    change_buys_nothing,
    nobody_to_hire,
    nobody_may_move,
    kept_with_moves,
    costly_paths,
    skills_nearly_named,
    needs_too_large,
    long_courses,
)
# What those who mind the file and the department want to know besides.
BESIDES: tuple[Check, ...] = (
    roles_outside_the_mix,
    training_largest,
    empty_streams,
    knowledge_alone,
    nobody_in_the_mix,
    units_without_coach,
    compliance_short,
    compliance_ample,
    systems_pull_back,
    leaders_kept,
    skills_left_out,
    wishes_shut_out,
    released_while_hiring,
)
CHECKS = PLAUSIBLE + BESIDES


def remarks(reading: RosterReading) -> tuple[Finding, ...]:
    """Return what a plan must tell about its roster, in order of place; nothing about one that has errors."""
    return _found(PLAUSIBLE, reading)


def check(reading: RosterReading) -> tuple[Finding, ...]:
    """Return everything there is to say about a roster, in order of place; nothing about one that has errors."""
    return _found(CHECKS, reading)


def _found(checks: tuple[Check, ...], reading: RosterReading) -> tuple[Finding, ...]:
    roster = reading.roster
    if roster is None:
        return ()
    return tuple(sorted((finding for each in checks for finding in each(reading, roster)), key=_order))


def _order(finding: Finding) -> tuple[int, int, str]:
    place = finding.place
    return (place.line, place.column, finding.code) if place else (0, 0, finding.code)
