"""What must be staffed and when, restated: the needs given, and those that the required courses add up to."""

from collections.abc import Sequence

from ldplanner.audit.attendance import Line
from ldplanner.audit.verdict import Reading, slack
from ldplanner.domain.compliance import Course
from ldplanner.domain.cover import label
from ldplanner.domain.ids import RoleId
from ldplanner.domain.need import Need
from ldplanner.domain.roster import Roster

_DESIGN_HOURS = 1920 * 0.60
_DELIVERY_HOURS = 1920 * 0.50
_RATIOS = {"classroom": 38, "virtual": 28, "elearning-1": 42, "elearning-2": 71, "elearning-3": 130}
_DELIVERED = frozenset({"classroom", "virtual"})


def course_needs(courses: Sequence[Course]) -> tuple[Need, ...]:
    """Return the FTE of designers and of trainers that the courses take in a year; what takes none is left out."""
    development = delivery = 0.0
    for course in courses:
        ratio = _RATIOS[course.format.value] if course.ratio is None else course.ratio
        development += course.hours * ratio / course.rebuild_years
        if course.format.value in _DELIVERED:
            delivery += course.learners * course.hours / course.class_size
    designers = (RoleId("instructional-designer"), RoleId("elearning-developer"))
    needs = (
        Need(roles=designers, at_least=development / _DESIGN_HOURS, because="compliance: design"),
        Need(roles=(RoleId("trainer"),), at_least=delivery / _DELIVERY_HOURS, because="compliance: delivery"),
    )
    return tuple(need for need in needs if need.at_least > 0)


def available(need: Need, lines: Sequence[Line]) -> float:
    """Return A: the FTE available in the need's roles together, in its unit if it has one."""
    return sum(line.available for line in lines if line.role in need.roles and need.unit in {None, line.unit})


def binds_from(roster: Roster, need: Need, today: Sequence[Line]) -> int:
    """Return the t from which the need binds: its quarter; without one, the first if it is met today, else H."""
    if need.starts is not None:
        return roster.horizon.index(need.starts)
    met = available(need, today) >= need.at_least - slack(need.at_least)
    return 1 if met else roster.horizon.quarters


def cover(
    roster: Roster, needs: Sequence[Need], today: Sequence[Line], quarters: Sequence[Sequence[Line]]
) -> list[Reading]:
    """Return what is available to each need in each quarter it binds in."""
    readings = []
    for need in needs:
        first = binds_from(roster, need, today)
        for t, lines in enumerate(quarters, start=1):
            if t >= first:
                where = f"in {roster.horizon.quarter(t)} for `{label(need)}`"
                readings.append(Reading(where, available(need, lines), need.at_least))
    return readings
