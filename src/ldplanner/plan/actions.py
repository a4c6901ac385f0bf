"""From steps to actions: with a name for everybody, pay after it, and a reason."""

from collections.abc import Container, Iterable, Iterator
from itertools import count

from ldplanner.domain.ids import PersonId, RoleId
from ldplanner.domain.move import moves_of
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.roster import Roster
from ldplanner.program.step import Step


def actions(roster: Roster, taken: Iterable[Step], reasons: Iterable[str]) -> Iterator[Action]:
    """Write out steps with their reasons, in order.

    People to be hired are called `new-<role>-<number>`, unless somebody is already.
    """
    taken_names = {person.casefold() for person in roster.everyone}
    for step, reason in zip(taken, reasons, strict=True):
        if step.person is None and step.to_role is not None:
            name = _free_name(step.to_role, taken_names)
            taken_names.add(name.casefold())
            yield _hire(roster, step, step.to_role, name, reason)
        elif step.person is not None:
            yield _change(roster, step, step.person, reason)


def _free_name(role: RoleId, taken: Container[str]) -> PersonId:
    """Return a name for somebody hired; after `ldplanner apply`, those of an earlier plan are in the roster.

    Nor may they differ only in capitals: `apply` could not write that.
    """
    names = (PersonId(f"new-{role}-{number}") for number in count(1))
    return next(name for name in names if name.casefold() not in taken)


def steps(roster: Roster, taken: Iterable[Action]) -> tuple[Step, ...]:
    """Return the steps that actions were written from."""
    return tuple(
        Step(
            start=roster.horizon.index(action.quarter),
            kind=action.kind,
            person=None if action.kind is ActionKind.HIRE else action.person,
            to_role=action.to_role,
            unit=action.unit if action.kind is ActionKind.HIRE else None,
            effective=roster.horizon.index(action.effective),
            cost=action.cost,
        )
        for action in taken
    )


def _hire(roster: Roster, step: Step, role: RoleId, name: PersonId, reason: str) -> Action:
    return Action(
        quarter=roster.horizon.quarter(step.start),
        kind=ActionKind.HIRE,
        person=name,
        from_role=None,
        to_role=role,
        effective=roster.horizon.quarter(step.effective),
        unit=step.unit,
        cost=step.cost,
        salary=roster.roles[role].salary or 0,
        reason=reason,
    )


def _change(roster: Roster, step: Step, person_id: PersonId, reason: str) -> Action:
    person = roster.everyone[person_id]
    salary = next((move.salary for move in moves_of(roster, person) if move.role == step.to_role), 0)
    return Action(
        quarter=roster.horizon.quarter(step.start),
        kind=step.kind,
        person=person_id,
        from_role=person.role,
        to_role=step.to_role,
        effective=roster.horizon.quarter(step.effective),
        unit=person.unit,
        cost=step.cost,
        salary=salary,
        reason=reason,
    )
