"""Whether reskilling along the roster's own paths is worth its money."""

from collections.abc import Iterator

from ldplanner.check.codes import Code
from ldplanner.check.remark import also, remark
from ldplanner.domain.finding import Finding, Severity
from ldplanner.domain.role import Role
from ldplanner.domain.roster import Roster
from ldplanner.load.reading import RosterReading

QUARTERS_A_YEAR = 4


def costly_paths(reading: RosterReading, roster: Roster) -> Iterator[Finding]:
    """Warn of paths, given in the roster, that cost more than to hire somebody into the role they lead to."""
    for path in roster.paths:
        row = reading.paths_of_routes.get((path.from_role, path.to_role))
        role = roster.roles[path.to_role]
        if row is None or f"{row}/cost" not in reading.places or not role.hireable:
            continue
        if path.cost > _hire(role, roster.budget.on_costs):
            yield remark(
                reading,
                Code.COSTLY_PATH,
                Severity.WARNING,
                f"reskilling from `{path.from_role}` costs more than a new `{path.to_role}`, ramp included",
                path=f"{row}/cost",
                hint="`cost` is one-off money for one person: courses, certificates, mentoring, not their pay",
                related=also(reading, f"/roles/{path.to_role}/hire_cost", "what a hire costs"),
            )


def _hire(role: Role, on_costs: float) -> float:
    """Return what a hire costs until they do the whole job: the search, and the pay for what the ramp leaves undone."""
    undone = sum(1 - share for share in role.ramp)
    return (role.hire_cost or 0) + undone * (role.salary or 0) * (1 + on_costs) / QUARTERS_A_YEAR
