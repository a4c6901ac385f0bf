"""Whether roles of the roster's own are in the mix."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.catalogue import read_catalogue
from ldplanner.load.reading import RosterReading


def roles_outside_the_mix(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell of roles that the roster adds without a stream, and that somebody has: they do not count in the mix."""
    held = {person.role for person in roster.people}
    for role in sorted(held - set(read_catalogue().roles)):
        if f"/roles/{role}/stream" not in reading.places:
            yield remark(
                reading,
                Code.ROLE_OUTSIDE_THE_MIX,
                Severity.INFO,
                f"whoever is `{role}` is outside the mix: the role has no stream",
                path=f"/roles/{role}",
                hint="give it `stream: km`, `social` or `training`; `stream: null` if that is meant",
            )
