"""Whether needs ever bind."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading


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
