"""Whether people may be let go while others are hired."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import also, remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.limits import Releases
from ldplanner.domain.move import may_be_released
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading


def released_while_hiring(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn where employees may be let go while others are hired; only tell it where contractors may."""
    limits = roster.limits
    hires = limits.hires_per_quarter != 0 and any(role.hireable for role in roster.roles.values())
    if not hires or not any(may_be_released(roster, person) for person in roster.people):
        return
    everybody = limits.releases is Releases.ALL
    yield remark(
        reading,
        Code.RELEASED_WHILE_HIRING,
        Severity.WARNING if everybody else Severity.INFO,
        f"{'people' if everybody else 'contractors'} may be let go while others are hired",
        path="/limits/releases",
        hint="if that is not meant, write `releases: none`, or `hires_per_quarter: 0`",
        related=also(reading, "/limits/hires_per_quarter", "hiring is allowed here"),
    )
