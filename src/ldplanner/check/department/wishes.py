"""Whether what people asked for can come true at all."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import also, each_row, remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.ids import RoleId
from ldplanner.domain.move import moves_of, starts_of
from ldplanner.domain.person import Person
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading
from ldplanner.load.shown import listed


def wishes_shut_out(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of wishes that a path serves but the roster shuts out: kept, left out of `moves_to`, or too late."""
    for person, row in each_row(reading, (*roster.people, *roster.pool)):
        reach = {path.to_role for path in roster.paths_from(person.role)}
        wishes = [role for role in person.wants if role in reach and role != person.role]
        if wishes and person.keep:
            yield _finding(reading, person, wishes, f"{row}/wants", f"{row}/keep", "but is kept in their role")
            continue
        left_out = [role for role in wishes if role not in (person.moves_to or wishes)]
        if left_out:
            yield _finding(reading, person, left_out, f"{row}/wants", f"{row}/moves_to", "but `moves_to` leaves it out")
        late = [
            move.role
            for move in moves_of(roster, person)
            if move.role in wishes and not _in_time(roster, person, move.quarters)
        ]
        if late:
            at = f"{row}/leaves" if person.leaves else "/horizon"
            why = "but will have left by then" if person.leaves else "but that takes longer than the horizon"
            yield _finding(reading, person, late, f"{row}/wants", at, why)


def _in_time(roster: Roster, person: Person, quarters: int) -> bool:
    return bool(starts_of(roster, person, quarters))


def _finding(  # noqa: PLR0913, PLR0917  a wish and what is in its way
    reading: RosterReading, person: Person, roles: list[RoleId], path: str, obstacle: str, why: str
) -> Finding:
    return remark(
        reading,
        Code.WISH_SHUT_OUT,
        Severity.WARNING,
        f"`{person.id}` asks for {listed(roles)}, {why}",
        path=path,
        hint="make way for the wish, or tell them and take it out: what people ask for is counted",
        related=also(reading, obstacle, "in the way of it"),
    )
