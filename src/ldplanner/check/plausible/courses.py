"""Whether required courses have a plausible length."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading

MOST_HOURS = 30  # judgement: required courses take from a quarter of an hour to a few days


def long_courses(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of courses so long that their length may have been given in minutes."""
    for course, path in zip(roster.compliance, reading.paths_of_courses, strict=True):
        if course.hours >= MOST_HOURS:
            yield remark(
                reading,
                Code.LONG_COURSE,
                Severity.WARNING,
                f"a required course of {course.hours:g} hours for every learner, every year",
                path=f"{path}/hours",
                hint="the length is in hours: 45 minutes are 0.75",
            )
