"""Who elsewhere in the organisation could do what is needed, and is not asked."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import each_row, remark
from ldplanner.domain.cover import covered_today
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading


def skills_left_out(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Tell of pool people with most skills of a role that a need lacks today, if their `moves_to` leaves it out."""
    needed = sorted({role for need in roster.all_needs if not covered_today(roster, need) for role in need.roles})
    for person, row in each_row(reading, roster.pool):
        if person.keep or person.moves_to is None or not person.skills:
            continue
        for name in needed:
            wanted = set(roster.roles[name].skills)
            has = wanted.intersection(person.skills)
            if name in {person.role, *person.moves_to} or 2 * len(has) <= len(wanted):
                continue
            known = any(path.to_role == name for path in roster.paths_from(person.role))
            yield remark(
                reading,
                Code.SKILLS_LEFT_OUT,
                Severity.INFO,
                f"`{person.id}` has {len(has)} of the {len(wanted)} skills of `{name}`, which is needed, "
                "but `moves_to` leaves it out",
                path=f"{row}/moves_to",
                hint=f"ask them, and add `{name}`" + ("" if known else " and a path to it under `paths:`"),
            )
