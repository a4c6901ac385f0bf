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
        for roles, obstacle, why in _shut_out(roster, person, row):
            yield remark(
                reading,
                Code.WISH_SHUT_OUT,
                Severity.WARNING,
                f"`{person.id}` asks for {listed(roles)}, but {why}",
                path=f"{row}/wants",
                hint="make way for the wish, or talk to them and take it out: plans count what people asked for",
                related=also(reading, obstacle, "this is in the way"),
            )


def _shut_out(roster: Roster, person: Person, row: str) -> Iterator[tuple[list[RoleId], str, str]]:
    """Return wishes with the path of what is in their way, and what that is."""
    reach = {path.to_role for path in roster.paths_from(person.role)}
    wishes = [role for role in person.wants if role in reach]
    if person.keep:
        kept, open_to = wishes, []
    else:
        kept, open_to = [], [move for move in moves_of(roster, person) if move.role in wishes]
    left_out = [role for role in wishes if person.moves_to is not None and role not in person.moves_to]
    late = [move for move in open_to if not starts_of(roster, person, move.quarters)]
    too_long = [move.role for move in late if move.quarters >= roster.horizon.quarters]
    gone = [move.role for move in late if move.quarters < roster.horizon.quarters]
    obstacles = (
        (kept, f"{row}/keep", "is kept in their role"),
        ([] if kept else left_out, f"{row}/moves_to", "`moves_to` leaves it out"),
        (too_long, "/horizon/quarters", "that takes longer than the horizon"),
        (gone, f"{row}/leaves", "will have left by then"),
    )
    return ((roles, path, why) for roles, path, why in obstacles if roles)
