"""Whether anybody may change roles, and whether what is said about moving contradicts itself."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import also, each_row, remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.move import moves_of, starts_of
from ldplanner.domain.roster import Roster
from ldplanner.load.codes import Code as LoadCode
from ldplanner.load.reading import RosterReading


def nobody_may_move(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of a roster in which nobody can take another role or join, and say why."""
    everyone = (*roster.people, *roster.pool)
    if any(starts_of(roster, person, move.quarters) for person in everyone for move in moves_of(roster, person)):
        return
    if any(one.code == LoadCode.OTHER_CURRENCY for one in reading.findings):
        return  # the paths are left out, and that is told
    if all(person.keep for person in everyone):
        path, why, hint = "/people", "everyone is kept in their role", "leave `keep` out where people may move"
    elif any(moves_of(roster, person) for person in everyone):
        quarters = "1 quarter" if roster.horizon.quarters == 1 else f"{roster.horizon.quarters} quarters"
        why = f"no reskilling is over within {quarters}, or before those leave who could"
        path, hint = "/horizon/quarters", "plan more quarters"
    else:
        path, why = "/people", "no path leads from the roles that people have to one they may take"
        hint = "add entries under `paths:`, or widen `moves_to`; `ldplanner roles` shows the paths there are"
    yield remark(
        reading, Code.NOBODY_MAY_MOVE, Severity.WARNING, f"nobody may change roles: {why}", path=path, hint=hint
    )


def kept_with_moves(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of members who are kept and have roles to move to."""
    for person, row in each_row(reading, roster.people):
        if person.keep and person.moves_to:
            yield remark(
                reading,
                Code.KEPT_WITH_MOVES,
                Severity.WARNING,
                f"`{person.id}` is kept in their role, so `moves_to` says nothing",
                path=f"{row}/moves_to",
                hint="remove `keep`, or `moves_to`",
                related=also(reading, f"{row}/keep", "kept here"),
            )
