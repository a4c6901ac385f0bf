"""Reassignments and transfers: open to the person, long enough, and leaders first."""

from ldplanner.audit.attendance import has_left
from ldplanner.audit.case import Case
from ldplanner.audit.route import route
from ldplanner.audit.verdict import Verdict, counted, listed
from ldplanner.domain.ids import RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action


def move(case: Case) -> Verdict:
    """Check that each move follows a path open to the person, takes its time, and ends with the person still there."""
    problems = [
        f"`{person.id}` to `{to}`: {problem}"
        for action, person, to in case.moves
        for problem in (*_barred(case, person, to), *_mistimed(case, action, person, to))
    ]
    longest = max((action.effective.minus(action.quarter) for action, _, _ in case.moves), default=0)
    return listed(problems, f"{counted(len(case.moves), 'move')}, reskilling at most {counted(longest, 'quarter')}")


def leaders_first(case: Case) -> Verdict:
    """Check that no one's move starts before the move of their direct manager; those under way have started already."""
    if not case.roster.limits.leaders_first:
        return Verdict(ok=True, detail="not asked for")
    starting = [(action, person) for action, person, _ in case.moves if person.moving is None]
    starts = {person.id: action.quarter for action, person in starting}
    pairs = [
        (person.id, action.quarter, person.manager, starts[person.manager])
        for action, person in starting
        if person.manager is not None and person.manager in starts
    ]
    problems = [
        f"`{report}` starts in {start}, {counted(leads.minus(start), 'quarter')} before `{leader}` in {leads}"
        for report, start, leader, leads in pairs
        if start < leads
    ]
    return listed(problems, f"{counted(len(pairs), 'report')} of a moving leader, none starts earlier")


def _barred(case: Case, person: Person, to: RoleId) -> list[str]:
    if person.moving is not None:
        under_way = f"is on the way to `{person.moving.to_role}` already"
        return [] if route(case, person, to) else [under_way]
    problems = []
    joins_as_is = to == person.role and person.id in case.pool_ids
    if person.keep and not joins_as_is:
        problems.append(f"is kept in `{person.role}`")
    if person.moves_to is not None and to not in person.moves_to:
        problems.append(f"`moves_to` leaves it out of {counted(len(person.moves_to), 'role')}")
    if route(case, person, to) is None:
        problems.append(f"no path from `{person.role}`")
    return problems


def _mistimed(case: Case, action: Action, person: Person, to: RoleId) -> list[str]:
    way = route(case, person, to)
    if way is None:
        return []
    problems = []
    due = action.quarter.plus(way.quarters)
    if action.effective != due:
        problems.append(
            f"takes effect in {action.effective}, but {counted(way.quarters, 'quarter')} of reskilling"
            f" from {action.quarter} end in {due}"
        )
    horizon = case.roster.horizon
    starts, ends = horizon.index(action.quarter), horizon.index(due)
    if starts < 1 or ends > horizon.quarters:
        problems.append(
            f"{action.quarter} to {due} is not within {horizon.starts} to {horizon.quarter(horizon.quarters)}"
        )
    elif has_left(case.roster, person, ends):
        problems.append(f"leaves on {person.leaves}, before the end of {due}")
    return problems
