"""Streams that a plan fills with one trade although there was a choice: to the goals its roles are alike."""

from collections.abc import Iterator
from typing import NamedTuple

from ldplanner.audience.told import Told
from ldplanner.domain.ids import RoleId
from ldplanner.domain.move import moves_of, starts_of
from ldplanner.domain.plan import Action, ActionKind
from ldplanner.domain.stream import Stream

# judgements: below three FTE a stream has hardly room for two trades, and one in five of another is some variety
LEAST_FTE = 3.0
MOST_SHARE = 0.8
SLACK = 1e-3  # FTE of a plan are rounded


class Trade(NamedTuple):
    """A role that makes up (nearly) all of its stream at the end of the plan; both figures in FTE."""

    stream: Stream
    role: RoleId
    fte: float
    in_stream: float


def trades(told: Told) -> Iterator[Trade]:
    """Yield the streams that end in one role, into which the plan put somebody who could have had another of them."""
    held = told.plan.quarters[-1].fte.roles if told.plan.quarters else {}
    for stream in Stream:
        inside = {role: amount for role, amount in held.items() if told.roster.stream(role) is stream}
        total = sum(inside.values())
        if total < LEAST_FTE - SLACK:
            continue
        role = max(sorted(inside), key=inside.__getitem__)
        if inside[role] >= MOST_SHARE * total - SLACK and _was_chosen(told, role):
            yield Trade(stream, role, inside[role], total)


def _was_chosen(told: Told, role: RoleId) -> bool:
    return any(action.to_role == role and _had_a_choice(told, action, role) for action in told.plan.actions)


def _had_a_choice(told: Told, action: Action, role: RoleId) -> bool:
    roster = told.roster
    others = {one.id for one in roster.roles.values() if one.stream is roster.stream(role) and one.id != role}
    if action.kind is ActionKind.HIRE:
        return any(roster.roles[one].hire_quarters is not None for one in others)
    person = roster.everyone[action.person]
    return any(move.role in others and starts_of(roster, person, move.quarters) for move in moves_of(roster, person))
