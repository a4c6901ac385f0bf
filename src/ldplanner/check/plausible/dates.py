"""Whether days and quarters fit together: the day the list was right, last days, the horizon."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import also, each_row, remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading

OLDEST_LIST = 400  # days, judgement: a year and a little


def left_already(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of people whose last day was before the list was right: they count today all the same."""
    given = "/as_of" in reading.places
    right = f"{roster.as_of}" if given else f"{roster.as_of}, as no `as_of` is given"
    for person, row in each_row(reading, (*roster.people, *roster.pool)):
        if person.leaves is not None and person.leaves < roster.as_of:
            yield remark(
                reading,
                Code.LEFT_ALREADY,
                Severity.WARNING,
                f"`{person.id}` left on {person.leaves}, before this list was right ({right})",
                path=f"{row}/leaves",
                hint=f"take them out of the list, or correct the date{'' if given else ', or give `as_of`'}",
                related=also(reading, "/as_of", "the list is right as of this day"),
            )


def dates_apart(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of a horizon that lies before the day of the list, or long after it."""
    if "/as_of" not in reading.places:
        return
    as_of, starts = roster.as_of, roster.horizon.starts
    if as_of > starts.last_day:
        message = f"the horizon starts in {starts}, and that was over when this list was right ({as_of})"
        hint = "start the horizon after `as_of`: what is past cannot be planned"
    elif (starts.first_day - as_of).days > OLDEST_LIST:
        message = f"this list was right on {as_of}, more than a year before the horizon starts ({starts})"
        hint = "bring the list and `as_of` up to date, or start earlier"
    else:
        return
    yield remark(
        reading,
        Code.DATES_APART,
        Severity.WARNING,
        message,
        path="/horizon/starts",
        hint=hint,
        related=also(reading, "/as_of", "the list is right as of this day"),
    )
