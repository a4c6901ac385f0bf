"""Everything that is remarked about a roster that could be read."""

from ldplanner.check.assumptions import assumptions
from ldplanner.check.hiring import hiring_unbound
from ldplanner.check.needs import needs_after_horizon
from ldplanner.check.wishes import roles_out_of_reach
from ldplanner.domain.finding import Finding
from ldplanner.load.reading import RosterReading

CHECKS = (assumptions, hiring_unbound, needs_after_horizon, roles_out_of_reach)


def check(reading: RosterReading) -> tuple[Finding, ...]:
    """Return the remarks about a roster, in order of place; none about one that has errors."""
    roster = reading.roster
    if roster is None:
        return ()
    found = [finding for each in CHECKS for finding in each(reading, roster)]
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[int, int, str]:
    place = finding.place
    return (place.line, place.column, finding.code) if place else (0, 0, finding.code)
