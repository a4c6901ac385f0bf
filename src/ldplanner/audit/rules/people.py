"""The actions name people, roles and units that there are, and nobody twice."""

import re
from collections import Counter

from ldplanner.audit.case import MOVES, Case
from ldplanner.audit.verdict import Verdict, counted, listed
from ldplanner.domain.ids import UnitId
from ldplanner.domain.plan import Action, ActionKind


def known(case: Case) -> Verdict:
    """Check that people and roles exist, that the kind fits them, and that they come from where they are.

    Who is to be hired has a name that nobody has, in whatever capitals, and that says what they are hired as.
    """
    problems = [f"`{action.person}`: {problem}" for action in case.plan.actions for problem in _problems(case, action)]
    return listed(problems, f"{counted(len(case.plan.actions), 'action')}, all of known people and roles")


def once(case: Case) -> Verdict:
    """Check that nobody has more than one action, in whatever capitals."""
    names = {action.person.casefold(): action.person for action in case.plan.actions}
    counts = Counter(action.person.casefold() for action in case.plan.actions)
    problems = [f"`{names[one]}` has {count} actions" for one, count in sorted(counts.items()) if count > 1]
    return listed(problems, f"{counted(len(case.plan.actions), 'action')}, at most one per person")


def _problems(case: Case, action: Action) -> list[str]:
    problems = _hire_problems(case, action) if action.kind is ActionKind.HIRE else _person_problems(case, action)
    needs_role = action.kind in MOVES or action.kind is ActionKind.HIRE
    if needs_role and action.to_role not in case.roster.roles:
        problems.append(f"{action.kind} to `{action.to_role}`, which is no known role")
    if not case.is_believable(action):
        problems.append("an amount of money beyond any department's")
    return problems


def _hire_problems(case: Case, action: Action) -> list[str]:
    problems = []
    if action.person.casefold() in case.known_names:
        problems.append("is to be hired, but is already known")
    elif not re.fullmatch(rf"new-{re.escape(action.to_role or '')}-[1-9][0-9]{{0,5}}", action.person):
        problems.append(f"is to be hired, but is not called `new-{action.to_role}-<number>`")
    if action.from_role is not None:
        problems.append(f"is to be hired, but comes from `{action.from_role}`")
    if action.unit is not None and action.unit not in _units(case):
        problems.append(f"is to be hired for `{action.unit}`, which is no known unit")
    return problems


def _person_problems(case: Case, action: Action) -> list[str]:
    person = case.roster.everyone.get(action.person)
    if person is None:
        return [f"{action.kind} of somebody unknown"]
    problems = []
    in_pool = person.id in case.pool_ids
    if in_pool is not (action.kind is ActionKind.TRANSFER):
        problems.append(f"{action.kind} does not fit, since they are in the {'pool' if in_pool else 'department'}")
    if action.from_role != person.role:
        problems.append(f"comes from `{action.from_role}`, but holds `{person.role}`")
    if action.unit != person.unit:
        problems.append(f"is put in unit `{action.unit}`, but works in `{person.unit}`")
    return problems


def _units(case: Case) -> set[UnitId | None]:
    of_people = {person.unit for person in case.roster.everyone.values()}
    return of_people | {need.unit for need in case.roster.needs}
