"""Whether leaders go first."""

from collections import defaultdict
from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.ids import PersonId
from ldplanner.domain.move import moves_of
from ldplanner.domain.person import Person
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading


def leaders_kept(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell of leaders who are kept in their role while people who report to them may take another."""
    reports: dict[PersonId, list[Person]] = defaultdict(list)
    for person in roster.people:
        if person.manager is not None:
            reports[person.manager].append(person)
    for leader in roster.people:
        if not leader.keep or leader.id not in reports:
            continue
        free = sum(bool(moves_of(roster, person)) for person in reports[leader.id])
        if free:
            who = "somebody who reports" if free == 1 else f"{free} people who report"
            yield remark(
                reading,
                Code.LEADER_KEPT,
                Severity.INFO,
                f"`{leader.id}` is kept in their role while {who} to them may change theirs",
                path=f"{reading.paths_of_people[leader.id]}/keep",
                hint="people look at what leaders do: could they go first? fine if leading the team is the role",
            )
