"""Whether needs ever bind, and whether they can be met."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import also, remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading

SLIP = 5  # judgement: a small team may well need more than it has, but not so much more


def needs_after_horizon(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of needs that start after the last quarter planned."""
    last = roster.horizon.quarter(roster.horizon.quarters)
    for need, path in zip(roster.needs, reading.paths_of_needs, strict=True):
        if need.starts is not None and need.starts > last:
            yield remark(
                reading,
                Code.NEED_AFTER_HORIZON,
                Severity.WARNING,
                f"this need starts in {need.starts}, after the last quarter planned ({last}), so it never binds",
                path=f"{path}/from",
                hint="start it earlier, or plan more quarters",
            )


def needs_too_large(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of needs above the largest headcount, or above everyone there is, pool included."""
    most = roster.limits.headcount.max
    everyone = sum(person.fte for person in (*roster.people, *roster.pool))
    for need, path in zip(roster.needs, reading.paths_of_needs, strict=True):
        if most is not None and need.at_least > most:
            reason = f"at most {most:g} may be there in all"
            related = also(reading, "/limits/headcount/max", "the headcount limit")
        elif need.at_least >= SLIP and need.at_least > everyone:
            reason, related = f"department and pool together have {round(everyone, 3):g}", ()
        else:
            continue
        yield remark(
            reading,
            Code.NEED_TOO_LARGE,
            Severity.WARNING,
            f"this need asks for {need.at_least:g} FTE, and {reason}",
            path=f"{path}/at_least",
            hint="`at_least` is FTE, not per cent: 0.5 is one person half time",
            related=related,
        )
