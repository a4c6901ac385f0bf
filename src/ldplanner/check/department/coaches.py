"""Whether coaches and mentors are embedded where the work is done."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.ids import RoleId
from ldplanner.domain.roster import Roster
from ldplanner.exchange.scalar import scalar
from ldplanner.load.reading import RosterReading
from ldplanner.load.shown import listed

COACHES = frozenset({RoleId("coach"), RoleId("mentoring-lead")})


def units_without_coach(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell of units with nobody who coaches or leads mentoring, and no need that asks for one."""
    units = {person.unit for person in roster.people if person.unit is not None}
    covered = {person.unit for person in roster.people if person.role in COACHES}
    covered |= {need.unit for need in roster.needs if COACHES.intersection(need.roles) and need.at_least > 0}
    without = sorted(units - covered)
    if not without:
        return
    need = f"{{roles: [coach, mentoring-lead], unit: {scalar(without[0])}, at_least: 0.5}}"
    yield remark(
        reading,
        Code.UNIT_WITHOUT_COACH,
        Severity.INFO,
        f"no coach or mentoring lead in {'the unit' if len(without) == 1 else 'the units'} {listed(without)}",
        path="/people",
        hint=f"a need can ask for one: {need}",
    )
