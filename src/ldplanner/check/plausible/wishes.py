"""Whether the roles that people want or may move to can be reached from theirs."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import each_row, remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.ids import RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading


def roles_out_of_reach(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of roles under `wants` and `moves_to` that no path leads to; a group is told of once."""
    reach = {role: {path.to_role for path in roster.paths_from(role)} | {role} for role in roster.roles}
    for person, row in each_row(reading, (*roster.people, *roster.pool)):
        yield from _of_person(reading, person, reach[person.role], row)


def _of_person(reading: RosterReading, person: Person, reach: set[RoleId], row: str) -> Iterator[Finding]:
    for key, roles in (("wants", person.wants), ("moves_to", person.moves_to or ())):
        missing = [role for role in roles if role not in reach]
        if missing:
            verb = "asks for" if key == "wants" else "may move to"
            yield remark(
                reading,
                Code.NO_PATH,
                Severity.WARNING,
                f"`{person.id}` {verb} {_listed(missing)}, but no path leads there from `{person.role}`",
                path=f"{row}/{key}",
                hint=f"add `- {{from: {person.role}, to: {missing[0]}, quarters: …, cost: …}}` under `paths:`",
            )


def _listed(roles: list[RoleId]) -> str:
    return ", ".join(f"`{role}`" for role in roles)
