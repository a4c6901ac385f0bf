"""Answers that the roster or the plan itself gives."""

from collections.abc import Iterator
from typing import assert_never

from ldplanner.domain.explanation import Barred, Moment, Near, Nearest, NotHireable, Obstacle, Unhireable
from ldplanner.domain.ids import RoleId
from ldplanner.domain.person import Person
from ldplanner.domain.plan import Action
from ldplanner.render.explanation.telling import Telling
from ldplanner.render.figures import count, fte, listing

FROM_THE_ROSTER = "(from the roster)"


def fact(answer: Barred | Nearest | Unhireable | Moment, telling: Telling) -> list[str]:
    """Return what is so, in sentences."""
    match answer:
        case Barred():
            return [f"{_barred(answer, telling)} {FROM_THE_ROSTER}."]
        case Nearest():
            return [*_nearest(answer, telling)]
        case Unhireable():
            return [f"{_unhireable(answer, telling)} {FROM_THE_ROSTER}."]
        case Moment():
            return [*_moment(answer, telling)]
        case _:
            assert_never(answer)


def _barred(answer: Barred, telling: Telling) -> str:  # noqa: PLR0911  one for each obstacle
    roster = telling.roster
    person, name, there = roster.everyone[answer.person], telling.name(answer.person), telling.title(answer.role)
    from_role = telling.title(person.role)
    match answer.obstacle:
        case Obstacle.IN_IT:
            return f"{name} already does that"
        case Obstacle.UNDER_WAY:
            return f"{name} is on another way already: {telling.title(_goal(person))}"
        case Obstacle.KEPT:
            return f"{name} is to stay in the role, `keep: true`"
        case Obstacle.NO_PATH:
            return f"No path leads from {from_role} {f'to {there}' if answer.role else 'into another role'}"
        case Obstacle.NOT_AMONG_MOVES:
            return _elsewhere(person, answer.role, telling)
        case Obstacle.TOO_LONG:
            taking = count(answer.quarters, "quarter")
            return f"It takes {taking}, too long for a horizon of {roster.horizon.quarters}"
        case Obstacle.LEAVES:
            taking = count(answer.quarters, "quarter")
            return f"{name} leaves on {person.leaves}, before it could take effect: it takes {taking}"
        case _:
            assert_never(answer.obstacle)


def _elsewhere(person: Person, role: RoleId | None, telling: Telling) -> str:
    if not person.moves_to:
        return f"{telling.name(person.id)} may not move anywhere, `moves_to: []`"
    nowhere = "" if role else f", and no path leads there from {telling.title(person.role)}"
    return f"{telling.name(person.id)} may only move to {telling.roles(person.moves_to)}, `moves_to`{nowhere}"


def _goal(person: Person) -> RoleId | None:
    return person.moving.to_role if person.moving else None


def _nearest(answer: Nearest, telling: Telling) -> Iterator[str]:
    if not answer.people:
        yield f"Nobody else here or in the pool has a path to it {FROM_THE_ROSTER}."
        return
    most = "" if answer.number == len(answer.people) else f", the nearest {len(answer.people)} of them"
    yield f"{count(answer.number, 'person has', 'people have')} a path to it{most} {FROM_THE_ROSTER}:"
    yield from (f"{_near(near, telling)}." for near in answer.people)


def _near(near: Near, telling: Telling) -> str:
    person = telling.roster.everyone[near.person]
    taking = count(near.quarters, "quarter") if near.quarters else "at once"
    parts = [taking, telling.money(near.cost) if near.cost else "no cost"]
    if near.missing:
        parts.append(f"to learn: {listing(near.missing)}")
    if near.obstacle is not None:
        parts.append(_SHORT[near.obstacle])
    elif near.action is not None:
        parts.append(f"but in this plan {_destiny(near.action, telling)}")
    return f"{telling.name(near.person)} ({telling.title(person.role)}): {', '.join(parts)}"


def _destiny(action: Action, telling: Telling) -> str:
    return f"becomes {telling.title(action.to_role)}" if action.to_role else "is let go"


_SHORT = {
    Obstacle.IN_IT: "already does that",
    Obstacle.UNDER_WAY: "but is on another way already",
    Obstacle.KEPT: "but is to stay in the role",
    Obstacle.NO_PATH: "but has no path",
    Obstacle.NOT_AMONG_MOVES: "but may only move elsewhere",
    Obstacle.TOO_LONG: "but that is too long for the horizon",
    Obstacle.LEAVES: "but leaves before",
}


def _unhireable(answer: Unhireable, telling: Telling) -> str:
    match answer.why:
        case NotHireable.MONEY_UNKNOWN:
            return "Pay, cost or time of a hire is not known: give the role `salary`, `hire_cost` and `hire_quarters`"
        case NotHireable.TOO_LONG:
            taking = count(telling.roster.roles[answer.role].hire_quarters or 0, "quarter")
            return f"A hire takes {taking}, too long for the horizon"
        case NotHireable.AT_MOST_NONE:
            return "No hires into it are allowed, `max_hires: 0`"
        case _:
            assert_never(answer.why)


def _moment(answer: Moment, telling: Telling) -> Iterator[str]:
    for label, actions in (("Starts", answer.starting), ("Takes effect", answer.effective)):
        told = [telling.done(action) for action in actions]
        yield f"{label}: {'; '.join(told) if told else 'nothing'} (from the plan)."
    if answer.reskilling:
        yield f"Reskilling: {fte(answer.reskilling)} FTE (from the plan)."
    if answer.covers:
        needs = [f"{one.need} {one.available:.2f} FTE of {one.at_least:.2f}" for one in answer.covers]
        yield f"Needs, with who is there to meet them: {'; '.join(needs)} (from the plan)."
    yield f"Full: {'; '.join(answer.full) if answer.full else 'no limit'} (from the plan)."
